import assert from 'node:assert/strict';
import { objectsOf, run, temporaryFolder } from './support/commandLine';

const REPORT = '云岭区政府工作报告\n一、工作回顾\n延伸清水绿岸,绿岸带连片,红桥通车。\n附件:名词解释\n1.绿岸带:指江边的林带。\n2.云门码头:指江边的码头。\n';
const entry = (canonical: string, definition: string): string => `- canonical: ${canonical}\n  definition: ${definition}\n`;
const FILES = {
  '.git/HEAD': '',
  '2024/r.txt': REPORT,
  '.policy-lens/glossary.yaml': entry('清水绿岸', 'the folder’s') + entry('绿岸带', 'not the annex’s'),
  'own.yaml': `# 术语\n${entry('红桥', 'the named')}${entry('清水绿岸', '{zh: 点名的, en: the named}')}`,
};

/** Each term with what defines it. */
function defined(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const folder = temporaryFolder(files);
  try {
    const { code, out, remarks } = run(['annotate', '--format', 'ndjson', ...words, '2024/r.txt'], { directory: folder.path });
    const terms = objectsOf(out).flatMap(({ terms: found }) => found.map(({ text, definition }) => `${text} ${definition?.source ?? '-'} ${definition?.text ?? ''}`));
    return { code, remarks, terms: [...new Set(terms)] };
  } finally {
    folder.remove();
  }
}

describe('glossaries on the command line', () => {
  it('those of the folders above a file are read, behind its own annex', () => {
    const { code, terms } = defined(FILES);
    assert.equal(code, 0);
    assert.ok(terms.includes('清水绿岸 glossary:.policy-lens/glossary.yaml:1 the folder’s'), terms.join('\n'));
    assert.ok(terms.includes('绿岸带 annex:5 指江边的林带。'), terms.join('\n'));
    assert.ok(!terms.some((term) => term.startsWith('红桥')), terms.join('\n'));
  });

  it('a named one goes first, in the language that is asked for', () => {
    const { terms } = defined(FILES, '--glossary', 'own.yaml', '--language', 'zh');
    assert.ok(terms.includes('清水绿岸 glossary:own.yaml:4 点名的'), terms.join('\n'));
    assert.ok(terms.includes('红桥 glossary:own.yaml:2 the named'), terms.join('\n'));
  });

  it('folders are left alone where that is asked for', () => {
    const { terms } = defined(FILES, '--no-configuration', '--glossary', 'own.yaml');
    assert.ok(!terms.some((term) => term.includes('.policy-lens')) && terms.some((term) => term.includes('own.yaml')), terms.join('\n'));
  });

  it('mistakes are told with their line, and fail the run; what can be used is used', () => {
    const { code, remarks, terms } = defined({ ...FILES, '.policy-lens/glossary.yaml': `- definition: x\n${entry('清水绿岸', 'good')}` });
    assert.equal(code, 3);
    assert.equal(remarks, 'policy-lens: .policy-lens/glossary.yaml:1: “canonical” is missing; add it\n');
    assert.ok(terms.some((term) => term.endsWith('good')), terms.join('\n'));
  });

  it('a named one that is not there is told', () => {
    const { code, remarks } = defined(FILES, '--glossary', 'none.yaml');
    assert.equal(code, 3);
    assert.match(remarks, /none\.yaml:1: cannot be read: there is no such file/);
  });

  it('check reads with them, too', () => {
    const folder = temporaryFolder({ ...FILES, '.policy-lens/glossary.yaml': '- canonical: [x]\n' });
    try {
      const { code, remarks } = run(['check', '2024/r.txt'], { directory: folder.path });
      assert.equal(code, 3);
      assert.match(remarks, /glossary\.yaml:1: “definition” is missing/);
    } finally {
      folder.remove();
    }
  });
});
