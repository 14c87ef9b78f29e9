import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import type { FileConfiguration } from '../configuration/fileConfiguration';
import { createAnalyse, type Analyse } from '../core/analyse';
import { extendLexicon } from '../core/lexicon/extendLexicon';
import type { Lexicon } from '../core/lexicon/lexicon';
import { lineIndexAt, splitLines } from '../core/lines/lines';
import { createGlossaries } from '../glossary/glossaries';
import type { Glossary, GlossaryFile } from '../glossary/glossary';
import { BUILT_IN_LEXICON } from '../lexicon/builtIn';
import { createTranslate, type Language } from '../translate';
import { locationOf, readIfThere } from './check/localConfigurations';
import type { Output } from './output';

/** What a file is read with. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly analyse: Analyse;
}

/** Reads files with the glossaries that were named and those of their folders. */
export interface Engines {
  readonly of: (configuration: Pick<FileConfiguration, 'folders'>) => Promise<Engine>;
  /** True once a glossary had a mistake that left something out, or could not be read. */
  readonly isUnsound: () => boolean;
}

/**
 * Tells what is wrong with glossaries, each thing once.
 * @param named paths of files that go before those of all folders
 */
export function createEngines(named: readonly string[], output: Output, language: Language): Engines {
  const locations = named.map(locationOf);
  const read = async (path: string): Promise<string | undefined> => {
    const text = await readIfThere(path);
    if (text === undefined && locations.includes(path)) throw new Error(language === 'zh' ? '没有此文件' : 'there is no such file');
    return text;
  };
  const list = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
  const loadReader = async () => (await import('../glossary/readGlossary')).readGlossary;
  const glossaries = createGlossaries({ read, list }, loadReader, { named: locations });
  const builtIn: Engine = { lexicon: BUILT_IN_LEXICON, analyse: createAnalyse(BUILT_IN_LEXICON) };
  const engines = new Map<Glossary, Engine>();
  const translate = createTranslate(language);
  const told = new Set<string>();
  let isUnsound = false;

  const tell = ({ location, text, problems }: GlossaryFile): void => {
    if (told.has(location)) return;
    told.add(location);
    const lines = splitLines(text);
    for (const { span, severity, message } of problems) {
      isUnsound ||= severity === 'error';
      output.warn(`policy-lens: ${nameOfGlossary(location)}:${lineIndexAt(lines, span.start) + 1}: ${translate(message)}\n`);
    }
  };

  const make = (glossary: Glossary): Engine => {
    const lexicon = extendLexicon(BUILT_IN_LEXICON, glossary.terms);
    const engine = { lexicon, analyse: createAnalyse(lexicon) };
    engines.set(glossary, engine);
    return engine;
  };

  return {
    of: async ({ folders }) => {
      const glossary = await glossaries.of(folders);
      glossary.files.forEach(tell);
      return glossary.terms.length === 0 ? builtIn : (engines.get(glossary) ?? make(glossary));
    },
    isUnsound: () => isUnsound,
  };
}

/** The path of a glossary as people write it: relative to the working directory where it lies below. */
export function nameOfGlossary(location: string): string {
  const path = relative('', location);
  return path.startsWith('..') ? location : path.replaceAll('\\', '/');
}
