import type { Connection } from 'vscode-languageserver';
import type { ConfigurableCheck } from '../configuration/checkSettings';
import { readCommonSettings, type CommonSettings } from '../configuration/settingsFile';
import type { FormatOptions } from '../service/formatting';
import { languageOf, type Language } from '../translate';
import { asRecord, type Client } from './client';

/** The user's settings under `policyLens`, for one document. */
export interface Settings {
  readonly language: Language;
  /** Lenses above headings; on unless it is switched off. */
  readonly codeLens: boolean;
  /** Hints of what figures imply; off unless it is switched on. */
  readonly inlayHints: boolean;
  /** What formatting makes uniform; off unless it is switched on, switch by switch. */
  readonly format: FormatOptions;
  /** What may be set in a folder's `.policy-lens/settings.json` as well. */
  readonly common: CommonSettings;
}

export interface SettingsStore {
  /** The settings for a document; asked of the client once, until they change. */
  readonly get: (uri: string) => Promise<Settings>;
  /** Forgets what is known. @param pushed what the client sent along, for clients that cannot be asked */
  readonly change: (pushed: unknown) => void;
}

export const SETTINGS_SECTION = 'policyLens';

/** What `readSettings` looks at. */
const SETTING_NAMES = ['language', 'codeLens', 'inlayHints', 'checks', 'exclude'];

/** More documents than anybody has open; beyond it the oldest are asked for again. */
const STORE_LIMIT = 200;

export function createSettingsStore(connection: Connection, client: Client, checks: readonly ConfigurableCheck[]): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  let pushed: unknown;
  /** What holds where the client answers nothing: what it sent last, else what came with the connection. */
  const read = (answer?: unknown): Settings => readSettings(answer ?? pushed ?? sectionOf(client.settings), client.locale, checks);

  const ask = async (uri: string): Promise<Settings> => {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION }));
    } catch (error) {
      connection.console.error(`The settings for ${uri} could not be had, those sent before are used: ${String(error)}`);
      return read();
    }
  };

  return {
    get: (uri) => {
      if (!client.configuration) return Promise.resolve(read());
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

/** Clients send the section itself or an object that holds it; an object that says nothing of ours (some send `{}` at start) is no answer. */
function sectionOf(value: unknown): unknown {
  const settings = asRecord(value);
  return settings[SETTINGS_SECTION] ?? (SETTING_NAMES.some((name) => name in settings) ? settings : undefined);
}

/** Reads what a user may have typed: what is not understood is told in `common.problems`, and is as if it were not there. */
export function readSettings(value: unknown, locale: string | undefined, checks: readonly ConfigurableCheck[]): Settings {
  const settings = asRecord(value);
  const { language } = settings;
  return {
    language: language === 'zh' || language === 'en' ? language : languageOf(locale),
    codeLens: asRecord(settings.codeLens).enabled !== false,
    inlayHints: asRecord(settings.inlayHints).enabled === true,
    format: {
      punctuation: asRecord(settings.format).punctuation === true,
      spaces: asRecord(settings.format).spaces === true,
      quotes: asRecord(settings.format).quotes === true,
    },
    common: readCommonSettings(settings, checks),
  };
}
