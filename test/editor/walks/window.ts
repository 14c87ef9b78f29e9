import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** How long a walk waits for something to show. */
const PATIENCE = 20_000;

const ARGUMENTS: readonly string[] = [
  '--disable-gpu',
  '--disable-background-networking',
  // The window must do without the net; whatever it asks elsewhere fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  // A page that was changed on its way (see webExtension.ts) counts as one from elsewhere, which may not ask for local addresses.
  '--disable-features=LocalNetworkAccessChecks',
];

/** The real window of an editor, in a browser. The runner says through the environment where the editor is. */
export interface EditorWindow {
  readonly page: Page;
  open(file: string): Promise<void>;
  /** Runs a command by its name in the command palette. */
  command(name: string): Promise<void>;
  /** Runs a command that asks, and picks an answer from its list. */
  pick(name: string, answer: string): Promise<void>;
  /** The middle of `words` in the text on screen. */
  placeOf(words: string): Promise<{ readonly x: number; readonly y: number }>;
  /** Rests the mouse on `words` in the text, and returns the hover that shows. */
  hover(words: string): Promise<Locator>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the editor's window.
 * @param address where the editor is; the one with the extension installed unless said otherwise
 * @param prepare called with the page before anything is loaded
 */
export async function openWindow(
  address = environment('POLICY_LENS_WINDOW'),
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<EditorWindow> {
  const browser: Browser = await chromium.launch({ executablePath: environment('POLICY_LENS_BROWSER'), headless: true, args: [...ARGUMENTS] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await prepare(page);
  await page.goto(address);
  await page.locator('.explorer-folders-view').waitFor();

  const input = page.locator('.quick-input-widget input[type=text]');
  const row = (words: string): Locator => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  const choose = async (command: string): Promise<void> => {
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(`>${command}`);
    await row(command).click();
  };

  const editorWindow: EditorWindow = {
    page,
    async open(file) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
      await page.locator('.tab.active', { hasText: file }).waitFor();
      await page.locator('.editor-instance .view-line').first().waitFor();
    },
    async command(name) {
      await choose(name);
      await input.waitFor({ state: 'hidden' });
    },
    async pick(name, answer) {
      await choose(name);
      await input.and(page.locator(':not([aria-label^="Type the name of a command"])')).waitFor();
      await input.fill(answer);
      await row(answer).click();
      await input.waitFor({ state: 'hidden' });
    },
    async placeOf(words) {
      const found = await page.waitForFunction(placeInText, words);
      return (await found.jsonValue()) as { x: number; y: number };
    },
    async hover(words) {
      const hover = page.locator('.monaco-hover:visible .hover-contents').first();
      // lenses that come in while the mouse is on its way push the words down: it then goes after them
      for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
        const { x, y } = await editorWindow.placeOf(words);
        await page.mouse.move(x - 20, y + 80);
        await page.mouse.move(x, y, { steps: 5 });
        if (await hover.waitFor({ timeout: PATIENCE / 5 }).then(() => true, () => false)) break;
      }
      await hover.waitFor();
      return page.locator('.monaco-hover:visible').first();
    },
    async screenshot(name) {
      const folder = environment('POLICY_LENS_SCREENSHOTS');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    close: () => browser.close(),
  };
  return editorWindow;
}

/** Runs in the page: VS Code draws a line as spans, one for each run of one colour; the words may lie across several. */
function placeInText(words: string): { x: number; y: number } | undefined {
  // The page's own globals: the types of this project know no DOM.
  const { document } = globalThis as unknown as { document: PageDocument };
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const start = line.textContent.indexOf(words);
    if (start < 0) continue;
    const middle = start + Math.floor(words.length / 2);
    let passed = 0;
    for (const leaf of line.querySelectorAll('span span')) {
      const length = leaf.textContent.length;
      if (middle < passed + length) {
        const range = document.createRange();
        range.setStart(leaf.firstChild, middle - passed);
        range.setEnd(leaf.firstChild, middle - passed + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      passed += length;
    }
  }
  return undefined;
}

interface PageElement {
  readonly textContent: string;
  readonly firstChild: object;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
  createRange(): {
    setStart(node: object, offset: number): void;
    setEnd(node: object, offset: number): void;
    getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  };
}

/** The path of a file in the folder that the window shows. */
export function workspaceFile(name: string): string {
  return join(environment('POLICY_LENS_WORKSPACE'), name);
}

/** What the runner said. */
export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: walks are run by  node scripts/test.mjs editor`);
  return value;
}
