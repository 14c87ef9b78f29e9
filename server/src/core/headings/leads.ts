import { classOf, DIGIT, HAN, narrow, OPENING, skipSpaces } from '../text/characters';
import type { Certainty } from './heading';
import { nothingFollows, readOpening } from './titles';
import { createWordMatcher } from './wordMatcher';

/** A lead names its paragraph in a few words; a longer sentence is an ordinary one. */
const LONGEST_LEAD = 30;
/** A sentence that has a line for itself may be longer: the line says that it is set apart. */
const LONGEST_ALONE = 64;
const SHORTEST_LEAD = 4;
const LIKELY_LENGTH = 24;
/** A paragraph says more than its lead. */
const SHORTEST_BODY = 8;

/** Words that open an ordinary sentence: an address, a time, a look back, a condition, a cross-reference. */
const ORDINARY_OPENERS = [
  '各位代表', '各位委员', '同志们', '主任', '现在', '今年', '去年', '明年', '当前', '当年', '目前', '过去', '一年来', '几年来', '近年', '近五年', '近三年', '回顾',
  '回首', '展望', '总结', '总的', '总体', '总之', '综上', '综合看', '综合分析', '综合判断', '综合研判', '同时', '与此', '此外', '另外', '其中', '其他', '我',
  '本届', '这', '那', '以上', '上述', '下一步', '实现上述', '实现今年', '实现全年', '实现这', '围绕上述', '围绕以上', '围绕今年', '完成上述', '完成今年', '完成全年',
  '为此', '为了', '为实现', '为确保', '根据', '面对', '随着', '由于', '因此', '因为', '但', '如果', '只要', '只有', '让我们', '必须', '应当', '事实', '实践',
  '全年', '预计', '预期', '初步', '据统计', '据初步', '据测算', '据了解', '据悉', '经过', '经初', '到2', '到２', '到本', '此次', '成绩', '新的一年', '新形势',
  '新征程', '新使命', '做好今年', '做好新', '做好政府', '做好当前', '需要', '特别', '尤其', '刚刚', '即将', '上半年', '下半年', '前三季度', '一季度', '三季度', '四季度',
  '具体', '今后', '今天', '未来五年', '未来一年', '未来的', '历史表明', '历史证明', '历史告诉', '以此', '对此', '由此', '从总', '从全', '令人', '殊为', '难能', '值得',
  '所有这', '每一', '如何', '什么', '各级', '各地', '各部门', '也', '还', '首先', '其次', '再次', '最后', '近期', '近日', '昨', '本报', '记者',
] as const;

/** Words that open leads in some reports and ordinary sentences in others. */
const DOUBTFUL_OPENERS = [
  '主要', '全市', '全区', '全省', '全县', '全州', '全旗', '全国', '要', '五年来', '三年来', '新时代', '在', '按照', '针对', '通过', '进入', '一要', '中国',
  '当', '若', '把', '使',
] as const;

/** The second sentence of a rhetorical opening calls on the speakers; that of a lead goes on with the matter. */
const CALLS = ['我们要', '我们一定', '让我们', '我们必须', '我们坚信'] as const;
/** A second sentence that opens so may do either. */
const TURNS = ['我们', '这', '那', '但', '因此', '必须', '只有', '只要'] as const;

const isOrdinary = createWordMatcher(ORDINARY_OPENERS);
const isDoubtful = createWordMatcher(DOUBTFUL_OPENERS);
const calls = createWordMatcher(CALLS);
const turns = createWordMatcher(TURNS);

/** A paragraph's opening sentence that may be its lead: where it ends and how sure its words alone make it. */
export interface LeadMark {
  readonly end: number;
  readonly certainty: Certainty;
  readonly alone: boolean;
}

/** The lead that opens the paragraph at `start`; undefined for an ordinary first sentence. */
export function readLead(line: string, start: number, end: number): LeadMark | undefined {
  const first = classOf(line.charCodeAt(start));
  if ((first & (HAN | OPENING)) === 0 || narrow(line.charCodeAt(start)) === 0x28) return undefined;
  const opening = readOpening(line, start, end, LONGEST_ALONE);
  if (opening.stop !== 'sentence' || line[opening.end] !== '。' || opening.colon >= 0) return undefined;
  const length = opening.end - start;
  const alone = nothingFollows(line, opening.end, end);
  if (length < SHORTEST_LEAD || (!alone && length > LONGEST_LEAD)) return undefined;
  if (!alone && end - opening.end - 1 < SHORTEST_BODY) return undefined;
  if (isOrdinary(line, start)) return undefined;
  const second = skipSpaces(line, opening.end + 1, end);
  if (calls(line, second)) return undefined;
  const amounts = readAmounts(line, start, opening.end);
  if (amounts === 'measured') return undefined;
  const plainWords = alone || opening.commas > 1 || length > LIKELY_LENGTH || amounts === 'counted';
  const doubtful = plainWords || isDoubtful(line, start) || argues(line, start, opening.end) || turns(line, second);
  return { end: opening.end, certainty: doubtful ? 'possible' : 'likely', alone };
}

/** What stands behind digits that measure: a sentence with such figures reports, it does not name. */
const MEASURES = '%％.．年月日号万亿元个家倍';

/** Whether a sentence holds figures: none, a bare count (`新办12件实事`), or a measured amount (`增长5.8%`, `2023年`). Quoted digits name. */
function readAmounts(line: string, start: number, end: number): 'none' | 'counted' | 'measured' {
  let quoted = 0;
  let found: 'none' | 'counted' = 'none';
  for (let index = start; index < end; index++) {
    const code = line.charCodeAt(index);
    if (code === 0x201c || code === 0x300c) quoted++;
    else if (code === 0x201d || code === 0x300d) quoted--;
    else if (quoted <= 0 && (classOf(code) & DIGIT) !== 0) {
      if (MEASURES.includes(line[index + 1] ?? ' ')) return 'measured';
      found = 'counted';
    }
  }
  return found;
}

/** Words that make a sentence state or argue something rather than name its paragraph. */
const ARGUING_WORDS = [
  '是', '了', '很', '以下', '必须', '已经', '正在', '仍然', '曾经', '受到', '应该', '应当', '我们', '之一', '需要', '存在', '新的一年', '今年', '去年', '过去',
] as const;
const isArguing = createWordMatcher(ARGUING_WORDS);

function argues(line: string, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) if (isArguing(line, index)) return true;
  return false;
}
