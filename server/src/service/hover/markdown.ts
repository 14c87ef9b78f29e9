/** What a hover shows, before it is written as Markdown or as plain text. All parts are plain text, some of it from the report. */
export interface HoverContent {
  readonly title: string;
  /** What kind of thing it is, behind the title. */
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export function toMarkdown({ title, label, paragraphs, facts }: HoverContent): string {
  const blocks = [
    `**${escapeMarkdown(title)}** · ${escapeMarkdown(label)}`,
    ...paragraphs.map(escapeMarkdown),
    facts.map(({ name, value }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

export function toPlainText({ title, label, paragraphs, facts }: HoverContent): string {
  const rows = facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return [`${title} · ${label}`, ...paragraphs, rows].filter((block) => block !== '').join('\n\n');
}

const WHITE_SPACE = /\s+/g;
const INLINE_MARKS = /[\\`*_[\]<>&#|~!@]/g;
/** What Markdown makes a link of without any brackets. */
const BARE_LINKS = /:(?=\/\/)|(?<=www)\./gi;
/** What begins a list or underlines a heading at a line's start: `- `, `+ `, `=`, `1.`, `1)`. */
const BLOCK_START = /^(\d*)([-+=.)])(?=[-= ]|$)/;

/**
 * Writes text so that Markdown shows it as it is: a report cannot bring a link, a picture, a command or a heading into a hover.
 * `<` and `&` become entities, which raw HTML needs; white space becomes one blank, so that no line begins inside the text.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(WHITE_SPACE, ' ')
    .replace(INLINE_MARKS, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`))
    .replace(BARE_LINKS, '\\$&')
    .replace(BLOCK_START, '$1\\$2');
}
