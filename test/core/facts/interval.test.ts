import assert from 'node:assert/strict';
import { areDisjoint, type Interval } from '../../../server/src/core/facts/interval';
import type { Decimal } from '../../../server/src/core/numbers/decimal';

const interval = (low: string | undefined, high: string | undefined, lowIncluded = true, highIncluded = true): Interval => ({
  low: low as Decimal | undefined, high: high as Decimal | undefined, lowIncluded, highIncluded,
});

describe('intervals', () => {
  it('that share no value are disjoint, whichever comes first', () => {
    assert.equal(areDisjoint(interval('1', '2'), interval('3', '4')), true);
    assert.equal(areDisjoint(interval('3', '4'), interval('1', '2')), true);
  });

  it('that overlap or hold one another are not', () => {
    assert.equal(areDisjoint(interval('1', '3'), interval('2', '4')), false);
    assert.equal(areDisjoint(interval('1', '9'), interval('2', '4')), false);
  });

  it('that meet at an end are disjoint unless both include it', () => {
    assert.equal(areDisjoint(interval('1', '2'), interval('2', '3')), false);
    assert.equal(areDisjoint(interval('1', '2', true, false), interval('2', '3')), true);
    assert.equal(areDisjoint(interval('1', '2'), interval('2', '3', false, true)), true);
  });

  it('with an open end reach on', () => {
    assert.equal(areDisjoint(interval('1850', undefined), interval('1900', '1900')), false);
    assert.equal(areDisjoint(interval('1900', undefined), interval('1850', '1850')), true);
    assert.equal(areDisjoint(interval(undefined, '5'), interval('4', '6')), false);
    assert.equal(areDisjoint(interval(undefined, '5'), interval('5.5', '6')), true);
  });

  it('are compared exactly', () => {
    assert.equal(areDisjoint(interval('0.1', '0.3'), interval('0.30000000000000001', '1')), true);
  });
});
