import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { extendLexicon } from '../core/lexicon/extendLexicon';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Readers } from '../core/readers';
import type { Glossaries } from '../glossary/glossaries';
import { NO_GLOSSARY, type Glossary } from '../glossary/glossary';
import { createLanguageService, type InstantDocument, type LanguageService, type ParsedDocument } from '../service/languageService';
import { createTranslate, languageOf, type Language } from '../translate';
import type { FileConfiguration } from '../configuration/fileConfiguration';
import { isGlossaryLocation } from '../configuration/folder';
import type { CommonSettings } from '../configuration/settingsFile';
import type { Client } from './client';
import type { ConfigurationStore } from './configurationStore';
import { createParsedDocuments } from './parsedDocuments';
import { practise } from './practice';
import type { Runtime } from './runtime';
import type { Settings, SettingsStore } from './settings';

/** An open document as a request finds it: what it was read as, and the service that answers in the user's language. */
export interface OpenDocument {
  readonly document: TextDocument;
  readonly parsed: ParsedDocument;
  readonly service: LanguageService;
  readonly configuration: FileConfiguration;
  readonly settings: Settings;
}

/** An open document of which no more than the findings is known yet. */
export interface InstantOpenDocument extends Omit<OpenDocument, 'parsed'> {
  readonly parsed: InstantDocument;
}

export interface Workspace {
  /** Reads an open document, or takes the reading of its version; undefined for a document that is not open. */
  readonly open: (uri: string) => Promise<OpenDocument | undefined>;
  /** An open document that was edited, as far as it can be told at once; undefined where it takes `open` to tell. */
  readonly openInstantly: (uri: string) => Promise<InstantOpenDocument | undefined>;
  /** A service in the editor's own language for a file that is not open, with the glossaries of its folders. */
  readonly serviceOf: (uri: string) => Promise<LanguageService>;
  /** Loads what the first reading needs, and practises it while the editor starts. */
  readonly prepare: () => Promise<void>;
  readonly forget: (uri: string) => void;
}

interface Engine {
  readonly lexicon: Lexicon;
  readonly readers: Readers;
}

/** For files that are not open: nothing that is set decides how they are read. */
const UNSET: CommonSettings = { checks: new Map(), exclude: [], problems: [] };

export function createWorkspace(
  documents: TextDocuments<TextDocument>,
  settings: SettingsStore,
  configurations: ConfigurationStore,
  glossaries: Glossaries,
  client: Client,
  runtime: Runtime,
): Workspace {
  const parsedDocuments = createParsedDocuments();
  // by what is read with: what no folder uses any longer goes
  const services = new WeakMap<Glossary, Map<Language, LanguageService>>();
  const extended = new WeakMap<Glossary, Engine>();
  let engine: Promise<Engine> | undefined;

  const loadEngine = async (): Promise<Engine> => {
    const lexicon = await runtime.loadLexicon(client.lexicon);
    return { lexicon, readers: runtime.createReaders(lexicon) };
  };

  /** The engine that knows a glossary's terms, too: made once for each state of a glossary. */
  const engineFor = async (glossary: Glossary): Promise<Engine> => {
    engine ??= loadEngine();
    // a lexicon that failed to load is tried again at the next request
    const builtIn = await engine.catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    if (glossary.terms.length === 0) return builtIn;
    const before = extended.get(glossary);
    if (before) return before;
    const lexicon = extendLexicon(builtIn.lexicon, glossary.terms);
    const made = { lexicon, readers: runtime.createReaders(lexicon) };
    extended.set(glossary, made);
    return made;
  };

  const serviceFor = async (language: Language, glossary: Glossary): Promise<LanguageService> => {
    const { lexicon, readers } = await engineFor(glossary);
    const known = services.get(glossary) ?? new Map<Language, LanguageService>();
    services.set(glossary, known);
    const ready = known.get(language);
    if (ready) return ready;
    const translate = createTranslate(language, language === languageOf(client.locale) ? client.bundle : {});
    const service = createLanguageService({
      readers,
      lexicon,
      language,
      translate,
      encoding: client.encoding,
      markdownHover: client.markdownHover,
      markdownCompletion: client.markdownCompletion,
      foldingLimit: client.foldingLimit,
    });
    known.set(language, service);
    return service;
  };

  const find = async (uri: string): Promise<Omit<OpenDocument, 'parsed'> | undefined> => {
    if (!documents.get(uri) || isGlossaryLocation(uri)) return undefined;
    const given = await settings.get(uri);
    const configuration = await configurations.of(uri, given.common);
    const service = await serviceFor(given.language, await glossaries.of(configuration.folders));
    // the document as it is now: it may have changed or gone while the settings and the configuration came
    const document = documents.get(uri);
    return document && { document, service, configuration, settings: given };
  };

  return {
    serviceOf: async (uri) => {
      const configuration = await configurations.of(uri, UNSET);
      return serviceFor(languageOf(client.locale), await glossaries.of(configuration.folders));
    },
    prepare: async () => {
      await serviceFor(languageOf(client.locale), NO_GLOSSARY);
      const { readers } = await engine!;
      await practise(readers, runtime.timer);
    },
    open: async (uri) => {
      const found = await find(uri);
      return found && { ...found, parsed: parsedDocuments.get(found.document, found.service) };
    },
    openInstantly: async (uri) => {
      const found = await find(uri);
      const parsed = found && parsedDocuments.getInstantly(found.document, found.service);
      return parsed && { ...found, parsed };
    },
    forget: parsedDocuments.forget,
  };
}
