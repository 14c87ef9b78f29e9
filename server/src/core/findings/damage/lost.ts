import { classOf, COMMA, HAN, SEMICOLON, SENTENCE_END } from '../../text/characters';
import { sentenceAt } from '../clauses';
import { damage, type Damage } from './damage';
import { digitsStart, endsWithAny, isDigitAt, isHanAt, mayEndNumber, startsWithAny } from './surroundings';

/** A rule looks at the place of its character, and at what stands around it. */
export type Rule = (text: string, index: number) => Damage | undefined;

const PAUSE = COMMA | SEMICOLON | SENTENCE_END;

function isPauseAt(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & PAUSE) !== 0;
}

/** A per cent sign without its number: 增长%. A column's head (单位：%) and brackets (（%）) have none. */
export const percentRule: Rule = (text, index) => {
  const before = text.charCodeAt(index - 1);
  const isBehindWords = (classOf(before) & HAN) !== 0 && !mayEndNumber(text, index - 1) && !endsWithAny(text, index, ['单位', '单位为', '百分号', '占比']);
  const isInRow = (classOf(before) & COMMA) !== 0 && endsWithAny(text, index - 1, ['%', '％']);
  const behind = text.charCodeAt(index + 1);
  if (!isBehindWords && !isInRow) return undefined;
  return isPauseAt(text, index + 1) || (classOf(behind) & HAN) !== 0 ? damage('numberBefore', index, index + 1) : undefined;
};

/** A class of water without its numeral: 地表水类及以上, 达到类标准. */
const WATER = ['地表水', '水质', '优于', '稳定在', '保持在', '保持', '达到', '达', '提升至', '提升到', '提升为'];
const BEHIND_CLASS = ['及以上', '以上', '及其以上', '标准', '水质', '水体'];
const NO_CLASS = '别型似指项';
export const waterRule: Rule = (text, index) => {
  const isLost = text.startsWith('地表水', index - 3)
    ? !NO_CLASS.includes(text.charAt(index + 1) || '别')
    : endsWithAny(text, index, WATER) && startsWithAny(text, index + 1, BEHIND_CLASS);
  return isLost ? damage('numberBefore', index, index + 1) : undefined;
};

/** 提高个百分点. `index` is that of 百; 个 may stand before it. */
export const pointsRule: Rule = (text, index) => {
  if (text.charAt(index - 1) !== '个' || !text.startsWith('百分点', index)) return undefined;
  return isHanAt(text, index - 2) && !mayEndNumber(text, index - 2) ? damage('numberBefore', index - 1, index + 3) : undefined;
};

/** 第届, 第次会议, 第季度, 第产业. */
const ORDINAL_NOUNS = ['届', '次会议', '次全会', '次代表', '季度', '产业'];
const BEFORE_ORDINAL = '次门落等及';
export const ordinalRule: Rule = (text, index) => {
  const noun = ORDINAL_NOUNS.find((word) => text.startsWith(word, index + 1));
  if (noun === undefined || BEFORE_ORDINAL.includes(text.charAt(index - 1) || ' ')) return undefined;
  return damage('numberBefore', index, index + 1 + noun.length);
};

/** PM浓度: the size of the particles is gone. */
const BEHIND_PM = ['浓度', '年均', '平均', '日均', '累计', '均值', '细颗粒'];
export const particleRule: Rule = (text, index) =>
  text.charAt(index - 1) === 'P' && startsWithAny(text, index + 1, BEHIND_PM) ? damage('numberBefore', index - 1, index + 1) : undefined;

/** 到二年, 到203年, 20255年, 到年，. */
const UNTIL = '到至从自';
const SPAN_OF_YEARS = '级制期生内后前以多来左之间时的半免';
export const yearRule: Rule = (text, index) => {
  const before = text.charAt(index - 1);
  if (before === '二') return isYearOfTwo(text, index) ? damage('yearLost', index - 1, index + 1) : undefined;
  if (isDigitAt(text, index - 1)) {
    const start = digitsStart(text, index - 1);
    const digits = text.slice(start, index);
    if (digits.length === 5 && /^(?:19|20)/.test(digits) && !isInNumber(text, start - 1)) return damage('yearLost', start, index + 1);
    const isShort = digits.length === 3 && digits.startsWith('20') && UNTIL.includes(text.charAt(start - 1) || ' ');
    return isShort && !SPAN_OF_YEARS.includes(text.charAt(index + 1) || ' ') ? damage('yearLost', start, index + 1) : undefined;
  }
  const isBare = before !== '' && UNTIL.includes(before) && (isPauseAt(text, index + 1) || startsWithAny(text, index + 1, ['到年', '至年']));
  return isBare ? damage('yearLost', index - 1, index + 1) : undefined;
};

/** What joins a number with one before it, or with letters. */
function isInNumber(text: string, index: number): boolean {
  return /[\w.．/-]/.test(text.charAt(index));
}

function isYearOfTwo(text: string, index: number): boolean {
  const before = text.charAt(index - 2);
  return before !== '' && UNTIL.includes(before) && !SPAN_OF_YEARS.includes(text.charAt(index + 1) || ' ') && !endsWithAny(text, index - 1, ['一到', '一至']);
}

/** 2019123日, 2019年123日, 1月日. */
const DAY_WORDS = '均报志产处常程历照间夜益本元用日耗供销';
export const dayRule: Rule = (text, index) => {
  const before = text.charAt(index - 1);
  if (before === '月') {
    const isLost = isDigitAt(text, index - 2) && !DAY_WORDS.includes(text.charAt(index + 1) || ' ');
    return isLost ? damage('dateLost', digitsStart(text, index - 2), index + 1) : undefined;
  }
  if (!isDigitAt(text, index - 1)) return undefined;
  const start = digitsStart(text, index - 1);
  const digits = text.slice(start, index);
  const isRunTogether = digits.length >= 6 && digits.length <= 8 && /^(?:19|20)/.test(digits);
  const isWithoutMonth = (digits.length === 3 || digits.length === 4) && text.charAt(start - 1) === '年' && Number(digits) > 366;
  return isRunTogether || isWithoutMonth ? damage('dateLost', start, index + 1) : undefined;
};

/** 二O三五年: a letter within a year in Chinese numerals. `index` is that of the letter. */
const YEAR_WITH_LETTERS = /^[一二][〇零○九八七OＯ][〇零○一二三四五六七八九OＯ]{2}年/;
export const letterRule: Rule = (text, index) => {
  for (let start = index - 1; start >= Math.max(0, index - 3); start--) {
    const written = YEAR_WITH_LETTERS.exec(text.slice(start, start + 5))?.[0];
    // an O further to the left has told the year already
    if (written !== undefined && !/[OＯ]/.test(text.slice(start, index))) {
      return damage('letter', start, start + 5, written.replaceAll(/[OＯ]/g, '〇'));
    }
  }
  return undefined;
};

/** A clause that begins with 们: 我, 你, 他 or a noun is gone. */
export const pluralRule: Rule = (text, index) => (isPauseAt(text, index - 1) ? damage('wordLost', index, index + 1) : undefined);

/** What asks, so that a question mark may be one. */
const QUESTION = /什么|谁|没|吗|呢|吧|何|怎|哪|是否|几|多少|么|难道|岂|否|不/;
/** A half-width question mark between two words, in a sentence that asks nothing: 礼堂?剧场. */
export const questionRule: Rule = (text, index) => {
  const end = text.charAt(index + 1) === '?' ? text.slice(index).search(/[^?]/) + index : index + 1;
  if (text.charAt(index - 1) === '?' || end < index) return undefined;
  const isBehindWord = isHanAt(text, index - 1) || isDigitAt(text, index - 1) || '“《'.includes(text.charAt(index - 1) || ' ');
  if (!isBehindWord || !(isHanAt(text, end) || isDigitAt(text, end))) return undefined;
  if (!isHanAt(text, index - 1) && !isHanAt(text, end)) return undefined;
  return QUESTION.test(text.slice(sentenceAt(text, index).start, index)) ? undefined : damage('questionMark', index, end);
};

/** U+FFFD and 〓, and 锟斤拷, what Chinese text becomes when it is decoded twice. */
export const replacementRule: Rule = (text, index) => {
  const character = text.charAt(index);
  if (text.charAt(index - 1) === character) return undefined;
  if (character === '锟') return text.startsWith('锟斤拷', index) ? damage('replaced', index, index + 3) : undefined;
  let end = index;
  while (text.charAt(end) === character) end++;
  return damage('replaced', index, end);
};
