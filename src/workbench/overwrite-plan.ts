import { isWorth, type KeptFigure, keptFigure, type Part, type RowLedger } from '../model/index.ts';
import type { DecimalSign } from '../recognise/index.ts';
import type { CellFigures } from './cell-figures.ts';
import { type Corrected, type Uncorrectable, whyNoFigure } from './corrections.svelte.ts';
import { type PastedFault, readPasted, signAmong } from './pasted-figure.ts';
import { type Correctable, readCorrection } from './read-correction.ts';

/** A text that is to stand in a cell of a table. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that cannot take what was put on it. */
export interface Refusal extends CellText {
  readonly why: Uncorrectable | PastedFault;
  /** What stands there, where that is a figure. */
  readonly figure?: Correctable;
}

/** What a block of texts does to a table. Nothing is done yet. */
export interface OverwritePlan {
  readonly corrected: readonly Corrected[];
  /** Cells that change, and those among them that hold no figure any more. */
  readonly cells: number;
  readonly emptied: number;
  readonly refused: readonly Refusal[];
}

/** The table as it is. */
export interface TableNow {
  readonly on: CellFigures;
  /** A cell as its file prints it. */
  readonly printed: (row: number, column: number) => string;
  readonly ledger: RowLedger | undefined;
}

/** `isTyped`: by hand, into the cell, which is read as the editor of a figure reads it. */
export function planOf(cells: readonly CellText[], now: TableNow, isTyped: boolean): OverwritePlan {
  const signs = isTyped ? new Map<number, DecimalSign | undefined>() : signsOf(cells, now.on);
  const corrected: Corrected[] = [];
  const refused: Refusal[] = [];
  let [changed, emptied] = [0, 0];
  for (const cell of cells) {
    const read = readOver(cell, now, isTyped ? 'typed' : signs.get(cell.column));
    if (!Array.isArray(read)) refused.push({ ...cell, ...(read as Omit<Refusal, keyof CellText>) });
    else if (read.length > 0) {
      corrected.push(...(read as Corrected[]));
      changed++;
      if (read.every((one: Corrected) => one.now.status !== 'measured')) emptied++;
    }
  }
  return { corrected, cells: changed, emptied, refused };
}

/** Where a column of the block does not tell its decimal sign, the block as a whole may. */
function signsOf(cells: readonly CellText[], on: CellFigures): ReadonlyMap<number, DecimalSign | undefined> {
  const texts = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    if (on(row, column).figures.length === 0) continue;
    const all = texts.get(column) ?? [];
    all.push(text);
    texts.set(column, all);
  }
  const whole = signAmong([...texts.values()].flat());
  return new Map([...texts].map(([column, all]) => [column, signAmong(all) ?? whole]));
}

type Reading = DecimalSign | 'typed' | undefined;

/** What becomes of the figures of a cell, none where it says the same; or why it cannot be. */
function readOver(
  { row, column, text }: CellText,
  { on, printed, ledger }: TableNow,
  reading: Reading,
): readonly Corrected[] | Omit<Refusal, keyof CellText> {
  const { figures, elsewhere } = on(row, column);
  const isUntouched = figures.every(({ correction }) => correction === undefined);
  if (isUntouched && text.trim() === printed(row, column).trim()) return [];
  if (elsewhere?.cell) return { why: { why: 'elsewhere', cell: elsewhere.cell } };
  if (figures.length === 0) return { why: whyNoFigure({ row, column }, ledger) };
  const texts = textsOf(text, figures);
  if (!texts) return { why: 'several', figure: figures[0]! };
  const changes: Corrected[] = [];
  for (const figure of figures) {
    const read = readOne(texts.get(figure.of.part) ?? '', figure, reading);
    if (typeof read === 'string') return { why: read, figure };
    const stands = figure.correction?.now ?? keptFigure(figure.printed);
    const isMissing = read.status !== 'measured' && text.trim() === '' && stands.status !== 'measured';
    if (!isMissing && !isWorth({ value: Number.NaN, ...read }, stands))
      changes.push({ figure, now: read, why: '' });
  }
  return changes;
}

function readOne(text: string, figure: Correctable, reading: Reading): KeptFigure | PastedFault {
  return reading === 'typed' ? readCorrection(text, 'blank', figure) : readPasted(text, figure, reading);
}

/** "12/15" over a cell of two figures is both; what is one figure in several assessments is the same in each. */
function textsOf(text: string, figures: readonly Correctable[]): ReadonlyMap<Part, string> | undefined {
  const parts = [...new Set(figures.map(({ of }) => of.part))];
  const isEmpty = text.trim() === '';
  const texts = parts.length === 1 || isEmpty ? parts.map(() => text) : text.split('/');
  if (texts.length !== parts.length) return undefined;
  return new Map(parts.map((part, n) => [part, texts[n]!]));
}
