import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { splitLines } from '../core/lines/lines';
import type { GlossaryFile } from '../glossary/glossary';
import type { Translate } from '../translate';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { createPositions, type PositionEncoding } from './positions';

/** What is wrong in a glossary, for the glossary's own page. */
export function findGlossaryDiagnostics({ text, problems }: Pick<GlossaryFile, 'text' | 'problems'>, encoding: PositionEncoding, translate: Translate): Diagnostic[] {
  const positions = createPositions(text, splitLines(text), encoding);
  return problems.map(({ span, severity, message }) => ({
    range: positions.rangeOf(span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: DIAGNOSTIC_SOURCE,
    code: 'glossary',
    message: translate(message),
  }));
}
