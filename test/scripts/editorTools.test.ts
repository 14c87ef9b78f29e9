import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Tools {
  readonly findBrowser: () => string | undefined;
  readonly findNeovim: () => string | undefined;
  readonly findDesktopEditor: () => { readonly executable: string; readonly command: string } | undefined;
}

interface IndexedPng {
  readonly toIndexedPng: (png: Buffer) => Buffer;
}

const load = (name: string): Promise<unknown> => import(pathToFileURL(join(process.cwd(), 'scripts/editor', name)).href);

describe('scripts/editor/tools', () => {
  const kept = { ...process.env };
  let home = '';
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'policy-lens-tools-')));
    process.env = { PATH: join(home, 'path'), DISPLAY: ':0' };
  });
  afterEach(() => {
    process.env = kept;
    rmSync(home, { recursive: true });
  });

  const program = (path: string): string => {
    const file = join(home, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  it('finds a browser by any of its names, and before all the one that is named', async () => {
    const { findBrowser } = (await load('tools.mjs')) as Tools;
    const chrome = program('path/google-chrome');
    assert.equal(findBrowser(), chrome);
    const chromium = program('path/chromium');
    assert.equal(findBrowser(), chromium);
    process.env['CHROMIUM'] = chrome;
    assert.equal(findBrowser(), chrome);
    process.env['CHROMIUM'] = join(home, 'nowhere');
    assert.throws(findBrowser, /nowhere/);
  });

  it('finds Neovim on the PATH, and before it the one that is named', async () => {
    const { findNeovim } = (await load('tools.mjs')) as Tools;
    assert.equal(findNeovim(), undefined);
    const onPath = program('path/nvim');
    assert.equal(findNeovim(), onPath);
    process.env['NEOVIM'] = program('own/nvim');
    assert.equal(findNeovim(), join(home, 'own/nvim'));
    process.env['NEOVIM'] = join(home, 'nowhere');
    assert.throws(findNeovim, /NEOVIM names a file that does not exist/);
  });

  it('finds the application behind `code`, which is a script', async () => {
    const { findDesktopEditor } = (await load('tools.mjs')) as Tools;
    assert.equal(findDesktopEditor(), undefined);
    const application = program('share/code/code');
    const script = program('share/code/bin/code');
    mkdirSync(join(home, 'path'));
    symlinkSync(script, join(home, 'path/code'));
    if (process.platform === 'linux') {
      assert.equal(findDesktopEditor()?.executable, application);
      process.env['DISPLAY'] = '';
      assert.equal(findDesktopEditor(), undefined, 'there is no screen to show it');
    }
    process.env['VSCODE_EXECUTABLE'] = application;
    assert.equal(findDesktopEditor()?.executable, application);
  });
});

describe('scripts/editor/indexedPng', () => {
  it('keeps every pixel of a picture of few colours', async () => {
    const { toIndexedPng } = (await load('indexedPng.mjs')) as IndexedPng;
    const pixels = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff, 0x102030, 0xff0000];
    // Lines filtered by each kind of difference that the format knows, as a browser writes them.
    for (const filter of [0, 1, 2, 3, 4]) assert.deepEqual(colours(toIndexedPng(writePng(pixels, 3, filter))), pixels, `filter ${filter}`);
  });
});

/** A picture of RGB pixels, two lines or more; written without looking at the code under test. */
function writePng(pixels: readonly number[], width: number, filter: number): Buffer {
  const raw = pixels.flatMap((pixel) => [pixel >> 16, (pixel >> 8) & 0xff, pixel & 0xff]);
  const lineLength = width * 3;
  const at = (line: number, column: number): number => (line < 0 || column < 0 ? 0 : raw[line * lineLength + column]!);
  const bytes: number[] = [];
  for (let line = 0; line < pixels.length / width; line++) {
    bytes.push(filter);
    for (let column = 0; column < lineLength; column++) {
      const [left, above, corner] = [at(line, column - 3), at(line - 1, column), at(line - 1, column - 3)];
      const estimate = left + above - corner;
      const closest = [left, above, corner].reduce((best, value) => (Math.abs(estimate - value) < Math.abs(estimate - best) ? value : best));
      const prediction = [0, left, above, Math.floor((left + above) / 2), closest][filter]!;
      bytes.push((at(line, column) - prediction) & 0xff);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(pixels.length / width, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(bytes))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The pixels of an indexed picture, by its palette. */
function colours(png: Buffer): readonly number[] {
  const parts = new Map<string, Buffer>();
  for (let place = 8; place < png.length; place += png.readUInt32BE(place) + 12) {
    parts.set(png.toString('latin1', place + 4, place + 8), png.subarray(place + 8, place + 8 + png.readUInt32BE(place)));
  }
  const [header, palette, data] = [parts.get('IHDR')!, parts.get('PLTE')!, inflateSync(parts.get('IDAT')!)];
  const width = header.readUInt32BE(0);
  const pixels: number[] = [];
  for (let line = 0; line < header.readUInt32BE(4); line++) {
    for (let column = 0; column < width; column++) pixels.push(palette.readUIntBE(data[line * (width + 1) + 1 + column]! * 3, 3));
  }
  return pixels;
}
