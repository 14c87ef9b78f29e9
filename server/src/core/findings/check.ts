import type { Lexicon } from '../lexicon/lexicon';
import type { Reading } from '../report/report';
import type { Bilingual } from '../text/message';
import type { Finding, Severity } from './finding';

/**
 * One check: a file under `checks/`, opened by a comment with its id, what it finds, why, and a bad and a good example.
 * The manual page is made of that comment and of these fields; the tests run the comment's examples.
 */
export interface Check {
  /** Dotted, lower case: family, then name (`section.numbering`). */
  readonly id: string;
  /** The severity of its findings where the settings say nothing; less certain findings have a lower one. */
  readonly severity: Severity;
  /** Every text that the check's findings can show: all that there is to translate. */
  readonly messages: Readonly<Record<string, Bilingual>>;
  /**
   * True for a check that needs the lines alone and costs next to nothing: while a sentence is being typed, its findings come at once,
   * before the whole text is read anew (`readInstantly.ts`).
   */
  readonly instant?: true;
  /** Looks through a reading, with what the lexicon knows of the world. Never throws; each finding names what it rests on. */
  readonly find: (reading: Reading, lexicon: Lexicon) => readonly Finding[];
}
