import { message, type Message } from '../core/text/message';
import { insertIntoList, removeFromList } from './jsonList';
import { isRecord, readJsonText } from './jsonText';
import { CONFIGURATION_MESSAGES } from './messages';

/** One finding, or one check in one file, that is not to be shown. */
export interface IgnoreEntry {
  readonly check: string;
  /** Relative to the folder that `.policy-lens` lies in, with slashes. */
  readonly file: string;
  /** The hash of the finding's context; undefined where every finding of the check in the file is meant. */
  readonly hash: string | undefined;
  /** What the finding said when it was put aside, for whoever reads the file. */
  readonly message: string | undefined;
  /** Why it was put aside, in the user's words. */
  readonly note: string | undefined;
}

export interface IgnoreFile {
  readonly entries: readonly IgnoreEntry[];
  /** Where each entry stands in the list of the file, which may hold others that are not understood. */
  readonly places: readonly number[];
  readonly problems: readonly Message[];
  /** False where the file is broken or of a later version: it must not be written to. */
  readonly isSound: boolean;
}

const VERSION = 1;
const KEY = 'ignored';

/** Reads a `.policy-lens/ignore.json`. Never fails: what is not understood is told and is as if it were not there. */
export function readIgnoreFile(text: string): IgnoreFile {
  const { value, problems, isSound } = readJsonText(text);
  const { version = VERSION, [KEY]: list = [] } = value;
  if (version !== VERSION) return { entries: [], places: [], problems: [message(CONFIGURATION_MESSAGES.laterVersion, String(version))], isSound: false };
  if (!Array.isArray(list)) return { entries: [], places: [], problems: [...problems, message(CONFIGURATION_MESSAGES.notIgnores)], isSound: false };
  const read = list.map(readEntry);
  const wrong = read.flatMap((entry, place) => (entry ? [] : [message(CONFIGURATION_MESSAGES.notIgnore, place + 1)]));
  const places = read.flatMap((entry, place) => (entry ? [place] : []));
  return { entries: places.map((place) => read[place]!), places, problems: [...problems, ...wrong], isSound };
}

function readEntry(value: unknown): IgnoreEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { check, file, hash, message: said, note } = value;
  if (typeof check !== 'string' || typeof file !== 'string') return undefined;
  // a hash that is no text must not widen the entry to the whole check
  if (hash !== undefined && typeof hash !== 'string') return undefined;
  return { check, file, hash, message: textOrNothing(said), note: textOrNothing(note) };
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Adds an entry at its place in the order (file, check, hash) and leaves all else as it stands, comments included.
 * @param text what the file holds; undefined where there is none yet
 * @returns the new text, the same where the entry is there already; undefined where the file is broken and must not be written to
 */
export function addIgnore(text: string | undefined, entry: IgnoreEntry): string | undefined {
  const current = text === undefined || text.trim() === '' ? `{\n  "version": ${VERSION},\n  "${KEY}": []\n}\n` : text;
  const { entries, places, isSound } = readIgnoreFile(current);
  if (!isSound) return undefined;
  if (entries.some((other) => compareEntries(other, entry) === 0)) return current;
  const next = entries.findIndex((other) => compareEntries(other, entry) > 0);
  const list = readJsonText(current).value[KEY] as readonly unknown[] | undefined;
  const { check, file, hash, message: said, note } = entry;
  return insertIntoList(current, KEY, next < 0 ? (list?.length ?? 0) : places[next]!, { check, file, hash, message: said, note });
}

/**
 * Takes entries out and leaves all else as it stands.
 * @param lapsed indices into the entries that `readIgnoreFile` gave for this text
 * @returns undefined where the file is broken and must not be written to
 */
export function removeIgnores(text: string, lapsed: readonly number[]): string | undefined {
  const { places, isSound } = readIgnoreFile(text);
  if (!isSound) return undefined;
  // from behind, so that the places in front stay right
  const doomed = lapsed.map((index) => places[index]!).sort((first, second) => second - first);
  return doomed.reduce((current, place) => removeFromList(current, KEY, place), text);
}

/** The order of the file: by file, check and hash; an entry for a whole check stands before those for single findings. */
export function compareEntries(first: IgnoreEntry, second: IgnoreEntry): number {
  return compare(first.file, second.file) || compare(first.check, second.check) || compare(first.hash ?? '', second.hash ?? '');
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
