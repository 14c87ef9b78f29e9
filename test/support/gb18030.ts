/**
 * Encodes a text in GB18030, for tests: the platform only decodes it, so its decoder is asked what each two-byte code stands for.
 * @throws where a character is outside the two-byte part (all common Chinese characters and signs are inside)
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = codes.get(character);
    if (!pair) throw new Error(`Not in the two-byte part of GB18030: ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
