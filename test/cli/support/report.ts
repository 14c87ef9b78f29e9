import type { Figure } from '../../../server/src/core/figures/figure';
import type { Lexicon } from '../../../server/src/core/lexicon/lexicon';
import type { Decimal } from '../../../server/src/core/numbers/decimal';
import { NO_REPORT } from '../../../server/src/core/report/identity';
import type { Report } from '../../../server/src/core/report/report';
import type { Span } from '../../../server/src/core/text/span';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import { builtInAnalyse } from '../../support/builtIn';

/** Where `part` stands in `text`. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${part} is not in the text`);
  return { start, end: start + part.length };
}

/** A report with nothing in it but what a test gives: what is printed is tested apart from what is recognised. */
export function reportOf(text: string, parts: Partial<Report> = {}): Report {
  return {
    text,
    lines: builtInAnalyse()(text).lines,
    identity: { ...NO_REPORT, isReport: true },
    sections: [],
    annex: [],
    figures: [],
    deictics: [],
    terms: [],
    facts: [],
    relations: [],
    findings: [],
    ...parts,
  };
}

/** A figure that stands in `text`. */
export function figureOf(text: string, part: string, parts: Partial<Figure> = {}): Figure {
  return {
    ...spanOf(text, part),
    text: part,
    kind: 'quantity',
    value: undefined,
    rational: undefined,
    low: undefined,
    high: undefined,
    values: undefined,
    date: undefined,
    iso: undefined,
    bound: 'exact',
    unit: '',
    cjk: false,
    precision: undefined,
    ...parts,
  };
}

export function decimal(value: string): Decimal {
  return value as Decimal;
}

/** A lexicon with two entries, of which the second has no English definition. */
export const TWO_TERMS: Lexicon = {
  ...BUILT_IN_LEXICON,
  entries: [
    { id: 'gdp', type: 'indicator', canonical: '地区生产总值', aliases: ['GDP'], definition: { zh: '释义甲', en: 'definition A' }, source: 'test' },
    { type: 'slogan', canonical: '三事分办', aliases: [], definition: { zh: '释义乙', en: '' }, source: 'test' },
  ],
};
