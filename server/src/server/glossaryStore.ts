import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isGlossaryLocation } from '../configuration/folder';
import { isSamePlace, type Location } from '../configuration/locations';
import { createGlossaries, type Glossaries } from '../glossary/glossaries';
import type { GlossaryFile, ReadGlossary } from '../glossary/glossary';
import { findGlossaryDiagnostics } from '../service/glossaryDiagnostics';
import { createTranslate, languageOf } from '../translate';
import type { Client } from './client';
import { inBackground } from './runSafe';
import type { Runtime, WritableFiles } from './runtime';

/** The glossaries of the workspace. What is wrong in them is shown in them, open or not. */
export interface GlossaryStore extends Glossaries {
  /** Those that were read for the reports seen so far. */
  readonly known: () => readonly GlossaryFile[];
}

/** While a glossary is being edited its problems are those of the text in the editor, and reports use what is saved. */
export function createGlossaryStore(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  runtime: Runtime,
  files: WritableFiles,
): GlossaryStore {
  const log = (text: string): void => connection.console.error(text);
  const language = languageOf(client.locale);
  const translate = createTranslate(language, client.bundle);
  const byFolder = new Map<Location, readonly GlossaryFile[]>();
  const shown = new Set<string>();
  let reader: Promise<ReadGlossary> | undefined;

  const loadReader = (): Promise<ReadGlossary> => {
    reader ??= runtime.loadGlossaryReader(client.glossaryReader).catch((error: unknown) => {
      // what could not be loaded is tried again with the next glossary
      reader = undefined;
      throw error;
    });
    return reader;
  };

  const show = (uri: string, content: Pick<GlossaryFile, 'text' | 'problems'> | undefined): void => {
    const diagnostics = content ? findGlossaryDiagnostics(content, client.encoding, translate) : [];
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    else shown.delete(uri);
    inBackground('Showing the problems of a glossary', connection.sendDiagnostics({ uri, diagnostics }), log);
  };

  const openAt = (location: Location): string | undefined => documents.keys().find((uri) => isGlossaryLocation(uri) && isSamePlace(uri, location));

  const onRead = (folder: Location, read: readonly GlossaryFile[]): void => {
    const before = byFolder.get(folder) ?? [];
    byFolder.set(folder, read);
    for (const { location } of before) if (!read.some((file) => file.location === location) && !openAt(location)) show(location, undefined);
    for (const file of read) if (!openAt(file.location)) show(file.location, file);
  };

  const known = (): readonly GlossaryFile[] => [...byFolder.values()].flat();

  const showOpen = async ({ uri }: TextDocument): Promise<void> => {
    const readGlossary = await loadReader();
    const text = documents.get(uri)?.getText();
    if (text !== undefined) show(uri, { text, ...readGlossary(text, uri) });
  };
  documents.onDidChangeContent(({ document }) => {
    if (isGlossaryLocation(document.uri)) inBackground('Reading a glossary', showOpen(document), log);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isGlossaryLocation(uri)) show(uri, known().find(({ location }) => isSamePlace(location, uri)));
  });

  return { ...createGlossaries(files, loadReader, { onRead }), known };
}
