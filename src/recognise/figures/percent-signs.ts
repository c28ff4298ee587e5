import type { Indicator, Part } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';

/** Among how many cells of one sort those of the rarer are remembered. */
const MOST_KEPT = 1_000;

/** Cells of one kind with "%" and without. */
export interface Tally {
  readonly percents: Seen;
  readonly plains: Seen;
}

/** How many there are, and where the first of them stand. */
interface Seen {
  count: number;
  readonly runs: Run[];
}

/** Cells one below the other: nearly always a whole column is one, and thousands of columns have room beside another. */
interface Run {
  readonly from: number;
  /** Inclusive. */
  to: number;
  readonly column: number;
  /** Whose they are. */
  readonly name: string;
}

const noneSeen = (): Seen => ({ count: 0, runs: [] });

/**
 * Notices cells that differ in "%" from most of their kind: of their column; of their part where rows are indicators; of
 * their indicator and part where rows name both unit and indicator.
 */
export class PercentSigns {
  readonly #sheet: Sheet;
  readonly #tallies = new Map<number | string, Tally>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** `isNamed`: the row names the indicator. */
  tallyOf({ key: of }: Indicator, part: Part, index: number, isNamed: boolean): Tally {
    const key = !isNamed ? index : this.#sheet.subjects === 'indicator' ? part : `${part} ${of}`;
    let tally = this.#tallies.get(key);
    if (!tally) {
      tally = { percents: noneSeen(), plains: noneSeen() };
      this.#tallies.set(key, tally);
    }
    return tally;
  }

  note(desk: Desk): void {
    for (const { percents, plains } of this.#tallies.values()) {
      const { runs } = percents.count > plains.count ? plains : percents;
      const cells = runs.flatMap(cellsOf).sort((a, b) => a.row - b.row);
      for (const { row, index, name } of cells) {
        const text = cellOf(this.#sheet, row, index).trim();
        const at = placeOf(this.#sheet, row, index);
        desk.note('figure-unit-mixed', 'note', at, { text, name });
      }
    }
  }
}

export function tallied(
  { percents, plains }: Tally,
  isPercent: boolean,
  row: number,
  column: number,
  name: string,
): void {
  const seen = isPercent ? percents : plains;
  if (++seen.count > MOST_KEPT) return;
  const last = seen.runs.at(-1);
  if (last && last.to + 1 === row && last.column === column && last.name === name) last.to = row;
  else seen.runs.push({ from: row, to: row, column, name });
}

function cellsOf({ from, to, column: index, name }: Run) {
  return Array.from({ length: to - from + 1 }, (_, i) => ({ row: from + i, index, name }));
}
