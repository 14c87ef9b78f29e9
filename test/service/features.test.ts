import { DocumentHighlightKind, SymbolKind, type DocumentSymbol, type Range, type SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../../server/src/core/text/span';
import type { LanguageService, ParsedDocument } from '../../server/src/service/languageService';
import { TOKEN_TYPES } from '../../server/src/service/semanticTokens';
import { runFixtures, type Rendering } from '../support/fixtures';
import { configured } from './support/configured';
import { inventedService, parseInvented, productService, URI } from './support/invented';

type Render = (parsed: ParsedDocument, service: LanguageService, cursor: number) => { readonly ranges: readonly Range[]; readonly rows: readonly string[] };

/** One fixture file a feature: the marks are the ranges that the feature answers with, the rows what it says. */
function feature(name: string, render: Render, service: LanguageService = inventedService()): void {
  runFixtures(`service/${name}`, (text, cursor = 0): Rendering => {
    const parsed = parseInvented(text, service);
    const { ranges, rows } = render(parsed, service, cursor);
    return { marks: ranges.map((range): Span => parsed.positions.spanOf(range)), rows };
  });
}

const kindName = (kind: number): string => Object.entries(SymbolKind).find(([, value]) => value === kind)![0];
const textOf = ({ report, positions }: ParsedDocument, range: Range): string => {
  const { start, end } = positions.spanOf(range);
  return report.text.slice(start, end);
};

feature('documentSymbols', (parsed, service) => {
  const walk = (symbols: readonly DocumentSymbol[], depth: number): { range: Range; row: string }[] =>
    symbols.flatMap(({ name, detail, kind, selectionRange, children = [] }) => [
      { range: selectionRange, row: `${'  '.repeat(depth)}${name}${detail ? ` · ${detail}` : ''} [${kindName(kind)}]` },
      ...walk(children, depth + 1),
    ]);
  const nodes = walk(service.findDocumentSymbols(parsed), 0);
  return { ranges: nodes.map(({ range }) => range), rows: nodes.map(({ row }) => row) };
});

for (const [name, hovering] of [
  ['hover', inventedService()],
  ['hoverInEnglish', inventedService('en')],
  ['figureProof', productService()],
  ['figureProofInEnglish', productService('en')],
] as const) {
  feature(
    name,
    (parsed, service, cursor) => {
      const hover = service.findHover(parsed, parsed.positions.positionAt(cursor), configured());
      if (!hover) return { ranges: [], rows: ['nothing'] };
      return { ranges: [hover.range!], rows: (hover.contents as { value: string }).value.split('\n') };
    },
    hovering,
  );
}

for (const [name, service] of [['codeLenses', productService()], ['codeLensesInEnglish', productService('en')]] as const) {
  feature(
    name,
    (parsed) => {
      const lenses = service.findCodeLenses(parsed);
      const commands = lenses.map((lens) => service.describeSection(parsed, lens, { configuration: configured(), command: 'policyLens.showFigures' }));
      const shown = commands.map((command) => ((command?.arguments?.[1] ?? []) as Range[]).map((range) => ` ${textOf(parsed, range)}`).join(''));
      return {
        ranges: lenses.map(({ range }) => range),
        rows: commands.map((command, index) => `${command?.title}${command?.command ? ` [${command.command}]${shown[index]}` : ''}`),
      };
    },
    service,
  );
}

for (const [name, service] of [['inlayHints', productService()], ['inlayHintsInEnglish', productService('en')]] as const) {
  feature(
    name,
    (parsed) => {
      const whole = { start: { line: 0, character: 0 }, end: parsed.positions.positionAt(parsed.report.text.length) };
      const hints = service.findInlayHints(parsed, whole);
      return {
        ranges: hints.map(({ position }): Range => ({ start: { ...position, character: position.character - 1 }, end: position })),
        rows: hints.map(({ label, tooltip }) => `${label as string} (${tooltip as string})`),
      };
    },
    service,
  );
}

feature(
  'factMentions',
  (parsed, service, cursor) => {
    const mentions = service.findReferences(parsed, parsed.positions.positionAt(cursor), true);
    return { ranges: mentions.map(({ range }) => range), rows: mentions.map(({ range }) => textOf(parsed, range)) };
  },
  productService(),
);

feature('semanticTokens', (parsed, service) => {
  const data = service.findSemanticTokens(parsed);
  const ranges: Range[] = [];
  const rows: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    line += down;
    character = down > 0 ? along : character + along;
    const range = { start: { line, character }, end: { line, character: character + length } };
    ranges.push(range);
    rows.push(`${textOf(parsed, range)} ${TOKEN_TYPES[type]}${modifiers ? ' definition' : ''}`);
  }
  return { ranges, rows };
});

feature('foldingRanges', (parsed, service) => {
  const folds = service.findFoldingRanges(parsed);
  return { ranges: [], rows: folds.map(({ startLine, endLine, kind }) => `lines ${startLine + 1} to ${endLine + 1}${kind ? ` ${kind}` : ''}`) };
});

feature('selectionRanges', (parsed, service, cursor) => {
  const ranges: Range[] = [];
  for (let next: SelectionRange | undefined = service.findSelectionRanges(parsed, [parsed.positions.positionAt(cursor)])[0]; next; next = next.parent) {
    ranges.push(next.range);
  }
  return { ranges, rows: ranges.map((range) => textOf(parsed, range).replaceAll('\n', '⏎').replaceAll(' ', '␠')) };
});

feature('documentHighlights', (parsed, service, cursor) => {
  const highlights = service.findDocumentHighlights(parsed, parsed.positions.positionAt(cursor));
  const names: Record<number, string> = { [DocumentHighlightKind.Text]: 'text', [DocumentHighlightKind.Read]: 'read', [DocumentHighlightKind.Write]: 'write' };
  return { ranges: highlights.map(({ range }) => range), rows: highlights.map(({ range, kind }) => `${textOf(parsed, range)} ${names[kind!]}`) };
});

feature('definition', (parsed, service, cursor) => {
  const links = service.findDefinition(parsed, parsed.positions.positionAt(cursor));
  return {
    ranges: links.map(({ targetSelectionRange }) => targetSelectionRange),
    rows: links.map(({ originSelectionRange, targetRange }) => `${textOf(parsed, originSelectionRange!)} → ${textOf(parsed, targetRange)}`),
  };
});

feature('references', (parsed, service, cursor) => {
  const references = service.findReferences(parsed, parsed.positions.positionAt(cursor), true);
  return { ranges: references.map(({ range }) => range), rows: [`${references.length} references`] };
});

feature('renameTerm', (parsed, service, cursor) => {
  const position = parsed.positions.positionAt(cursor);
  const prepared = service.prepareRename(parsed, position);
  const edit = service.rename(parsed, position, '新的名称', { version: undefined });
  if ('refused' in prepared || 'refused' in edit) return { ranges: [], rows: [prepared, edit].map((answer) => ('refused' in answer ? answer.refused : 'done')) };
  const edits = edit.changes![URI]!;
  return { ranges: edits.map(({ range }) => range), rows: [`${prepared.placeholder} at ${edits.length} places`] };
});

feature('completion', (parsed, service, cursor) => {
  const { items, isIncomplete } = service.findCompletions(parsed, parsed.positions.positionAt(cursor));
  if (items.length === 0) return { ranges: [], rows: ['nothing'] };
  const rows = items.map(({ label, detail, filterText }) => `${label} · ${detail}${filterText === label ? '' : ` · by ${filterText}`}`);
  return { ranges: [(items[0]!.textEdit as { range: Range }).range], rows: [...rows, ...(isIncomplete ? ['and more when more is typed'] : [])] };
});

// the first line of a case is the new name
runFixtures('service/renameFigure', (given, cursor = 0): Rendering => {
  const service = inventedService();
  const body = given.indexOf('\n') + 1;
  const parsed = parseInvented(given.slice(body), service);
  const { positionAt, spanOf } = parsed.positions;
  const position = positionAt(cursor - body);
  const prepared = service.prepareRename(parsed, position);
  if ('refused' in prepared) return { marks: [], rows: [prepared.refused] };
  const edit = service.rename(parsed, position, given.slice(0, body - 1), { version: 1, mayConfirm: true });
  if ('refused' in edit) return { marks: [], rows: [edit.refused] };
  const edits = edit.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : []));
  const rows = edits.map((one) => {
    const doubt = 'annotationId' in one ? edit.changeAnnotations![one.annotationId]!.label : undefined;
    return `${textOf(parsed, one.range)} → ${'newText' in one ? one.newText : ''}${doubt ? ` ? ${doubt}` : ''}`;
  });
  return { marks: edits.map(({ range }) => ({ start: spanOf(range).start + body, end: spanOf(range).end + body })), rows };
});

feature('diagnostics', (parsed, service) => {
  const items = service.findDiagnostics(parsed, { configuration: configured(), manual: 'https://manual.example/checks/', relatedInformation: true });
  return {
    ranges: items.map(({ range }) => range),
    rows: items.flatMap(({ severity, code, message, source, codeDescription, relatedInformation = [] }) => [
      `${source} ${code} severity ${severity}: ${message} (${codeDescription?.href})`,
      ...relatedInformation.map(({ message: related, location }) => `  ${textOf(parsed, location.range)}: ${related}`),
    ]),
  };
});

feature('workspaceSymbols', (parsed, service) => {
  const symbols = service.collectWorkspaceSymbols(parsed);
  return {
    ranges: symbols.map(({ location }) => (location as { range: Range }).range),
    rows: symbols.map(({ name, kind, containerName }) => `${name} [${kindName(kind)}] in ${containerName || 'a report without a title'}`),
  };
});
