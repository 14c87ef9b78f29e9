import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createReaders } from '../core/readers';
import { CHECKS } from '../core/findings/registry';
import type { ReadGlossary } from '../glossary/glossary';
import { unpackLexicon, type PackedLexicon } from '../lexicon/packed';
import { startServer } from './startServer';

/** What `dist/lexicon.js` and `dist/glossary.js` put into a worker that takes them in. */
interface WorkerScope {
  readonly importScripts: (script: string) => void;
  readonly location?: { readonly href: string };
  readonly policyLensLexicon?: PackedLexicon;
  readonly policyLensGlossary?: { readonly readGlossary: ReadGlossary };
}

// The server for a web worker: messages come from the page that started it, there are no files.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const worker = globalThis as unknown as WorkerScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  timer: {
    start: (callback, milliseconds) => {
      const timeout = setTimeout(callback, milliseconds);
      return () => clearTimeout(timeout);
    },
  },
  loadLexicon: async (script) => {
    // a worker that was started from its own file finds the lexicon beside it; in VS Code it is started from a blob
    if (!worker.policyLensLexicon) worker.importScripts(script ?? new URL('lexicon.js', worker.location?.href).href);
    return unpackLexicon(worker.policyLensLexicon!);
  },
  createReaders,
  loadGlossaryReader: async (script) => {
    if (script === undefined) throw new Error('the client names no script that reads glossaries');
    if (!worker.policyLensGlossary) worker.importScripts(script);
    return worker.policyLensGlossary!.readGlossary;
  },
  files: undefined,
  configurationFiles: undefined,
  checks: CHECKS,
  manual: undefined,
});
