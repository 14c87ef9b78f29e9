import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createReaders } from '../core/readers';
import { CHECKS } from '../core/findings/registry';
import type { ReadGlossary } from '../glossary/glossary';
import { BUILT_IN_LEXICON } from '../lexicon/builtIn';
import { startServer } from './startServer';

/** What `dist/glossary.js` puts into a worker that takes it in. */
interface WorkerScope {
  readonly importScripts: (script: string) => void;
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
  loadLexicon: () => Promise.resolve(BUILT_IN_LEXICON),
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
