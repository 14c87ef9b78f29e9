import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../core/findings/finding';
import type { Report } from '../core/report/report';
import type { Translate } from '../translate';
import type { Positions } from './positions';

/** What a user may set for a check: another severity, or nothing at all of it. */
export type CheckLevel = Severity | 'off';
export type CheckLevels = Readonly<Record<string, CheckLevel | undefined>>;

export interface DiagnosticsOptions {
  readonly uri: string;
  /** By check id; a check that is not named keeps its own severity. */
  readonly levels: CheckLevels;
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

/** A report's findings in the order of the text, without those that are switched off. */
export function findDiagnostics(report: Report, positions: Positions, translate: Translate, options: DiagnosticsOptions): Diagnostic[] {
  return activeFindings(report, options.levels).map(({ finding, severity }) => toDiagnostic(finding, severity, positions, translate, options));
}

export interface ActiveFinding {
  readonly finding: Finding;
  readonly severity: Severity;
}

export function activeFindings(report: Report, levels: CheckLevels): readonly ActiveFinding[] {
  return report.findings
    .flatMap((finding): ActiveFinding[] => {
      const severity = levels[finding.check] ?? finding.severity;
      return severity === 'off' ? [] : [{ finding, severity }];
    })
    .sort((first, second) => first.finding.span.start - second.finding.span.start);
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
