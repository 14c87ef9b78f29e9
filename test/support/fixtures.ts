import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/core/text/span';

/** What a renderer makes of one case: the spans to be marked in the text, and rows that a domain expert can read. */
export interface Rendering {
  readonly marks: readonly Span[];
  readonly rows: readonly string[];
}

export type Renderer = (text: string, cursor: number | undefined) => Rendering;

interface FixtureCase {
  readonly title: string;
  /** The text with its marks, as it stands in the file. */
  readonly marked: string;
  readonly rows: readonly string[];
}

const CASE = '=== ';
const ROWS = '---';
const OPEN = '⟦';
const CLOSE = '⟧';
const CURSOR = '‸';
const update = process.argv.includes('--update') || process.env.UPDATE === '1';

/**
 * Makes one test of every case in `test/NAME.fixture.txt`. A case is a line `=== title`, the text with `⟦marks⟧` and at most one
 * cursor `‸`, a line `---`, and the expected rows. With `--update` the file is rewritten to what the renderer says.
 */
export function runFixtures(name: string, render: Renderer): void {
  const path = join(process.cwd(), 'test', `${name}.fixture.txt`);
  const cases = parseFixtures(readFileSync(path, 'utf8'), path);
  const rendered: FixtureCase[] = [];
  describe(name, () => {
    for (const fixture of cases) {
      it(fixture.title, () => {
        const actual = renderCase(fixture, render);
        rendered.push(actual);
        if (!update) assert.equal(printCase(actual), printCase(fixture));
      });
    }
    after(() => {
      if (update && rendered.length === cases.length) writeFileSync(path, `${rendered.map(printCase).join('\n')}\n`);
    });
  });
}

/** The cases of a fixture file without their marks, for tests that run them in another way. */
export function readFixtures(name: string): readonly { readonly title: string; readonly text: string; readonly rows: readonly string[] }[] {
  const path = join(process.cwd(), 'test', `${name}.fixture.txt`);
  return parseFixtures(readFileSync(path, 'utf8'), path).map(({ title, marked, rows }) => ({ title, text: marked.replace(/[⟦⟧‸]/g, ''), rows }));
}

function parseFixtures(content: string, path: string): readonly FixtureCase[] {
  const blocks = content.replaceAll('\r\n', '\n').split(/^(?==== )/m).filter((block) => block.startsWith(CASE));
  assert.ok(blocks.length > 0, `${path} holds no case: a case starts with a line «${CASE}title»`);
  return blocks.map((block) => {
    const lines = block.trimEnd().split('\n');
    const rule = lines.indexOf(ROWS);
    assert.ok(rule > 0, `${path}: the case «${lines[0]}» has no line «${ROWS}» before its rows`);
    return { title: lines[0]!.slice(CASE.length), marked: lines.slice(1, rule).join('\n'), rows: lines.slice(rule + 1) };
  });
}

function renderCase(fixture: FixtureCase, render: Renderer): FixtureCase {
  const withCursor = fixture.marked.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const cursor = withCursor.indexOf(CURSOR);
  const text = withCursor.replace(CURSOR, '');
  const { marks, rows } = render(text, cursor < 0 ? undefined : cursor);
  return { title: fixture.title, marked: markText(text, marks, cursor), rows: rows.flatMap((row) => row.split('\n')) };
}

/** Puts marks and cursor into a text. Of two marks that open at one place the longer opens first; an empty mark is `⟦⟧`. */
export function markText(text: string, marks: readonly Span[], cursor = -1): string {
  const inserts: { at: number; order: number; sign: string }[] = [];
  for (const { start, end } of marks) {
    inserts.push({ at: start, order: end > start ? 2e9 - end : 2e9, sign: end > start ? OPEN : OPEN + CLOSE });
    if (end > start) inserts.push({ at: end, order: -start - 2, sign: CLOSE });
  }
  if (cursor >= 0) inserts.push({ at: cursor, order: -1, sign: CURSOR });
  inserts.sort((first, second) => first.at - second.at || first.order - second.order);
  let marked = '';
  let copied = 0;
  for (const { at, sign } of inserts) {
    marked += text.slice(copied, at) + sign;
    copied = at;
  }
  return marked + text.slice(copied);
}

function printCase(fixture: FixtureCase): string {
  return [CASE + fixture.title, fixture.marked, ROWS, ...fixture.rows, ''].join('\n');
}
