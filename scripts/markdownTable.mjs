/** A Markdown table whose columns line up; all but the first are aligned to the right where their cells are numbers. */
export function markdownTable(header, rows) {
  const cells = [header, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')));
  const isNumeric = (column) => column > 0 && rows.some((row) => typeof row[column] === 'number') && rows.every((row) => typeof row[column] === 'number' || /^[–-]?$/.test(String(row[column])));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))));
  const line = (row) => `| ${row.map((cell, column) => (isNumeric(column) ? ' '.repeat(widths[column] - widthOf(cell)) + cell : cell + ' '.repeat(widths[column] - widthOf(cell)))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isNumeric(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** Columns of a terminal; Chinese characters take two. */
function widthOf(text) {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
