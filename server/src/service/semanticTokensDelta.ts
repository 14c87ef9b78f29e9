import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/**
 * What changed between two packed lists of tokens: at most one edit, from the first number that differs to the last.
 * Places are relative, so a keystroke changes a number or two however long the report is.
 */
export function diffTokens(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  if (deleteCount === 0 && data.length === 0) return [];
  return [data.length === 0 ? { start, deleteCount } : { start, deleteCount, data }];
}
