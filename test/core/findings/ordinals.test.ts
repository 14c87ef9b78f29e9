import assert from 'node:assert/strict';
import { holdsOrdinal, writeLike } from '../../../server/src/core/findings/ordinals';

describe('section numbers as written', () => {
  it('are written like another one', () => {
    const written = ['（一）', '(一)', '一、', '1.', '１．', '①', '第一章', '一是', '（十九）'].map((number) => writeLike(number, 12));
    assert.deepEqual(written, ['（十二）', '(十二)', '十二、', '12.', '１２．', '⑫', '第十二章', '十二是', '（十二）']);
  });

  it('are written with tens', () => {
    const written = [10, 20, 21, 99].map((ordinal) => writeLike('一、', ordinal));
    assert.deepEqual(written, ['十、', '二十、', '二十一、', '九十九、']);
  });

  const holds = (text: string, ordinal: number, like: string): void => assert.ok(holdsOrdinal(text, ordinal, like), text);
  const lacks = (text: string, ordinal: number, like: string): void => assert.ok(!holdsOrdinal(text, ordinal, like), text);

  it('are found in running text, however they are set', () => {
    holds('建成公园。（二）改善民生。', 2, '（一）');
    holds('建成公园。(二)改善民生。', 2, '（一）');
    holds('建成公园。\n二）改善民生。', 2, '（一）');
    holds('建成公园。二、改善民生。', 2, '一、');
    holds('总量不大。二是结构不优。', 2, '一是');
    holds('盘活厂房\n2.6个小区改造', 2, '1.');
    holds('盘活厂房；2、改造小区', 2, '1.');
    holds('盘活厂房；②改造小区', 2, '①');
    holds('第二章 总体要求', 2, '第一章');
  });

  it('are not found in numbers that count or belong to another level', () => {
    lacks('发展一、二、三产业。', 2, '一、');
    lacks('（二）改善民生。', 2, '一、');
    lacks('增长12.5%，完成2.5亿元。', 2, '1.');
    lacks('第二产业比重上升。', 2, '一是');
    lacks('建成二十二、二十三号楼。', 2, '（一）');
  });
});
