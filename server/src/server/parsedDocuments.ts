import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService, ParsedDocument } from '../service/languageService';
import { REPORT_LANGUAGE } from './documents';

/** What the open documents were read as: one reading a version, which every feature shares. */
export interface ParsedDocuments {
  readonly get: (document: TextDocument, service: LanguageService) => ParsedDocument;
  readonly forget: (uri: string) => void;
}

interface Cached {
  readonly version: number;
  readonly languageId: string;
  readonly parsed: ParsedDocument;
}

export function createParsedDocuments(): ParsedDocuments {
  const cache = new Map<string, Cached>();
  return {
    get: (document, service) => {
      const { uri, version, languageId } = document;
      const cached = cache.get(uri);
      if (cached && cached.version === version && cached.languageId === languageId) return cached.parsed;
      const previous = cached && cached.languageId === languageId ? cached.parsed : undefined;
      const parsed = service.parse(document.getText(), { uri, asReport: languageId === REPORT_LANGUAGE, previous });
      cache.set(uri, { version, languageId, parsed });
      return parsed;
    },
    forget: (uri) => void cache.delete(uri),
  };
}
