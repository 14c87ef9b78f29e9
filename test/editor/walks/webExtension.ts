import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { environment } from './window';

/** The path under which the window finds the extension. */
const EXTENSION_PATH = '/policy-lens-extension';
const SETTINGS = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * Makes a window load the extension as VS Code for the Web does: from an address, into the extension host that is a web worker.
 * @returns the extension's files as they are asked for
 */
export async function loadAsWebExtension(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.context().route(`**${EXTENSION_PATH}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(EXTENSION_PATH.length + 1);
    asked.push(name);
    const file = join(environment('POLICY_LENS_EXTENSION'), name);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.route((url) => url.pathname === '/', addToConfiguration);
  return asked;
}

/** The window's configuration stands in its page; there it names extensions to load from addresses. */
async function addToConfiguration(route: Route): Promise<void> {
  const response = await route.fetch();
  const { host } = new URL(route.request().url());
  const body = (await response.text()).replace(SETTINGS, (_all, start: string, settings: string) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"')) as Record<string, unknown>;
    const changed = { ...configuration, additionalBuiltinExtensions: [{ scheme: 'http', authority: host, path: EXTENSION_PATH }] };
    return `${start}${JSON.stringify(changed).replaceAll('"', '&quot;')}"`;
  });
  await route.fulfill({ response, body });
}
