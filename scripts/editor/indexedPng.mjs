// Makes a screenshot a fifth of its size: a PNG of 8 colours instead of 16 million; an editor's window needs no more.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_SIZE = 8;
const COLOUR_TYPES = { 2: 3, 6: 4 };

/** @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced (as Chromium writes them); an alpha channel is dropped */
export function toIndexedPng(png) {
  const { width, height, pixels } = decode(png);
  const palette = commonColours(pixels);
  const placeOf = new Map(palette.map((colour, place) => [colour, place]));
  // Each line starts with the number of its filter: 0, none, which suits indexed colours best.
  const lines = Buffer.alloc((width + 1) * height);
  for (let line = 0; line < height; line++) {
    for (let column = 0; column < width; column++) {
      const colour = pixels[line * width + column];
      if (!placeOf.has(colour)) placeOf.set(colour, nearest(palette, colour));
      lines[line * (width + 1) + 1 + column] = placeOf.get(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** The pixels as numbers 0xRRGGBB, line by line. */
function decode(png) {
  const data = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let place = SIGNATURE.length; place < png.length; ) {
    const length = png.readUInt32BE(place);
    const type = png.toString('latin1', place + 4, place + 8);
    const body = png.subarray(place + 8, place + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = COLOUR_TYPES[body[9]];
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error('This kind of PNG is not read.');
    }
    if (type === 'IDAT') data.push(body);
    place += length + 12;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const at = pixel * channels;
    pixels[pixel] = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
  }
  return { width, height, pixels };
}

/** Undoes the filters of the PNG specification, section 9: each byte was written as a difference from its neighbours. */
function unfilter(filtered, lineLength, height, channels) {
  const bytes = Buffer.alloc(lineLength * height);
  for (let line = 0; line < height; line++) {
    const filter = filtered[line * (lineLength + 1)];
    for (let column = 0; column < lineLength; column++) {
      const at = line * lineLength + column;
      const left = column >= channels ? bytes[at - channels] : 0;
      const above = line > 0 ? bytes[at - lineLength] : 0;
      const aboveLeft = column >= channels && line > 0 ? bytes[at - lineLength - channels] : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, aboveLeft)][filter];
      bytes[at] = filtered[line * (lineLength + 1) + 1 + column] + predicted;
    }
  }
  return bytes;
}

function paeth(left, above, aboveLeft) {
  const estimate = left + above - aboveLeft;
  const distances = [left, above, aboveLeft].map((value) => Math.abs(estimate - value));
  return [left, above, aboveLeft][distances.indexOf(Math.min(...distances))];
}

function commonColours(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, first], [, second]) => second - first);
  return sorted.slice(0, PALETTE_SIZE).map(([colour]) => colour);
}

function nearest(palette, colour) {
  let best = 0;
  let shortest = Infinity;
  palette.forEach((candidate, place) => {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((candidate >> shift) & 0xff) - ((colour >> shift) & 0xff)) ** 2, 0);
    if (distance < shortest) [shortest, best] = [distance, place];
  });
  return best;
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
