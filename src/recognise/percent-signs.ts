import type { Indicator, Part } from '../model/index.ts';
import type { Desk } from './questions.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';

/** Among how many cells of one sort those of the rarer are remembered. */
const MOST_KEPT = 1_000;

/** Cells of one kind with "%" and without. */
export interface Tally {
  readonly percents: Seen;
  readonly plains: Seen;
}

/** How many there are, and, side by side, where the first of them stand and whose they are. */
interface Seen {
  count: number;
  readonly rows: number[];
  readonly columns: number[];
  readonly names: string[];
}

const noneSeen = (): Seen => ({ count: 0, rows: [], columns: [], names: [] });

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
      const { rows, columns, names } = percents.count > plains.count ? plains : percents;
      const inOrder = rows.map((row, i) => ({ row, index: columns[i]!, name: names[i]! }));
      for (const { row, index, name } of inOrder.sort((a, b) => a.row - b.row)) {
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
  seen.count++;
  if (seen.rows.length >= MOST_KEPT) return;
  seen.rows.push(row);
  seen.columns.push(column);
  seen.names.push(name);
}
