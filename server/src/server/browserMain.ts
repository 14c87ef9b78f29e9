import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createReaders } from '../core/readers';
import { CHECKS } from '../core/findings/registry';
import { BUILT_IN_LEXICON } from '../lexicon/builtIn';
import { startServer } from './startServer';

// The server for a web worker: messages come from the page that started it, there are no files.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  timer: {
    start: (callback, milliseconds) => {
      const timeout = setTimeout(callback, milliseconds);
      return () => clearTimeout(timeout);
    },
  },
  loadLexicon: () => Promise.resolve(BUILT_IN_LEXICON),
  createReaders,
  files: undefined,
  configurationFiles: undefined,
  checks: CHECKS,
  manual: undefined,
});
