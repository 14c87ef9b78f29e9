import type { GlossaryTerm } from '../core/lexicon/glossary';
import type { Message } from '../core/text/message';
import type { Span } from '../core/text/span';

/** A mistake in a glossary file, with its place and its remedy. */
export interface GlossaryProblem {
  /** Offsets in the file's text. */
  readonly span: Span;
  /** A warning leaves the entry in use. */
  readonly severity: 'error' | 'warning';
  readonly message: Message;
}

/** What a glossary file says: the entries that can be used, and what is wrong with the others. */
export interface GlossaryContent {
  readonly terms: readonly GlossaryTerm[];
  readonly problems: readonly GlossaryProblem[];
}

export interface GlossaryFile extends GlossaryContent {
  readonly location: string;
  readonly text: string;
}

/** All glossaries that hold for a file, those that win first. */
export interface Glossary {
  readonly files: readonly GlossaryFile[];
  readonly terms: readonly GlossaryTerm[];
}

/** Reads the text of a glossary file. Never throws. It is loaded only when there is a glossary (`dist/glossary.js`). */
export type ReadGlossary = (text: string, location: string) => GlossaryContent;

export const NO_GLOSSARY: Glossary = { files: [], terms: [] };
