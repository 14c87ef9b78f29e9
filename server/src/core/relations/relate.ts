import type { LexiconEntry } from '../lexicon/lexicon';
import { readDifference, readDirection } from './change';
import { readCompletion } from './completion';
import { readDays } from './days';
import { readGranularity } from './granularity';
import { readGrowth } from './growth';
import { readIdentity, readSectors } from './identity';
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
import { readYearlyGrowth } from './yearly';

/**
 * All relations between the figures of a reading that can be proved or refuted from it, in the order of the text.
 *
 * @param entries the lexicon's entries, which say how an indicator's growth relates to its levels
 */
export function relate(evidence: Evidence, entries: readonly LexiconEntry[]): readonly Relation[] {
  if (evidence.facts.length === 0) return [];
  const scene = createScene(evidence, entries);
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation !== undefined) relations.push(relation);
  };
  const levels = createLevels(scene);
  for (const { figure } of evidence.facts) relateFigure(scene, figure, levels, add);
  return relations;
}

function relateFigure(scene: Scene, index: number, levels: Levels, add: (relation: Relation | undefined) => void): void {
  add(readPairing(scene, index));
  switch (scene.figures[index]!.kind) {
    case 'percent':
    case 'fraction':
      add(readShare(scene, index));
      add(readRate(scene, index));
      add(readCompletion(scene, index));
      add(readGrowth(scene, index));
      add(readYearlyGrowth(scene, index, levels));
      add(readDays(scene, index));
      add(readGranularity(scene, index));
      add(readDirection(scene, index));
      break;
    case 'quantity':
      readAmong(scene, index).forEach(add);
      add(readTotal(scene, index));
      readIdentity(scene, index, levels).forEach(add);
      add(readSectors(scene, index, levels));
      add(readDirection(scene, index));
      add(readDifference(scene, index));
      add(readMean(scene, index));
      break;
    case 'points':
      add(readDifference(scene, index));
      break;
    case 'rank':
      add(readDirection(scene, index));
      break;
    case 'ratio':
      add(readProportions(scene, index));
      break;
    case 'multiple':
      add(readMultiple(scene, index));
      break;
  }
}
