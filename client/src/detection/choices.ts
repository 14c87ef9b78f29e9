import type { Memento, Uri } from 'vscode';

const KEY = 'policyLens.choices';
/** The oldest choices are forgotten beyond this many files. */
const LIMIT = 1000;

/** What the user chose for single files, as language ids. Kept across windows; for untitled documents until the window closes. */
export interface Choices {
  of(uri: Uri): string | undefined;
  remember(uri: Uri, language: string): Promise<void>;
}

export function createChoices(memento: Memento): Choices {
  const untitled = new Map<string, string>();
  const stored = (): readonly (readonly [string, string])[] => memento.get(KEY, []);
  return {
    of(uri) {
      const key = uri.toString();
      return uri.scheme === 'untitled' ? untitled.get(key) : stored().find(([file]) => file === key)?.[1];
    },
    async remember(uri, language) {
      const key = uri.toString();
      if (uri.scheme === 'untitled') {
        untitled.set(key, language);
        return;
      }
      const others = stored().filter(([file]) => file !== key);
      await memento.update(KEY, [...others, [key, language]].slice(-LIMIT));
    },
  };
}
