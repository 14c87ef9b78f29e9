import type { Fact } from '../core/facts/fact';
import type { Figure, FigureKind } from '../core/figures/figure';
import { contradict, dimensionOf, isWholeCount, measureOf } from '../core/findings/measures';
import { asWritten } from '../core/findings/mention';
import { sameFacts, type SameFact } from '../core/findings/sameFacts';
import { baseStepOf, baseValueOf } from '../core/findings/written';
import { lineIndexAt } from '../core/lines/lines';
import { divideDecimals, multiplyDecimals, negateDecimal } from '../core/numbers/arithmetic';
import { decimalOf, type Decimal } from '../core/numbers/decimal';
import type { Report } from '../core/report/report';
import { message, type Message } from '../core/text/message';
import { adaptValue } from './adaptFigure';
import { readTyped, styleOf, writeFigure, type FigureStyle } from './figureStyle';
import { spanAt } from './lookup';
import { SERVICE_MESSAGES } from './messages';
import type { Renamed, RenameTarget } from './rename';
import type { ProposedEdit } from './workspaceEdit';

/** Dates, codes, ordinals and ratios are no single value that could change; fractions have too many forms. */
const CHANGEABLE: ReadonlySet<FigureKind> = new Set(['quantity', 'percent', 'points', 'multiple', 'rank']);

/** A place where the fact is stated. */
interface Mention {
  readonly fact: Fact | undefined;
  readonly figure: Figure;
  readonly style: FigureStyle | undefined;
}

/** The figure at an offset with its unit, or why it is not to be changed here. Undefined where no figure with a value stands. */
export function figureToRename(report: Report, offset: number): RenameTarget | Message | undefined {
  const figure = figureAt(report, offset);
  if (!figure) return undefined;
  const finer = finerMention(report, figure);
  if (finer) return message(SERVICE_MESSAGES.figureRounded, asWritten(report.text, figure), finer.text, lineIndexAt(report.lines, finer.start) + 1);
  return { span: { start: figure.start, end: figure.end }, placeholder: report.text.slice(figure.start, figure.end) };
}

/**
 * Gives a figure another value wherever the report states the same fact: in each place's unit, to its precision, in its way to write numbers.
 * What may be wrong there carries a doubt. Figures that are computed from it stay: the checks tell where they no longer hold.
 */
export function renameFigure(report: Report, offset: number, newName: string): Renamed | undefined {
  const target = figureToRename(report, offset);
  if (!target || 'template' in target) return target;
  const figure = figureAt(report, offset)!;
  const style = styleOf(figure)!;
  const typed = readTyped(newName, figure, style);
  const unit = figure.unit || style.behind;
  if (!typed) return message(SERVICE_MESSAGES.figureNotRead, newName.trim(), figure.text);
  if (typed.otherUnit !== '') return message(SERVICE_MESSAGES.figureOtherUnit, figure.text, unit, typed.otherUnit);
  if (typed.value.startsWith('-') && !style.hasSign) return message(SERVICE_MESSAGES.figureNegative);
  if (typed.value.includes('.') && isWholeCount(figure)) return message(SERVICE_MESSAGES.figureNotWhole, unit);
  const own = writeFigure(style, typed.value, Math.max(0, style.power - typed.power));
  if (own === undefined) return message(SERVICE_MESSAGES.figureNotRead, newName.trim(), figure.text);
  const fact = report.facts.find((candidate) => report.figures[candidate.figure] === figure);
  const edits: ProposedEdit[] = [{ span: { start: figure.start, end: figure.end }, replacement: own }];
  for (const same of mentionsOf(report, figure)) {
    const edit = editOf(report, { fact, figure, style }, same, typed.value, typed.power);
    if (edit) edits.push(edit);
  }
  return edits.sort((first, second) => first.span.start - second.span.start);
}

function figureAt({ figures }: Report, offset: number): Figure | undefined {
  const figure = spanAt(figures, offset);
  if (!figure || !CHANGEABLE.has(figure.kind) || figure.value === undefined) return undefined;
  return styleOf(figure) && figure;
}

function mentionsOf(report: Report, figure: Figure): readonly SameFact[] {
  const index = report.facts.findIndex((fact) => report.figures[fact.figure] === figure);
  return index < 0 ? [] : sameFacts(report, index);
}

/** Another mention from which this one is rounded: its new value would be the source of all others. */
function finerMention(report: Report, figure: Figure): Figure | undefined {
  const others = mentionsOf(report, figure).filter(({ agrees }) => agrees);
  const figures = others.map(({ fact }) => report.figures[report.facts[fact]!.figure]!);
  return figures.find((other) => isFiner(other, figure) && styleOf(other) !== undefined);
}

function isFiner(other: Figure, figure: Figure): boolean {
  if (other.bound !== 'exact') return false;
  return figure.bound !== 'exact' || (baseStepOf(other) < baseStepOf(figure) && baseValueOf(other) !== baseValueOf(figure));
}

const ONE = decimalOf('1', 0);

/** The edit of one other mention; undefined where what it says stays right, or the new value cannot be said in its way. */
function editOf(report: Report, target: Mention, same: SameFact, value: Decimal, power: number): ProposedEdit | undefined {
  const fact = report.facts[same.fact]!;
  const figure = report.figures[fact.figure]!;
  const style = styleOf(figure);
  if (!style) return undefined;
  const exact = convert(value, target, { fact, figure, style });
  const former = convert(target.figure.value!, target, { fact, figure, style });
  if (exact === undefined || former === undefined) return undefined;
  const adapted = adaptValue(figure, former, exact);
  const written = writeFigure(style, adapted.value, decimalsOf(style, adapted.value, power));
  if (written === undefined) return undefined;
  const edit = { span: { start: figure.start, end: figure.end }, replacement: written };
  if (!same.agrees) return { ...edit, doubt: message(SERVICE_MESSAGES.doubtConflict, asWritten(report.text, figure), target.figure.text) };
  if (adapted.fits && staysTrue(figure, adapted.value, fact, target, value)) return written === figure.text ? undefined : edit;
  return { ...edit, doubt: message(SERVICE_MESSAGES.doubtBound, asWritten(report.text, figure)) };
}

/** A value of the target's unit and direction in those of the mention. */
function convert(value: Decimal, target: Mention, mention: Mention): Decimal | undefined {
  const [from, to] = [dimensionOf(target.figure)[1] ?? ONE, dimensionOf(mention.figure)[1] ?? ONE];
  const scaled = from === to ? value : divideDecimals(multiplyDecimals(value, from), to);
  const turned = (target.fact?.negative ?? false) !== (mention.fact?.negative ?? false);
  return scaled && turned ? negateDecimal(scaled) : scaled;
}

/** As many decimals as the new number was typed with, at most the mention's own: 470.0亿元 where the other says 470.0. */
function decimalsOf(style: FigureStyle, value: Decimal, power: number): number {
  return value === '0' ? 0 : Math.max(0, Math.min(style.decimals, style.power - power));
}

/** Whether the mention with its new number and the target with its new one may both be right. */
function staysTrue(figure: Figure, value: Decimal, fact: Fact, target: Mention, targetValue: Decimal): boolean {
  const mention = measureOf({ ...figure, value }, fact);
  const other = measureOf({ ...target.figure, value: targetValue }, { negative: target.fact?.negative ?? false });
  return mention === undefined || other === undefined || !contradict(mention, other);
}
