import type { Message } from '../core/text/message';
import type { CommonSettings, FolderSettings } from './settingsFile';
import type { ConfigurableCheck } from './checkSettings';
import { exclusionOf, resolveChecks, type EffectiveChecks, type SettingsLayer, type Traced } from './effective';
import type { IgnoreFile } from './ignoreFile';
import type { IgnoreSource } from './ignores';
import { ignoreLocation, settingsLocation } from './folder';
import type { Location } from './locations';

/** What one folder's `.policy-lens` holds; undefined parts where a file is not there. */
export interface FolderConfiguration {
  readonly folder: Location;
  readonly settings: FolderSettings | undefined;
  readonly ignores: IgnoreFile | undefined;
  /** Files that are there and cannot be read. */
  readonly unreadable: readonly ConfigurationProblem[];
}

/** What is wrong with a file, or with the editor's settings where it has no location. */
export interface ConfigurationProblem {
  readonly location: Location | undefined;
  readonly message: Message;
}

/** All that holds for one file. */
export interface FileConfiguration {
  readonly file: Location;
  /** The folders above it that were looked in, the nearest first. */
  readonly folders: readonly Location[];
  /** The one that wins first. */
  readonly layers: readonly SettingsLayer[];
  readonly checks: EffectiveChecks;
  /** The pattern that keeps the file from being checked. */
  readonly exclusion: Traced<string> | undefined;
  readonly ignores: readonly IgnoreSource[];
  /** Where a new ignore is written, with what its paths count from. */
  readonly ignoreTarget: Pick<IgnoreSource, 'location' | 'base'> | undefined;
  readonly problems: readonly ConfigurationProblem[];
  /** False where a configuration file is broken or cannot be read. */
  readonly isSound: boolean;
}

export interface FileConfigurationParts {
  /** Those above the file, the nearest first. */
  readonly folders: readonly FolderConfiguration[];
  /** What the editor's settings say, with the folder that its patterns count from. */
  readonly editor: { readonly settings: CommonSettings; readonly base: Location | undefined } | undefined;
  /** The editor's own storage, for files without a folder. */
  readonly stored: { readonly location: Location; readonly file: IgnoreFile } | undefined;
  /** The folder in which `.policy-lens` is made when there is none; undefined to use the storage. */
  readonly home: Location | undefined;
  readonly known: readonly ConfigurableCheck[];
}

/**
 * Puts together what holds for one file. The order: an ignore beats every setting; then the folders' settings, the nearest first; then the
 * editor's; then the defaults. Ignores and exclusions of all places hold together.
 */
export function configureFile(file: Location, { folders, editor, stored, home, known }: FileConfigurationParts): FileConfiguration {
  const layers: SettingsLayer[] = folders.flatMap(({ folder, settings }) =>
    settings ? [{ origin: { kind: 'folder', settings: settingsLocation(folder) }, checks: settings.checks, exclude: settings.exclude, base: folder }] : [],
  );
  if (editor) layers.push({ origin: { kind: 'editor' }, checks: editor.settings.checks, exclude: editor.settings.exclude, base: editor.base });
  const ignores = folders.flatMap(({ folder, ignores: own }): IgnoreSource[] =>
    own ? [{ location: ignoreLocation(folder), base: folder, entries: own.entries }] : [],
  );
  if (stored) ignores.push({ location: stored.location, base: undefined, entries: stored.file.entries });
  const nearest = folders.find(({ settings, ignores: own }) => settings || own)?.folder ?? home;
  return {
    file,
    folders: folders.map(({ folder }) => folder),
    layers,
    checks: resolveChecks(layers, known),
    exclusion: exclusionOf(file, layers),
    ignores,
    ignoreTarget: nearest !== undefined ? { location: ignoreLocation(nearest), base: nearest } : stored && { location: stored.location, base: undefined },
    problems: [...folders.flatMap(problemsOf), ...(editor?.settings.problems ?? []).map((message) => ({ location: undefined, message }))],
    isSound: folders.every(({ settings, ignores: own, unreadable }) => (settings?.isSound ?? true) && (own?.isSound ?? true) && unreadable.length === 0),
  };
}

function problemsOf({ folder, settings, ignores, unreadable }: FolderConfiguration): readonly ConfigurationProblem[] {
  return [
    ...unreadable,
    ...(settings?.problems ?? []).map((message) => ({ location: settingsLocation(folder), message })),
    ...(ignores?.problems ?? []).map((message) => ({ location: ignoreLocation(folder), message })),
  ];
}
