import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { FileConfiguration } from '../configuration/fileConfiguration';
import { judgeFindings } from '../configuration/judge';
import { LEVELS } from '../configuration/levels';
import type { Finding, Severity } from '../core/findings/finding';
import type { Report } from '../core/report/report';
import { message } from '../core/text/message';
import type { Translate } from '../translate';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';

export interface DiagnosticsOptions {
  readonly uri: string;
  /** What holds for the document: severities, exclusions, ignored findings. */
  readonly configuration: FileConfiguration;
  /** The folder of the manual's pages, one a check, as a URI that ends in a slash; undefined where there is none to open. */
  readonly manual: string | undefined;
  readonly relatedInformation: boolean;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const DIAGNOSTIC_SOURCE = 'policy-lens';

/** More than anybody mends one by one; beyond it an editor grows slow. */
export const DIAGNOSTICS_LIMIT = 500;

/** A report's findings in the order of the text, without those that are switched off or ignored. Where there are too many, the last says so. */
export function findDiagnostics(report: FoundFindings, positions: Positions, translate: Translate, options: DiagnosticsOptions): Diagnostic[] {
  const findings = activeFindings(report, options.configuration);
  const shown = gravest(findings, DIAGNOSTICS_LIMIT);
  const items = shown.map(({ finding, severity }) => toDiagnostic(finding, severity, positions, translate, options));
  return shown.length < findings.length ? [...items, cutNotice(findings.length - shown.length, positions, translate)] : items;
}

/** A text with what was found in it. */
type FoundFindings = Pick<Report, 'text' | 'findings'>;

export interface ActiveFinding {
  readonly finding: Finding;
  readonly severity: Severity;
}

export function activeFindings(report: FoundFindings, configuration: FileConfiguration): readonly ActiveFinding[] {
  return judgeFindings(report, configuration).filter(({ ignored }) => ignored === undefined);
}

/** The gravest findings, those in front first among equals, in the order of the text. */
function gravest(findings: readonly ActiveFinding[], limit: number): readonly ActiveFinding[] {
  if (findings.length <= limit) return findings;
  const byGravity = [...findings].sort((first, second) => LEVELS.indexOf(second.severity) - LEVELS.indexOf(first.severity));
  const kept = new Set(byGravity.slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}

function cutNotice(count: number, positions: Positions, translate: Translate): Diagnostic {
  return {
    range: positions.rangeOf({ start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    message: translate(message(SERVICE_MESSAGES.cut, count)),
  };
}

export function toDiagnostic(
  finding: Finding,
  severity: Severity,
  positions: Positions,
  translate: Translate,
  { uri, manual, relatedInformation }: DiagnosticsOptions,
): Diagnostic {
  const related = relatedInformation ? finding.related : [];
  return {
    range: positions.rangeOf(finding.span),
    severity: SEVERITIES[severity],
    code: finding.check,
    source: DIAGNOSTIC_SOURCE,
    message: translate(finding.message),
    ...(manual === undefined ? {} : { codeDescription: { href: `${manual}${finding.check}.md` } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri, range: positions.rangeOf(place.span) },
            message: translate(place.message),
          })),
        }),
  };
}
