/**
 * A message for people, in both languages, with numbered slots `{0}`, `{1}`….
 * The core only states it; the edges (server, CLI) choose the language and fill the slots.
 */
export interface Message {
  readonly template: Bilingual;
  readonly slots: readonly (string | number)[];
}

/** One text in both languages of the product. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export function message(template: Bilingual, ...slots: readonly (string | number)[]): Message {
  return { template, slots };
}
