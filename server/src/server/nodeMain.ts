import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createReaders } from '../core/readers';
import { CHECKS } from '../core/findings/registry';
import type { Lexicon } from '../core/lexicon/lexicon';
import { nodeConfigurationFiles } from './nodeConfigurationFiles';
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
  loadLexicon,
  createReaders,
  loadGlossaryReader: async () => (await import('../glossary/readGlossary')).readGlossary,
  files: nodeFiles,
  configurationFiles: nodeConfigurationFiles,
  checks: CHECKS,
  manual: new URL('../docs/checks/', pathToFileURL(__filename)).href,
});

/**
 * Just before the first reading V8 is told to compile functions at their first call, with its fast baseline compiler: a keystroke runs
 * each function of the analysis once or a few times, so that the first minutes of typing would otherwise all be interpreted.
 */
async function loadLexicon(): Promise<Lexicon> {
  setFlagsFromString('--always-sparkplug');
  return (await import('../lexicon/builtIn')).BUILT_IN_LEXICON;
}
