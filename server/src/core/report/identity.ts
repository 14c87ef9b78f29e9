import type { Span } from '../text/span';

export type ReportKind = 'workReport' | 'planReport' | 'interimReport' | 'communique' | 'speech';

/** What the report says of itself. Decided from the content alone. */
export interface Identity {
  readonly isReport: boolean;
  readonly kind: ReportKind | undefined;
  readonly title: string | undefined;
  /** The place that reports, as written (武昌区, 广东省); 全国 for the national ones. */
  readonly place: string | undefined;
  /** The year under review. */
  readonly year: number | undefined;
  /** The year that is planned. */
  readonly planYear: number | undefined;
  /** The day of the meeting, `2025-12-29`. */
  readonly date: string | undefined;
  /** The parts of the title block, where they stand. */
  readonly titleSpan: Span | undefined;
  readonly meetingSpan: Span | undefined;
  readonly speakerSpan: Span | undefined;
  readonly salutationSpan: Span | undefined;
}

export const NO_REPORT: Identity = {
  isReport: false,
  kind: undefined,
  title: undefined,
  place: undefined,
  year: undefined,
  planYear: undefined,
  date: undefined,
  titleSpan: undefined,
  meetingSpan: undefined,
  speakerSpan: undefined,
  salutationSpan: undefined,
};
