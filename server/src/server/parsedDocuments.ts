import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InstantDocument, LanguageService, ParsedDocument } from '../service/languageService';
import { REPORT_LANGUAGE } from './documents';

/** What the open documents were read as: one reading a version, which every feature shares. */
export interface ParsedDocuments {
  readonly get: (document: TextDocument, service: LanguageService) => ParsedDocument;
  /** What can be said of an edited document before it is read anew; undefined where that is not called for, or not enough. */
  readonly getInstantly: (document: TextDocument, service: LanguageService) => InstantDocument | undefined;
  readonly forget: (uri: string) => void;
}

interface Cached {
  readonly version: number;
  readonly languageId: string;
  /** Another one may read with another glossary. */
  readonly service: LanguageService;
  readonly parsed: ParsedDocument;
}

export function createParsedDocuments(): ParsedDocuments {
  const cache = new Map<string, Cached>();
  return {
    get: (document, service) => {
      const { uri, version, languageId } = document;
      const cached = cache.get(uri);
      const usable = cached?.languageId === languageId && cached.service === service ? cached : undefined;
      if (usable?.version === version) return usable.parsed;
      const previous = usable?.parsed;
      const parsed = service.parse(document.getText(), { uri, asReport: languageId === REPORT_LANGUAGE, previous });
      cache.set(uri, { version, languageId, service, parsed });
      return parsed;
    },
    getInstantly: (document, service) => {
      const cached = cache.get(document.uri);
      if (!cached || cached.version === document.version || cached.languageId !== document.languageId || cached.service !== service) return undefined;
      return service.parseInstantly(document.getText(), cached.parsed);
    },
    forget: (uri) => void cache.delete(uri),
  };
}
