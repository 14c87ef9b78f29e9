import type { Reading } from '../report/report';
import type { Bilingual } from '../text/message';
import type { Finding, Severity } from './finding';

/** One check: what it looks for, told to people, and the function that looks. */
export interface Check {
  /** Dotted, lower case: family, then name (`section.numbering`). */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it finds. Shown in the settings and on the manual page. */
  readonly summary: Bilingual;
  readonly find: (reading: Reading) => readonly Finding[];
}
