import { saveFile } from './save-file';

type Cell = string | number | null | undefined;

/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula becomes text. */
function cellOf(cell: Cell): string {
  if (cell == null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** Hands a CSV file over to the browser; it says by its first mark that it is UTF-8. */
export function saveCsv(fileName: string, lines: readonly string[]): void {
  saveFile(fileName, new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' }));
}
