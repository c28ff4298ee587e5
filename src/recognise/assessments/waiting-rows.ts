import { LOOK, type PlainCells } from '../figures/plain-cells.ts';
import { isTyped, type Sheet } from '../structure/sheet.ts';
import type { Placed } from '../units/roster.ts';
import type { CellReader } from './cell-reader.ts';
import { MEASURED } from './draft-column.ts';
import { placeIn } from './stage.ts';
import type { Subject } from './subject.ts';
import {
  columnOf,
  type Meaning,
  type Seat,
  type Stretch,
  seatsOf,
  type Track,
  type Tracks,
} from './tracks.ts';

/** So many rows and what they are written to stay near the processor. */
const MOST = 64;

/**
 * Rows of one kind, whose figures are put column after column: row after row, every figure of a wide table would be
 * written somewhere else. What is noticed in their cells is said in the order of the rows all the same.
 */
export class WaitingRows {
  readonly #sheet: Sheet;
  readonly #plain: PlainCells;
  readonly #cells: CellReader;
  #tracks: Tracks | undefined;
  readonly #rows: number[] = [];
  /** Of each stretch of the tracks, row after row. */
  #placed: Placed[][] = [];
  /** Where the rows' units stand in the draft in hand. */
  readonly #units: number[] = [];
  /** The greatest of them. */
  #lastUnit = 0;
  /** Cells that take a closer look, by row and track. */
  readonly #others: number[] = [];

  constructor(sheet: Sheet, plain: PlainCells, cells: CellReader) {
    this.#sheet = sheet;
    this.#plain = plain;
    this.#cells = cells;
  }

  /** False for a row that is the first of its kind: it takes its seats itself. */
  take(row: number, subject: Subject, tracks: Tracks): boolean {
    const { stretches } = tracks;
    let isAlike = tracks === this.#tracks && this.#rows.length < MOST;
    let isSeated = true;
    for (let s = 0; s < stretches.length; s++) {
      const { day, epoch, from } = stretches[s]!;
      const placed = subject.place(day, epoch);
      isAlike &&= placed.cohort === this.#placed[s]![0]!.cohort;
      isSeated &&= seatsOf(tracks, placed)[from] !== undefined;
    }
    if (!isAlike || !isSeated) this.settle();
    if (!isSeated) return false;
    if (this.#tracks === undefined) {
      this.#tracks = tracks;
      this.#placed = stretches.map(() => []);
    }
    for (let s = 0; s < stretches.length; s++) {
      const { day, epoch } = stretches[s]!;
      this.#placed[s]!.push(subject.place(day, epoch));
    }
    this.#rows.push(row);
    return true;
  }

  /** Puts what waits. To be called before anything else is said of the table. */
  settle(): void {
    const tracks = this.#tracks;
    if (tracks === undefined) return;
    for (const [s, stretch] of tracks.stretches.entries())
      this.#putStretch(tracks, stretch, this.#placed[s]!);
    this.#storeOthers(tracks);
    this.#tracks = undefined;
    this.#rows.length = 0;
    this.#others.length = 0;
  }

  #putStretch(tracks: Tracks, { from, to }: Stretch, placed: readonly Placed[]): void {
    const seats = seatsOf(tracks, placed[0]!);
    let draft: Seat['lane']['draft'] | undefined;
    for (let t = from; t < to; t++) {
      const seat = seats[t]!;
      const track = tracks.list[t]!;
      if (seat.lane.draft !== draft) {
        draft = seat.lane.draft;
        this.#lastUnit = 0;
        for (let i = 0; i < placed.length; i++) {
          const unit = placeIn(seat.lane, placed[i]!);
          this.#units[i] = unit;
          this.#lastUnit = Math.max(this.#lastUnit, unit);
        }
      }
      this.#putTrack(t, track, track.meaning!, seat, tracks.list.length);
    }
  }

  /** Nearly every cell is a bare number within bounds: it is put without making a figure of it. */
  #putTrack(t: number, track: Track, meaning: Meaning, seat: Seat, width: number): void {
    const { index, sign, isShare } = track;
    const plain = this.#plain;
    const { most = Number.POSITIVE_INFINITY, isCount } = meaning;
    const column = columnOf(seat, meaning);
    column.makeRoom(this.#lastUnit);
    const { values, status, decimals: places, originOf, rowOf, columnOf: columns } = column;
    const { origin } = seat.lane;
    const sheet = this.#sheet;
    const usual = LOOK[sign];
    for (let i = 0; i < this.#rows.length; i++) {
      const row = this.#rows[i]!;
      const number = plain.numberAt(row, index);
      const own = sheet.typed !== undefined && isTyped(sheet, row, index) ? LOOK.point : usual;
      const isOdd = plain.valueOf(number) > most || (isCount && plain.decimalsOf(number) === 3);
      if (isShare || isOdd || !plain.isFigure(number, own)) {
        this.#others.push(i * width + t);
        continue;
      }
      const unit = this.#units[i]!;
      values[unit] = plain.valueOf(number);
      status[unit] = MEASURED;
      places[unit] = plain.decimalsOf(number);
      originOf[unit] = origin;
      rowOf[unit] = row;
      columns[unit] = index;
      this.#cells.tally(track, meaning, false, row);
    }
  }

  #storeOthers(tracks: Tracks): void {
    const { list, stretches } = tracks;
    for (const at of this.#others.sort((a, b) => a - b)) {
      const t = at % list.length;
      const i = (at - t) / list.length;
      const placed = this.#placed[stretches.findIndex(({ to }) => t < to)]![i]!;
      const seat = seatsOf(tracks, placed)[t]!;
      const unit = placeIn(seat.lane, placed);
      this.#cells.store(this.#rows[i]!, unit, seat, list[t]!, tracks, undefined);
    }
  }
}
