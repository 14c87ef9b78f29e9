import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createAnalyse } from '../core/analyse';
import { nodeFiles } from './nodeFiles';
import { startServer } from './startServer';

// The server for Node: the transport comes from the command line (`--stdio`, `--node-ipc`, `--pipe`, `--socket`).
startServer(createConnection(ProposedFeatures.all), {
  timer: {
    start: (callback, milliseconds) => {
      const timeout = setTimeout(callback, milliseconds);
      return () => clearTimeout(timeout);
    },
  },
  loadLexicon: async () => (await import('../lexicon/builtIn')).BUILT_IN_LEXICON,
  createAnalyse,
  files: nodeFiles,
  manual: new URL('../docs/checks/', pathToFileURL(__filename)).href,
});
