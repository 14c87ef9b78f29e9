import type { Severity } from '../../core/findings/finding';
import type { CheckedFile, CheckedFinding, Reporter, UnreadFile } from './checked';
import { CHECK_MESSAGES, type Say } from './messages';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/**
 * Annotations of GitHub Actions: one workflow command a finding, `::warning file=…,line=…::message`. The places that a finding rests on
 * follow its message, a line each. Columns are left out where a finding spans lines, as GitHub wants it.
 */
export function createGitHubReporter(say: Say): Reporter {
  return {
    begin: () => '',
    file: (result) => ('error' in result ? unreadCommand(result) : findingCommands(result)),
    end: ({ cut }) => (cut > 0 ? `::notice title=Policy Lens::${escapeData(say(CHECK_MESSAGES.cut, cut))}\n` : ''),
  };
}

function unreadCommand({ file, error }: UnreadFile): string {
  return `::error file=${escapeProperty(file)},title=Policy Lens::${escapeData(error)}\n`;
}

function findingCommands({ file, findings }: CheckedFile): string {
  return findings
    .filter(({ state }) => state === 'open')
    .map((finding) => findingCommand(file, finding))
    .join('');
}

function findingCommand(file: string, { severity, check, message, range, related }: CheckedFinding): string {
  const { start, end } = range;
  const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`] : [];
  const properties = [`file=${escapeProperty(file)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`, ...columns, `title=${escapeProperty(check)}`];
  const places = related.map((place) => `${place.range.start.line + 1}:${place.range.start.character + 1} ${place.message}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData([message, ...places].join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
