import type { Connection } from 'vscode-languageserver';
import type { CheckLevel, CheckLevels } from '../service/diagnostics';
import { languageOf, type Language } from '../translate';
import { asRecord, type Client } from './client';

/** The user's settings under `policyLens`, for one document. */
export interface Settings {
  readonly language: Language;
  readonly checks: CheckLevels;
}

export interface SettingsStore {
  /** The settings for a document; asked of the client once, until they change. */
  readonly get: (uri: string) => Promise<Settings>;
  /** Forgets what is known. @param pushed what the client sent along, for clients that cannot be asked */
  readonly change: (pushed: unknown) => void;
}

export const SETTINGS_SECTION = 'policyLens';

const LEVELS: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies readonly CheckLevel[];

/** More documents than anybody has open; beyond it the oldest are asked for again. */
const STORE_LIMIT = 200;

export function createSettingsStore(connection: Connection, client: Client): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  let pushed = sectionOf(client.settings);

  const ask = async (uri: string): Promise<Settings> => {
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION }), client.locale);
    } catch (error) {
      connection.console.error(`The settings for ${uri} could not be had, the defaults are used: ${String(error)}`);
      return readSettings(undefined, client.locale);
    }
  };

  return {
    get: (uri) => {
      if (!client.configuration) return Promise.resolve(readSettings(pushed, client.locale));
      const settings = known.get(uri) ?? ask(uri);
      if (known.size >= STORE_LIMIT && !known.has(uri)) known.delete(known.keys().next().value!);
      known.set(uri, settings);
      return settings;
    },
    change: (value) => {
      known.clear();
      pushed = sectionOf(value);
    },
  };
}

/** Clients send either the section itself or an object that holds it. */
function sectionOf(value: unknown): unknown {
  return asRecord(value)[SETTINGS_SECTION] ?? value;
}

/** Reads what a user may have typed: what is not understood is as if it were not there. */
export function readSettings(value: unknown, locale: string | undefined): Settings {
  const { language, checks } = asRecord(value);
  return {
    language: language === 'zh' || language === 'en' ? language : languageOf(locale),
    checks: Object.fromEntries(
      Object.entries(asRecord(checks)).filter((entry): entry is [string, CheckLevel] => typeof entry[1] === 'string' && LEVELS.includes(entry[1])),
    ),
  };
}
