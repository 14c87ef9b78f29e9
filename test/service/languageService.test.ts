import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, TextDocumentEdit } from 'vscode-languageserver-types';
import { escapeMarkdown } from '../../server/src/service/hover/markdown';
import { SERVICE_MESSAGES } from '../../server/src/service/messages';
import { diffTokens } from '../../server/src/service/semanticTokensDelta';
import { matchWorkspaceSymbols } from '../../server/src/service/workspaceSymbols';
import { createTranslate, languageOf } from '../../server/src/translate';
import { configured } from './support/configured';
import { inventedService, parseInvented, URI } from './support/invented';

const REPORT = '云岭区政府工作报告\n一、2024年工作回顾\n😊地区生产总值增长5.2%,,工业增长6.1%。\n二、2025年工作安排\n推进三色工程。\n';
const OPTIONS = { configuration: configured(), manual: undefined, relatedInformation: false };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const checkIds = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);

describe('the language service', () => {
  const service = inventedService();

  it('is frozen', () => assert.ok(Object.isFrozen(service)));

  it('takes its severities from the settings, check by check', () => {
    const parsed = parseInvented(REPORT, service);
    assert.equal(service.findDiagnostics(parsed, OPTIONS)[0]?.severity, 2);
    assert.equal(service.findDiagnostics(parsed, { ...OPTIONS, configuration: configured({ 'test.doubledComma': 'error' }) })[0]?.severity, 1);
    assert.equal(service.findDiagnostics(parsed, { ...OPTIONS, configuration: configured({ 'test.doubledComma': 'hint' }) })[0]?.severity, 4);
    assert.deepEqual(service.findDiagnostics(parsed, { ...OPTIONS, configuration: configured({ 'test.doubledComma': 'off' }) }), []);
    assert.equal(service.findDiagnostics(parsed, { ...OPTIONS, configuration: configured({ 'other.check': 'off' }) }).length, 1);
  });

  it('leaves out what the client cannot show', () => {
    const [bare] = service.findDiagnostics(parseInvented(REPORT, service), OPTIONS);
    assert.equal(bare && 'relatedInformation' in bare, false);
    assert.equal(bare && 'codeDescription' in bare, false);
  });

  it('speaks both languages', () => {
    const english = inventedService('en');
    assert.equal(service.findDiagnostics(parseInvented('稳,,进。', service), OPTIONS)[0]?.message, '第 1 个字符处逗号重复。');
    assert.equal(english.findDiagnostics(parseInvented('稳,,进。', english), OPTIONS)[0]?.message, 'Comma 1 is doubled.');
  });

  it('mends a finding with one edit, in the shape that the client takes', () => {
    const parsed = parseInvented('稳,,进。', service);
    const [plain] = service.findCodeActions(parsed, WHOLE, { ...OPTIONS, version: undefined, only: undefined });
    assert.equal(plain?.title, '删去一个逗号');
    assert.equal(plain?.kind, 'quickfix');
    assert.deepEqual(checkIds(plain?.diagnostics ?? []), ['test.doubledComma']);
    const edit = { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } }, newText: '' };
    assert.deepEqual(plain?.edit, { changes: { [URI]: [edit] } });
    const [versioned] = service.findCodeActions(parsed, WHOLE, { ...OPTIONS, version: 7, only: ['quickfix'] });
    assert.deepEqual((versioned?.edit?.documentChanges?.[0] as TextDocumentEdit).textDocument, { uri: URI, version: 7 });
  });

  it('offers a fix only where it is asked for', () => {
    const parsed = parseInvented('稳,,进。', service);
    const elsewhere = { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } };
    assert.deepEqual(service.findCodeActions(parsed, elsewhere, { ...OPTIONS, version: 1, only: undefined }), []);
    assert.deepEqual(service.findCodeActions(parsed, WHOLE, { ...OPTIONS, version: 1, only: ['refactor', 'source.organizeImports'] }), []);
    assert.deepEqual(service.findCodeActions(parsed, WHOLE, { ...OPTIONS, configuration: configured({ 'test.doubledComma': 'off' }), version: 1, only: undefined }), []);
  });

  it('mends all at once where that is asked for, each place once', () => {
    const parsed = parseInvented('稳,,进。\n好,,快,,。\n多,,,省。', service);
    for (const only of [['source.fixAll.policyLens'], ['source.fixAll'], ['source']]) {
      const [action, ...others] = service.findCodeActions(parsed, WHOLE, { ...OPTIONS, version: undefined, only });
      assert.equal(others.length, 0);
      assert.equal(action?.kind, 'source.fixAll.policyLens');
      assert.deepEqual(action?.edit?.changes?.[URI]?.map(({ range }) => [range.start.line, range.start.character]), [[0, 1], [1, 1], [1, 4], [2, 1]]);
    }
    assert.deepEqual(service.findCodeActions(parseInvented('稳进。', service), WHOLE, { ...OPTIONS, version: 1, only: ['source.fixAll'] }), []);
    assert.ok(service.findCodeActions(parsed, WHOLE, { ...OPTIONS, version: 1, only: undefined }).every(({ kind }) => kind === 'quickfix'));
  });

  it('shows five hundred findings and says how many more there are', () => {
    const items = service.findDiagnostics(parseInvented('稳,,进。'.repeat(503), service), OPTIONS);
    assert.equal(items.length, 501);
    assert.deepEqual([items.at(-1)?.message, items.at(-1)?.severity, items.at(-1)?.range.start], ['另有 3 处较轻的问题未显示。', 3, { line: 0, character: 0 }]);
    assert.equal(service.findDiagnostics(parseInvented('稳,,进。'.repeat(500), service), OPTIONS).length, 500);
  });

  it('has a flat outline with containers for clients without a tree', () => {
    const symbols = service.findSymbolInformation(parseInvented(REPORT, service));
    assert.ok(symbols.some(({ name }) => name.startsWith('一、')));
    assert.ok(symbols.every(({ location }) => location.uri === URI));
    assert.ok(symbols.filter(({ name }) => /^[一二]、/.test(name)).length === 2);
  });

  it('lets every symbol hold its own heading and its children', () => {
    const holds = (outer: { start: { line: number } }, inner: { start: { line: number } }): boolean => outer.start.line <= inner.start.line;
    for (const symbol of service.findDocumentSymbols(parseInvented(REPORT, service))) {
      assert.ok(holds(symbol.range, symbol.selectionRange));
      for (const child of symbol.children ?? []) assert.ok(symbol.range.end.line >= child.range.end.line, `${symbol.name} holds ${child.name}`);
    }
  });

  it('colours a stretch as it colours the whole', () => {
    const parsed = parseInvented(REPORT, service);
    const whole = absolute(service.findSemanticTokens(parsed));
    const line = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(absolute(service.findSemanticTokens(parsed, line)), whole.filter(([at]) => at === 2));
  });

  it('counts tokens in the negotiated encoding', () => {
    const lengths = (['utf-16', 'utf-8', 'utf-32'] as const).map((encoding) => {
      const encoded = inventedService('zh', { encoding });
      const token = absolute(encoded.findSemanticTokens(parseInvented(REPORT, encoded))).find(([line]) => line === 2);
      return token?.slice(0, 3);
    });
    assert.deepEqual(lengths, [[2, 2, 6], [2, 4, 18], [2, 1, 6]], 'an emoji before, six Han characters long');
  });

  it('keeps the outer folds when the client takes only some', () => {
    const all = service.findFoldingRanges(parseInvented('一、甲\n(一)乙\n丙\n二、丁\n(一)戊\n己', service));
    const limited = inventedService('zh', { foldingLimit: 2 });
    const outer = limited.findFoldingRanges(parseInvented('一、甲\n(一)乙\n丙\n二、丁\n(一)戊\n己', limited));
    assert.deepEqual(all.map(({ startLine }) => startLine), [0, 1, 3, 4]);
    assert.deepEqual(outer.map(({ startLine }) => startLine), [0, 3]);
  });

  it('shows plain text where the client knows no Markdown', () => {
    const plain = inventedService('zh', { markdownHover: false });
    const parsed = parseInvented('增长6.1%。', plain);
    const hover = plain.findHover(parsed, { line: 0, character: 3 }, configured());
    const { kind, value } = hover!.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.ok(value.includes('[6.05, 6.15)') && !value.includes('*') && !value.includes('\\'), value);
  });

  it('tells what was read, as a whole or at one place', () => {
    const parsed = parseInvented(REPORT, service);
    const whole = service.describeReading(parsed);
    assert.equal(whole.sentence, undefined);
    assert.ok(whole.sections.length >= 2 && whole.findings.length === 1);
    const here = service.describeReading(parsed, { line: 4, character: 3 });
    assert.equal(here.sentence?.text, '推进三色工程。');
    assert.deepEqual(here.figures, []);
    assert.deepEqual(here.terms.map(({ text, range }) => [text, range.start]), [['三色工程', { line: 4, character: 2 }]]);
    assert.doesNotThrow(() => JSON.stringify(whole));
  });

  it('says nothing about a text that is no report', () => {
    const parsed = service.parse('周末去爬山,,带上水。', { uri: URI, asReport: false, previous: undefined });
    assert.deepEqual(service.findDiagnostics(parsed, OPTIONS), []);
    assert.deepEqual(service.findDocumentSymbols(parsed), []);
    assert.deepEqual(service.findSemanticTokens(parsed), []);
    assert.deepEqual(service.collectWorkspaceSymbols(parsed), []);
    assert.equal(service.findHover(parsed, { line: 0, character: 2 }, configured()), undefined);
  });

  it('never throws, whatever the text and the place', () => {
    const character = fc.constantFrom('一', '、', '(', ')', '5', '%', '。', ',', '\n', '\r', '😊', '\ud83d', '“', '年', '万', ' ', '　', '三色工程');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), fc.nat(5), fc.nat(30), (text, line, at) => {
        const parsed = parseInvented(text, service);
        const position = { line, character: at };
        service.findHover(parsed, position, configured());
        service.findSelectionRanges(parsed, [position]);
        service.findDocumentHighlights(parsed, position);
        service.findDefinition(parsed, position);
        service.findReferences(parsed, position, true);
        service.findFoldingRanges(parsed);
        service.findDocumentSymbols(parsed);
        service.describeReading(parsed, position);
        const tokens = absolute(service.findSemanticTokens(parsed));
        tokens.forEach(([tokenLine, start, length], index) => {
          const before = tokens[index - 1];
          assert.ok(length > 0, 'no empty token');
          assert.ok(!before || tokenLine > before[0] || start >= before[1] + before[2], 'tokens are in order and apart');
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Packed tokens as [line, character, length, type]. */
function absolute(data: readonly number[]): [number, number, number, number][] {
  const tokens: [number, number, number, number][] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    line += data[index]!;
    character = data[index]! > 0 ? data[index + 1]! : character + data[index + 1]!;
    tokens.push([line, character, data[index + 2]!, data[index + 3]!]);
  }
  return tokens;
}

describe('token deltas', () => {
  const apply = (before: readonly number[], edits: ReturnType<typeof diffTokens>): number[] => {
    const after = [...before];
    for (const { start, deleteCount, data = [] } of edits) after.splice(start, deleteCount, ...data);
    return after;
  };

  it('lead from any list to any other with at most one edit', () => {
    const numbers = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const edits = diffTokens(before, after);
        assert.ok(edits.length <= 1);
        assert.deepEqual(apply(before, edits), after);
      }),
      { numRuns: 200 },
    );
  });

  it('are empty where nothing changed', () => assert.deepEqual(diffTokens([1, 2, 3], [1, 2, 3]), []));
});

describe('workspace symbol search', () => {
  const symbols = ['工作安排', '经济工作', '工作', '作工'].map((name) => ({ name, kind: 5 as const, location: { uri: URI } }));
  const found = (query: string, limit = 9): string[] => matchWorkspaceSymbols(symbols, query, limit).map(({ name }) => name);

  it('puts the name itself first, then its start, then a part', () => assert.deepEqual(found('工作'), ['工作', '工作安排', '经济工作']));
  it('matches characters with others between', () => assert.deepEqual(found('工排'), ['工作安排']));
  it('lists all for an empty query, up to the limit', () => {
    assert.equal(found('').length, 4);
    assert.equal(found('', 2).length, 2);
  });
});

describe('Markdown', () => {
  const cases: readonly [string, string, string][] = [
    ['links and pictures', '[a](command:b) ![c](d)', '\\[a\\](command:b) \\!\\[c\\](d)'],
    ['bare addresses', 'https://a.example www.b.example c@d.example', 'https\\://a.example www\\.b.example c\\@d.example'],
    ['HTML and entities', '<img> &lt;', '&lt;img\\> &amp;lt;'],
    ['emphasis, code, tables', '*a* _b_ `c` ~d~ | \\', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| \\\\'],
    ['a heading', '# 甲', '\\# 甲'],
    ['a list', '- 甲', '\\- 甲'],
    ['a numbered list', '12. 甲', '12\\. 甲'],
    ['line breaks, with which a block could begin', '甲\n\n- 乙\r\n> 丙', '甲 - 乙 \\> 丙'],
  ];
  for (const [what, text, expected] of cases) it(`does not read ${what} out of a report`, () => assert.equal(escapeMarkdown(text), expected));
  it('leaves figures readable', () => assert.equal(escapeMarkdown('6.1%, 11.8:48.3 (2024)'), '6.1%, 11.8:48.3 (2024)'));
});

describe('languages', () => {
  it('are told by the locale', () => {
    assert.deepEqual(['zh-cn', 'zh_TW.UTF-8', 'zh', 'ZH-Hans', 'en-GB', 'de', undefined].map(languageOf), ['zh', 'zh', 'zh', 'zh', 'en', 'en', 'en']);
  });

  it('fill the slots', () => {
    const counted = { template: SERVICE_MESSAGES.manyFigures, slots: [12] };
    assert.equal(createTranslate('en')(counted), '12 figures');
    assert.equal(createTranslate('zh')(counted), '12 个数字');
  });

  it('fill a slot with what it names, also where that looks like a slot', () => {
    assert.equal(createTranslate('en')({ template: { en: '{1} before {0}', zh: '' }, slots: ['{1}', 'b'] }), 'b before {1}');
  });

  it("prefer the editor's bundle, and do not mix in one process", () => {
    const bundled = createTranslate('zh', { [SERVICE_MESSAGES.manyFigures.en]: '{0} 数' });
    const counted = { template: SERVICE_MESSAGES.manyFigures, slots: [12] };
    assert.equal(bundled(counted), '12 数');
    assert.equal(createTranslate('en')(counted), '12 figures');
    assert.equal(bundled(counted), '12 数');
  });

  it('have both texts for every message, with the same slots', () => {
    for (const { en, zh } of Object.values(SERVICE_MESSAGES)) assert.deepEqual(en.match(/\{\d\}/g), zh.match(/\{\d\}/g), en);
  });
});
