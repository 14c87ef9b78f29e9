import type { Position } from 'vscode-languageserver-types';
import type { Severity } from '../../core/findings/finding';
import type { Bilingual } from '../../core/text/message';
import type { Language } from '../../translate';
import { createPaint, type Style } from '../style';
import { COUNTED, type CheckedFile, type CheckedFinding, type CheckedPlace, type Quote, type Reporter, type Summary } from './checked';
import { excerptOf, visible } from './excerpt';
import { CHECK_MESSAGES, SEVERITY_WORDS, type Say } from './messages';

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };
const MARGIN_WIDTH = 6;

/** Findings for people: what is wrong, the line with carets below the place, and the places that it rests on with what each shows. */
export function createTextReporter(language: Language, say: Say, isColoured: boolean, width: number): Reporter {
  const paint = createPaint(isColoured);
  const words = (text: Bilingual): string => text[language];

  const quoteRows = (line: number, quote: Quote, style: Style): readonly string[] => {
    const margin = String(line + 1).padStart(MARGIN_WIDTH);
    const { text, carets } = excerptOf(quote, Math.max(20, width - MARGIN_WIDTH - 3));
    return [`${paint('blue', `${margin} │`)} ${text}`, `${paint('blue', `${' '.repeat(MARGIN_WIDTH)} │`)} ${paint(style, carets)}`];
  };

  const placeRows = ({ range, message, quote }: CheckedPlace): readonly string[] => {
    return [`${' '.repeat(MARGIN_WIDTH)} ${paint('blue', '=')} ${visible(message)} ${paint('dim', `(${positionOf(range.start)})`)}`, ...quoteRows(range.start.line, quote, 'blue')];
  };

  const findingRows = (file: string, { severity, check, message, range, quote, related, fix }: CheckedFinding): readonly string[] => {
    const style = SEVERITY_STYLES[severity];
    return [
      `${paint('bold', `${visible(file)}:${positionOf(range.start)}`)} ${paint(style, words(SEVERITY_WORDS[severity]))} ${visible(message)} ${paint('dim', `[${check}]`)}`,
      ...quoteRows(range.start.line, quote, style),
      ...related.flatMap(placeRows),
      ...(fix ? [`${' '.repeat(MARGIN_WIDTH)} ${paint('green', '+')} ${visible(fix.title)}`] : []),
      '',
    ];
  };

  const fileText = ({ file, findings }: CheckedFile): string =>
    findings
      .filter(({ state }) => state === 'open')
      .flatMap((finding) => findingRows(file, finding))
      .map((row) => `${row}\n`)
      .join('');

  const end = (summary: Summary): string => {
    const { bySeverity, reports, files, ignored, baseline, resolved = 0, excluded, unread, cut } = summary;
    const total = COUNTED.reduce((sum, severity) => sum + bySeverity[severity], 0);
    const counts = COUNTED.filter((severity) => bySeverity[severity] > 0).map((severity) => say(CHECK_MESSAGES.severityCount[severity], bySeverity[severity]));
    const first =
      total === 0
        ? paint('green', say(CHECK_MESSAGES.nothingFound, reports, files))
        : paint(bySeverity.error ? 'red' : bySeverity.warning ? 'yellow' : 'cyan', say(CHECK_MESSAGES.found, total, counts.join(words(CHECK_MESSAGES.comma)), reports, files));
    const others = [
      cut > 0 ? say(CHECK_MESSAGES.cut, cut) : '',
      ignored > 0 ? say(CHECK_MESSAGES.ignored, ignored) : '',
      baseline > 0 ? say(CHECK_MESSAGES.known, baseline) : '',
      resolved > 0 ? say(CHECK_MESSAGES.resolved, resolved) : '',
      excluded > 0 ? say(CHECK_MESSAGES.excluded, excluded) : '',
      unread > 0 ? say(CHECK_MESSAGES.unread, unread) : '',
    ];
    return [first, ...others.filter(Boolean)].map((row) => `${row}\n`).join('');
  };

  return {
    begin: () => '',
    // what could not be read is told on standard error
    file: (result) => ('error' in result ? '' : fileText(result)),
    end,
  };
}

/** Counted from one, as editors show it. */
function positionOf({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}
