import assert from 'node:assert/strict';
import { environmentLanguage, parseCommand, requestedLanguage, type Command } from '../../server/src/cli/arguments';

const parse = (line: string): Command => parseCommand(line.split(' ').filter(Boolean), 'en');

function problemOf(line: string): { readonly en: string; readonly zh: string } {
  const command = parse(line);
  if (command.name !== 'wrongUsage') return assert.fail(`${line} was understood as ${command.name}`);
  return command.problem;
}

describe('the arguments', () => {
  it('annotate and outline with their defaults', () => {
    const options = { paths: ['report.txt'], format: 'text', asReport: false, encoding: 'auto', language: 'en', useConfiguration: true, glossaries: [] };
    assert.deepEqual(parse('annotate report.txt'), { name: 'read', verb: 'annotate', options });
    assert.deepEqual(parse('outline report.txt'), { name: 'read', verb: 'outline', options });
  });

  it('options may stand anywhere, and files in any number', () => {
    assert.deepEqual(parse('--format=ndjson annotate a.txt --as report - --encoding UTF-16LE reports --language zh'), {
      name: 'read',
      verb: 'annotate',
      options: { paths: ['a.txt', '-', 'reports'], format: 'ndjson', asReport: true, encoding: 'utf-16le', language: 'zh', useConfiguration: true, glossaries: [] },
    });
  });

  it('a file whose name starts with a dash stands behind --', () => {
    const command = parse('annotate -- --report.txt');
    assert.ok(command.name === 'read');
    assert.deepEqual(command.options.paths, ['--report.txt']);
  });

  it('check with its defaults, and with everything set', () => {
    const defaults = {
      paths: ['a.txt'], asReport: false, encoding: 'auto', language: 'en', format: 'text', failOn: 'warning',
      baseline: undefined, updateBaseline: false, allowGrowth: false, maxFindings: undefined, useConfiguration: true, glossaries: [],
    };
    assert.deepEqual(parse('check a.txt'), { name: 'check', options: defaults });
    const line = 'check a.txt --format sarif --fail-on never --baseline b.json --update-baseline --allow-growth --max-findings 50 --no-configuration --as report';
    assert.deepEqual(parse(line), {
      name: 'check',
      options: {
        ...defaults, asReport: true, format: 'sarif', failOn: 'never', baseline: 'b.json', updateBaseline: true, allowGrowth: true, maxFindings: 50, useConfiguration: false,
      },
    });
    assert.deepEqual(parse('ignored . --prune'), { name: 'ignored', options: { paths: ['.'], asReport: false, encoding: 'auto', language: 'en', prune: true } });
  });

  it('help, version and lsp', () => {
    for (const line of ['--help', '-h', 'help', 'annotate --help']) assert.deepEqual(parse(line), { name: 'help' }, line);
    for (const line of ['--version', '-V']) assert.deepEqual(parse(line), { name: 'version' }, line);
    for (const line of ['lsp', 'lsp --stdio']) assert.deepEqual(parse(line), { name: 'lsp' }, line);
  });

  it('every wrong usage names its remedy, in both languages', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /annotate FILE/],
      ['annotate', /policy-lens annotate FILE/],
      ['outline --format json', /policy-lens outline FILE/],
      ['anotate a.txt', /check, annotate, outline, ignored or lsp/],
      ['a.txt', /check, annotate, outline, ignored or lsp/],
      ['annotate a.txt --format xml', /text, json or ndjson/],
      ['annotate a.txt --as speech', /auto or report/],
      ['annotate a.txt --encoding latin1', /utf-16be or gb18030/],
      ['annotate a.txt --language fr', /zh or en/],
      ['annotate a.txt --formt json', /did you mean --format\?/],
      ['annotate a.txt -x', /unknown option -x: use --format/],
      ['annotate a.txt --format', /--format/],
      ['annotate a.txt --stdio', /lsp --stdio/],
      ['lsp a.txt', /policy-lens lsp --stdio/],
      ['check', /policy-lens check FILE/],
      ['check a.txt --format ndjson', /text, json, sarif or github/],
      ['check a.txt --fail-on info', /error, warning, information, hint or never/],
      ['check a.txt --update-baseline', /--baseline FILE/],
      ['check a.txt --baseline b.json --allow-growth', /--update-baseline/],
      ['check a.txt --max-findings 0', /1, 2, 3/],
      ['check a.txt --prune', /--prune does not go with check: it belongs to ignored/],
      ['annotate a.txt --fail-on error', /it belongs to check/],
      ['check a.txt --stdio', /lsp --stdio/],
    ];
    for (const [line, remedy] of cases) {
      const { en, zh } = problemOf(line);
      assert.match(en, remedy, line);
      assert.match(zh, /[\u4e00-\u9fff]/, line);
    }
  });

  it('the language comes from --language, else from the environment in the usual order', () => {
    assert.equal(requestedLanguage(['annotate', '--bogus', '--language', 'zh']), 'zh');
    assert.equal(requestedLanguage(['annotate', 'a.txt']), undefined);
    assert.equal(requestedLanguage(['--language', 'fr']), undefined);
    assert.equal(environmentLanguage({ LANG: 'zh_CN.UTF-8' }), 'zh');
    assert.equal(environmentLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }), 'en');
    assert.equal(environmentLanguage({ LANG: 'en_GB', LC_MESSAGES: 'zh_TW' }), 'zh');
    assert.ok(['zh', 'en'].includes(environmentLanguage({})));
  });
});
