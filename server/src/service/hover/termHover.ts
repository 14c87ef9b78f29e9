import { readable } from '../../configuration/locations';
import type { LexiconEntry } from '../../core/lexicon/lexicon';
import { lineIndexAt } from '../../core/lines/lines';
import type { Report } from '../../core/report/report';
import { message, type Bilingual, type Message } from '../../core/text/message';
import type { Translate } from '../../translate';
import type { Concept } from '../concepts';
import { SERVICE_MESSAGES, TERM_TYPE_LABELS } from '../messages';
import type { HoverOptions } from './hover';
import type { Fact, HoverContent, Link, Paragraph } from './markdown';

/** Longer definitions are cut: a hover is a glance, the annex itself is one step away. */
const DEFINITION_LIMIT = 600;
const ALIASES_SHOWN = 6;
const MENTIONS_SHOWN = 8;

type TermHoverOptions = Pick<HoverOptions, 'language' | 'translate' | 'uri'>;

/** What a term means, each definition with who gives it: the report's own annex first, then the workspace's glossary, then the lexicon. */
export function describeConcept(concept: Concept, report: Report, options: TermHoverOptions): HoverContent {
  const { translate } = options;
  const definitions = [...annexDefinition(concept, report, options), ...entryDefinitions(concept.entry, options)];
  return {
    title: concept.canonical,
    label: translate(message(TERM_TYPE_LABELS[concept.type ?? 'slogan'])),
    paragraphs: !concept.entry && !concept.annex ? [{ text: translate(message(SERVICE_MESSAGES.coined)) }] : definitions,
    facts: factsOf(concept, report, options),
  };
}

function annexDefinition({ annex }: Concept, report: Report, { translate, uri }: TermHoverOptions): readonly Paragraph[] {
  const text = annex ? cut(report.text.slice(annex.definition.start, annex.definition.end).trim()) : '';
  if (!annex || text === '') return [];
  const line = lineOf(report, annex.termSpan.start);
  return [{ origin: { text: translate(message(SERVICE_MESSAGES.annexOrigin, line)), target: lineTarget(uri, line) }, text }];
}

function entryDefinitions(entry: LexiconEntry | undefined, { language, translate }: TermHoverOptions): readonly Paragraph[] {
  if (!entry) return [];
  const inOrder = ({ en, zh }: Bilingual): readonly string[] => (language === 'zh' ? [zh, en] : [en, zh]).filter((text) => text !== '');
  const said = (definition: Bilingual, origin: Link): readonly Paragraph[] =>
    inOrder(definition).map((text, index) => (index === 0 ? { origin, text: cut(text) } : { text: cut(text) }));
  const { glossary } = entry;
  const lexicon: Link = { text: translate(message(SERVICE_MESSAGES.lexiconOrigin)), target: undefined };
  return [...(glossary ? said(glossary.definition, glossaryLink(glossary.place, translate)) : []), ...said(entry.definition, lexicon)];
}

function glossaryLink({ location, line }: { readonly location: string; readonly line: number }, translate: Translate): Link {
  const name = readable(location).slice(readable(location).lastIndexOf('/') + 1);
  return { text: translate(message(SERVICE_MESSAGES.glossaryOrigin, name, line + 1)), target: lineTarget(location, line + 1) };
}

function factsOf(concept: Concept, report: Report, { translate, uri }: TermHoverOptions): readonly Fact[] {
  const { entry, mentions, span } = concept;
  const say = (said: Bilingual, ...slots: Message['slots']): string => translate(message(said, ...slots));
  const row = (name: Bilingual, value: string | undefined): readonly Fact[] => (value ? [{ name: say(name), value }] : []);
  const sources = [entry?.glossary?.source, entry?.source].filter((source) => source);
  const here = lineOf(report, span.start);
  const elsewhere = [...new Set(mentions.map(({ start }) => lineOf(report, start)))].filter((line) => line !== here);
  const links = elsewhere.slice(0, MENTIONS_SHOWN).map((line): Link => ({ text: say(SERVICE_MESSAGES.line, line), target: lineTarget(uri, line) }));
  const more = elsewhere.length > links.length ? [{ text: '…', target: undefined }] : [];
  return [
    ...row(SERVICE_MESSAGES.members, entry?.members?.join('、')),
    ...row(SERVICE_MESSAGES.aliases, aliasesOf(entry)),
    ...row(SERVICE_MESSAGES.unit, entry?.unit),
    ...row(SERVICE_MESSAGES.source, sources.join('; ')),
    { name: say(SERVICE_MESSAGES.mentions), value: say(SERVICE_MESSAGES.mentionCount, mentions.length), links: [...links, ...more] },
  ];
}

function aliasesOf(entry: LexiconEntry | undefined): string {
  const aliases = [...(entry?.aliases ?? []), ...(entry?.quotedAliases ?? []).map((alias) => `“${alias}”`)];
  return aliases.slice(0, ALIASES_SHOWN).join('、') + (aliases.length > ALIASES_SHOWN ? '…' : '');
}

/** Counted from one. */
function lineOf(report: Report, offset: number): number {
  return lineIndexAt(report.lines, offset) + 1;
}

function lineTarget(uri: string, line: number): string {
  return `${uri}#L${line}`;
}

function cut(text: string): string {
  return text.length <= DEFINITION_LIMIT ? text : `${text.slice(0, DEFINITION_LIMIT)}…`;
}
