// A headless Chromium with one page, as the window of the embedded editor.
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The workbench must do without the net; whatever it asks elsewhere fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
];

/**
 * @param {string} executable from `setUpBrowser()`
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openBrowser(executable, options = {}) {
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: ARGUMENTS });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB', ...options });
  return { browser, context, page: await context.newPage() };
}
