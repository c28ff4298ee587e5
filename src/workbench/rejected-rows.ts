import {
  asCsvCell,
  asCsvText,
  csvFile,
  fileNameOf,
  type LedgerBlock,
  ROW_ROLES,
  type RowLedger,
  type RowRole,
  type RowWindow,
  type SourceFile,
} from '../model/index.ts';
import type { ImportingWords } from '../wording/index.ts';

/** Rows that come along because they say what the rejected ones are about. */
const FRAME: readonly RowRole[] = ['preamble', 'header', 'section', 'footnote'];

/** Rows of a table fetched at once. */
const WINDOW = 2_000;

/**
 * The rows of a table that were not taken, to be mended and dropped again: with the titles, heads and notes that date
 * and name them, and with their row number and the reason in two columns that an import passes over.
 */
export async function rejectedRows(
  ledger: RowLedger,
  rows: (from: number, to: number) => Promise<RowWindow>,
  reasonOf: (row: number) => string,
  words: ImportingWords['rejected'],
): Promise<SourceFile> {
  const lines: string[][] = [];
  for (const block of ledger.blocks) {
    const kept = keptRows(ledger, block);
    const width = widthOf(block) || ledger.width;
    for (const { row, cells } of await fetched(kept, rows)) {
      const isHead = row === kept.find((r) => ROW_ROLES[ledger.roles[r]!] === 'header');
      const isRejected = ROW_ROLES[ledger.roles[row]!] === 'rejected';
      const beside = isHead
        ? [words.row, words.reason]
        : isRejected
          ? [words.rowNumber(row + 1), reasonOf(row)]
          : [];
      lines.push(besides(cells, width, beside));
    }
  }
  return csvFile(nameOf(ledger, words), lines);
}

/** Cells beyond the heads stay beyond them: a row that was too long must not pass for a whole one. */
function besides(cells: readonly string[], width: number, beside: readonly string[]): string[] {
  const within = Array.from({ length: width }, (_, c) => asCsvCell(cells[c] ?? ''));
  const beyond = cells.slice(width).map(asCsvCell);
  const blank = beyond.length > 0 && beside.length === 0 ? ['', ''] : [];
  return [...within, ...blank, ...beside.map(asCsvText), ...beyond];
}

function keptRows({ roles }: RowLedger, { from, to }: LedgerBlock): number[] {
  const kept: number[] = [];
  let section: number[] = [];
  let isBody = false;
  for (let row = from; row < to; row++) {
    const role = ROW_ROLES[roles[row]!] ?? 'blank';
    if (role === 'section') section = [row];
    else if (role === 'rejected') {
      kept.push(...section, row);
      section = [];
    } else if (FRAME.includes(role) && !(role === 'header' && isBody)) kept.push(row);
    isBody ||= role === 'stored' || role === 'section' || role === 'rejected';
  }
  return kept.some((row) => ROW_ROLES[roles[row]!] === 'rejected') ? kept : [];
}

function widthOf({ columns }: LedgerBlock): number {
  return columns.findLastIndex(({ head }) => head !== '') + 1;
}

async function fetched(
  kept: readonly number[],
  rows: (from: number, to: number) => Promise<RowWindow>,
): Promise<{ row: number; cells: readonly string[] }[]> {
  const found: { row: number; cells: readonly string[] }[] = [];
  let window: RowWindow | undefined;
  for (const row of kept) {
    if (!window || row < window.from || row >= window.from + window.rows.length) {
      window = await rows(row, row + WINDOW);
    }
    found.push({ row, cells: window.rows[row - window.from] ?? [] });
  }
  return found;
}

/** What the file and the sheet were called dates the rows, so it stays; of a file in an archive, its own name. */
function nameOf({ file, sheet }: RowLedger, words: ImportingWords['rejected']): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return fileNameOf([stem, ...(sheet ? [sheet] : []), words.suffix].join(' - '), 'csv');
}
