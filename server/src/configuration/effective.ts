import type { Finding, Severity } from '../core/findings/finding';
import type { CheckSetting, CheckSettings, ConfigurableCheck } from './checkSettings';
import { matchesGlob } from './globs';
import { familyOf, type CheckLevel } from './levels';
import { relativePath, type Location } from './locations';

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'default' }
  /** The editor's own settings, or what the command line was told. */
  | { readonly kind: 'editor' }
  | { readonly kind: 'folder'; readonly settings: Location };

/** One place that holds settings. */
export interface SettingsLayer {
  readonly origin: Origin;
  readonly checks: CheckSettings;
  readonly exclude: readonly string[];
  /** The folder that the patterns count from; undefined where there is none, and so nothing to exclude. */
  readonly base: Location | undefined;
}

/** A value, where it comes from, and the key that said so there (an id or a family; undefined for the default). */
export interface Traced<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly key: string | undefined;
}

export interface EffectiveCheck {
  readonly check: ConfigurableCheck;
  readonly severity: Traced<CheckLevel>;
  readonly options: Readonly<Record<string, Traced<unknown>>>;
}

export type EffectiveChecks = ReadonlyMap<string, EffectiveCheck>;

const DEFAULT: Origin = { kind: 'default' };

/**
 * Puts the layers together. The first layer that sets a value decides; within a layer an exact id goes before its family. The severity and
 * each option are decided one by one.
 * @param layers the one that wins first
 */
export function resolveChecks(layers: readonly SettingsLayer[], known: readonly ConfigurableCheck[]): EffectiveChecks {
  return new Map(known.map((check) => [check.id, resolveCheck(check, layers)]));
}

function resolveCheck(check: ConfigurableCheck, layers: readonly SettingsLayer[]): EffectiveCheck {
  let severity: Traced<CheckLevel> | undefined;
  const options = new Map<string, Traced<unknown>>();
  for (const { origin, checks } of layers) {
    for (const key of [check.id, familyOf(check.id)]) {
      const setting: CheckSetting | undefined = checks.get(key);
      if (!setting) continue;
      if (setting.severity !== undefined) severity ??= { value: setting.severity, origin, key };
      for (const [name, value] of Object.entries(setting.options)) if (!options.has(name)) options.set(name, { value, origin, key });
    }
  }
  return { check, severity: severity ?? { value: check.severity, origin: DEFAULT, key: undefined }, options: Object.fromEntries(options) };
}

/** The severity of one finding: what was set for its check, else its own, which is lower where it is less certain. */
export function levelOf({ check, severity }: Pick<Finding, 'check' | 'severity'>, checks: EffectiveChecks): Severity | 'off' {
  const effective = checks.get(check);
  return effective && effective.severity.origin.kind !== 'default' ? effective.severity.value : severity;
}

/** The pattern that excludes a file, with its place. A file is excluded when any layer excludes it. */
export function exclusionOf(file: Location, layers: readonly SettingsLayer[]): Traced<string> | undefined {
  for (const { origin, exclude, base } of layers) {
    const path = base === undefined ? undefined : relativePath(base, file);
    const pattern = path === undefined ? undefined : exclude.find((candidate) => matchesGlob(candidate, path));
    if (pattern !== undefined) return { value: pattern, origin, key: 'exclude' };
  }
  return undefined;
}
