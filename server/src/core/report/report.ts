import type { Deictic } from '../dates/partialDate';
import type { Fact, LineFact } from '../facts/fact';
import type { Announcement } from '../figures/announcement';
import type { Figure } from '../figures/figure';
import type { Finding } from '../findings/finding';
import type { HeadingMark } from '../headings/heading';
import type { Relation } from '../relations/relation';
import type { Section } from '../sections/section';
import type { Term } from '../terms/term';
import type { OddMark } from '../text/brackets';
import type { Span } from '../text/span';
import type { Identity } from './identity';

/**
 * The figures, dates, terms and odd marks of one line, before the report gives them their context. It depends on the line's text,
 * the lexicon and the annex's terms alone, so an unchanged line keeps it. Offsets count from the line's start.
 */
export interface LineContent {
  readonly figures: readonly Figure[];
  readonly deictics: readonly Deictic[];
  readonly terms: readonly Term[];
  /** What the figures measure, as far as the line tells. */
  readonly facts: readonly LineFact[];
  /** Brackets and quotation marks that do not pair within the line. */
  readonly oddMarks: readonly OddMark[];
  /** Numbers of things that the line says will follow (`以下六个方面`). */
  readonly announcements: readonly Announcement[];
}

export interface Line extends Span {
  /** What the line looks like as a heading; it depends on the line's text alone. Offsets count from the line's start. */
  readonly heading: HeadingMark | undefined;
  /** Undefined where the text is no report. */
  readonly content: LineContent | undefined;
  /** The year that the line's section speaks of, else the report's; undefined where neither tells. */
  readonly year: number | undefined;
}

/** An entry of the report's own annex of terms. */
export interface AnnexEntry {
  /** The index of the entry's section. */
  readonly section: number;
  /** The term without its quotation marks. */
  readonly term: string;
  readonly termSpan: Span;
  readonly definition: Span;
}

/** A report as it was read: plain data, all offsets count from the text's start. Lists are in the order of the text. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly identity: Identity;
  readonly sections: readonly Section[];
  readonly annex: readonly AnnexEntry[];
  readonly figures: readonly Figure[];
  readonly deictics: readonly Deictic[];
  readonly terms: readonly Term[];
  /** What each figure measures, in the order of the figures; not every figure has one. */
  readonly facts: readonly Fact[];
  /** The arithmetic that figures of the report prove or refute of each other. */
  readonly relations: readonly Relation[];
}

/** A reading with what the checks found in it. */
export interface Report extends Reading {
  readonly findings: readonly Finding[];
}
