import type { LexiconEntry } from '../lexicon/lexicon';
import { readDifference, readDirection } from './change';
import { AMONG, EACH, MEAN, MOVE, RATE, SECTORS, SHARE, TARGET, TO, TOTAL } from './clues';
import { readCompletion } from './completion';
import { readDays } from './days';
import { readGranularity } from './granularity';
import { readGrowth } from './growth';
import { createDefinitions, readIdentity, readSectors, type Definitions } from './identity';
import { createLevels, type Levels } from './levels';
import { readMean } from './mean';
import { readMultiple } from './multiple';
import { readPairing } from './pairing';
import { readProportions } from './proportions';
import type { Relation } from './relation';
import { createScene, type Evidence, type Scene } from './scene';
import { readRate, readShare } from './share';
import { readAmong } from './sum';
import { readTotal } from './totals';
import { createWholes, type Wholes } from './wholes';
import { readYearlyGrowth } from './yearly';

/** All relations between the figures of a reading that can be proved or refuted from it, in the order of the text. */
export type Relate = (evidence: Evidence) => readonly Relation[];

/** @param entries the lexicon's entries, which say how an indicator's growth relates to its levels */
export function createRelate(entries: readonly LexiconEntry[]): Relate {
  const definitions = createDefinitions(entries);
  return (evidence) => {
    if (evidence.facts.length === 0) return [];
    const scene = createScene(evidence, entries);
    const found: Found = { relations: [], levels: createLevels(scene), wholes: createWholes(scene), definitions };
    for (let index = 0; index < evidence.facts.length; index++) relateFigure(scene, evidence.facts[index]!.figure, found);
    return found.relations;
  };
}

interface Found {
  readonly relations: Relation[];
  readonly levels: Levels;
  readonly wholes: Wholes;
  readonly definitions: Definitions;
}

/** Reads the relations that the figure at `index` completes: those for which the words before it give a clue. */
function relateFigure(scene: Scene, index: number, found: Found): void {
  const clues = scene.clues[index]!;
  if ((clues & EACH) !== 0) add(found, readPairing(scene, index));
  switch (scene.figures[index]!.kind) {
    case 'percent':
    case 'fraction':
      relatePercentage(scene, index, clues, found);
      break;
    case 'quantity':
      relateAmount(scene, index, clues, found);
      break;
    case 'points':
      if (mayDiffer(scene, index)) add(found, readDifference(scene, index));
      break;
    case 'rank':
      if ((clues & TO) !== 0) add(found, readDirection(scene, index));
      break;
    case 'ratio':
      add(found, readProportions(scene, index));
      break;
    case 'multiple':
      add(found, readMultiple(scene, index));
      break;
  }
}

function relatePercentage(scene: Scene, index: number, clues: number, found: Found): void {
  if ((clues & SHARE) !== 0 || ((clues & TARGET) !== 0 && isBehindWhole(scene, index))) add(found, readShare(scene, index, found.wholes));
  if ((clues & TARGET) !== 0) add(found, readCompletion(scene, index));
  if (mayDiffer(scene, index)) add(found, readGrowth(scene, index));
  if ((clues & TO) !== 0) add(found, readDirection(scene, index));
  if ((clues & RATE) !== 0) {
    add(found, readRate(scene, index));
    add(found, readDays(scene, index));
    add(found, readGranularity(scene, index));
  }
  add(found, readYearlyGrowth(scene, index, found.levels));
}

function relateAmount(scene: Scene, index: number, clues: number, found: Found): void {
  if ((clues & AMONG) !== 0) found.relations.push(...readAmong(scene, index));
  if ((clues & TOTAL) !== 0) add(found, readTotal(scene, index));
  if ((clues & TO) !== 0) add(found, readDirection(scene, index));
  if (mayDiffer(scene, index)) add(found, readDifference(scene, index));
  if ((clues & MEAN) !== 0) add(found, readMean(scene, index));
  if ((clues & SECTORS) !== 0) add(found, readSectors(scene, index, found.levels, found.definitions));
  found.relations.push(...readIdentity(scene, index, found.levels, found.definitions));
}

/** 占全区300户的40%: 占 may stand before the figure before. */
function isBehindWhole({ clues }: Scene, index: number): boolean {
  return index > 0 && (clues[index - 1]! & SHARE) !== 0;
}

/** True where a movement may stand before the figure (由…增加到…，增长…). */
function mayDiffer({ clues }: Scene, index: number): boolean {
  return index > 1 && (clues[index]! & MOVE) !== 0 && (clues[index - 1]! & TO) !== 0;
}

function add({ relations }: Found, relation: Relation | undefined): void {
  if (relation !== undefined) relations.push(relation);
}
