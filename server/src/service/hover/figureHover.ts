import type { Figure } from '../../core/figures/figure';
import type { Report } from '../../core/report/report';
import { message, type Bilingual } from '../../core/text/message';
import type { Translate } from '../../translate';
import type { ActiveFinding } from '../diagnostics';
import { FIGURE_KIND_LABELS, SERVICE_MESSAGES } from '../messages';
import { proofFacts } from './figureProof';
import { groupDigits, intervalOf, printInterval } from './interval';
import type { Fact, HoverContent } from './markdown';

/** What was read at a figure: its value in plain digits, what bound and rounding leave open, its unit, what it measures and when, and its proof. */
export function describeFigure(figure: Figure, report: Report, findings: readonly ActiveFinding[], translate: Translate): HoverContent {
  return {
    title: figure.text,
    label: translate(message(FIGURE_KIND_LABELS[figure.kind])),
    paragraphs: [],
    facts: [
      ...valueFacts(figure, translate),
      ...unitFacts(figure, translate),
      ...contextFacts(figure, report, translate),
      ...proofFacts(figure, report, findings, translate),
    ],
  };
}

function valueFacts(figure: Figure, translate: Translate): Fact[] {
  const valueName = translate(message(SERVICE_MESSAGES.value));
  const facts: Fact[] = [];
  if (figure.values) facts.push({ name: translate(message(SERVICE_MESSAGES.values)), value: figure.values.map(groupDigits).join(' : ') });
  if (figure.rational) facts.push({ name: valueName, value: `${figure.rational.numerator}/${figure.rational.denominator}` });
  else if (figure.value !== undefined) {
    const plain = groupDigits(figure.value);
    facts.push({ name: valueName, value: figure.bound === 'about' ? translate(message(SERVICE_MESSAGES.approximately, plain)) : plain });
  } else if (figure.low !== undefined && figure.high !== undefined) {
    facts.push({ name: valueName, value: `${groupDigits(figure.low)} – ${groupDigits(figure.high)}` });
  }
  const interval = figure.low === undefined ? intervalOf(figure) : undefined;
  if (interval) {
    const printed = printInterval(interval);
    const value = interval.rounded ? translate(message(SERVICE_MESSAGES.rounding, printed)) : printed;
    facts.push({ name: translate(message(SERVICE_MESSAGES.interval)), value });
  }
  return facts;
}

function unitFacts(figure: Figure, translate: Translate): Fact[] {
  return figure.unit ? [{ name: translate(message(SERVICE_MESSAGES.unit)), value: figure.unit }] : [];
}

/** What the report's context tells of the figure; a date stands for itself. */
function contextFacts(figure: Figure, report: Report, translate: Translate): Fact[] {
  const row = (name: Bilingual, value: string | undefined): Fact[] => (value ? [{ name: translate(message(name)), value }] : []);
  if (figure.kind === 'date') return row(SERVICE_MESSAGES.period, figure.iso);
  const measured = report.facts.find((fact) => report.figures[fact.figure] === figure);
  if (!measured) return [];
  const status = measured.status === 'actual' ? undefined : translate(message(SERVICE_MESSAGES[measured.status]));
  return [
    ...row(SERVICE_MESSAGES.subject, measured.subject),
    ...row(SERVICE_MESSAGES.period, measured.period),
    ...row(SERVICE_MESSAGES.status, status),
  ];
}
