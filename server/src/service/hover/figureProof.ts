import type { Figure } from '../../core/figures/figure';
import { asWritten } from '../../core/findings/mention';
import { lineIndexAt } from '../../core/lines/lines';
import type { Relation } from '../../core/relations/relation';
import type { Report } from '../../core/report/report';
import { message, type Bilingual } from '../../core/text/message';
import type { Translate } from '../../translate';
import type { ActiveFinding } from '../diagnostics';
import { mentionsOfFact } from '../factMentions';
import { SERVICE_MESSAGES } from '../messages';
import { confirmations, doubts, overlap } from '../proof';
import type { Fact } from './markdown';

/** More of a kind are no glance any more. */
const MOST = 6;

/** What confirms a figure, what doubts it, and where else its fact is stated. @param findings those that are shown */
export function proofFacts(figure: Figure, report: Report, findings: readonly ActiveFinding[], translate: Translate): readonly Fact[] {
  const lineOf = (offset: number): number => lineIndexAt(report.lines, offset) + 1;
  const here = lineOf(figure.start);
  const say = (template: Bilingual, ...slots: readonly (string | number)[]): string => translate(message(template, ...slots));
  const index = report.figures.indexOf(figure);

  const confirmed = confirmations(report).filter(({ figures }) => figures.includes(index)).map(confirmation);
  const doubted = doubts(findings)
    .filter(({ finding: { span, related } }) => overlap(span, figure) || related.some((place) => overlap(place.span, figure)))
    .map(({ finding }) => {
      const line = lineOf(finding.span.start);
      const reason = translate(finding.message);
      return line === here ? reason : say(SERVICE_MESSAGES.doubtIn, line, reason);
    });
  const mentions = mentionsOfFact(report, figure)
    .filter((mention) => mention !== figure)
    .map((mention) => say(SERVICE_MESSAGES.mentionIn, lineOf(mention.start), asWritten(report.text, mention)));
  return [...rows(SERVICE_MESSAGES.confirmed, confirmed), ...rows(SERVICE_MESSAGES.doubted, doubted), ...rows(SERVICE_MESSAGES.alsoStated, mentions)];

  function rows(name: Bilingual, values: readonly string[]): readonly Fact[] {
    return values.slice(0, MOST).map((value) => ({ name: say(name), value }));
  }

  /** `190.59 ÷ 300 = 63.53%, as line 10 says`: the lines of the other figures. */
  function confirmation({ message: computation, computed, stated, figures, span }: Relation): string {
    const isStatement = overlap(span, figure);
    const reason = isStatement || computed === stated ? translate(computation) : say(SERVICE_MESSAGES.statedAs, translate(computation), stated);
    const others = figures.filter((other) => other !== index).map((other) => lineOf(report.figures[other]!.start));
    const lines = [...new Set(others)];
    if (lines.length === 0) return reason;
    if (lines.length === 1 && lines[0] === here) return say(SERVICE_MESSAGES.asThisLineSays, reason);
    return say(lines.length === 1 ? SERVICE_MESSAGES.asLineSays : SERVICE_MESSAGES.asLinesSay, reason, lines.join(', '));
  }
}
