import type { ConfigurableCheck } from '../configuration/checkSettings';
import type { ConfigurationFiles } from '../configuration/configurations';
import type { Location } from '../configuration/locations';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Readers } from '../core/readers';
import type { ReadGlossary } from '../glossary/glossary';

/** What the server needs of the machine that it runs on. Nothing else in the server knows Node or the browser. */
export interface Runtime {
  readonly timer: Timer;
  /** Called once, at the first reading: a server starts before its lexicon is there. */
  readonly loadLexicon: (script: string | undefined) => Promise<Lexicon>;
  readonly createReaders: (lexicon: Lexicon) => Readers;
  /**
   * Called when there is a glossary to read. Rejects where the reader is not to be had.
   * @param script the address of `dist/glossary.js`, where the client named it
   */
  readonly loadGlossaryReader: (script: string | undefined) => Promise<ReadGlossary>;
  /** The files of the workspace; undefined where there is no file system. */
  readonly files: Files | undefined;
  /** The `.policy-lens` files of `file:` folders; undefined where there is no file system. */
  readonly configurationFiles: WritableFiles | undefined;
  /** The checks that can be configured. */
  readonly checks: readonly ConfigurableCheck[];
  /** The folder of the manual's pages as a URI that ends in a slash, unless the client names another. */
  readonly manual: string | undefined;
}

export interface Timer {
  /** Calls back once after at least `milliseconds`; the returned function calls it off. */
  readonly start: (callback: () => void, milliseconds: number) => () => void;
}

/** Files that can be written as well. */
export interface WritableFiles extends ConfigurationFiles {
  /** Makes the folder where it is not there. Rejects where the file cannot be written. */
  readonly write: (location: Location, text: string) => Promise<void>;
  /** The names of the files in a `.policy-lens` folder; none where it is not there. Rejects where it cannot be read. */
  readonly list: (folder: Location) => Promise<readonly string[]>;
}

export interface FileStamp {
  readonly uri: string;
  /** Changes when the content does: the time of the last change, in milliseconds. */
  readonly modified: number;
}

export interface Files {
  /** The `.txt` files under a folder, at most `limit`; an empty list where the folder cannot be read. */
  readonly list: (folderUri: string, limit: number) => Promise<readonly FileStamp[]>;
  /** A file's text, decoded. Rejects where it cannot be read. */
  readonly read: (uri: string) => Promise<string>;
}
