import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openReport, positionOf, symbolsOf, until } from './support';

describe('a report in the editor', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openReport();
  });
  after(closeAll);

  it('has its headings in the outline, nested', async () => {
    const names = (symbols: readonly vscode.DocumentSymbol[]): readonly string[] =>
      symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children).map((name) => `  ${name}`)]);
    const outline = names(await symbolsOf(document));
    const review = outline.findIndex((name) => name.includes('2023年工作回顾'));
    const first = outline.findIndex((name) => name.includes('经济运行平稳向好'));
    assert.ok(review >= 0 && first > review, outline.join('\n'));
    const depth = (index: number): number => outline[index]!.search(/\S/);
    assert.ok(depth(first) > depth(review), 'the second level stands under the first');
  });

  it('explains an indicator and a figure on hover', async () => {
    assert.match(await hoverAt('地区生产总值', 1), /生产总值|GDP/);
    assert.match(await hoverAt('386.5亿元', 1), /38[ ,]?650[ ,]?000[ ,]?000/);
  });

  it('explains a term in the words of the annex', async () => {
    assert.match(await hoverAt('青藤行动', 1), /陪伴式服务/);
  });

  it('has a finding where a number is skipped, and loses it when the number is set right', async () => {
    const finding = await until('the finding', () => findings('section.numbering')[0]);
    assert.equal(document.getText(finding.range).includes('四'), true, document.getText(finding.range));

    const edit = new vscode.WorkspaceEdit();
    const start = positionOf(document, '(四)', 1);
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 1)), '三');
    await vscode.workspace.applyEdit(edit);
    await until('the finding goes', () => findings('section.numbering').length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the finding comes back', () => findings('section.numbering').length === 1);
  });

  it('says its findings in the language of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('policyLens');
    const says = (pattern: RegExp) => () => findings('section.numbering').some(({ message }) => pattern.test(message));
    await settings.update('language', 'zh', vscode.ConfigurationTarget.Workspace);
    await until('the finding in Chinese', says(/[缺漏少]/));
    await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
    await until('the finding in English', says(/missing/));
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('has semantic tokens of its own types', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Set<string>();
    for (let place = 3; place < tokens.data.length; place += 5) types.add(legend.tokenTypes[tokens.data[place]!]!);
    for (const type of ['figure', 'indicator', 'heading']) assert.ok(types.has(type), `no ${type} among ${[...types].join(', ')}`);
  });

  it('folds its sections', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const line = positionOf(document, '一、2023年工作回顾').line;
    assert.ok(ranges.some((range) => range.start === line && range.end > line + 2), JSON.stringify(ranges));
  });

  it('leads from a term to its annex entry, and from there to every mention', async () => {
    const mention = positionOf(document, '青藤行动', 1);
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, mention);
    const target = definitions[0];
    assert.ok(target, 'no definition');
    const range = 'targetRange' in target ? target.targetRange : target.range;
    assert.ok(range.start.line >= positionOf(document, '1.青藤行动').line);

    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, mention);
    assert.ok(references.length >= 2, `${references.length} mentions`);
  });

  it('selects a word of Chinese characters as one word, and a figure as another', () => {
    const words = (needle: string): string => document.getText(document.getWordRangeAtPosition(positionOf(document, needle, 1)));
    assert.equal(words('386.5亿元'), '386.5');
    assert.equal(words('6.2%；'), '6.2%');
    assert.equal(words('稳住了经济'), '稳住了经济');
  });

  it('completes a term by its initials, and a heading by the next number', async () => {
    const line = positionOf(document, '今年工作的主要目标').line;
    await insert(new vscode.Position(line, 0), 'dqsczz\n\n');
    const typed = await completions(new vscode.Position(line, 6));
    const item = typed.items.find(({ label }) => labelOf(label) === '地区生产总值');
    assert.ok(item, typed.items.map(({ label }) => labelOf(label)).join());
    assert.equal(item.filterText, 'dqsczz');
    assert.deepEqual(rangeOf(item), new vscode.Range(line, 0, line, 6));
    assert.match(textOfDocumentation(item), /\S/, 'no definition');
    const numbers = await completions(new vscode.Position(line + 1, 0));
    assert.ok(numbers.items.some(({ label }) => labelOf(label) === '三、'), numbers.items.map(({ label }) => labelOf(label)).join());
    await undo('dqsczz');
  });

  it('changes a figure in all its mentions', async () => {
    const line = positionOf(document, '今年工作的主要目标').line;
    await insert(new vscode.Position(line - 2, 0), '全年地区生产总值突破380亿元。\n');
    const at = positionOf(document, '386.5亿元', 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, '401.2');
    const texts = edit.get(document.uri).map(({ newText }) => newText);
    assert.deepEqual(texts, ['401.2亿元', '400亿元']);
    await undo('突破380亿元');
  });

  it('completes the annex of terms, and one undo takes it back', async () => {
    await insert(new vscode.Position(positionOf(document, '蓝图已经绘就').line, 0), '推广“三送四帮”。\n\n');
    const count = await vscode.commands.executeCommand<number | null>('policyLens.completeAnnex');
    assert.equal(count, 1);
    await until('the entry', () => document.getText().includes('3.三送四帮：〔待补充〕'));
    await undo('〔待补充〕');
    assert.ok(document.getText().includes('推广“三送四帮”'), 'more than the annex was undone');
    await undo('三送四帮');
  });

  it('formats what the settings ask for, and nothing by default', async () => {
    const settings = vscode.workspace.getConfiguration('policyLens.format', document.uri);
    const format = () => vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });
    await insert(new vscode.Position(positionOf(document, '蓝图已经绘就').line, 0), '经济平稳,消费回升。\n\n');
    assert.deepEqual((await format()) ?? [], []);
    await settings.update('punctuation', true, vscode.ConfigurationTarget.Global);
    try {
      const edits = await until('the edit', async () => {
        const found = (await format()) ?? [];
        return found.length > 0 && found;
      });
      const at = positionOf(document, ',消费');
      const edit = edits.find(({ range }) => range.start.isEqual(at));
      assert.deepEqual([edit?.newText, edit?.range.end.isEqual(at.translate(0, 1))], ['，', true]);
    } finally {
      await settings.update('punctuation', undefined, vscode.ConfigurationTarget.Global);
      await undo(',消费');
    }
  });

  async function insert(position: vscode.Position, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, position, text);
    await vscode.workspace.applyEdit(edit);
  }

  async function undo(words: string): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was', () => !document.getText().includes(words));
  }

  /** The items at a place, resolved. */
  async function completions(position: vscode.Position): Promise<vscode.CompletionList> {
    return vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position, undefined, 50);
  }

  async function hoverAt(words: string, within: number): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words, within));
    return hovers.flatMap((hover) => hover.contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
  }

  function findings(code: string): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(document.uri).filter((finding) => codeOf(finding) === code);
  }
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

/** What an item replaces while one types. */
function rangeOf({ range }: vscode.CompletionItem): vscode.Range | undefined {
  return range && 'inserting' in range ? range.inserting : range;
}

function textOfDocumentation({ documentation }: vscode.CompletionItem): string {
  return documentation === undefined ? '' : typeof documentation === 'string' ? documentation : documentation.value;
}

function codeOf(finding: vscode.Diagnostic): string | undefined {
  const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
  return code === undefined ? undefined : String(code);
}
