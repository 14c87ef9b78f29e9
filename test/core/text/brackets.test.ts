import assert from 'node:assert/strict';
import { NO_ODD_MARKS, readOddMarks } from '../../../server/src/core/text/brackets';

/** The odd marks of a line, each as its character, its place and what is odd. */
const odd = (line: string): string => readOddMarks(line).map(({ start, fault }) => `${line.charAt(start)}${start} ${fault}`).join(', ');

describe('odd marks of a line', () => {
  it('are none where all marks pair, and then every line shares one list', () => {
    assert.equal(readOddMarks('落实《关于〈云岭区条例〉的意见（试行）》，抓实“‘双减’”【2】〔3〕。'), NO_ODD_MARKS);
    assert.equal(readOddMarks(''), NO_ODD_MARKS);
  });
  it('are marks that are not closed', () => assert.equal(odd('甲“乙（丙'), '“1 open, （3 open'));
  it('are marks that are not opened', () => assert.equal(odd('甲”乙）'), '”1 close, ）3 close'));
  it('are both marks of a pair that another pair crosses', () => assert.equal(odd('（甲“乙）丙”'), '“2 open, ”6 close'));
  it('are closing marks of another form', () => assert.equal(odd('（甲)“乙〞'), ')2 unlike, 〞5 unlike'));
  it('are straight marks left over', () => assert.equal(odd('"甲"乙"'), '"4 straight'));
  it('are marks that end list numbers, told apart from others', () => {
    assert.equal(odd('1)甲；2)乙；３）丙。①）丁 a)戊 二）己，己）'), ')1 number, )5 number, ）9 number, ）13 number, )17 number, ）21 number, ）25 close');
  });
  it('are not apostrophes', () => assert.equal(odd('People’s, workers’ rights'), ''));
  it('are not inches or smileys', () => assert.equal(odd('55"屏 :) ;-) ^_^)'), ''));
  it('lie within the line, and each names one character', () => {
    for (const mark of readOddMarks('）））（（（“”’”')) assert.equal(mark.end - mark.start, 1);
  });

  it('are none in a line that is all marks, which is no prose', () => assert.equal(readOddMarks('（'.repeat(500)), NO_ODD_MARKS));

  it('are read in a line of half a million marks, which a reading that grew with the square would not finish', () => {
    assert.ok(Array.isArray(readOddMarks('（'.repeat(200_000) + '”'.repeat(50) + '“）'.repeat(100_000))));
  });
});
