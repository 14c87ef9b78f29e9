import type { TermType } from '../terms/term';
import type { Bilingual } from '../text/message';

/** Where a glossary names a term. */
export interface GlossaryPlace {
  /** The glossary file, as a path or a URI with `/` between its parts. */
  readonly location: string;
  /** Zero-based. */
  readonly line: number;
  /** The text of that line, and the term's UTF-16 columns in it. */
  readonly lineText: string;
  readonly start: number;
  readonly end: number;
}

/** A term that a glossary of the workspace defines. Parts that the glossary leaves out are undefined. */
export interface GlossaryTerm {
  readonly canonical: string;
  readonly type: TermType | undefined;
  readonly aliases: readonly string[];
  /** Wordings that mean this only between quotation marks. */
  readonly quotedAliases: readonly string[];
  /** At least one of the two languages; the other is empty where the glossary has one only. */
  readonly definition: Bilingual;
  readonly unit: string | undefined;
  readonly members: readonly string[] | undefined;
  /** The year in which the wording came up. */
  readonly since: number | undefined;
  readonly source: string | undefined;
  readonly place: GlossaryPlace;
}
