// Check: text.place
//
// Finds what is left of another place's report: 我县 in a district's report, another district's name before 人民政府.
// 检查抄自外地报告的残留：区的报告里写「我县」「全县」，本区名称的位置上是别的区名。
//
// Why: drafts are made from other places' reports; what was not replaced has cost governments their name in the press.
// 理由：起草时参考外地报告，忘了替换的地方曾屡次见诸报端。
//
// Silent: on higher levels (全市 in a district's report, 全区 in a city of an autonomous region), on words that are used often, on sentences
// that speak of partners, neighbours, models or former names, on quotations and on longer words (健全县乡体系, 安全区域).
// 不报：上级（区报告中的「全市」，自治区所辖市的「全区」）；多次使用的说法；讲合作、毗邻、学习、历史沿革的句子；引文；其他词语（健全县乡体系、安全区域）。
//
// Bad:
//     在临江市云岭区第七届人民代表大会第一次会议上
//     全区经济稳中有进，我区重点项目进展顺利，全区上下团结奋斗。
//     我县新增学位1200个。
//
// Good:
//     在临江市云岭区第七届人民代表大会第一次会议上
//     全区经济稳中有进，我区重点项目进展顺利，全区上下团结奋斗。
//     我区新增学位1200个，占全市的一成。

import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import { sentenceAt } from '../clauses';
import type { Finding } from '../finding';
import { namesLevelBefore, placeWordsIn, speaksOfOthers, type PlaceWords } from '../placeWords';

const ID = 'text.place';

const MESSAGES = {
  level: {
    en: 'This is the report of {0}, which calls itself 全{1} or 我{1} {2} times; {3} stands here.',
    zh: '本报告是{0}的报告，「全{1}」「我{1}」共出现{2}次，此处却写「{3}」。',
  },
  name: {
    en: '{0} stands where the name of the place that reports, {1}, belongs; the report does not name it elsewhere.',
    zh: '此处应是报告所属的{1}，却写着「{0}」；全文别处没有提到它。',
  },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

/** The levels whose words are foreign to a report of a level: its own parts and its peers, never what it belongs to. */
const FOREIGN: Readonly<Record<string, string>> = { 省: '', 市: '区县旗镇乡', 区: '县旗镇乡', 县: '区旗镇乡', 旗: '县镇乡', 州: '区旗镇乡', 盟: '县镇乡' };
/** 全市 may be one city of a province; 我市 is what the speaker's is called. */
const FOREIGN_TO_PROVINCE = '市县旗';
const AUTONOMOUS = /自治区|广西|内蒙古|宁夏|新疆|西藏/;
/** Words of another level that stand more often are meant, and the own ones must stand so many times as often. */
const MOST_FOREIGN = 2;
const TIMES = 2;

export const textPlace: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    const { place } = reading.identity;
    const level = place?.charAt(place.length - 1) ?? '';
    if (place === undefined || place.length < 2 || !(level === '区' || level in FOREIGN)) return [];
    return [...findLevels(reading, place, level), ...findNames(reading, place, level)];
  },
};

function findLevels({ text }: Reading, place: string, level: string): readonly Finding[] {
  const words = placeWordsIn(text);
  const own = words.get(level)?.length ?? 0;
  return [...foreignTo(text, place, level)].flatMap((foreign) => {
    const found = residues(text, words, foreign, /省$|自治区$/.test(place));
    if (found.length === 0 || found.length > MOST_FOREIGN || own < TIMES * (words.get(foreign)?.length ?? 0)) return [];
    return found.map((at) => residue(text, at, place, level, own));
  });
}

function foreignTo(text: string, place: string, level: string): string {
  if (place.endsWith('自治区')) return `省${FOREIGN_TO_PROVINCE}`;
  if (level === '省') return FOREIGN_TO_PROVINCE;
  const foreign = /^(?:北京|上海|天津|重庆)市$/.test(place) ? `省${FOREIGN[level]!}` : FOREIGN[level]!;
  // 全区 is then the autonomous region that a city belongs to
  return foreign.includes('区') && AUTONOMOUS.test(text) ? foreign.replace('区', '') : foreign;
}

function residues(text: string, words: PlaceWords, foreign: string, onlyOwn: boolean): readonly number[] {
  return (words.get(foreign) ?? []).filter((at) => {
    if (onlyOwn && foreign !== '省' && text.charAt(at) === '全') return false;
    return !speaksOfOthers(text, at) && !namesLevelBefore(text, at, foreign);
  });
}

function residue(text: string, at: number, place: string, level: string, own: number): Finding {
  const span = { start: at, end: at + 2 };
  const written = text.slice(at, at + 2);
  const replacement = text.charAt(at) + level;
  return {
    check: ID,
    severity: 'warning',
    span,
    message: message(MESSAGES.level, place, level, own, written),
    related: [],
    fix: { title: message(MESSAGES.replace, written, replacement), edits: [{ span, replacement }] },
  };
}

/** What stands behind the name of the place that reports, with its level: 云岭区人民政府, 云岭区国民经济和社会发展…规划. */
const TAILS = ['人民政府', '国民经济和社会发展', '经济社会发展'];
/** What may open the slot of such a name: the speaker's words, a title, the city or province above. */
const OPENINGS = ['代表', '《', '关于', '市', '省', '州', '盟', '自治区'];
const SHORTEST_NAME = 2;
const LONGEST_NAME = 3;
const NO_NAME = /[全我本各该此某省市区县旗州盟新开示园辖]/;

function findNames({ text }: Reading, place: string, level: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const tail of TAILS) {
    for (let at = text.indexOf(level + tail); at >= 0; at = text.indexOf(level + tail, at + 1)) {
      const end = at + level.length;
      if (text.startsWith(place, end - place.length)) continue;
      const name = nameBefore(text, at);
      if (name === undefined || place.startsWith(name) || speaksOfOthers(text, at)) continue;
      const span = { start: at - name.length, end };
      const written = text.slice(span.start, end);
      const isOnly = text.indexOf(name) === span.start && !text.includes(name, end);
      // one sentence may name both: then they are two places
      const sentence = sentenceAt(text, at);
      if (!isOnly || text.slice(sentence.start, sentence.end).includes(place)) continue;
      const fix = { title: message(MESSAGES.replace, written, place), edits: [{ span, replacement: place }] };
      findings.push({ check: ID, severity: 'warning', span, message: message(MESSAGES.name, written, place), related: [], fix });
    }
  }
  return findings;
}

/** The name that ends at `end` and fills the slot up to what opens it; undefined for none. */
function nameBefore(text: string, end: number): string | undefined {
  for (let length = SHORTEST_NAME; length <= LONGEST_NAME; length++) {
    const name = text.slice(end - length, end);
    if (NO_NAME.test(name) || !/^[\u4e00-\u9fff]+$/.test(name)) return undefined;
    if (OPENINGS.some((opening) => text.startsWith(opening, end - length - opening.length))) return name;
  }
  return undefined;
}
