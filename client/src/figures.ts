import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { SHOW_FIGURES_COMMAND } from '../../server/src/server/protocol';
import { goTo, placeAhead, say, type Direction } from './move';
import { COMMANDS } from './names';

/**
 * `Go to Next Mention` and `Go to Previous Mention`: through the places that state the fact of the figure at the cursor, or name the term
 * there. And what a lens above a heading does.
 */
export function registerFigureCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.nextMention, () => goToMention('next')),
    vscode.commands.registerCommand(COMMANDS.previousMention, () => goToMention('previous')),
    vscode.commands.registerCommand(SHOW_FIGURES_COMMAND, showFigures),
  );
}

async function goToMention(direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { uri } = editor.document;
  const cursor = editor.selection.active;
  const mentions = (await vscode.commands.executeCommand<vscode.Location[] | undefined>('vscode.executeReferenceProvider', uri, cursor)) ?? [];
  const others = mentions.filter((mention) => mention.uri.toString() === uri.toString() && !mention.range.contains(cursor));
  const target = placeAhead(others.map(({ range }) => range.start), cursor, direction);
  if (target) await goTo(editor, target);
  else say(vscode.l10n.t('No other mention'));
}

/** Goes to a report's figure; where there are several, to the first, with the list of all. */
async function showFigures(report: string, ranges: readonly Range[]): Promise<void> {
  const uri = vscode.Uri.parse(report);
  const places = ranges.map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character));
  const [first] = places;
  if (!first) return;
  const editor = await vscode.window.showTextDocument(uri);
  await goTo(editor, first.start);
  if (places.length === 1) return;
  const locations = places.map((place) => new vscode.Location(uri, place));
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, first.start, locations, 'peek');
}
