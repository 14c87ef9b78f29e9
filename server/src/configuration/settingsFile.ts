import { message, type Message } from '../core/text/message';
import { readCheckSettings, type CheckSettings, type ConfigurableCheck } from './checkSettings';
import { readJsonText } from './jsonText';
import { CONFIGURATION_MESSAGES } from './messages';

/** What may be set in the editor and in a folder's `.policy-lens/settings.json` alike. */
export interface CommonSettings {
  readonly checks: CheckSettings;
  /** Patterns of files that are not checked, relative to the folder that they are set for; see `globs.ts`. */
  readonly exclude: readonly string[];
  readonly problems: readonly Message[];
}

export interface FolderSettings extends CommonSettings {
  /** Folders above are not looked at. */
  readonly isRoot: boolean;
  /** False where the file is broken JSON. */
  readonly isSound: boolean;
}

const KEYS = ['checks', 'exclude', 'root'];

/** Reads a `.policy-lens/settings.json`. Never fails: what is not understood is told and is as if it were not there. */
export function readSettingsFile(text: string, known: readonly ConfigurableCheck[]): FolderSettings {
  const { value, problems, isSound } = readJsonText(text);
  const unknown = Object.keys(value).filter((key) => !KEYS.includes(key) && key !== '$schema');
  const common = readCommonSettings(value, known);
  const { root } = value;
  return {
    ...common,
    problems: [
      ...problems,
      ...unknown.map((key) => message(CONFIGURATION_MESSAGES.unknownKey, key, KEYS.join(', '))),
      ...common.problems,
      ...(root === undefined || typeof root === 'boolean' ? [] : [message(CONFIGURATION_MESSAGES.notBoolean, 'root')]),
    ],
    isRoot: root === true,
    isSound,
  };
}

/** Reads the keys that editor and folder share; others are not looked at. */
export function readCommonSettings(settings: Readonly<Record<string, unknown>>, known: readonly ConfigurableCheck[]): CommonSettings {
  const { checks, problems } = readCheckSettings(settings.checks, known);
  const { exclude = [] } = settings;
  const patterns = Array.isArray(exclude) ? exclude.filter((pattern): pattern is string => typeof pattern === 'string' && pattern !== '') : [];
  const isWhole = Array.isArray(exclude) && patterns.length === exclude.length;
  return { checks, exclude: patterns, problems: isWhole ? problems : [...problems, message(CONFIGURATION_MESSAGES.notPatterns)] };
}
