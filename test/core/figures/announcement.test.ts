import assert from 'node:assert/strict';
import { builtInAnalyse } from '../../support/builtIn';

/** What a line announces: each as its words and its number. */
const announced = (line: string): readonly string[] => {
  const { text, lines } = builtInAnalyse()(line, { asReport: true, checks: [] });
  return (lines[0]!.content?.announcements ?? []).map(({ span, count }) => `${text.slice(span.start, span.end)} = ${count}`);
};

describe('announced numbers of things', () => {
  const announces = (line: string, expected: string): void => {
    it(`are announced: ${line}`, () => assert.deepEqual(announced(line), [expected]));
  };
  announces('要重点抓好以下六个方面工作：', '六个方面工作 = 6');
  announces('今年要突出抓好十个方面的工作：', '十个方面的工作 = 10');
  announces('重点做好9个方面工作：', '9个方面工作 = 9');
  announces('今年要聚力抓好八个方面工作。', '八个方面工作 = 8');
  announces('重点抓好以下十二个方面', '十二个方面 = 12');
  announces('必须从以下三个方面认真解决好这个问题。', '三个方面 = 3');
  announces('实施以下五项行动：', '五项行动 = 5');
  announces('必须抓好三项工作：一要建学校。', '三项工作 = 3');

  const counts = (line: string): void => {
    it(`only count: ${line}`, () => assert.deepEqual(announced(line), []));
  };
  counts('出台6个方面18条措施。');
  counts('实施三大工程，建成公园6个。');
  counts('从需求和供给两个方面继续努力。');
  counts('十件民生实事全面完成。');
  counts('狠抓“三大主题”工作。');
  counts('抓好100个方面工作。');
});
