import type { TermType } from './term';

/** The form of a name without quotation marks: what it ends in, and how long the words before that ending are. */
export interface NameEnding {
  readonly words: readonly string[];
  readonly type: TermType;
  /** Characters of the name before its ending, at least and at most. */
  readonly shortest: number;
  readonly longest: number;
  /** True where the name also needs an opening word (国家…示范区). */
  readonly needsOpening: boolean;
}

/**
 * The endings of names that the lexicon cannot list: programmes (…专项行动), designations (国家…示范区) and rates (…办结率).
 * The compound endings are here so that 专项行动 alone, or 三年行动计划, is no name.
 */
export const NAME_ENDINGS: readonly NameEnding[] = [
  {
    words: [
      '行动', '行动计划', '专项行动', '专项行动计划', '三年行动', '三年行动计划', '三年行动方案', '五年行动', '攻坚行动', '攻坚三年行动',
      '提升行动', '提升行动计划', '提质行动', '攻坚提升行动', '系列行动', '集中行动', '百日行动', '行动方案', '培育行动', '整治行动', '专项整治行动',
    ],
    type: 'programme',
    shortest: 2,
    longest: 16,
    needsOpening: false,
  },
  { words: ['工程', '建设工程', '培育工程', '提升工程', '振兴工程', '示范工程'], type: 'programme', shortest: 4, longest: 12, needsOpening: false },
  { words: ['计划', '培育计划', '培养计划', '提升计划', '倍增计划', '赋能计划', '支持计划'], type: 'programme', shortest: 3, longest: 12, needsOpening: false },
  { words: ['战略', '发展战略'], type: 'programme', shortest: 4, longest: 10, needsOpening: false },
  { words: ['攻坚战', '保卫战', '持久战', '阻击战', '歼灭战', '大会战', '专项斗争'], type: 'programme', shortest: 2, longest: 10, needsOpening: false },
  { words: ['人口普查', '经济普查', '农业普查'], type: 'programme', shortest: 3, longest: 7, needsOpening: false },
  {
    words: [
      '示范区', '示范市', '示范县', '示范城市', '先行示范区', '先行区', '试验区', '实验区', '试点', '试点城市', '试点示范', '创新试点',
      '改革试点', '综合试点', '示范基地', '模范城市', '园林城市', '卫生城市', '森林城市', '文明城市', '示范城区', '中心城市',
    ],
    type: 'programme',
    shortest: 2,
    longest: 20,
    needsOpening: true,
  },
  { words: ['率'], type: 'indicator', shortest: 3, longest: 16, needsOpening: false },
  {
    words: ['增加值', '营业收入', '营收', '总产值', '产值', '成交额', '交易额', '零售额', '销售额', '进出口额', '出口额', '进口额', '余额', '吞吐量', '用电量'],
    type: 'indicator',
    shortest: 2,
    longest: 12,
    needsOpening: false,
  },
];

/** The words that a designation begins with. */
export const NAME_OPENINGS: readonly string[] = ['国家', '国家级', '全国', '全省', '省级', '国际', '中国', '全球'];

/** Characters that count or measure: what begins with one is no name (项重点工程). */
export const MEASURE_CHARACTERS = '个项条家件次年月日号名位户座处所批种类组张套岁人万亿千百十余多元吨倍期级个';

/** Words between two names; they also occur inside names (治理体系和治理能力现代化). */
export const CONJUNCTIONS: readonly string[] = ['和', '与', '及', '暨'];
