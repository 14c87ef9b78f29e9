/** A text as UTF-16 bytes, without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
