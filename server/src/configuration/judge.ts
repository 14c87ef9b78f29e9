import type { Finding, Severity } from '../core/findings/finding';
import type { Report } from '../core/report/report';
import { contextHash } from './contextHash';
import { levelOf } from './effective';
import type { FileConfiguration } from './fileConfiguration';
import { ignoresOf, type FoundIgnore } from './ignores';

/** A finding as the configuration of its file sees it. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  /** The entry that puts it aside; undefined where it is to be shown. */
  readonly ignored: FoundIgnore | undefined;
}

/** A report's findings in the order of the text, without those that are switched off. */
export function judgeFindings({ text, findings }: Pick<Report, 'text' | 'findings'>, configuration: FileConfiguration): readonly JudgedFinding[] {
  const { file, checks, ignores } = configuration;
  if (configuration.exclusion) return [];
  const findIgnore = ignoresOf(ignores, file);
  return findings
    .flatMap((finding): JudgedFinding[] => {
      const severity = levelOf(finding, checks);
      if (severity === 'off') return [];
      return [{ finding, severity, ignored: findIgnore(finding.check, () => contextHash(text, finding)) }];
    })
    .sort((first, second) => first.finding.span.start - second.finding.span.start);
}
