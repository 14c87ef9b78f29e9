import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  scaleDecimal,
  subtractDecimals,
} from '../../../server/src/core/numbers/arithmetic';
import { decimalOf, decimalOfInteger, parseDecimal, type Decimal } from '../../../server/src/core/numbers/decimal';

const decimal = (text: string): Decimal => parseDecimal(text)!;
/** Decimals of up to 30 digits with up to 12 behind the point. */
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -12, max: 6 }))
  .map(([unscaled, exponent]) => decimalOf(String(unscaled < 0n ? -unscaled : unscaled), exponent, unscaled < 0n));

describe('core/numbers: decimals', () => {
  const canonical: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['-0', '0'],
    ['000', '0'],
    ['007.50', '7.5'],
    ['0.250', '0.25'],
    ['-3.0', '-3'],
    ['47000000000', '47000000000'],
    ['100', '100'],
  ];
  for (const [written, expected] of canonical) {
    it(`parses ${written} as ${expected}`, () => assert.equal(parseDecimal(written), expected));
  }

  for (const written of ['', '-', '.5', '5.', '1.2.3', '1,000', '1e3', '１', ' 1', '+1']) {
    it(`does not parse «${written}»`, () => assert.equal(parseDecimal(written), undefined));
  }

  it('places the point and the zeros of digits with an exponent', () => {
    assert.equal(decimalOf('164', 7), '1640000000');
    assert.equal(decimalOf('164', -1), '16.4');
    assert.equal(decimalOf('164', -5), '0.00164');
    assert.equal(decimalOf('1640', -2), '16.4');
    assert.equal(decimalOf('000', -2), '0');
    assert.equal(decimalOf('5', 0, true), '-5');
  });

  it('refuses integers that a float cannot hold', () => {
    assert.equal(decimalOfInteger(9007199254740991), '9007199254740991');
    assert.throws(() => decimalOfInteger(2 ** 53), RangeError);
    assert.throws(() => decimalOfInteger(0.5), RangeError);
  });

  it('adds, subtracts and multiplies exactly', () => {
    assert.equal(addDecimals(decimal('0.1'), decimal('0.2')), '0.3');
    assert.equal(subtractDecimals(decimal('1'), decimal('0.9')), '0.1');
    assert.equal(multiplyDecimals(decimal('1640000000'), decimal('0.05')), '82000000');
    assert.equal(addDecimals(decimal('99999999999999999999'), decimal('1')), '100000000000000000000');
  });

  it('compares by value', () => {
    assert.ok(compareDecimals(decimal('9'), decimal('10')) < 0);
    assert.ok(compareDecimals(decimal('-9'), decimal('-10')) > 0);
    assert.equal(compareDecimals(decimal('2.50'), decimal('2.5')), 0);
  });

  it('scales by powers of ten', () => {
    assert.equal(scaleDecimal(decimal('6.5'), -2), '0.065');
    assert.equal(scaleDecimal(decimal('-1.25'), 8), '-125000000');
    assert.equal(scaleDecimal(decimal('0'), 8), '0');
  });

  it('divides to so many digits, halves away from zero', () => {
    assert.equal(divideDecimals(decimal('1'), decimal('3')), '0.333333333333333');
    assert.equal(divideDecimals(decimal('2'), decimal('3')), '0.666666666666667');
    assert.equal(divideDecimals(decimal('-2'), decimal('3'), 3), '-0.667');
    assert.equal(divideDecimals(decimal('1'), decimal('8')), '0.125');
    assert.equal(divideDecimals(decimal('1000000'), decimal('7'), 4), '142900');
    assert.equal(divideDecimals(decimal('5'), decimal('100000000000000000000')), '0.00000000000000000005');
    assert.equal(divideDecimals(decimal('1'), decimal('0')), undefined);
    assert.equal(divideDecimals(decimal('0'), decimal('7')), '0');
  });

  it('keeps the laws of arithmetic, always in canonical form', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (first, second) => {
        const sum = addDecimals(first, second);
        assert.equal(parseDecimal(sum), sum);
        assert.equal(sum, addDecimals(second, first));
        assert.equal(subtractDecimals(sum, second), first);
        assert.equal(multiplyDecimals(first, second), multiplyDecimals(second, first));
        assert.equal(negateDecimal(negateDecimal(first)), first);
        assert.equal(scaleDecimal(scaleDecimal(first, 5), -5), first);
        assert.equal(Math.sign(compareDecimals(first, second)), -Math.sign(compareDecimals(second, first)) || 0);
      }),
    );
  });
});
