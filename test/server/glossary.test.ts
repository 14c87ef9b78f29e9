import assert from 'node:assert/strict';
import type { Diagnostic, DocumentLink, Hover, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver/node';
import type { WritableFiles } from '../../server/src/server/runtime';
import { FULL_CAPABILITIES, startInProcess, type Editor } from './support/editor';
import { inventedMachine, settle } from './support/machine';

const FOLDER = 'file:///w/%E6%8A%A5%E5%91%8A';
const OTHER = 'file:///w/other';
const URI = `${FOLDER}/2024/r.txt`;
const GLOSSARY = `${FOLDER}/.policy-lens/glossary.yaml`;
const REPORT = '云岭区政府工作报告\n一、工作回顾\n延伸清水绿岸,绿岸带连片。\n附件:名词解释\n1.绿岸带:指江边的林带。\n2.云门码头:指江边的码头。\n';
const TERM = '# 术语\n- canonical: 清水绿岸\n  definition:\n    zh: 治理河道。\n    en: Rivers put in order.\n';
const MENTION = { position: { line: 2, character: 3 } };

interface Machine {
  readonly editor: Editor;
  readonly disk: Map<string, string>;
  readonly hover: (uri?: string) => Promise<string>;
  /** What was last published for a file. */
  readonly published: (uri: string) => readonly Diagnostic[] | undefined;
}

async function open(files: Readonly<Record<string, string>>, folders = [FOLDER], fails = false): Promise<Machine> {
  const disk = new Map(Object.entries(files));
  const configurationFiles: WritableFiles = {
    read: (location) => Promise.resolve(disk.get(location)),
    write: () => Promise.reject(new Error('nothing is written')),
    list: (folder) => Promise.resolve([...disk.keys()].filter((location) => location.startsWith(`${folder}/`)).map((location) => location.slice(folder.length + 1))),
  };
  const machine = inventedMachine({ configurationFiles });
  const editor = startInProcess(fails ? { ...machine, loadGlossaryReader: () => Promise.reject(new Error('no reader')) } : machine);
  await editor.initialize(FULL_CAPABILITIES, { workspaceFolders: folders.map((folder) => ({ uri: folder, name: 'w' })) });
  editor.open(URI, REPORT);
  return {
    editor,
    disk,
    hover: async (uri = URI) => ((await editor.ask<Hover | null>('textDocument/hover', uri, MENTION))?.contents as { value: string } | undefined)?.value ?? '',
    published: (uri) =>
      editor.received
        .filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri)
        .map(({ params }) => (params as { diagnostics: Diagnostic[] }).diagnostics)
        .at(-1),
  };
}

const reload = async ({ editor }: Machine): Promise<void> => {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await settle();
};

describe('glossaries in the editor', () => {
  it('are found above the file, and their terms are read, defined and linked', async () => {
    const { editor, hover } = await open({ [GLOSSARY]: TERM });
    const text = await hover();
    assert.ok(text.startsWith('**清水绿岸** · Slogan\n\n*[glossary glossary.yaml, line 2]('), text);
    assert.ok(text.includes(`(${GLOSSARY}#L2)*: Rivers put in order.\n\n治理河道。`), text);
    const [link] = await editor.ask<LocationLink[]>('textDocument/definition', URI, MENTION);
    assert.deepEqual([link?.targetUri, link?.targetSelectionRange], [GLOSSARY, { start: { line: 1, character: 13 }, end: { line: 1, character: 17 } }]);
    const references = await editor.ask<Location[]>('textDocument/references', URI, { ...MENTION, context: { includeDeclaration: true } });
    assert.deepEqual(references.map(({ uri }) => uri), [URI, GLOSSARY]);
  });

  it('go behind the report’s own annex, the nearest file first', async () => {
    const near = `${FOLDER}/2024/.policy-lens/glossary-two.yaml`;
    const { hover } = await open({ [GLOSSARY]: `${TERM}- canonical: 绿岸带\n  definition: far\n`, [near]: '- canonical: 清水绿岸\n  definition: near\n' });
    const text = await hover();
    assert.ok(text.includes('glossary-two.yaml, line 1') && text.includes('*: near') && !text.includes('Rivers'), text);
  });

  it('the annex comes first, then the glossary', async () => {
    const { editor } = await open({ [GLOSSARY]: '- canonical: 绿岸带\n  definition: A belt of trees.\n' });
    const hover = await editor.ask<Hover>('textDocument/hover', URI, { position: { line: 2, character: 8 } });
    const { value } = hover.contents as { value: string };
    assert.match(value, /annex, line 5\].*指江边的林带。[^]*glossary\.yaml, line 1\].*A belt of trees\./);
  });

  it('are read again when they change, without a restart', async () => {
    const machine = await open({ [GLOSSARY]: TERM });
    assert.match(await machine.hover(), /Rivers/);
    machine.disk.set(GLOSSARY, TERM.replace('Rivers', 'Banks'));
    assert.match(await machine.hover(), /Rivers/, 'what was read holds until it changes');
    await reload(machine);
    assert.match(await machine.hover(), /Banks/);
    machine.disk.delete(GLOSSARY);
    await reload(machine);
    assert.equal(await machine.hover(), '');
  });

  it('each folder of the workspace has its own', async () => {
    const { editor, hover } = await open({ [GLOSSARY]: TERM }, [FOLDER, OTHER]);
    editor.open(`${OTHER}/r.txt`, REPORT);
    assert.equal(await hover(`${OTHER}/r.txt`), '');
    assert.match(await hover(), /Rivers/);
  });

  it('hold no further up than a settings file that says so', async () => {
    const { hover } = await open({ [GLOSSARY]: TERM, [`${FOLDER}/2024/.policy-lens/settings.json`]: '{ "root": true }' });
    assert.equal(await hover(), '');
  });

  it('show their mistakes in themselves, with place and remedy, until they are mended', async () => {
    const machine = await open({ [GLOSSARY]: '- canonical：清水绿岸\n  definition: x\n' });
    await machine.hover();
    await settle();
    const [problem] = machine.published(GLOSSARY)!;
    assert.deepEqual([problem?.range, problem?.severity], [{ start: { line: 0, character: 11 }, end: { line: 0, character: 12 } }, 1]);
    assert.match(String(problem!.message), /full-width.*write “canonical: ”/);
    machine.disk.set(GLOSSARY, TERM);
    await reload(machine);
    await machine.hover();
    await settle();
    assert.deepEqual(machine.published(GLOSSARY), []);
  });

  it('show the mistakes of what is being typed, and of what is saved when they are closed', async () => {
    const machine = await open({ [GLOSSARY]: TERM });
    await machine.hover();
    machine.editor.open(GLOSSARY, `${TERM}- canonical: 绿岸带\n`, 'yaml');
    await settle();
    assert.match(machine.published(GLOSSARY)![0]!.message as string, /“definition” is missing/);
    assert.equal(await machine.editor.ask('textDocument/hover', GLOSSARY, MENTION), null, 'a glossary is no report');
    machine.editor.close(GLOSSARY);
    await settle();
    assert.deepEqual(machine.published(GLOSSARY), []);
  });

  it('their terms are symbols of the workspace', async () => {
    const { editor, hover } = await open({ [GLOSSARY]: TERM });
    await hover();
    const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '清水' });
    assert.deepEqual(symbols.map(({ containerName, location }) => [containerName, location.uri]), [['云岭区政府工作报告', URI], ['glossary.yaml', GLOSSARY]]);
  });

  it('annex entries lead to their first mention', async () => {
    const { editor } = await open({});
    const links = await editor.ask<DocumentLink[]>('textDocument/documentLink', URI);
    assert.deepEqual(links.map(({ target, range, tooltip }) => [target, range.start.line, tooltip]), [[`${URI}#L3,8`, 4, 'First mention, line 3']]);
  });

  it('cannot bring a command, a link or a picture into a hover', async () => {
    const evil = `- canonical: 清水绿岸
  aliases: ['[a](command:x)', '![p](https://e.example/p.png)']
  definition: |
    [run](command:workbench.action.terminal.new) ![p](https://e.example/p.png) <img src="https://e.example/p.png"> <a href="command:x">x</a>
    https://e.example www.e.example
    [ref]: command:x
  members: ['<script>x</script>', "a\\n\\n![p](http://e.example)"]
  source: '](command:x) $(zap)'
  unit: '\`\`\`'
`;
    const folder = 'file:///w/a](command:x)';
    const { editor } = await open({ [`${folder}/.policy-lens/glossary.yaml`]: evil }, [folder]);
    editor.open(`${folder}/r.txt`, REPORT);
    const hover = await editor.ask<Hover>('textDocument/hover', `${folder}/r.txt`, MENTION);
    const { value } = hover.contents as { value: string };
    const targets = [...value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target!);
    assert.ok(targets.length > 0 && targets.every((target) => target.startsWith('file:///w/a%5D%28command:x%29/')), value);
    assert.doesNotMatch(value, /(?<!\\)!\[|<(?:img|a|script)|(?<!\\):\/\/(?!\/w\/)|(?<!\\)`/);
    assert.ok(!('isTrusted' in hover) && !value.split('\n').some((line) => /^(?:#|```|\[ref\]:)/.test(line)), value);
  });

  it('a reader that cannot be loaded leaves the report readable, and says so', async () => {
    const { editor, published } = await open({ [GLOSSARY]: TERM }, [FOLDER], true);
    assert.equal((await editor.pull(URI)).kind, 'full');
    await settle();
    assert.match(published(GLOSSARY)![0]!.message as string, /cannot be read: no reader/);
  });
});
