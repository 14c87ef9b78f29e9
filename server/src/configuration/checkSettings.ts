import type { Check } from '../core/findings/check';
import { message, type Message } from '../core/text/message';
import { isRecord } from './jsonText';
import { familyOf, isCheckLevel, type CheckLevel } from './levels';
import { CONFIGURATION_MESSAGES } from './messages';

/** What the configuration needs to know of a check. */
export type ConfigurableCheck = Pick<Check, 'id' | 'severity'> & {
  /** The names of the options that the check takes; none where left out. */
  readonly options?: readonly string[];
};

/** What one place says of a check or of a family of checks. */
export interface CheckSetting {
  /** Undefined where only options are set: the severity then comes from elsewhere. */
  readonly severity: CheckLevel | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** By check id or family. */
export type CheckSettings = ReadonlyMap<string, CheckSetting>;

export interface ReadCheckSettings {
  readonly checks: CheckSettings;
  readonly problems: readonly Message[];
}

/**
 * Reads the map `checks`: check id or family → level, or an object with `severity` and options. What is not understood is told and left out.
 * @param value what the user wrote; undefined where nothing is written
 */
export function readCheckSettings(value: unknown, known: readonly ConfigurableCheck[]): ReadCheckSettings {
  if (value === undefined || value === null) return { checks: new Map(), problems: [] };
  if (!isRecord(value)) return { checks: new Map(), problems: [message(CONFIGURATION_MESSAGES.notMap)] };
  const checks = new Map<string, CheckSetting>();
  const problems: Message[] = [];
  for (const [key, given] of Object.entries(value)) {
    const meant = known.filter(({ id }) => id === key || familyOf(id) === key);
    if (meant.length === 0) problems.push(message(CONFIGURATION_MESSAGES.unknownCheck, key));
    const setting = readCheckSetting(given);
    if (!setting) problems.push(message(CONFIGURATION_MESSAGES.unknownLevel, key));
    if (meant.length === 0 || !setting) continue;
    for (const option of Object.keys(setting.options)) {
      if (!meant.some(({ options = [] }) => options.includes(option))) problems.push(message(CONFIGURATION_MESSAGES.unknownOption, key, option));
    }
    checks.set(key, setting);
  }
  return { checks, problems };
}

function readCheckSetting(value: unknown): CheckSetting | undefined {
  if (isCheckLevel(value)) return { severity: value, options: {} };
  if (!isRecord(value)) return undefined;
  const { severity, ...options } = value;
  if (severity === undefined) return { severity: undefined, options };
  return isCheckLevel(severity) ? { severity, options } : undefined;
}
