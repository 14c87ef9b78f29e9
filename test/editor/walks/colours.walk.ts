import assert from 'node:assert/strict';
import { openWindow, type EditorWindow } from './window';

/** Words of the sample report by the type of token that they are. */
const WORDS = { figure: '386.5', date: '2024年1月9日', indicator: '地区生产总值', heading: '工作回顾', plain: '各位代表' };
/** Contrast with the background that readable text must have (WCAG 2, level AA). */
const READABLE = 4.5;

type Colour = readonly [number, number, number];

describe('a walk through the colours', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow();
    await window.open('云岭区2024年报告.txt');
    await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  });
  after(async () => {
    await window.pick('Preferences: Color Theme', 'Light Modern');
    await window.close();
  });

  for (const theme of ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast']) {
    it(`tells the kinds of words apart, readably, in ${theme}`, async () => {
      await window.pick('Preferences: Color Theme', theme);
      await window.page.waitForTimeout(500);
      await window.screenshot(`colours-${theme.toLowerCase().replaceAll(' ', '-')}`);
      const colours = Object.fromEntries(await Promise.all(Object.entries(WORDS).map(async ([type, words]) => [type, await colourOf(words)] as const)));
      const background = await backgroundColour();
      for (const [type, colour] of Object.entries(colours)) {
        const contrast = contrastOf(colour, background);
        assert.ok(contrast >= READABLE, `${type}: contrast ${contrast.toFixed(1)}`);
      }
      const distinct = new Set(Object.values(colours).map((colour) => colour.join()));
      assert.equal(distinct.size, Object.keys(WORDS).length, JSON.stringify(colours));
    });
  }

  async function colourOf(words: string): Promise<Colour> {
    const text = window.page.locator('.editor-instance .view-line span span', { hasText: words }).first();
    return parseColour(await text.evaluate(computedStyle, 'color'));
  }

  async function backgroundColour(): Promise<Colour> {
    return parseColour(await window.page.locator('.editor-instance .monaco-editor-background').first().evaluate(computedStyle, 'background-color'));
  }
});

/** Runs in the page. */
function computedStyle(element: object, property: string): string {
  const page = globalThis as unknown as { getComputedStyle(element: object): { getPropertyValue(name: string): string } };
  return page.getComputedStyle(element).getPropertyValue(property);
}

function parseColour(css: string): Colour {
  const [red, green, blue] = (css.match(/\d+/g) ?? []).map(Number);
  assert.ok(red !== undefined && green !== undefined && blue !== undefined, css);
  return [red, green, blue];
}

/** The contrast ratio of WCAG 2: 1 to 21. */
function contrastOf(first: Colour, second: Colour): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((one, other) => other - one) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
