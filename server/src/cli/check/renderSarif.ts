import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from 'vscode-languageserver-types';
import { version } from '../../../../package.json';
import type { Severity } from '../../core/findings/finding';
import { CHECKS } from '../../core/findings/registry';
import { familyOf } from '../../configuration/levels';
import type { Language } from '../../translate';
import type { CheckedFile, CheckedFinding, CheckedPlace, Reporter, Summary, UnreadFile } from './checked';
import { CHECK_MESSAGES, type Say } from './messages';
import { plain, readRuleHelp } from './ruleHelp';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The name of our fingerprint; its number grows when the hash is made in another way. */
const FINGERPRINT = 'policyLensContext/v1';

type Level = 'error' | 'warning' | 'note';
const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/**
 * SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): one run, printed at the end. Findings that are known or ignored are
 * marked and not dropped: a service that compares runs would otherwise take them for mended, and for new ones later.
 */
export function createSarifReporter(language: Language, say: Say): Reporter {
  const files: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  return {
    begin: () => '',
    file: (result) => {
      if ('error' in result) unread.push(result);
      else files.push(result);
      return '';
    },
    end: (summary) => `${JSON.stringify(logOf(files, unread, summary, language, say), undefined, 2)}\n`,
  };
}

function logOf(files: readonly CheckedFile[], unread: readonly UnreadFile[], summary: Summary, language: Language, say: Say): object {
  const hasBaseline = summary.resolved !== undefined;
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Policy Lens', version, semanticVersion: version, language, rules: CHECKS.map((check) => ruleOf(check, language)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: notificationsOf(unread, summary, say) }],
        artifacts: files.map(({ file, encoding }) => ({ location: { uri: uriOf(file) }, encoding, mimeType: 'text/plain' })),
        results: files.flatMap(({ file, findings }) => findings.map((finding) => resultOf(file, finding, hasBaseline))),
      },
    ],
  };
}

function ruleOf({ id, severity }: { readonly id: string; readonly severity: Severity }, language: Language): object {
  const help = readRuleHelp(id, language);
  const summary = help && { text: plain(help.summary) };
  return {
    id,
    ...(help ? { shortDescription: summary, fullDescription: summary, help: { text: plain(help.markdown), markdown: help.markdown } } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [familyOf(id)] },
  };
}

function notificationsOf(unread: readonly UnreadFile[], { cut }: Summary, say: Say): readonly object[] {
  const failures = unread.map(({ file, error }) => ({
    level: 'error',
    message: { text: error },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));
  return cut > 0 ? [...failures, { level: 'warning', message: { text: say(CHECK_MESSAGES.cut, cut) } }] : failures;
}

function resultOf(file: string, finding: CheckedFinding, hasBaseline: boolean): object {
  const { check, severity, state, isKnown, fingerprint, message, range, related, fix } = finding;
  const location = { uri: uriOf(file) };
  const locationOf = (place: CheckedPlace): object => ({ artifactLocation: location, region: regionOf(place) });
  return {
    ruleId: check,
    ruleIndex: CHECKS.findIndex(({ id }) => id === check),
    level: LEVELS[severity],
    // GitHub shows a related place only where the message links to it
    message: { text: [message, ...related.map((place, index) => `[${escapeLinkText(place.message)}](${index + 1})`)].join('\n') },
    locations: [{ physicalLocation: locationOf({ range, message, quote: finding.quote }) }],
    relatedLocations: related.map((place, index) => ({ id: index + 1, message: { text: place.message }, physicalLocation: locationOf(place) })),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(hasBaseline ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
    suppressions: state === 'open' ? [] : [{ kind: 'external', status: 'accepted', justification: JUSTIFICATIONS[state] }],
    ...(fix
      ? {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [
                {
                  artifactLocation: location,
                  replacements: fix.edits.map((edit) => ({ deletedRegion: positionsOf(edit.range), insertedContent: { text: edit.replacement } })),
                },
              ],
            },
          ],
        }
      : {}),
  };
}

const JUSTIFICATIONS = { baseline: 'in the baseline', ignored: 'in .policy-lens/ignore.json' } as const;

function regionOf({ range, quote }: CheckedPlace): object {
  const isOnOneLine = range.start.line === range.end.line;
  return { ...positionsOf(range), ...(isOnOneLine ? { snippet: { text: quote.line.slice(quote.start, quote.end) } } : {}) };
}

/** Counted from one; the end column is the one behind the last character. */
function positionsOf({ start, end }: Range): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function escapeLinkText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/** Relative to the working directory where the file lies below it, as services that show SARIF expect it. */
export function uriOf(file: string): string {
  if (file === '-') return file;
  const path = isAbsolute(file) ? relative(process.cwd(), file) : relative('', file);
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
