import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../translate';

/** What the manual says of a check, in one language. */
export interface RuleHelp {
  /** What it finds, in a sentence or two. */
  readonly summary: string;
  /** The page without its title. */
  readonly markdown: string;
}

/**
 * Reads the manual's page of a check, `docs/checks/ID.md` beside the bundle.
 * @returns undefined where the manual was not installed along with the bundle
 */
export function readRuleHelp(check: string, language: Language): RuleHelp | undefined {
  try {
    return helpOf(readFileSync(join(__dirname, '../docs/checks', `${check}.md`), 'utf8'), language);
  } catch {
    return undefined;
  }
}

const TITLE = /^# .*\n+(?:<!--.*-->\n+)?/;
const CHINESE = '\n## 中文\n';
const EXAMPLES = '\n## Examples';
const MESSAGES = '\n## Messages';

/** A page is English, then Chinese, then examples and messages for both; see `scripts/generate/manual.mjs`. */
export function helpOf(page: string, language: Language): RuleHelp {
  const [english = '', rest = ''] = splitOnce(page.replaceAll('\r\n', '\n').replace(TITLE, ''), CHINESE);
  const [chinese = '', examples = ''] = splitOnce(rest, EXAMPLES);
  const own = (language === 'zh' ? chinese : english).trim();
  const [shown = ''] = splitOnce(examples, MESSAGES);
  return { summary: own.split('\n\n')[0]!, markdown: shown ? `${own}\n${EXAMPLES}${shown}`.trimEnd() : own };
}

/** A page as text: the signs of Markdown left out. */
export function plain(markdown: string): string {
  return markdown.replace(/^```.*\n?/gm, '').replaceAll('**', '').replaceAll('`', '').replace(/^#+ /gm, '');
}

function splitOnce(text: string, separator: string): readonly string[] {
  const place = text.indexOf(separator);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + separator.length)];
}
