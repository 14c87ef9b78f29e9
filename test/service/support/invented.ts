import { createAnalyse, type Analyse } from '../../../server/src/core/analyse';
import { createReaders } from '../../../server/src/core/readers';
import type { Check } from '../../../server/src/core/findings/check';
import type { LexiconEntry, Lexicon } from '../../../server/src/core/lexicon/lexicon';
import { message } from '../../../server/src/core/text/message';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import { createLanguageService, type LanguageService, type LanguageServiceOptions, type ParsedDocument } from '../../../server/src/service/languageService';
import { createTranslate, type Language } from '../../../server/src/translate';

export const URI = 'file:///reports/云岭区.txt';

const entry = (given: Partial<LexiconEntry> & Pick<LexiconEntry, 'type' | 'canonical'>): LexiconEntry => ({
  aliases: [],
  definition: { zh: '', en: '' },
  source: '',
  ...given,
});

/** A small lexicon that does not change when the product's grows; its measure words are the product's. */
export const TEST_LEXICON: Lexicon = {
  ...BUILT_IN_LEXICON,
  entries: [
    entry({
      id: 'gdp',
      type: 'indicator',
      canonical: '地区生产总值',
      aliases: ['GDP', '生产总值'],
      definition: { zh: '常住单位生产活动的最终成果。', en: 'The final output of resident units.' },
      initials: 'dqsczz gdp sczz',
      unit: '亿元',
      source: '统计指标解释',
    }),
    entry({
      type: 'slogan',
      canonical: '三色工程',
      definition: { zh: '云岭区的三项工程。', en: 'Three projects of Yunling.' },
      initials: 'ssgc',
      members: ['红色', '绿色', '蓝色'],
      source: '云岭区政府',
    }),
    entry({ type: 'programme', canonical: '云岭振兴计划', source: '云岭区政府' }),
  ],
};

const COMMA_MESSAGES = {
  doubled: { en: 'Comma {0} is doubled.', zh: '第 {0} 个字符处逗号重复。' },
  begins: { en: 'The text begins here.', zh: '正文由此开始。' },
  mend: { en: 'Delete one comma', zh: '删去一个逗号' },
};

/** Finds every doubled comma, and mends it: a check with a fix, which stays what it is whatever the product's checks become. */
export const DOUBLED_COMMA: Check = {
  id: 'test.doubledComma',
  severity: 'warning',
  messages: COMMA_MESSAGES,
  find: ({ text }) =>
    [...text.matchAll(/,,/g)].map(({ index }) => ({
      check: 'test.doubledComma',
      severity: 'warning',
      span: { start: index, end: index + 2 },
      message: message(COMMA_MESSAGES.doubled, index),
      related: [{ span: { start: 0, end: 2 }, message: message(COMMA_MESSAGES.begins) }],
      fix: { title: message(COMMA_MESSAGES.mend), edits: [{ span: { start: index, end: index + 1 }, replacement: '' }] },
    })),
};

/** The real analysis with the one check of these tests. */
export function createInventedAnalyse(lexicon: Lexicon): Analyse {
  const analyse = createAnalyse(lexicon);
  return (text, options) => analyse(text, { ...options, checks: [DOUBLED_COMMA] });
}

export const analyseInvented = createInventedAnalyse(TEST_LEXICON);

export function inventedService(language: Language = 'zh', given: Partial<LanguageServiceOptions> = {}): LanguageService {
  return createLanguageService({
    readers: { analyse: analyseInvented, readInstantly: undefined },
    lexicon: TEST_LEXICON,
    language,
    translate: createTranslate(language),
    encoding: 'utf-16',
    markdownHover: true,
    foldingLimit: undefined,
    ...given,
  });
}

export function parseInvented(text: string, service: LanguageService = inventedService()): ParsedDocument {
  return service.parse(text, { uri: URI, asReport: true, previous: undefined });
}

/** The product as it is: its lexicon and all its checks, for what is told of figures. */
export function productService(language: Language = 'zh'): LanguageService {
  return inventedService(language, { readers: createReaders(BUILT_IN_LEXICON), lexicon: BUILT_IN_LEXICON });
}
