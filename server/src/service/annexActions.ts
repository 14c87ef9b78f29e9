import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-types';
import { annexNumbering } from '../core/findings/checks/annexNumbering';
import { annexOrder } from '../core/findings/checks/annexOrder';
import type { Finding } from '../core/findings/finding';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { Translate } from '../translate';
import { addAnnexEntry, completeAnnex, PLACEHOLDER, renumberAnnex, sortAnnex } from './annex';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { toWorkspaceEdit, type EditTarget, type SpanEdit } from './workspaceEdit';

/** What completes an annex, with what is to be told of it; no edit where nothing is missing. */
export interface AnnexCompletion {
  readonly edit: WorkspaceEdit | undefined;
  readonly count: number;
  readonly told: string;
}

export function annexCompletion(report: Report, lexicon: Lexicon, positions: Positions, translate: Translate, target: EditTarget): AnnexCompletion {
  const { edits, added, open } = completeAnnex(report, lexicon);
  const { annexComplete, annexCompleted, annexOpen } = SERVICE_MESSAGES;
  const told = added.length === 0 ? annexComplete : open === 0 ? annexCompleted : annexOpen;
  const edit = edits.length > 0 ? toWorkspaceEdit(edits, positions, target) : undefined;
  return { edit, count: added.length, told: translate(message(told, added.length, open, PLACEHOLDER)) };
}

type Rewrite = 'sortAnnex' | 'renumberAnnex';

const REWRITES: Readonly<Record<Rewrite, (report: Report) => readonly SpanEdit[]>> = { sortAnnex, renumberAnnex };
/** The checks whose findings are mended by a rewrite of the whole annex. */
const REWRITES_BY_CHECK: Readonly<Partial<Record<string, Rewrite>>> = { [annexOrder.id]: 'sortAnnex', [annexNumbering.id]: 'renumberAnnex' };

/** An entry for the term at the cursor; in the annex, its entries sorted or numbered anew where they are not. */
export function annexActions(report: Report, lexicon: Lexicon, { start }: Span, positions: Positions, translate: Translate, target: EditTarget): CodeAction[] {
  const addition = addAnnexEntry(report, lexicon, start);
  if (addition) {
    const title = translate(message(SERVICE_MESSAGES.addToAnnex, addition.added[0]!));
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit: toWorkspaceEdit(addition.edits, positions, target) }];
  }
  const [first] = report.annex;
  if (!first || start < report.sections[first.section]!.span.start) return [];
  return [...rewrite(report, 'sortAnnex', positions, translate, target), ...rewrite(report, 'renumberAnnex', positions, translate, target)];
}

/** The rewrite of the annex that mends a finding, where the finding's own fix does not do all of it. */
export function annexFixes(report: Report, { check, fix }: Finding, positions: Positions, translate: Translate, target: EditTarget): CodeAction[] {
  const name = REWRITES_BY_CHECK[check];
  return name ? rewrite(report, name, positions, translate, target, CodeActionKind.QuickFix, fix?.edits.length) : [];
}

function rewrite(
  report: Report,
  name: Rewrite,
  positions: Positions,
  translate: Translate,
  target: EditTarget,
  kind: CodeActionKind = CodeActionKind.RefactorRewrite,
  done = 0,
): CodeAction[] {
  const edits = REWRITES[name](report);
  return edits.length > done ? [{ title: translate(message(SERVICE_MESSAGES[name])), kind, edit: toWorkspaceEdit(edits, positions, target) }] : [];
}
