import assert from 'node:assert/strict';
import type { Bound, Figure, FigureKind } from '../../server/src/core/figures/figure';
import type { Decimal } from '../../server/src/core/numbers/decimal';
import { groupDigits, intervalOf, printInterval } from '../../server/src/service/hover/interval';

const figure = (kind: FigureKind, value: string, bound: Bound, decimals: number, multiplier: number): Figure => ({
  start: 0,
  end: 0,
  text: '',
  kind,
  value: value as Decimal,
  rational: undefined,
  low: undefined,
  high: undefined,
  values: undefined,
  date: undefined,
  iso: undefined,
  bound,
  unit: '',
  cjk: false,
  precision: { decimals, multiplier },
});

const printed = (...given: Parameters<typeof figure>): string => {
  const interval = intervalOf(figure(...given));
  return interval ? printInterval(interval) : 'none';
};

describe('intervals', () => {
  const cases: readonly [string, Parameters<typeof figure>, string][] = [
    ['6.1%', ['percent', '6.1', 'exact', 1, 0], '[6.05, 6.15)'],
    ['5%', ['percent', '5', 'exact', 0, 0], '[4.5, 5.5)'],
    ['下降0.3%', ['percent', '-0.3', 'exact', 1, 0], '[-0.35, -0.25)'],
    ['1.25亿元', ['quantity', '125000000', 'exact', 2, 8], '[124,500,000, 125,500,000)'],
    ['12万人', ['quantity', '120000', 'exact', 0, 4], '[115,000, 125,000)'],
    ['0.05毫米', ['quantity', '0.05', 'exact', 2, 0], '[0.045, 0.055)'],
    ['3所', ['quantity', '3', 'exact', 0, 0], 'none'],
    ['超2100亿元', ['quantity', '210000000000', 'above', 0, 8], '> 210,000,000,000'],
    ['近3万人', ['quantity', '30000', 'below', 0, 4], '< 30,000'],
    ['5%以上', ['percent', '5', 'atLeast', 0, 0], '≥ 5'],
    ['3%以内', ['percent', '3', 'atMost', 0, 0], '≤ 3'],
    ['约12万人', ['quantity', '120000', 'about', 0, 4], 'none'],
    ['第42位', ['rank', '42', 'exact', 0, 0], 'none'],
  ];
  for (const [text, given, expected] of cases) {
    it(`${text}: ${expected}`, () => assert.equal(printed(...given), expected));
  }

  it('keeps digits that a binary float would lose', () => {
    assert.equal(printed('quantity', '12345678901234567890.12', 'exact', 2, 0), '[12,345,678,901,234,567,890.115, 12,345,678,901,234,567,890.125)');
  });

  it('groups whole digits only', () => {
    assert.deepEqual(['0', '999', '1000', '-1234567.12345'].map((value) => groupDigits(value as Decimal)), ['0', '999', '1,000', '-1,234,567.12345']);
  });
});
