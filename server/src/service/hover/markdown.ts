/** What a hover shows, before it is written as Markdown or as plain text. All parts are plain text, some of it from the report. */
export interface HoverContent {
  readonly title: string;
  /** What kind of thing it is, behind the title. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
  readonly facts: readonly Fact[];
}

export interface Paragraph {
  /** Who says it. */
  readonly origin?: Link;
  readonly text: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Places that belong to it. */
  readonly links?: readonly Link[];
}

/** A text that leads to a place in a report or a glossary: `target` is their URI with a line (`#L12`). */
export interface Link {
  readonly text: string;
  readonly target: string | undefined;
}

export function toMarkdown({ title, label, paragraphs, facts }: HoverContent): string {
  const blocks = [
    `**${escapeMarkdown(title)}** · ${escapeMarkdown(label)}`,
    ...paragraphs.map(({ origin, text }) => (origin ? `*${linkMarkdown(origin)}*: ${escapeMarkdown(text)}` : escapeMarkdown(text))),
    facts.map(({ name, value, links = [] }) => [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`, ...links.map(linkMarkdown)].join(' · ')).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

export function toPlainText({ title, label, paragraphs, facts }: HoverContent): string {
  const rows = facts.map(({ name, value, links = [] }) => [`${name}: ${value}`, ...links.map(({ text }) => text)].join(' · ')).join('\n');
  const texts = paragraphs.map(({ origin, text }) => (origin ? `${origin.text}: ${text}` : text));
  return [`${title} · ${label}`, ...texts, rows].filter((block) => block !== '').join('\n\n');
}

/** An address of a document. One that would leave the editor, or run something there, is none. */
const DOCUMENT_ADDRESS = /^(?!(?:https?|command|javascript|data|vscode|vscode-insiders):)[a-z][a-z0-9+.-]*:\/\//i;
/** What would end an address in Markdown, or begin something else in it. */
const ADDRESS_MARKS = /[\s<>()[\]{}\\`"'|*_!^]/g;

function linkMarkdown({ text, target }: Link): string {
  const shown = escapeMarkdown(text);
  if (target === undefined || !DOCUMENT_ADDRESS.test(target)) return shown;
  return `[${shown}](${target.replace(ADDRESS_MARKS, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
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
