import type { Figure } from '../figures/figure';
import type { Aspect } from './fact';
import { isRelative } from './predicate';
import { AMONG, CHANGE, GROWTH, MOVE, SHARE, SHARE_NOUN, TARGET_NOUN } from './words';

/**
 * What a figure says of its subject.
 *
 * @param words the bits of the words between subject and figure
 * @param verb the bits of the word before the subject (新增)
 * @param subject the subject as written
 * @param ofWhole true where the thing stands behind the figure with 的 (70%的村)
 */
export function aspectOf(figure: Figure, words: number, verb: number, subject: string, ofWhole: boolean): Aspect {
  switch (figure.kind) {
    case 'rank':
      return 'rank';
    case 'points':
      return 'change';
    case 'multiple':
      return (words & (GROWTH | MOVE)) !== 0 ? 'growth' : 'multiple';
    case 'ratio':
      return 'other';
    default:
      return isRelative(figure) ? relativeAspect(figure, words, subject, ofWhole) : amountAspect(words, verb, subject);
  }
}

function relativeAspect(figure: Figure, words: number, subject: string, ofWhole: boolean): Aspect {
  if ((words & TARGET_NOUN) !== 0 || subject.endsWith('完成率')) return 'completion';
  if ((words & (GROWTH | MOVE)) !== 0) return 'growth';
  if ((words & (SHARE | SHARE_NOUN)) !== 0 || ofWhole || figure.kind === 'fraction') return 'share';
  return 'level';
}

function amountAspect(words: number, verb: number, subject: string): Aspect {
  if ((words & (GROWTH | MOVE)) !== 0) return 'change';
  if ((words & CHANGE) === 0 && ((verb & (CHANGE | MOVE)) === 0 || (verb & AMONG) !== 0)) return 'level';
  // 城镇新增就业 is a flow by its name
  return subject.includes('就业') && (words & MOVE) === 0 ? 'level' : 'change';
}
