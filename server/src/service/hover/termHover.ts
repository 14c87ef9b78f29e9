import { lineIndexAt } from '../../core/lines/lines';
import type { Report } from '../../core/report/report';
import { message, type Bilingual } from '../../core/text/message';
import type { Language, Translate } from '../../translate';
import type { Concept } from '../concepts';
import { SERVICE_MESSAGES, TERM_TYPE_LABELS } from '../messages';
import type { Fact, HoverContent } from './markdown';

/** Longer definitions are cut: a hover is a glance, the annex itself is one step away. */
const DEFINITION_LIMIT = 600;

/** What a term means: the report's own annex first, then the lexicon in the reader's language and in the other one. */
export function describeConcept(concept: Concept, report: Report, language: Language, translate: Translate): HoverContent {
  const { entry, annex } = concept;
  const annexed = annex && cut(report.text.slice(annex.definition.start, annex.definition.end).trim());
  const definitions = [...(annexed ? [annexed] : []), ...(entry ? definitionsOf(entry.definition, language) : [])];
  const isCoined = !entry && !annex;
  return {
    title: concept.canonical,
    label: translate(message(TERM_TYPE_LABELS[concept.type ?? 'slogan'])),
    paragraphs: isCoined ? [translate(message(SERVICE_MESSAGES.coined))] : definitions,
    facts: factsOf(concept, report, translate),
  };
}

function definitionsOf(definition: Bilingual, language: Language): readonly string[] {
  const { en, zh } = definition;
  return (language === 'zh' ? [zh, en] : [en, zh]).filter((text) => text !== '');
}

function factsOf({ entry, annex, mentions }: Concept, report: Report, translate: Translate): readonly Fact[] {
  const fact = (name: Bilingual, value: string): Fact => ({ name: translate(message(name)), value });
  const annexLine = annex && lineIndexAt(report.lines, annex.termSpan.start) + 1;
  return [
    ...(entry?.members?.length ? [fact(SERVICE_MESSAGES.members, entry.members.join('、'))] : []),
    ...(entry?.unit ? [fact(SERVICE_MESSAGES.unit, entry.unit)] : []),
    ...(annexLine === undefined ? [] : [fact(SERVICE_MESSAGES.defined, translate(message(SERVICE_MESSAGES.inAnnex, annexLine)))]),
    ...(entry?.source ? [fact(SERVICE_MESSAGES.source, entry.source)] : []),
    fact(SERVICE_MESSAGES.mentions, translate(message(SERVICE_MESSAGES.mentionCount, mentions.length))),
  ];
}

function cut(text: string): string {
  return text.length <= DEFINITION_LIMIT ? text : `${text.slice(0, DEFINITION_LIMIT)}…`;
}
