import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { environmentLanguage, parseCommand, requestedLanguage, type Command } from './arguments';
import { HELP } from './help';
import { createOutput } from './output';

/** What is assumed where the width of the terminal is not known. */
const USUAL_WIDTH = 100;

const WRONG_USAGE = 2;

/** Runs the command line; resolves to the exit code: 0 all was read, 2 wrong usage, 3 something could not be read. */
async function main(argv: readonly string[]): Promise<number> {
  const language = requestedLanguage(argv) ?? environmentLanguage(process.env);
  const output = createOutput(process.stdout, process.stderr);
  const command: Command = parseCommand(argv, language);
  switch (command.name) {
    case 'help':
      await output.print(HELP[language]);
      return 0;
    case 'version':
      await output.print(`policy-lens ${version}\n`);
      return 0;
    case 'lsp':
      // The server is a file of its own beside this one; it reads its transport from the arguments itself.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await import(pathToFileURL(join(__dirname, 'server.js')).href);
      return 0;
    case 'wrongUsage':
      output.warn(`policy-lens: ${command.problem[language]}\n${SEE_HELP[language]}\n`);
      return WRONG_USAGE;
    case 'read': {
      // Loaded only now, so that help and wrong usage answer at once.
      const { readFiles } = await import('./readFiles');
      return readFiles(command.verb, command.options, output, isColoured());
    }
    case 'check': {
      const { checkFiles } = await import('./check/checkFiles');
      return checkFiles(command.options, output, {
        isColoured: isColoured(),
        width: process.stdout.columns || USUAL_WIDTH,
        showsProgress: process.stderr.isTTY === true,
      });
    }
    case 'ignored': {
      const { listIgnored } = await import('./ignored/listIgnored');
      return listIgnored(command.options, output);
    }
  }
}

/** Only on a terminal, unless the environment says otherwise (https://no-color.org, https://force-color.org). */
function isColoured(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}

const SEE_HELP = { en: 'See policy-lens --help.', zh: '用法见 policy-lens --help。' };

// The exit code is set and not forced: what is still being written is written to the end.
void main(process.argv.slice(2)).then((code) => {
  if (code !== 0) process.exitCode = code;
});
