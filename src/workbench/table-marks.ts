import {
  type Assessment,
  type Cell,
  type Correction,
  type Issue,
  type KeptFigure,
  PARTS,
  type Part,
  type Standing,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { keptQuoted, keptText } from './corrected-note.ts';
import { cellRead, indicatorOf } from './correction-targets.ts';
import type { Ground } from './ground.ts';
import type { ImportedTable } from './tables.ts';
import { typedNumber } from './typed-number.ts';

/** What is said and shown of a table's cell that is corrected. */
export interface CellMark {
  /** Of each figure that stands in the cell. */
  readonly corrections: readonly Correction[];
  readonly note: string;
  /** What stands in the cell now, given what its file says there. */
  readonly textOf: (printed: string) => string;
}

/** What is the office's own about an imported table. */
export interface TableNotes {
  /** Of its corrected cells. */
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly issues: readonly Issue[];
  readonly ground: Ground;
}

interface InCell {
  readonly correction: Correction;
  readonly scheme: string;
}

/**
 * The corrected cells of a table, by `row:column`: those the figures came from, and those of another file that says the
 * same. `read`: what the table was read as.
 */
export function tableMarks(
  standings: readonly Standing[],
  { import: file, table }: Pick<ImportedTable, 'import' | 'table'>,
  read: readonly Assessment[],
  ground: Ground,
  wording: Wording,
): ReadonlyMap<string, CellMark> {
  const isHere = (cell: Cell | undefined): cell is Cell => cell?.import === file && cell.table === table;
  const cells = new Map<string, InCell[]>();
  for (const { state, correction, printed } of standings) {
    if (state !== 'holds') continue;
    const cell = [printed?.cell, cellRead(correction.of, read, ground)].find(isHere);
    const scheme = ground.heads.find(({ key }) => key === correction.of.assessment)?.scheme;
    if (!cell || scheme === undefined) continue;
    const at = `${cell.row}:${cell.column}`;
    cells.set(at, [...(cells.get(at) ?? []), { correction, scheme }]);
  }
  return new Map([...cells].map(([at, all]) => [at, markOf(all.toSorted(byPart), ground, wording)]));
}

const byPart = (a: InCell, b: InCell): number =>
  PARTS.indexOf(a.correction.of.part) - PARTS.indexOf(b.correction.of.part);

function markOf(all: readonly InCell[], ground: Ground, wording: Wording): CellMark {
  const told = all.map(({ correction: { of, was, now, why }, scheme }) => {
    const indicator = indicatorOf(ground, scheme, of.indicator);
    const printed = keptQuoted(was, indicator, of.part, wording);
    return {
      part: of.part,
      was,
      note: wording.corrections.note(printed, why),
      text: keptText(now, indicator, of.part, wording),
    };
  });
  const { noteOf } = wording.corrections;
  return {
    corrections: all.map(({ correction }) => correction),
    note: told
      .map(({ part, note }) => (told.length > 1 ? noteOf(wording.names.part(part), note) : note))
      .join('; '),
    textOf: (printed) => told.reduce(replaced, printed),
  };
}

const NUMBERS = /\d[\d.,]*\d%?|\d%?/g;
/** Those that stand behind the other one of their cell. */
const SECONDS: readonly Part[] = ['denominator', 'ranked'];

/** The cell with one figure in place of another: "12/15" keeps its 15. Else the figure alone. */
function replaced(cell: string, { part, was, text }: { part: Part; was: KeptFigure; text: string }): string {
  const numbers = [...cell.matchAll(NUMBERS)];
  const own = numbers.filter(([digits]) =>
    (['points', 'count'] as const).some((measure) => typedNumber(digits, measure)?.value === was.value),
  );
  const one = SECONDS.includes(part) ? own.at(-1) : own[0];
  if (numbers.length < 2 || !one) return text;
  return cell.slice(0, one.index) + text + cell.slice(one.index + one[0].length);
}
