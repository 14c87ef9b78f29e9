import type { Figure } from '../figures/figure';
import type { Aspect } from './fact';
import { isRelative } from './predicate';
import { CHANGE, GROWTH, LINK, MOVE, SHARE, SHARE_NOUN, TARGET, TARGET_NOUN, TO } from './words';

/**
 * What a figure says of its subject.
 *
 * @param words the bits of the words between subject and figure
 * @param verb the bits of the word before the subject (新增)
 * @param subject the subject as written
 * @param compares true where the figure tells two things apart and no change (高于全国0.9个百分点)
 * @param ofWhole true where the thing stands behind the figure with 的 (70%的村)
 */
export function aspectOf(figure: Figure, words: number, verb: number, subject: string, compares: boolean, ofWhole: boolean): Aspect {
  if (compares) return 'other';
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
      return isRelative(figure) ? relativeAspect(figure, words, verb, subject, ofWhole) : amountAspect(words, verb, subject);
  }
}

/** Names of shares that are terms as a whole (公益普惠园在园幼儿比例). */
const SHARES = ['比重', '比例', '占比', '贡献率', '份额', '占有率'];

/** Names of rates of growth (居民消费价格涨幅). */
const RATES = ['涨幅', '增幅', '增速', '降幅', '增长率'];

function relativeAspect(figure: Figure, words: number, verb: number, subject: string, ofWhole: boolean): Aspect {
  if ((words & (TARGET | TARGET_NOUN)) === TARGET_NOUN || subject.endsWith('完成率')) return 'completion';
  // 压减会议经费5%
  const moves = words | ((words & (TO | LINK)) === 0 ? verb & MOVE : 0);
  if ((moves & (GROWTH | MOVE)) !== 0 || RATES.some((ending) => subject.endsWith(ending))) return 'growth';
  const isShare = (words & (SHARE | SHARE_NOUN)) !== 0 || ofWhole || figure.kind === 'fraction';
  return isShare || SHARES.some((ending) => subject.endsWith(ending)) ? 'share' : 'level';
}

function amountAspect(words: number, verb: number, subject: string): Aspect {
  if ((words & (GROWTH | MOVE)) !== 0) return 'change';
  if (((words | verb) & CHANGE) === 0 && !subject.startsWith('新增')) return 'level';
  // 城镇新增就业 is a flow by its name
  return subject.includes('就业') && (words & MOVE) === 0 ? 'level' : 'change';
}
