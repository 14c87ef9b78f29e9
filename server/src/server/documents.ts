import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { splitLines } from '../core/lines/lines';
import { createPositions, type PositionEncoding } from '../service/positions';

/** Documents of this language are always reports; of all others the content decides. */
export const REPORT_LANGUAGE = 'policy-report';

/** Keeps documents in step with the editor. Changes come in the negotiated encoding, the documents themselves count in UTF-16. */
export function createDocumentsConfiguration(encoding: () => PositionEncoding): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) =>
      encoding() === 'utf-16'
        ? TextDocument.update(document, changes, version)
        : changes.reduce((current, change) => TextDocument.update(current, [inUtf16(current, change, encoding())], version), document),
  };
}

/** Each change counts in the text that the changes before it left. */
function inUtf16(document: TextDocument, change: TextDocumentContentChangeEvent, encoding: PositionEncoding): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const text = document.getText();
  const { start, end } = createPositions(text, splitLines(text), encoding).spanOf(change.range);
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: change.text };
}
