import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Report } from '../../core/report/report';
import type { Language, Translate } from '../../translate';
import type { ActiveFinding } from '../diagnostics';
import { meantAt } from '../meant';
import type { Positions } from '../positions';
import { describeFigure } from './figureHover';
import { toMarkdown, toPlainText, type HoverContent } from './markdown';
import { describeConcept } from './termHover';

export interface HoverOptions {
  readonly uri: string;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly translate: Translate;
  /** False for clients that show plain text only. */
  readonly markdown: boolean;
  /** The findings that are shown. */
  readonly findings: readonly ActiveFinding[];
}

/** What was read at an offset: a figure, a term or both; undefined where nothing was. */
export function findHover(report: Report, offset: number, positions: Positions, options: HoverOptions): Hover | undefined {
  const { figure, concept } = meantAt(report, options.lexicon, offset);
  const contents: HoverContent[] = [];
  if (concept) contents.push(describeConcept(concept, report, options));
  if (figure) contents.push(describeFigure(figure, report, options.findings, options.translate));
  if (contents.length === 0) return undefined;
  return {
    contents: options.markdown
      ? { kind: MarkupKind.Markdown, value: contents.map(toMarkdown).join('\n\n---\n\n') }
      : { kind: MarkupKind.PlainText, value: contents.map(toPlainText).join('\n\n') },
    range: positions.rangeOf(concept?.span ?? figure!),
  };
}
