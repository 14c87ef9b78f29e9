import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareDecimals } from '../../../server/src/core/numbers/arithmetic';
import { decimalOf, decimalOfInteger, parseDecimal, type Decimal } from '../../../server/src/core/numbers/decimal';
import { hanziOf } from '../../../server/src/core/numbers/hanziOf';
import { readHanziNumeral } from '../../../server/src/core/numbers/hanziNumeral';
import { roundToStep, type Rounding } from '../../../server/src/core/numbers/rounding';

describe('core/numbers: written anew', () => {
  const written: readonly (readonly [number, string])[] = [
    [0, '零'], [7, '七'], [12, '十二'], [20, '二十'], [305, '三百零五'], [4007, '四千零七'], [10012, '一万零一十二'],
    [100_000, '十万'], [4_700_0000_0000, '四千七百亿'], [1_0000_5000, '一亿零五千'],
  ];
  for (const [value, expected] of written) {
    it(`${value} is ${expected}`, () => assert.equal(hanziOf(decimalOfInteger(value)), expected));
  }

  it('what is written in Chinese characters is read as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999_9999_9999 }), (value) => {
        const text = hanziOf(decimalOfInteger(value))!;
        const numeral = readHanziNumeral(text, 0);
        assert.deepEqual([numeral?.value, numeral?.end], [String(value), text.length], text);
      }),
    );
  });

  it('has no characters for fractions and negative numbers', () => {
    for (const value of ['1.5', '-3']) assert.equal(hanziOf(parseDecimal(value)!), undefined);
  });

  const rounded: readonly (readonly [string, number, Rounding, string])[] = [
    ['469.65', -1, 'nearest', '469.7'], ['469.65', -1, 'down', '469.6'], ['469.6', 1, 'up', '470'], ['470', 1, 'up', '470'],
    ['0.004', -2, 'nearest', '0'], ['1987', 2, 'down', '1900'], ['55', 1, 'nearest', '60'],
  ];
  for (const [value, power, rounding, expected] of rounded) {
    it(`${value} ${rounding} to 10^${power} is ${expected}`, () => assert.equal(roundToStep(parseDecimal(value)!, power, rounding), expected));
  }

  it('down is not above, up not below the value', () => {
    const value = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: -6, max: 3 }))
      .map(([digits, power]): Decimal => decimalOf(String(digits), power));
    fc.assert(
      fc.property(value, fc.integer({ min: -4, max: 8 }), (given, power) => {
        assert.ok(compareDecimals(roundToStep(given, power, 'down'), given) <= 0);
        assert.ok(compareDecimals(roundToStep(given, power, 'up'), given) >= 0);
      }),
    );
  });
});
