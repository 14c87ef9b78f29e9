// Finds the programs that the editor needs in their usual places.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

const WINDOWS = process.platform === 'win32';

/** The full path of a program on PATH, or undefined. */
export function findOnPath(name) {
  const endings = WINDOWS ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && isExecutable(file)) return file;
    }
  }
  return undefined;
}

const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const BROWSER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium of any make: CHROMIUM in the environment, then PATH, then where installers put it; or undefined. */
export function findBrowser() {
  const named = namedProgram('CHROMIUM');
  if (named) return named;
  for (const name of BROWSER_NAMES) {
    const file = findOnPath(name);
    if (file) return file;
  }
  return BROWSER_PLACES.find((place) => existsSync(place));
}

/** Neovim: NEOVIM in the environment, then PATH; or undefined. */
export function findNeovim() {
  return namedProgram('NEOVIM') ?? findOnPath('nvim');
}

/** The file that a variable of the environment names, or undefined where it is not set. */
function namedProgram(variable) {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names a file that does not exist: ${named}`);
  return named || undefined;
}

/** True when some installed font can draw Chinese (told by fontconfig; other systems bring such fonts themselves). */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() !== '';
}

/**
 * The desktop VS Code: VSCODE_EXECUTABLE in the environment, or the application behind `code` on PATH where there is a screen to show it;
 * or undefined.
 * @returns {{ executable: string, command: string } | undefined} the application, and what opens a folder from a shell
 */
export function findDesktopEditor() {
  const named = namedProgram('VSCODE_EXECUTABLE');
  if (named) return { executable: named, command: named };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const command = findOnPath('code');
  const executable = command && applicationBehind(realpathSync(command));
  return executable ? { executable, command } : undefined;
}

/** `code` is a script beside the application that it starts: `<application>/bin/code`, on a Mac `…/Contents/Resources/app/bin/code`. */
function applicationBehind(script) {
  const home = path.dirname(path.dirname(script));
  const candidates = [path.join(home, 'code'), path.join(home, 'Code.exe'), path.join(home, '../../MacOS/Electron')];
  return candidates.find((file) => file !== script && isExecutable(file));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}
