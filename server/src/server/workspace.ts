import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Readers } from '../core/readers';
import { createLanguageService, type InstantDocument, type LanguageService, type ParsedDocument } from '../service/languageService';
import { createTranslate, languageOf, type Language } from '../translate';
import type { FileConfiguration } from '../configuration/fileConfiguration';
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
  /** A service in the editor's own language, for what belongs to no document. */
  readonly anyService: () => Promise<LanguageService>;
  /** Loads what the first reading needs, and practises it while the editor starts. */
  readonly prepare: () => Promise<void>;
  readonly forget: (uri: string) => void;
}

interface Engine {
  readonly lexicon: Lexicon;
  readonly readers: Readers;
}

export function createWorkspace(
  documents: TextDocuments<TextDocument>,
  settings: SettingsStore,
  configurations: ConfigurationStore,
  client: Client,
  runtime: Runtime,
): Workspace {
  const parsedDocuments = createParsedDocuments();
  const services = new Map<Language, LanguageService>();
  let engine: Promise<Engine> | undefined;

  const loadEngine = async (): Promise<Engine> => {
    const lexicon = await runtime.loadLexicon();
    return { lexicon, readers: runtime.createReaders(lexicon) };
  };

  const serviceFor = async (language: Language): Promise<LanguageService> => {
    const ready = services.get(language);
    if (ready) return ready;
    engine ??= loadEngine();
    // a lexicon that failed to load is tried again at the next request
    const { lexicon, readers } = await engine.catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
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
    services.set(language, service);
    return service;
  };

  const find = async (uri: string): Promise<Omit<OpenDocument, 'parsed'> | undefined> => {
    if (!documents.get(uri)) return undefined;
    const given = await settings.get(uri);
    const [service, configuration] = await Promise.all([serviceFor(given.language), configurations.of(uri, given.common)]);
    // the document as it is now: it may have changed or gone while the settings and the configuration came
    const document = documents.get(uri);
    return document && { document, service, configuration, settings: given };
  };

  return {
    anyService: () => serviceFor(languageOf(client.locale)),
    prepare: async () => {
      await serviceFor(languageOf(client.locale));
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
