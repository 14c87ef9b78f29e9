import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDecimal } from '../../../server/src/core/numbers/decimal';
import { createFigureVocabulary, readFigures } from '../../../server/src/core/figures/readFigures';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import { runFixtures } from '../../support/fixtures';
import { renderFigures } from './renderFigures';

const STORIES = [
  'quantities',
  'hanziNumerals',
  'bounds',
  'ranges',
  'fractionsAndMultiples',
  'ranks',
  'ordinals',
  'ratios',
  'codes',
  'names',
  'widths',
];
for (const story of STORIES) runFixtures(`core/figures/${story}`, renderFigures);

const vocabulary = createFigureVocabulary(BUILT_IN_LEXICON);

/** Lines made of the pieces that numbers and the words around them are made of, so that odd neighbours meet. */
const figureLikeLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'0123456789０９.．,，、。:：∶-－—～+％%‰()（）[]“”"‘’《》 \u00a0　/·×'),
      fc.constantFrom(...'零〇○一二三四五六七八九十百千万亿两几数半廿点多余年月日季度上下前第位名个家成折倍番翻近超约过以内外'),
      fc.constantFrom('分之', '百分点', '个百分点', '十四五', '时期', '同期', '去年', '今年', '以上', '左右', '突破', '亿元', 'km', 'P159', '号线', '翻两番', '过半'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

/** Pieces of which a whole line may consist: each invites a look ahead or back. */
const REPEATED = [
  ...['一', '“', '"', '两', '十一', '两市', '第', '翻', '二〇', '百', '1', 'A1', '百万', '十四五', '去年', '上百', '电话1'],
  ...['1、', '1 ', '三四', '1:', '1,', '1.', '1-', '1+', '1/2', '1万', '1%、', '第一、', '七次、', '两、', '2019、', '百分之'],
];

describe('core/figures', () => {
  it('figures slice back to their text, stand in order and do not overlap, on any line', () => {
    fc.assert(
      fc.property(figureLikeLine, (line) => {
        let end = 0;
        for (const figure of readFigures(line, vocabulary).figures) {
          assert.equal(line.slice(figure.start, figure.end), figure.text);
          assert.ok(figure.start >= end && figure.end > figure.start);
          end = figure.end;
        }
        for (const deictic of readFigures(line, vocabulary).deictics) assert.equal(line.slice(deictic.start, deictic.end), deictic.text);
      }),
      { numRuns: 400 },
    );
  });

  it('values are canonical decimals, ranges rise, and every kind has what it needs', () => {
    fc.assert(
      fc.property(figureLikeLine, (line) => {
        for (const figure of readFigures(line, vocabulary).figures) {
          for (const value of [figure.value, figure.low, figure.high, ...(figure.values ?? [])]) {
            if (value !== undefined) assert.equal(parseDecimal(value), value);
          }
          assert.equal(figure.low === undefined, figure.high === undefined);
          if (figure.low !== undefined) assert.ok(Number(figure.low) < Number(figure.high));
          assert.equal(figure.date !== undefined, figure.kind === 'date');
          assert.equal(figure.values !== undefined, figure.kind === 'ratio');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('all figures have one shape', () => {
    const { figures } = readFigures('2023年新增2-3家，占比1/3，结构3:4:5，增长6.5%，居第一位，P159号。', vocabulary);
    assert.equal(figures.length, 7);
    for (const figure of figures) assert.deepEqual(Object.keys(figure), Object.keys(figures[0]!));
  });

  it('keeps what was written: decimals and the power of the multiplier', () => {
    const [figure] = readFigures('投资1.25亿元', vocabulary).figures;
    assert.deepEqual(figure!.precision, { decimals: 2, multiplier: 8 });
    const [plain] = readFigures('投资300元', vocabulary).figures;
    assert.deepEqual(plain!.precision, { decimals: 0, multiplier: 0 });
  });

  it('ends on long lines of one piece again and again, which a reading that grew with the square would not', () => {
    for (const piece of REPEATED) assert.ok(Array.isArray(readFigures(piece.repeat(2_000), vocabulary).figures));
  });
});
