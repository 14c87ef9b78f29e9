import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import type { Span } from '../core/text/span';
import { message } from '../core/text/message';
import type { Translate } from '../translate';
import type { ActiveFinding } from './diagnostics';
import { firstFrom } from './lookup';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { confirmations, doubts, isCounted, overlap } from './proof';
import { extentOf } from './sections';

/** What a lens carries until it is resolved. */
interface LensData {
  readonly uri: string;
  /** The section's index in the report's list. */
  readonly section: number;
}

/** Lead sentences and bullets have none: a lens takes a line of its own. */
const DEEPEST_LEVEL = 2;

/** A lens above every heading with figures under it; what it says is counted when it comes into view. */
export function findCodeLenses(report: Report, uri: string, positions: Positions): CodeLens[] {
  return report.sections.flatMap((section, index): CodeLens[] => {
    const data: LensData = { uri, section: index };
    return hasLens(section, report) ? [{ range: positions.rangeOf(section.span), data }] : [];
  });
}

/** The document that a lens belongs to; empty for a lens of another server. */
export function uriOfLens({ data }: CodeLens): string {
  return isLensData(data) ? data.uri : '';
}

function isLensData(data: unknown): data is LensData {
  const { uri, section } = (data ?? {}) as Partial<Record<keyof LensData, unknown>>;
  return typeof uri === 'string' && typeof section === 'number';
}

function hasLens(section: Section, report: Report): boolean {
  if ((section.kind !== 'title' && section.kind !== 'numbered') || section.level > DEEPEST_LEVEL) return false;
  return figuresIn(report, extentOf(section)).some((figure) => isCounted(report.figures[figure]!));
}

export interface LensOptions {
  readonly uri: string;
  /** The findings that are shown. */
  readonly findings: readonly ActiveFinding[];
  /** The editor's command that shows figures, given the document's URI and their ranges; where it has none, the lens only tells. */
  readonly command: string | undefined;
}

/**
 * `12 figures · 3 confirmed · 1 in doubt`, with the command that shows the doubtful ones, else the confirmed ones. Undefined where the
 * heading is no longer there.
 */
export function describeSection(
  report: Report,
  { data, range }: CodeLens,
  positions: Positions,
  translate: Translate,
  { uri, findings, command }: LensOptions,
): Command | undefined {
  const heading = isLensData(data) ? report.sections[data.section] : undefined;
  if (!heading || positions.spanOf(range).start !== heading.span.start) return undefined;
  const figures = figuresIn(report, extentOf(heading)).filter((figure) => isCounted(report.figures[figure]!));
  const spans = doubts(findings).map(({ finding }) => finding.span);
  const proved = new Set(confirmations(report).flatMap((relation) => relation.figures));
  const doubted = figures.filter((figure) => spans.some((span) => overlap(span, report.figures[figure]!)));
  const confirmed = figures.filter((figure) => proved.has(figure) && !doubted.includes(figure));
  const parts = [message(figures.length === 1 ? SERVICE_MESSAGES.oneFigure : SERVICE_MESSAGES.manyFigures, figures.length)];
  if (confirmed.length > 0) parts.push(message(SERVICE_MESSAGES.confirmedCount, confirmed.length));
  if (doubted.length > 0) parts.push(message(SERVICE_MESSAGES.doubtedCount, doubted.length));
  const shown = doubted.length > 0 ? doubted : confirmed;
  const title = parts.map(translate).join(' · ');
  if (command === undefined || shown.length === 0) return { title, command: '' };
  return { title, command, arguments: [uri, shown.map((figure) => positions.rangeOf(report.figures[figure]!))] };
}

/** The indices of the figures within a span. */
function figuresIn({ figures }: Report, { start, end }: Span): readonly number[] {
  const first = firstFrom(figures, start);
  return Array.from({ length: firstFrom(figures, end) - first }, (_, place) => first + place);
}
