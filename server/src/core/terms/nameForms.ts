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
  /** True where a term that stands directly before the ending is the whole name (中部崛起 of 中部崛起战略). */
  readonly addsToNoTerm: boolean;
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
    type: 'programme', shortest: 4, longest: 16, needsOpening: false, addsToNoTerm: false,
  },
  {
    words: ['工程', '培育工程', '提升工程', '振兴工程', '示范工程'],
    type: 'programme', shortest: 4, longest: 12, needsOpening: false, addsToNoTerm: true,
  },
  {
    words: ['计划', '培育计划', '培养计划', '提升计划', '倍增计划', '赋能计划', '支持计划'],
    type: 'programme', shortest: 4, longest: 12, needsOpening: false, addsToNoTerm: true,
  },
  { words: ['战略', '发展战略'], type: 'programme', shortest: 4, longest: 10, needsOpening: false, addsToNoTerm: true },
  {
    words: ['攻坚战', '保卫战', '持久战', '阻击战', '歼灭战', '大会战', '专项斗争'],
    type: 'programme', shortest: 2, longest: 10, needsOpening: false, addsToNoTerm: true,
  },
  { words: ['人口普查', '经济普查', '农业普查'], type: 'programme', shortest: 3, longest: 7, needsOpening: false, addsToNoTerm: false },
  {
    words: [
      '示范区', '示范市', '示范县', '示范城市', '先行示范区', '先行区', '试验区', '实验区', '试点', '试点城市', '试点示范', '创新试点',
      '改革试点', '综合试点', '先行试点', '示范基地', '模范城市', '园林城市', '卫生城市', '森林城市', '文明城市', '示范城区',
      '中心城市', '示范园区', '示范街区', '休闲街区', '均衡发展区', '消费集聚区',
    ],
    type: 'programme', shortest: 5, longest: 22, needsOpening: true, addsToNoTerm: false,
  },
  { words: ['率', '成功率', '比率', '满意度', '有效警情'], type: 'indicator', shortest: 2, longest: 16, needsOpening: false, addsToNoTerm: false },
  { words: ['占比', '比例'], type: 'indicator', shortest: 2, longest: 7, needsOpening: false, addsToNoTerm: true },
  {
    words: [
      '增加值', '营业收入', '营收', '总产值', '产值', '成交额', '交易额', '零售额', '销售额', '进出口额', '出口额', '进口额', '余额',
      '吞吐量', '用电量', '发电量', '交易量', '成交量', '销售量', '产量', '排放量', '货运量', '客运量', '清算额', '结算额', '融资额',
      '融资规模', '贷款规模', '备案规模',
    ],
    type: 'indicator', shortest: 2, longest: 12, needsOpening: false, addsToNoTerm: false,
  },
];

/** The words that a designation begins with. */
export const NAME_OPENINGS: readonly string[] = ['国家', '国家级', '全国', '全省', '省级', '国际'];

/** Verbs and words that a designation follows, even where it has no opening word (获批 智慧养老服务试点). */
export const DESIGNATION_VERBS: readonly string[] = ['争创', '创建', '创成', '获批', '入选', '入围', '获评', '申报', '申建', '首批', '全国首批', '全省首批'];

/** A pilot is called by its field alone: 全省 says who picked the places. */
export const PILOT = '试点';
export const PICKED_BY = '全省';

/** Words between two names; they also occur inside names (治理体系和治理能力现代化). */
export const CONJUNCTIONS: readonly string[] = ['和', '与', '及', '暨'];

/** What a place or a field calls itself: 平安临江, 法治云岭. Two characters follow. */
export const NAME_PREFIXES: readonly string[] = ['平安', '健康', '美丽', '法治', '数字', '清廉', '书香', '诚信', '学在'];

/** The two characters behind a prefix that make ordinary words of it (健康发展, 数字技术). */
export const COMMON_AFTER_PREFIX: ReadonlySet<string> = new Set([
  '发展', '产业', '服务', '生活', '成长', '教育', '管理', '养老', '档案', '环境', '保障', '素养', '体检', '消费', '旅游', '保险', '运行', '稳定',
  '有序', '水平', '技术', '经济', '平台', '基础', '赋能', '设施', '信息', '文化', '体系', '人才', '队伍', '机制', '制度', '思维', '方式', '轨道',
  '宣传', '精神', '创建', '建设', '祥和', '度过', '和谐', '形象', '风险', '化转', '金融', '贸易', '乡土', '单位', '家园', '景观', '风光', '生态',
  '政务', '资源', '治理', '企业', '场景', '孪生', '内容', '创意', '底座', '能力', '素质', '人民', '国家', '安全', '工作', '意识', '审计', '督察',
]);

/** Characters that count or measure: what begins with one is no name (项重点工程). */
export const MEASURE_CHARACTERS = '个项条家件次年月日号名位户座处所批种类组张套岁人万亿千百十余多元吨倍期级';

/** Characters of works that are built: a 工程 of them is no programme (道路, 水库, 管网 …). */
export const CONSTRUCTION_CHARACTERS = '路桥站厂院楼河渠库港隧管网线坝堤水电气闸井场房轨航铁段期标桩坡';

/** What is done to a thing that is built (校园改扩建工程). */
export const CONSTRUCTION_WORKS: readonly string[] = [
  '改造', '扩建', '建设', '修复', '整治', '治理', '续建', '加固', '搬迁', '迁建', '安装', '提标', '配套', '新建', '拆迁', '绿化', '亮化', '等',
];
