import { message, type Message } from '../core/text/message';
import type { GlossaryProblem } from './glossary';
import { GLOSSARY_MESSAGES } from './messages';
import { UNPAIRED, type YamlFault } from './yamlTree';

/** What the parser's words mean for somebody who does not know YAML; the first that occurs in them. */
const EXPLANATIONS: readonly (readonly [string, Message])[] = [
  ['duplicated mapping key', message(GLOSSARY_MESSAGES.twiceTheKey)],
  ['tab characters', message(GLOSSARY_MESSAGES.tab)],
  ['quoted scalar', message(GLOSSARY_MESSAGES.openQuote)],
  ['flow collection', message(GLOSSARY_MESSAGES.openList)],
  ['bad indentation', message(GLOSSARY_MESSAGES.indentation)],
  ['document separator', message(GLOSSARY_MESSAGES.indentation)],
  ['mapping', message(GLOSSARY_MESSAGES.mapping)],
  ['too deeply', message(GLOSSARY_MESSAGES.tooDeep)],
  [UNPAIRED, message(GLOSSARY_MESSAGES.unpaired)],
];

/** A key with the colon that a Chinese keyboard writes. */
const FULL_WIDTH_COLON = /^[ \t]*(?:- +)*([a-zA-Z]+)：/;
const TAB = /^ *\t/;

/** Explains a text that is no YAML in the words of the user, on the line where it shows. */
export function explainFault(text: string, { reason, position }: YamlFault): GlossaryProblem {
  // the parser often stops on the line behind
  for (const start of [lineStart(text, position), lineStart(text, lineStart(text, position) - 1)]) {
    const line = lineAt(text, start);
    const key = FULL_WIDTH_COLON.exec(line);
    const end = start + line.length;
    if (key) return fault(start + key[0].length - 1, start + key[0].length, message(GLOSSARY_MESSAGES.fullWidthColon, key[1]!));
    if (TAB.test(line)) return fault(start, end, message(GLOSSARY_MESSAGES.tab));
  }
  const start = lineStart(text, position);
  const explained = EXPLANATIONS.find(([words]) => reason.includes(words))?.[1];
  return fault(start, start + lineAt(text, start).length, explained ?? message(GLOSSARY_MESSAGES.notYaml, reason));
}

function fault(start: number, end: number, said: Message): GlossaryProblem {
  return { span: { start, end }, severity: 'error', message: said };
}

function lineStart(text: string, position: number): number {
  return position <= 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}
