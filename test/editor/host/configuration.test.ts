import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openReport, positionOf, until } from './support';

const findings = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'policy-lens');

/** Writes a file through an editor, as a user does: not every machine that tests run on watches files. */
async function save(name: string, text: string): Promise<void> {
  const uri = fileUri(name);
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

describe('settings and ignored findings', () => {
  afterEach(closeAll);

  it('Ignore This Finding writes beside the report and takes the finding away, until its entry is gone', async () => {
    const document = await openReport();
    const before = await until('findings', () => findings(document).length);
    const { range } = findings(document)[0]!;
    const text = document.getText();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    const ignore = actions.find(({ command }) => command?.command === 'policyLens.ignore');
    assert.ok(ignore?.command, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
    await until('one finding less', () => findings(document).length === before - 1);
    assert.equal(document.getText(), text);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('.policy-lens/ignore.json')));
    assert.ok(written.includes(`"file": "${vscode.workspace.asRelativePath(document.uri)}"`), written);
    await save('.policy-lens/ignore.json', '{ "ignored": [] }');
    await until('the finding again', () => findings(document).length === before);
  });

  it('folder settings hold as soon as they are saved, and Show Effective Configuration names them', async () => {
    const document = await openReport();
    await until('findings', () => findings(document).length);
    const ids = findings(document).map(({ code }) => String(typeof code === 'object' ? code.value : code));
    const families = [...new Set(ids.map((id) => id.split('.')[0]!))];
    const settings = { checks: Object.fromEntries(families.map((family) => [family, 'off'])) };
    await save('.policy-lens/settings.json', `// ours\n${JSON.stringify(settings)}`);
    await until('silence', () => findings(document).length === 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('policyLens.showEffectiveConfiguration');
    const shown = await until('the configuration', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'policy-lens-configuration'));
    assert.match(shown.getText(), /"off"[,]? \/\/ .*\.policy-lens\/settings\.json/);
    await save('.policy-lens/settings.json', '{}');
    await until('the findings again', () => findings(document).length);
  });

  it('a glossary holds as soon as it is saved, and shows its own mistakes', async () => {
    const document = await openReport();
    const words = document.getText().slice(0, 3);
    const glossary = '.policy-lens/glossary.yaml';
    const hovers = async (): Promise<string> => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 1));
      return found.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join('\n');
    };
    await save(glossary, `- canonical: ${words}\n  definition: a word of our own\n`);
    await until('the glossary’s definition', async () => (await hovers()).includes('a word of our own'));
    await save(glossary, `- canonical: ${words}\n`);
    await until('the mistake', () => vscode.languages.getDiagnostics(fileUri(glossary)).some(({ source }) => source === 'policy-lens'));
    await save(glossary, '');
    await until('no mistake', () => vscode.languages.getDiagnostics(fileUri(glossary)).length === 0);
  });

  it('the settings file is JSON with comments', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri('.policy-lens/settings.json'));
    assert.equal(document.languageId, 'jsonc');
  });
});

describe('moving between findings', () => {
  afterEach(closeAll);

  it('goes to the next and the previous one, round the ends', async () => {
    const document = await openReport();
    await until('findings', () => findings(document).length);
    const starts = findings(document)
      .map(({ range }) => range.start)
      .sort((first, second) => first.compareTo(second));
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('policyLens.previousFinding');
    assert.deepEqual(editor.selection.active, starts.at(-1));
    await vscode.commands.executeCommand('policyLens.nextFinding');
    assert.deepEqual(editor.selection.active, starts[0]);
  });
});

describe('the proof of figures', () => {
  afterEach(closeAll);

  it('is told on hover', async () => {
    const document = await openReport();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, '18.2亿元', 1));
    const told = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join();
    assert.match(told, /18\.2亿元 ÷ 36\.4亿元 = 50%/);
  });

  it('stands above headings, and a lens shows the figures', async () => {
    const document = await openReport();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 99);
    const heading = positionOf(document, '(二)城乡面貌').line;
    const lens = lenses.find(({ range }) => range.start.line === heading);
    assert.match(lens?.command?.title ?? '', /3 confirmed|3 个已印证/);
    assert.equal(lens?.command?.command, 'policyLens.showFigures');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const first = positionOf(document, '18.2亿元');
    await until('the first figure', () => vscode.window.visibleTextEditors.some(({ selection }) => selection.active.isEqual(first)));
  });

  it('lenses go and hints come with their settings', async () => {
    const document = await openReport();
    const settings = vscode.workspace.getConfiguration('policyLens');
    const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.equal((await hints()).length, 0);
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    const shown = await until('a hint', async () => (await hints())[0]);
    assert.match(typeof shown.label === 'string' ? shown.label : shown.label.map(({ value }) => value).join(''), /20\.4亿元/);
    await until('no lens', async () => (await lenses()).length === 0);
    await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('Go to Next Mention goes round the mentions of a term, and back', async () => {
    const document = await openReport();
    const editor = await vscode.window.showTextDocument(document);
    const [first, second] = [positionOf(document, '青藤行动'), positionOf(document, '“青藤行动”升级', 1)];
    editor.selection = new vscode.Selection(first, first);
    await vscode.commands.executeCommand('policyLens.nextMention');
    assert.deepEqual(editor.selection.active, second);
    await vscode.commands.executeCommand('policyLens.previousMention');
    assert.deepEqual(editor.selection.active, first);
  });
});
