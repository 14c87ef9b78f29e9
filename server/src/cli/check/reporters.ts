import type { Language } from '../../translate';
import type { CheckFormat } from '../arguments';
import type { Reporter } from './checked';
import type { Say } from './messages';
import { createGitHubReporter } from './renderGitHub';
import { createJsonReporter } from './renderJson';
import { createSarifReporter } from './renderSarif';
import { createTextReporter } from './renderText';

export interface ReporterOptions {
  readonly language: Language;
  readonly say: Say;
  readonly isColoured: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

export function createReporter(format: CheckFormat, { language, say, isColoured, width }: ReporterOptions): Reporter {
  switch (format) {
    case 'text':
      return createTextReporter(language, say, isColoured, width);
    case 'json':
      return createJsonReporter();
    case 'sarif':
      return createSarifReporter(language, say);
    case 'github':
      return createGitHubReporter(say);
  }
}
