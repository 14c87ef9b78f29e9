import { charactersOf, GLOSSARY_LIMIT } from '../core/lexicon/extendLexicon';
import type { GlossaryTerm } from '../core/lexicon/glossary';
import { message, type Bilingual } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { GlossaryContent, GlossaryProblem, ReadGlossary } from './glossary';
import { GLOSSARY_MESSAGES } from './messages';
import { createPlaces } from './places';
import { createEntryReader } from './readEntry';
import { explainFault } from './yamlFaults';
import { readYaml } from './yamlTree';

/**
 * Reads a glossary: a list of entries with the keys of `docs/policy-lens-glossary.schema.json`. An entry without a usable name or
 * definition is left out, any other mistake leaves out no more than what it touches.
 */
export const readGlossary: ReadGlossary = (text, location): GlossaryContent => {
  const problems: GlossaryProblem[] = [];
  const report = (span: Span, template: Bilingual, slots: readonly (string | number)[] = [], severity: GlossaryProblem['severity'] = 'error'): void =>
    void problems.push({ span, severity, message: message(template, ...slots) });

  const root = readYaml(text);
  if ('reason' in root) return { terms: [], problems: [explainFault(text, root)] };
  if (root.kind === 'empty') return { terms: [], problems };
  if (root.kind !== 'sequence') {
    report(firstLineOf(text, root.span), GLOSSARY_MESSAGES.notList);
    return { terms: [], problems };
  }
  const places = createPlaces(text, location);
  const readEntry = createEntryReader(places, report);
  const taken = new Map<string, number>();
  const terms: GlossaryTerm[] = [];
  let characters = 0;
  for (const item of root.items) {
    const entry = readEntry(item);
    if (!entry) continue;
    const { term, wordings } = entry;
    const twice = wordings.find(({ value }) => taken.has(value));
    if (twice) report(twice.span, GLOSSARY_MESSAGES.twice, [twice.value, taken.get(twice.value)!]);
    characters += charactersOf(term);
    if (characters > GLOSSARY_LIMIT) {
      report(wordings[0]!.span, GLOSSARY_MESSAGES.tooMuch, [GLOSSARY_LIMIT], 'warning');
      break;
    }
    for (const { value, span } of wordings) if (!taken.has(value)) taken.set(value, places.lineOf(span.start) + 1);
    if (!twice || twice !== wordings[0]) terms.push(term);
  }
  return { terms, problems: problems.sort((first, second) => first.span.start - second.span.start) };
};

function firstLineOf(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? end : Math.min(end, lineEnd) };
}
