import type { GlossaryTerm } from '../core/lexicon/glossary';
import type { TermType } from '../core/terms/term';
import type { Bilingual } from '../core/text/message';
import type { Span } from '../core/text/span';
import { GLOSSARY_MESSAGES } from './messages';
import type { Places } from './places';
import type { YamlNode } from './yamlTree';

/** Tells a mistake; an error, unless it is said to be a warning. */
export type ReportProblem = (span: Span, template: Bilingual, slots?: readonly (string | number)[], severity?: 'error' | 'warning') => void;

/** An entry, and its wordings with their places, the canonical one first. */
export interface ReadEntry {
  readonly term: GlossaryTerm;
  readonly wordings: readonly PlacedText[];
}

interface PlacedText {
  readonly value: string;
  readonly span: Span;
}

const KEYS = ['canonical', 'type', 'aliases', 'quotedAliases', 'definition', 'members', 'unit', 'since', 'source'];
const TYPES: readonly TermType[] = ['slogan', 'indicator', 'programme', 'body'];
const LANGUAGES = ['zh', 'en'];
const SHORTEST_WORDING = 2;
const LONGEST_WORDING = 40;
const QUOTATION_MARK = /[“”‘’「」『』《》"]/;
const YEAR = /^(?:19\d\d|20\d\d|2100)$/;
const HAN = /\p{Script=Han}/u;

/** Makes the reader of one file's entries. It gives undefined for an entry that cannot be used. */
export function createEntryReader(places: Places, report: ReportProblem): (entry: YamlNode) => ReadEntry | undefined {
  return (entry) => {
    if (entry.kind !== 'mapping') {
      report(entry.span, GLOSSARY_MESSAGES.notEntry);
      return undefined;
    }
    const values = new Map<string, YamlNode>();
    for (const { key, keySpan, value } of entry.pairs) {
      if (!KEYS.includes(key)) report(keySpan, GLOSSARY_MESSAGES.unknownKey, [key, KEYS.join(', ')], 'warning');
      else if (value.kind !== 'empty') values.set(key, value);
    }
    const beginning = entry.pairs[0]?.keySpan ?? entry.span;
    const required = (key: string): YamlNode | undefined => {
      const value = values.get(key);
      if (!value) report(beginning, GLOSSARY_MESSAGES.missing, [key]);
      return value;
    };
    const name = required('canonical');
    const canonical = name && wordingOf('canonical', name, report);
    const defined = required('definition');
    const definition = defined && definitionOf(defined, report);
    const wordings = (key: string): readonly PlacedText[] => textsOf(key, values.get(key), report).filter((text) => isWording(text, report));
    const [aliases, quotedAliases] = [wordings('aliases'), wordings('quotedAliases')];
    const members = textsOf('members', values.get('members'), report).map(({ value }) => value);
    const rest = { type: typeOf(values.get('type'), report), unit: textAt('unit', values, report), source: textAt('source', values, report), since: yearOf(values.get('since'), report) };
    if (!canonical || !definition) return undefined;
    return {
      term: {
        canonical: canonical.value,
        ...rest,
        aliases: aliases.map(({ value }) => value),
        quotedAliases: quotedAliases.map(({ value }) => value),
        definition,
        members: members.length > 0 ? members : undefined,
        place: places.placeOf(canonical.span),
      },
      wordings: [canonical, ...aliases, ...quotedAliases],
    };
  };
}

function wordingOf(key: string, node: YamlNode, report: ReportProblem): PlacedText | undefined {
  const text = textOf(key, node, report);
  return text && isWording(text, report) ? text : undefined;
}

function isWording({ value, span }: PlacedText, report: ReportProblem): boolean {
  const isMarked = QUOTATION_MARK.test(value);
  const isLong = value.length < SHORTEST_WORDING || value.length > LONGEST_WORDING;
  if (isMarked) report(span, GLOSSARY_MESSAGES.nameMarks);
  else if (isLong) report(span, GLOSSARY_MESSAGES.nameLength, [SHORTEST_WORDING, LONGEST_WORDING, value.length]);
  return !isMarked && !isLong;
}

function textOf(key: string, node: YamlNode, report: ReportProblem): PlacedText | undefined {
  const value = node.kind === 'scalar' ? node.value.trim() : '';
  if (value !== '') return { value, span: node.span };
  report(node.span, GLOSSARY_MESSAGES.notText, [key]);
  return undefined;
}

function textAt(key: string, values: ReadonlyMap<string, YamlNode>, report: ReportProblem): string | undefined {
  const node = values.get(key);
  return node && textOf(key, node, report)?.value;
}

function textsOf(key: string, node: YamlNode | undefined, report: ReportProblem): readonly PlacedText[] {
  if (!node) return [];
  if (node.kind !== 'sequence') {
    report(node.span, GLOSSARY_MESSAGES.notTexts, [key]);
    return [];
  }
  return node.items.filter(({ kind }) => kind !== 'empty').flatMap((item) => textOf(key, item, report) ?? []);
}

function typeOf(node: YamlNode | undefined, report: ReportProblem): TermType | undefined {
  const text = node && textOf('type', node, report);
  const type = text && TYPES.find((known) => known === text.value);
  if (text && !type) report(text.span, GLOSSARY_MESSAGES.notType, [text.value, TYPES.join(', ')]);
  return type;
}

function yearOf(node: YamlNode | undefined, report: ReportProblem): number | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar' && YEAR.test(node.value)) return Number(node.value);
  report(node.span, GLOSSARY_MESSAGES.notYear);
  return undefined;
}

/** A plain text is in the language whose characters it has. */
function definitionOf(node: YamlNode, report: ReportProblem): Bilingual | undefined {
  if (node.kind === 'scalar' && node.value.trim() !== '') {
    const text = node.value.trim();
    return HAN.test(text) ? { zh: text, en: '' } : { zh: '', en: text };
  }
  if (node.kind !== 'mapping') {
    report(node.span, GLOSSARY_MESSAGES.notDefinition);
    return undefined;
  }
  const definition = { zh: '', en: '' };
  for (const { key, keySpan, value } of node.pairs) {
    if (key !== 'zh' && key !== 'en') report(keySpan, GLOSSARY_MESSAGES.unknownKey, [key, LANGUAGES.join(', ')], 'warning');
    else if (value.kind !== 'empty') definition[key] = textOf(key, value, report)?.value ?? '';
  }
  if (definition.zh !== '' || definition.en !== '') return definition;
  report(node.span, GLOSSARY_MESSAGES.notDefinition);
  return undefined;
}
