import type { Indicator, Part } from '../model/index.ts';
import type { Desk } from './questions.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';

/** Among how many cells of one sort those of the rarer are remembered. */
const MOST_KEPT = 1_000;

interface Tally {
  percent: number;
  plain: number;
  readonly percents: Seen[];
  readonly plains: Seen[];
}

interface Seen {
  readonly row: number;
  readonly index: number;
  readonly name: string;
}

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
  see(
    isPercent: boolean,
    { key: of, name }: Indicator,
    part: Part,
    row: number,
    index: number,
    isNamed: boolean,
  ): void {
    const key = !isNamed ? index : this.#sheet.subjects === 'indicator' ? part : `${part} ${of}`;
    let tally = this.#tallies.get(key);
    if (!tally) {
      tally = { percent: 0, plain: 0, percents: [], plains: [] };
      this.#tallies.set(key, tally);
    }
    if (isPercent) tally.percent++;
    else tally.plain++;
    const kept = isPercent ? tally.percents : tally.plains;
    if (kept.length < MOST_KEPT) kept.push({ row, index, name });
  }

  note(desk: Desk): void {
    for (const { percent, plain, percents, plains } of this.#tallies.values()) {
      for (const { row, index, name } of percent * 2 > percent + plain ? plains : percents) {
        const text = cellOf(this.#sheet, row, index).trim();
        desk.note('figure-unit-mixed', 'note', placeOf(this.#sheet, row, index), { text, name });
      }
    }
  }
}
