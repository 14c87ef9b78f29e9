import type { Finding } from '../../core/findings/finding';
import { lineIndexAt } from '../../core/lines/lines';
import type { Report } from '../../core/report/report';
import type { Span } from '../../core/text/span';
import { contextHash } from '../../configuration/contextHash';
import type { FileConfiguration } from '../../configuration/fileConfiguration';
import { judgeFindings } from '../../configuration/judge';
import { createPositions } from '../../service/positions';
import { createTranslate, type Language } from '../../translate';
import type { CheckedFinding, FindingState, Quote } from './checked';

/** A report's findings as its configuration and the baseline see them, in the order of the text. */
export function checkReport(
  report: Report,
  configuration: FileConfiguration,
  isInBaseline: (check: string, fingerprint: string) => boolean,
  language: Language,
): readonly CheckedFinding[] {
  const translate = createTranslate(language);
  const { rangeOf } = createPositions(report.text, report.lines, 'utf-16');
  const seen = new Map<string, number>();

  const fingerprintOf = (finding: Finding, hash: string): string => {
    const key = `${finding.check} ${hash}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${hash}:${count}`;
  };

  return judgeFindings(report, configuration).map(({ finding, severity, ignored }): CheckedFinding => {
    const { check, span, fix } = finding;
    const hash = contextHash(report.text, finding);
    const fingerprint = fingerprintOf(finding, hash);
    const isKnown = isInBaseline(check, fingerprint);
    const state: FindingState = ignored ? 'ignored' : isKnown ? 'baseline' : 'open';
    return {
      check,
      severity,
      state,
      isKnown,
      hash,
      fingerprint,
      range: rangeOf(span),
      message: translate(finding.message),
      quote: quoteOf(report, span),
      related: finding.related.map((place) => ({
        range: rangeOf(place.span),
        message: translate(place.message),
        quote: quoteOf(report, place.span),
      })),
      fix: fix && {
        title: translate(fix.title),
        edits: fix.edits.map((edit) => ({ range: rangeOf(edit.span), replacement: edit.replacement })),
      },
    };
  });
}

function quoteOf({ text, lines }: Report, span: Span): Quote {
  const { start, end } = lines[lineIndexAt(lines, span.start)]!;
  return { line: text.slice(start, end), start: Math.min(span.start, end) - start, end: Math.min(span.end, end) - start };
}
