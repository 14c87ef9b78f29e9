import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { contextHash } from '../configuration/contextHash';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import { message } from '../core/text/message';
import type { Translate } from '../translate';
import { annexActions, annexFixes } from './annexActions';
import { activeFindings, toDiagnostic, type ActiveFinding, type DiagnosticsOptions } from './diagnostics';
import { IGNORE_COMMAND, type IgnoreArguments } from './ignoreCommand';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { toWorkspaceEdit, type EditTarget, type SpanEdit } from './workspaceEdit';

export interface CodeActionOptions extends DiagnosticsOptions, EditTarget {
  /** The kinds that the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** Mends all that can be mended; editors run it when a report is saved, if their users want that. */
export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.policyLens`;

/** What the annex lacks, the quick fixes of the findings that a selection touches, and ways to put each aside; the fix of all, where that is asked for. */
export function findCodeActions(
  report: Report,
  lexicon: Lexicon,
  selection: Span,
  positions: Positions,
  translate: Translate,
  options: CodeActionOptions,
): CodeAction[] {
  const { only } = options;
  // as the protocol has it, source actions come only when they are asked for
  const all = only?.some((kind) => kind !== '' && includes(kind, FIX_ALL)) ? fixAll(report, positions, translate, options) : [];
  const wants = (asked: CodeActionKind): boolean => !only || only.some((kind) => includes(kind, asked));
  if (wants(CodeActionKind.RefactorRewrite)) all.push(...annexActions(report, lexicon, selection, positions, translate, options));
  if (!wants(CodeActionKind.QuickFix)) return all;
  const touched = activeFindings(report, options.configuration).filter(({ finding: { span } }) => span.start <= selection.end && selection.start <= span.end);
  const fixes = touched.flatMap(({ finding, severity }): CodeAction[] => {
    const { fix } = finding;
    const diagnostics = [toDiagnostic(finding, severity, positions, translate, options)];
    const whole = annexFixes(report, finding, positions, translate, options).map((action) => ({ ...action, diagnostics }));
    if (!fix) return whole;
    return [
      {
        title: translate(fix.title),
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics,
        edit: toWorkspaceEdit(fix.edits, positions, options),
      },
      ...whole,
    ];
  });
  if (!options.configuration.ignoreTarget) return [...all, ...fixes];
  return [...all, ...fixes, ...touched.flatMap((active) => ignoreActions(report, active, positions, translate, options))];
}

/** Ignoring writes beside the report, never into it: a command and no edit. */
function ignoreActions(
  report: Report,
  { finding, severity }: ActiveFinding,
  positions: Positions,
  translate: Translate,
  options: CodeActionOptions,
): CodeAction[] {
  const { check } = finding;
  const diagnostics = [toDiagnostic(finding, severity, positions, translate, options)];
  const one: IgnoreArguments = { uri: options.uri, check, hash: contextHash(report.text, finding), message: translate(finding.message) };
  const all: IgnoreArguments = { uri: options.uri, check };
  return [
    [translate(message(SERVICE_MESSAGES.ignoreFinding)), one] as const,
    [translate(message(SERVICE_MESSAGES.ignoreCheck, check)), all] as const,
  ].map(([title, given]) => ({ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: IGNORE_COMMAND, arguments: [given] } }));
}

/** All fixes in one edit. A fix is right beyond doubt; of two that touch each other the second waits for the next time. */
function fixAll(report: Report, positions: Positions, translate: Translate, options: CodeActionOptions): CodeAction[] {
  const edits: SpanEdit[] = [];
  for (const { finding } of activeFindings(report, options.configuration)) {
    const own = finding.fix?.edits ?? [];
    if (!own.some(({ span }) => edits.some((other) => span.start <= other.span.end && other.span.start <= span.end))) edits.push(...own);
  }
  if (edits.length === 0) return [];
  return [{ title: translate(message(SERVICE_MESSAGES.fixAll)), kind: FIX_ALL, edit: toWorkspaceEdit(edits, positions, options) }];
}

/** A kind that a client asks for stands for all kinds below it. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
