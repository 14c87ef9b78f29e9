import type { CheckedFile, CheckedFinding, Reporter, UnreadFile } from './checked';
import { SEVERITY_NUMBERS } from '../severities';

/** The version of the printed form; it grows when a field changes its meaning. The schema is `docs/check.schema.json`. */
export const CHECK_VERSION = 1;

/** One JSON object for the whole run, file by file as they are read. */
export function createJsonReporter(): Reporter {
  let count = 0;
  return {
    begin: () => `{"version":${CHECK_VERSION},"files":[`,
    file: (result) => `${count++ ? ',' : ''}\n${JSON.stringify('error' in result ? fileFailure(result) : fileObject(result))}`,
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function fileFailure({ file, error }: UnreadFile): object {
  return { file, error };
}

function fileObject({ file, encoding, isReport, findings }: CheckedFile): object {
  return { file, encoding, isReport, findings: findings.map(findingObject) };
}

function findingObject({ range, severity, check, message, state, fingerprint, related, fix }: CheckedFinding): object {
  return {
    range,
    severity: SEVERITY_NUMBERS[severity],
    code: check,
    message,
    state,
    fingerprint,
    related: related.map((place) => ({ range: place.range, message: place.message })),
    ...(fix ? { fix } : {}),
  };
}
