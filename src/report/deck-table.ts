import type { GridColumn, PageGrid } from '../model/index.ts';
import { INK, SOFT, TONE_COLOURS } from './look.ts';

export interface Run {
  readonly text: string;
  readonly colour: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface TableCell {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'right';
  /** Columns it takes. */
  readonly span: number;
}

/** A page's grid as cells of a document. The cells of a row span as many columns as `head` has. */
export interface DeckTable {
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Behind a figure that rests on a correction: what is said of it stands on a slide of its own. */
const CORRECTED = '*';

/** Texts stand exactly as the page has them, but for the minus of documents (domain rule 2). */
export function deckTable(grid: PageGrid, ascii: (text: string) => string): DeckTable {
  const { columns } = grid;
  return {
    head: columns.map((column) => ({
      runs: [{ text: ascii(column.title), colour: SOFT, bold: true }],
      align: alignOf(column),
      span: 1,
    })),
    rows: grid.rows.map(({ missing, summary }, row) => {
      const plain = columns.map((column) => cellOf(column, row, missing !== undefined, ascii));
      const cells = summary ? plain.map(inBold) : plain;
      return missing === undefined ? cells : withPhrase(cells, ascii(missing));
    }),
  };
}

/** What sums up other rows stands out from them. */
const inBold = (cell: TableCell): TableCell => ({
  ...cell,
  runs: cell.runs.map((run) => ({ ...run, bold: true })),
});

/** Lines of words under their title. */
export function linesTable(
  title: string,
  lines: readonly string[],
  ascii: (text: string) => string,
): DeckTable {
  const cell = (text: string, look: Omit<Run, 'text'>): TableCell => ({
    runs: [{ text: ascii(text), ...look }],
    align: 'left',
    span: 1,
  });
  return {
    head: [cell(title, { colour: SOFT, bold: true })],
    rows: lines.map((line) => [cell(line, { colour: INK })]),
  };
}

function alignOf({ align }: GridColumn): TableCell['align'] {
  return align === 'end' ? 'right' : 'left';
}

function cellOf(
  column: GridColumn,
  row: number,
  isMissing: boolean,
  ascii: (text: string) => string,
): TableCell {
  const text = ascii(column.text[row] ?? '');
  const prior = ascii(column.prior?.[row] ?? '');
  const tone = String(Math.sign(column.tone?.[row] ?? 0)) as keyof typeof TONE_COLOURS;
  const colour = isMissing ? SOFT : column.tone && tone !== '0' ? TONE_COLOURS[tone] : INK;
  const isFigure = !Number.isNaN(column.values?.[row] ?? Number.NaN);
  const isStrong = isFigure && (column.id === 'after' || column.kind === 'change');
  return {
    runs: [
      ...(prior === '' ? [] : [{ text: `${prior} → `, colour: SOFT }]),
      ...(text === '' ? [] : [{ text, colour, ...(isStrong ? { bold: true as const } : {}) }]),
      ...(column.corrected?.[row] === undefined ? [] : [{ text: CORRECTED, colour: TONE_COLOURS['-1'] }]),
    ],
    align: alignOf(column),
    span: 1,
  };
}

/** What is said of a row without figures stands over its empty cells beside the name; a further baseline keeps its own. */
function withPhrase(cells: readonly TableCell[], phrase: string): readonly TableCell[] {
  const isEmpty = ({ runs }: TableCell): boolean => runs.length === 0;
  const start = cells.findIndex(isEmpty);
  if (start < 0) return cells;
  const length = cells.slice(start).findIndex((cell) => !isEmpty(cell));
  const span = length < 0 ? cells.length - start : length;
  const said: TableCell = { runs: [{ text: phrase, colour: SOFT, italic: true }], align: 'left', span };
  return [...cells.slice(0, start), said, ...cells.slice(start + span)];
}
