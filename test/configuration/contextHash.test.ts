import assert from 'node:assert/strict';
import { clauseAround, contextHash, fnv1a64 } from '../../server/src/configuration/contextHash';
import type { Span } from '../../server/src/core/text/span';
import { message } from '../../server/src/core/text/message';

const spanOf = (text: string, part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const note = message({ en: 'x', zh: 'x' });

/** The hash of a finding at `part` that rests on `others`. */
function hashAt(text: string, part: string, others: readonly string[] = [], check = 'figure.conflict'): string {
  return contextHash(text, { check, span: spanOf(text, part), related: others.map((other) => ({ span: spanOf(text, other), message: note })) });
}

describe('configuration/FNV-1a', () => {
  // from the authors' own test vectors (draft-eastlake-fnv)
  for (const [text, hash] of [['', 'cbf29ce484222325'], ['a', 'af63dc4c8601ec8c'], ['foobar', '85944171f73967e8']] as const) {
    it(`of “${text}”`, () => assert.equal(fnv1a64(text), hash));
  }

  it('goes over the UTF-8 of what is not ASCII', () => {
    assert.equal(fnv1a64('é'), fnv1a64('é'.normalize('NFC')));
    assert.notEqual(fnv1a64('亿'), fnv1a64('万'));
    assert.match(fnv1a64('亿'), /^[0-9a-f]{16}$/);
  });
});

describe('configuration/clauses', () => {
  it('end at punctuation and at the end of a line, but not at the comma of a number', () => {
    const text = '上年如此。完成投资1,386.5亿元、增长６，２００户；下年\n又一行';
    assert.equal(clauseAround(text, spanOf(text, '386')), '完成投资1,386.5亿元、增长６，２００户');
    assert.equal(clauseAround(text, spanOf(text, '下')), '下年');
    assert.equal(clauseAround(text, spanOf(text, '又')), '又一行');
    assert.equal(clauseAround(text, { start: 0, end: 8 }), '上年如此。完成投资1,386.5亿元、增长６，２００户');
    assert.equal(clauseAround('', { start: 0, end: 0 }), '');
  });
});

describe('configuration/context hash', () => {
  const TEXT = '产业兴旺。云岭湖公园投资12亿元，年内开放。\n道路畅通。到年底，云岭湖公园完成投资15亿元。\n';

  it('survives edits elsewhere: lines before, other clauses, typography', () => {
    const before = hashAt(TEXT, '15亿元', ['12亿元']);
    assert.equal(hashAt(`新的一行。\n${TEXT}`, '15亿元', ['12亿元']), before);
    assert.equal(hashAt(TEXT.replace('年内开放', '明年开放').replace('道路畅通', '水路畅通'), '15亿元', ['12亿元']), before);
    assert.equal(hashAt(TEXT.replace('15亿元', '１５ 亿元'), '１５ 亿元', ['12亿元']), before);
  });

  it('lapses when a figure of its clause or of a related one changes', () => {
    const before = hashAt(TEXT, '15亿元', ['12亿元']);
    assert.notEqual(hashAt(TEXT.replace('15', '16'), '16亿元', ['12亿元']), before);
    assert.notEqual(hashAt(TEXT.replace('12', '13'), '15亿元', ['13亿元']), before);
  });

  it('tells checks apart, and does not care for the order of related places', () => {
    assert.notEqual(hashAt(TEXT, '15亿元', [], 'figure.sum'), hashAt(TEXT, '15亿元', [], 'figure.twins'));
    assert.equal(hashAt(TEXT, '15亿元', ['12亿元', '道路']), hashAt(TEXT, '15亿元', ['道路', '12亿元']));
    assert.notEqual(hashAt(TEXT, '15亿元', ['12亿元']), hashAt(TEXT, '12亿元', ['15亿元']));
  });

  it('is 16 hexadecimal digits that stay the same between versions', () => {
    assert.equal(contextHash('新建公园3个。', { check: 'text.balance', span: { start: 0, end: 2 }, related: [] }), fnv1a64('text.balance\n新建公园3个\n'));
  });
});
