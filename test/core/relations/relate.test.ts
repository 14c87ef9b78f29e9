import assert from 'node:assert/strict';
import { areDisjoint } from '../../../server/src/core/facts/interval';
import { decimalOf, type Decimal } from '../../../server/src/core/numbers/decimal';
import { exactly, roundDecimal } from '../../../server/src/core/relations/intervals';
import { isSlipAway, slipOf } from '../../../server/src/core/relations/slips';
import { builtInAnalyse } from '../../support/builtIn';
import { runFixtures } from '../../support/fixtures';
import { fill } from '../findings/renderFindings';

const value = (text: string): Decimal => text as Decimal;

runFixtures('core/relations/relate', (text) => {
  const { relations } = builtInAnalyse()(text, { asReport: true, checks: [] });
  return {
    marks: relations.map(({ span }) => ({ start: span.start, end: span.end })),
    rows: relations.map(({ kind, holds, message }) => `${kind} ${holds ? 'holds' : 'fails'}: ${fill(message, 'en')}`),
  };
});

describe('relations', () => {
  it('name the figures that they rest on in the order of the text, each once', () => {
    const text = '全区共有企业300家，其中民营企业120家，占40%。建议126件、提案141件，合计267件。由22家减为12家，减少10家。';
    const { figures, relations } = builtInAnalyse()(text, { asReport: true });
    assert.deepEqual(
      relations.map(({ kind, figures: used }) => [kind, used.map((index) => figures[index]!.text)]),
      [['share', ['300家', '120家', '40%']], ['sum', ['126件', '141件', '267件']], ['change', ['22家', '12家', '10家']]],
    );
  });

  it('are the same after an edit as of a fresh reading', () => {
    const analyse = builtInAnalyse();
    const before = '一、工作回顾\n规模以上工业总产值522.5亿元。\n三条产业链产值合计367.1亿元，占规模以上工业总产值的70.3%。';
    const after = before.replace('522.5', '562.5');
    const edited = analyse(after, { asReport: true, previous: analyse(before, { asReport: true }) });
    assert.deepEqual(edited.relations, analyse(after, { asReport: true }).relations);
    assert.deepEqual(edited.relations.map(({ holds }) => holds), [false]);
  });

  it('are none in a text without figures', () => {
    assert.deepEqual(builtInAnalyse()('一、工作回顾\n其中，占比稳步提高，分别增长。', { asReport: true }).relations, []);
  });
});

describe('slips of the pen', () => {
  it('are one wrong digit or two swapped neighbours', () => {
    assert.equal(slipOf(value('15.2'), value('12.5')), 'swapped');
    assert.equal(slipOf(value('152'), value('251')), undefined);
    assert.equal(slipOf(value('15.2'), value('51.2')), 'swapped');
    assert.equal(slipOf(value('18'), value('19')), 'digit');
    assert.equal(slipOf(value('18'), value('18')), undefined);
    assert.equal(slipOf(value('8'), value('18')), 'digit');
  });

  it('explain small gaps between parts and total alone', () => {
    assert.equal(isSlipAway(value('108'), ['65', '24', '18'].map(value)), true);
    assert.equal(isSlipAway(value('108'), ['45', '24', '18'].map(value)), false);
    assert.equal(isSlipAway(value('19700'), ['9662', '262'].map(value)), false);
  });
});

describe('rounding', () => {
  it('keeps as many digits behind the point as are asked for', () => {
    const cases: readonly (readonly [string, number, string])[] = [['63.666666', 2, '63.67'], ['0.048', 2, '0.05'], ['0.004', 2, '0'], ['12', 1, '12'], ['99.96', 1, '100']];
    for (const [written, decimals, rounded] of cases) assert.equal(roundDecimal(value(written), decimals), rounded, written);
  });

  it('of one value is that value alone', () => {
    assert.equal(areDisjoint(exactly(decimalOf('3', 0)), exactly(decimalOf('3', 0))), false);
    assert.equal(areDisjoint(exactly(decimalOf('3', 0)), exactly(decimalOf('4', 0))), true);
  });
});
