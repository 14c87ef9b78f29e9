import assert from 'node:assert/strict';
import { findBreaks } from '../../../server/src/core/findings/sequence';

/** What is said of a row of numbers: one phrase a break, in order. */
const told = (...ordinals: readonly number[]): readonly string[] =>
  findBreaks(ordinals).map((found) => {
    const number = `${ordinals[found.at]} at ${found.at}`;
    if (found.kind === 'misnumbered') return `${number} should be ${found.expected}`;
    if (found.kind === 'skipped') return `${number} skips ${found.first}..${found.last}`;
    return `${number} ${found.kind}`;
  });

describe('breaks in a row of numbers', () => {
  it('says nothing of numbers that count on', () => assert.deepEqual(told(1, 2, 3, 4), []));
  it('says nothing of a row that starts in the middle', () => assert.deepEqual(told(4, 5, 6), []));
  it('says nothing of a row that starts again', () => assert.deepEqual(told(1, 2, 3, 1, 2), []));
  it('says nothing of a list of one item before another list', () => assert.deepEqual(told(1, 1, 2, 3), []));
  it('says nothing of a list within the list', () => assert.deepEqual(told(1, 2, 3, 1, 2, 4, 5), []));
  it('names one number that is skipped', () => assert.deepEqual(told(1, 3, 4), ['3 at 1 skips 2..2']));
  it('names several numbers that are skipped', () => assert.deepEqual(told(1, 2, 6, 7), ['6 at 2 skips 3..5']));
  it('names a number used twice, and goes on from it', () => assert.deepEqual(told(1, 2, 3, 3, 4), ['3 at 3 repeated']));
  it('names one slip where the neighbours leave one number', () => assert.deepEqual(told(1, 2, 4, 4, 5), ['4 at 2 should be 3']));
  it('names a number from far off between two that fit', () => assert.deepEqual(told(1, 2, 13, 4, 5), ['13 at 2 should be 3']));
  it('names the first number where the next two count from 2', () => assert.deepEqual(told(3, 2, 3, 4), ['3 at 0 should be 1']));
  it('names a number that runs backwards', () => assert.deepEqual(told(1, 2, 3, 2), ['2 at 3 backward']));
  it('names two numbers that are swapped once', () => assert.deepEqual(told(1, 3, 2, 4), ['2 at 2 backward']));
  it('leaves out a number that the row counts on behind', () => assert.deepEqual(told(6, 7, 10, 8, 9), []));
  it('takes an empty row and one number', () => {
    assert.deepEqual(told(), []);
    assert.deepEqual(told(7), []);
  });
});
