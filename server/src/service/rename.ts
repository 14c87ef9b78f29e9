import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { message, type Message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { Translate } from '../translate';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { figureToRename, renameFigure } from './renameFigure';
import { renameTerm, termToRename } from './renameTerm';
import { toConfirmedEdit, type EditTarget, type ProposedEdit } from './workspaceEdit';

/** What the editor asks a new name for. */
export interface PreparedRename {
  readonly range: Range;
  readonly placeholder: string;
}

/** Why nothing is renamed, in the user's language. */
export interface Refusal {
  readonly refused: string;
}

export interface RenameOptions extends EditTarget {
  /** True where the client asks its user about changes that need it. */
  readonly mayConfirm?: boolean;
}

/** The stretch under the cursor that a new name would replace, with what stands there now. */
export interface RenameTarget {
  readonly span: Span;
  readonly placeholder: string;
}

/** What can be renamed at an offset, one thing a file (`renameTerm.ts`, `renameFigure.ts`). Undefined where there is no such thing. */
export type Renamed = readonly ProposedEdit[] | Message;

/** The stretch that a new name would replace at an offset, or why there is none. */
export function prepareRename(report: Report, lexicon: Lexicon, offset: number, positions: Positions, translate: Translate): PreparedRename | Refusal {
  const asTerm = termToRename(report, lexicon, offset);
  const target = standsBefore(asTerm, offset) ? asTerm : (figureToRename(report, offset) ?? asTerm);
  if (!target) return refuse(message(SERVICE_MESSAGES.nothingToRename), translate);
  if ('template' in target) return refuse(target, translate);
  return { range: positions.rangeOf(target.span), placeholder: target.placeholder };
}

/** Changes what stands at an offset in all its places, in one edit; or says why not. */
export function rename(
  report: Report,
  lexicon: Lexicon,
  offset: number,
  newName: string,
  positions: Positions,
  translate: Translate,
  target: RenameOptions,
): WorkspaceEdit | Refusal {
  const asTerm = (): Renamed | undefined => renameTerm(report, lexicon, offset, newName);
  const renamed = standsBefore(termToRename(report, lexicon, offset), offset) ? asTerm() : (renameFigure(report, offset, newName) ?? asTerm());
  if (!renamed) return refuse(message(SERVICE_MESSAGES.nothingToRename), translate);
  return 'template' in renamed ? refuse(renamed, translate) : toConfirmedEdit(renamed, positions, target, translate);
}

/** A term is meant where the cursor stands in it; between a term and the figure behind it, the figure. */
function standsBefore(term: RenameTarget | undefined, offset: number): boolean {
  return term !== undefined && term.span.end > offset;
}

function refuse(reason: Message, translate: Translate): Refusal {
  return { refused: translate(reason) };
}
