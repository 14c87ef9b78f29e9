import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { message, type Message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { Translate } from '../translate';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { renameTerm, termToRename } from './renameTerm';
import { toWorkspaceEdit, type EditTarget, type SpanEdit } from './workspaceEdit';

/** What the editor asks a new name for. */
export interface PreparedRename {
  readonly range: Range;
  readonly placeholder: string;
}

/** Why nothing is renamed, in the user's language. */
export interface Refusal {
  readonly refused: string;
}

/** The stretch under the cursor that a new name would replace, with what stands there now. */
export interface RenameTarget {
  readonly span: Span;
  readonly placeholder: string;
}

/** What can be renamed at an offset, one thing a file (`renameTerm.ts`). Undefined where there is no such thing. */
export type Renamed = readonly SpanEdit[] | Message;

/** The stretch that a new name would replace at an offset, or why there is none. */
export function prepareRename(report: Report, lexicon: Lexicon, offset: number, positions: Positions, translate: Translate): PreparedRename | Refusal {
  const target = termToRename(report, lexicon, offset);
  if (!target) return refuse(message(SERVICE_MESSAGES.nothingToRename), translate);
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
  target: EditTarget,
): WorkspaceEdit | Refusal {
  const renamed = renameTerm(report, lexicon, offset, newName) ?? message(SERVICE_MESSAGES.nothingToRename);
  return 'template' in renamed ? refuse(renamed, translate) : toWorkspaceEdit(renamed, positions, target);
}

function refuse(reason: Message, translate: Translate): Refusal {
  return { refused: translate(reason) };
}
