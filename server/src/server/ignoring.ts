import { MessageType, ShowMessageNotification, type Connection, type ExecuteCommandParams } from 'vscode-languageserver';
import { explainConfiguration } from '../configuration/explain';
import { addIgnore, readIgnoreFile, removeIgnores } from '../configuration/ignoreFile';
import { nameInSource, type IgnoreSource } from '../configuration/ignores';
import { join } from '../configuration/locations';
import { GONE, lapsedIn, lookAtReport, UNREAD, type LookedAt } from '../configuration/lookedAt';
import { message } from '../core/text/message';
import { IGNORE_COMMAND, type IgnoreArguments } from '../service/ignoreCommand';
import { createTranslate, languageOf, type Language, type Translate } from '../translate';
import { completeAnnex } from './annexCommand';
import { asRecord, type Client } from './client';
import type { ConfigurationStore } from './configurationStore';
import { SERVER_MESSAGES } from './messages';
import { ANNEX_COMMAND, EFFECTIVE_CONFIGURATION_REQUEST, PRUNE_COMMAND, type EffectiveConfigurationParams } from './protocol';
import { describeFailure, inBackground } from './runSafe';
import type { Runtime } from './runtime';
import type { SettingsStore } from './settings';
import type { Workspace } from './workspace';

export interface IgnoringParts {
  readonly workspace: Workspace;
  readonly settings: SettingsStore;
  readonly configurations: ConfigurationStore;
  readonly client: Client;
  readonly runtime: Runtime;
  /** Called when an ignore file was written. */
  readonly changed: () => void;
}

/** The commands that put findings aside and take up what no longer holds, and the request that explains a document's configuration. */
export function registerIgnoring(connection: Connection, parts: IgnoringParts): void {
  const { workspace, settings, configurations, client, runtime, changed } = parts;
  const log = (text: string): void => connection.console.error(text);
  const own = languageOf(client.locale);
  const translateTo = (language: Language): Translate => createTranslate(language, language === own ? client.bundle : {});
  const translate = translateTo(own);

  /** Where it fails, the user is told, for a command has no other answer to show. */
  const told = async <T>(params: unknown, run: () => Promise<T>): Promise<T | null> => {
    try {
      return await run();
    } catch (error) {
      log(describeFailure('workspace/executeCommand', params, error));
      const reason = translate(message(SERVER_MESSAGES.ignoreFailed, error instanceof Error ? error.message : String(error)));
      inBackground('Telling a failure', connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: reason }), log);
      return null;
    }
  };

  const ignore = async ({ uri, check, hash, message: said }: IgnoreArguments): Promise<null> => {
    const { ignoreTarget } = await configurations.of(uri, (await settings.get(uri)).common);
    const file = ignoreTarget && nameInSource(ignoreTarget, uri);
    if (!ignoreTarget || file === undefined) throw new Error(`${uri} lies in no folder`);
    const before = await configurations.files.read(ignoreTarget.location);
    const after = addIgnore(before, { check, file, hash, message: said, note: undefined });
    if (after === undefined) throw new Error(translate(message(SERVER_MESSAGES.brokenFile, ignoreTarget.location)));
    if (after !== before) await configurations.files.write(ignoreTarget.location, after);
    changed();
    return null;
  };

  /** Open documents as they are, others from the disk. */
  const lookAt = async (uri: string): Promise<LookedAt> => {
    const open = await workspace.open(uri);
    if (open) return lookAtReport(open.parsed.report, open.configuration);
    if (!uri.startsWith('file:')) return uri.startsWith('untitled:') ? GONE : UNREAD;
    if (!runtime.files) return UNREAD;
    try {
      const text = await runtime.files.read(uri);
      const service = await workspace.serviceOf(uri);
      const { report } = service.parse(text, { uri, asReport: false, previous: undefined });
      return lookAtReport(report, await configurations.of(uri, (await settings.get(uri)).common));
    } catch (error) {
      return asRecord(error).code === 'ENOENT' ? GONE : UNREAD;
    }
  };

  const pruneSource = async (source: IgnoreSource): Promise<number> => {
    const { location, base } = source;
    const text = await configurations.files.read(location);
    if (text === undefined) return 0;
    // as the file is now: it may have changed since it was last read
    const current = { ...source, entries: readIgnoreFile(text).entries };
    const lapsed = await lapsedIn(current, (file) => lookAt(base === undefined ? file : join(base, file.split('/').map(encodeURIComponent).join('/'))));
    const pruned = lapsed.length > 0 ? removeIgnores(text, lapsed) : undefined;
    if (pruned === undefined) return 0;
    await configurations.files.write(location, pruned);
    return lapsed.length;
  };

  const prune = async (uri: string): Promise<number> => {
    const { ignores } = await configurations.of(uri, (await settings.get(uri)).common);
    let count = 0;
    for (const source of ignores) count += await pruneSource(source);
    if (count > 0) changed();
    return count;
  };

  connection.onExecuteCommand((params: ExecuteCommandParams) => {
    const [given] = params.arguments ?? [];
    const ignored = readIgnoreArguments(given);
    if (params.command === IGNORE_COMMAND && ignored) return told(params, () => ignore(ignored));
    if (params.command === PRUNE_COMMAND && typeof given === 'string') return told(params, () => prune(given));
    if (params.command === ANNEX_COMMAND && typeof given === 'string') return told(params, () => completeAnnex(connection, workspace, client, given));
    log(`Nothing is done for ${JSON.stringify(params)}.`);
    return null;
  });

  connection.onRequest(EFFECTIVE_CONFIGURATION_REQUEST, ({ uri }: EffectiveConfigurationParams) =>
    told({ uri }, async () => {
      const { common, language } = await settings.get(uri);
      return explainConfiguration(await configurations.of(uri, common), translateTo(language));
    }),
  );
}

function readIgnoreArguments(value: unknown): IgnoreArguments | undefined {
  const { uri, check, hash, message: said } = asRecord(value);
  if (typeof uri !== 'string' || typeof check !== 'string') return undefined;
  // a hash that is no text must not widen the command to the whole check
  if (hash !== undefined && typeof hash !== 'string') return undefined;
  return { uri, check, ...(hash === undefined ? {} : { hash }), ...(typeof said === 'string' ? { message: said } : {}) };
}
