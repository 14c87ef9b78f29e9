import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openReport, until } from './support';

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
