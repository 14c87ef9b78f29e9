import type { Relation } from './relation';
import { createScene, type Evidence, type Scene } from './scene';
import { readShare } from './share';
import { readAmong } from './sum';

/** All relations between the figures of a reading that can be proved or refuted from it, in the order of the text. */
export function relate(evidence: Evidence): readonly Relation[] {
  if (evidence.facts.length === 0) return [];
  const scene = createScene(evidence);
  const relations: Relation[] = [];
  for (const { figure } of evidence.facts) relateFigure(scene, figure, relations);
  return relations;
}

function relateFigure(scene: Scene, index: number, relations: Relation[]): void {
  const { kind } = scene.figures[index]!;
  if (kind === 'percent' || kind === 'fraction') {
    const share = readShare(scene, index);
    if (share !== undefined) relations.push(share);
  } else if (kind === 'quantity') {
    relations.push(...readAmong(scene, index));
  }
}
