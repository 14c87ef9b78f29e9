import type { Figure } from '../../core/figures/figure';
import type { Report } from '../../core/report/report';
import { message } from '../../core/text/message';
import type { Translate } from '../../translate';
import { FIGURE_KIND_LABELS, SERVICE_MESSAGES } from '../messages';
import { periodOf } from '../period';
import { groupDigits, intervalOf, printInterval } from './interval';
import type { Fact, HoverContent } from './markdown';

/** What was read at a figure: its value in plain digits, what bound and rounding leave open, its unit and period. */
export function describeFigure(figure: Figure, report: Report, translate: Translate): HoverContent {
  return {
    title: figure.text,
    label: translate(message(FIGURE_KIND_LABELS[figure.kind])),
    paragraphs: [],
    facts: [...valueFacts(figure, translate), ...unitFacts(figure, translate), ...periodFacts(figure, report, translate)],
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

function periodFacts(figure: Figure, report: Report, translate: Translate): Fact[] {
  const name = translate(message(SERVICE_MESSAGES.period));
  if (figure.kind === 'date') return figure.iso ? [{ name, value: figure.iso }] : [];
  const period = periodOf(report, figure);
  if (!period) return [];
  return [{ name, value: period.from === 'sentence' ? period.iso : translate(message(SERVICE_MESSAGES.periodOfSection, period.iso)) }];
}
