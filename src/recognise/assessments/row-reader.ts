import { columnLetters, type Indicator, type Level, periodKey } from '../../model/index.ts';
import type { CheckedRow } from '../checks/check.ts';
import { planChecks } from '../checks.ts';
import type { DropContext } from '../drop-context.ts';
import type { CellFigure } from '../figures/figures.ts';
import type { Binding, RowRefusal, Tools } from '../layouts/layout.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import { lengthOf } from '../structure/text-rows.ts';
import type { Placed } from '../units/roster.ts';
import { CellReader } from './cell-reader.ts';
import type { Draft } from './draft.ts';
import { placeIn, type Stage } from './stage.ts';
import type { Subject } from './subject.ts';
import {
  firstRow,
  fractionsOf,
  meaningOf,
  type Seat,
  seatsOf,
  stretchesOf,
  type Track,
  type Tracks,
} from './tracks.ts';
import { WaitingRows } from './waiting-rows.ts';

const NONE: ReadonlySet<Track> = new Set();

/** Reads row after row of a table into the stage's drafts. */
export class RowReader {
  readonly #sheet: Sheet;
  readonly #tools: Tools;
  readonly #stage: Stage;
  readonly #context: DropContext;
  readonly #isUnsure: boolean;
  readonly #tracks = new Map<readonly Binding[], Tracks>();
  readonly #cells: CellReader;
  readonly #waiting: WaitingRows;

  constructor(sheet: Sheet, tools: Tools, stage: Stage, context: DropContext, isUnsure: boolean) {
    this.#sheet = sheet;
    this.#tools = tools;
    this.#stage = stage;
    this.#context = context;
    this.#isUnsure = isUnsure;
    this.#cells = new CellReader(sheet, context.desk);
    this.#waiting = new WaitingRows(sheet, tools.plain, this.#cells);
  }

  /** `indicator` is what the row names where its columns leave it open. */
  read(row: number, subject: Subject, bindings: readonly Binding[], indicator: Indicator | undefined): void {
    const tracks = this.#tracksOf(bindings);
    const [first] = tracks.list;
    if (!first) {
      // "Điểm tối đa": what the row says is known without it.
      if (!subject.isSameRow) this.#sheet.ledger.mark(row, 'stored');
      return;
    }
    const placed = subject.place(first.day, first.epoch);
    const earlier = firstRow(tracks, placed.unit, indicator, row);
    if (earlier !== row) {
      this.#refuseSecond(row, subject, earlier, tracks);
      return;
    }
    const waits = tracks.isPlain && this.#waiting.take(row, subject, tracks);
    if (!waits) this.#readTracks(row, subject, placed, tracks, indicator);
    this.#noteShortRow(row, tracks);
    if (!subject.isSameRow) this.#sheet.ledger.mark(row, 'stored');
  }

  #readTracks(
    row: number,
    subject: Subject,
    first: Placed,
    tracks: Tracks,
    indicator: Indicator | undefined,
  ): void {
    this.#waiting.settle();
    const { list, checks } = tracks;
    const figures = new Map<number, CellFigure>();
    let epoch = list[0]!.epoch;
    let placed = first;
    let seats = seatsOf(tracks, placed);
    let draft: Draft | undefined;
    let unit = 0;
    const left = indicator && list.length > 1 ? this.#leaveRivals(row, list, indicator) : NONE;
    for (let t = 0; t < list.length; t++) {
      const track = list[t]!;
      if (left.has(track)) continue;
      if (track.epoch !== epoch) {
        epoch = track.epoch;
        placed = subject.place(track.day, epoch);
        seats = seatsOf(tracks, placed);
        draft = undefined;
      }
      seats[t] ??= this.#seat(track, subject.level, placed.scope);
      const seat = seats[t]!;
      if (seat.lane.draft !== draft) {
        draft = seat.lane.draft;
        unit = placeIn(seat.lane, placed);
      }
      figures.set(track.index, this.#cells.store(row, unit, seat, track, tracks, indicator));
    }
    const { desk } = this.#context;
    const checked: CheckedRow = { sheet: this.#sheet, desk, row, name: subject.name, indicator, figures };
    for (const check of checks) check(checked);
  }

  /** Of columns that come to the same figure of the row's indicator one is read: points as the points, all else as the result. */
  #leaveRivals(row: number, list: readonly Track[], indicator: Indicator): ReadonlySet<Track> {
    const taken = new Map<string, Track>();
    const left = new Set<Track>();
    for (const track of list) {
      const { binding } = track;
      const key = `${meaningOf(binding, indicator).part} ${binding.unit} ${periodKey(binding.dated.period)}`;
      const rival = taken.get(key);
      const isBetter = rival && (binding.part !== undefined) === (indicator.measure === 'points');
      const [kept, other] = isBetter ? [track, rival] : [rival ?? track, track];
      taken.set(key, kept);
      if (other === kept) continue;
      left.add(other);
      const { head, index } = kept.binding.column;
      const detail = { head: other.binding.column.head, taken: head, letters: columnLetters(index) };
      this.#context.desk.note('column-duplicate', 'warning', placeOf(this.#sheet, row, other.index), detail);
    }
    return left;
  }

  #seat(track: Track, level: Level, scope: string): Seat {
    return { lane: this.#stage.lane(track.binding, level, scope, track.isUnsure), column: undefined };
  }

  /** Says why a row of figures is not read. */
  refuse(row: number, { isSameRow }: Subject, reason: RowRefusal): void {
    if (isSameRow) return;
    this.#waiting.settle();
    const text = this.#sheet.rows
      .at(row)!
      .filter((cell) => cell.trim() !== '')
      .join(' | ');
    // Nothing is missing where a row of changes is not read.
    const severity = reason === 'published-change' ? 'note' : 'warning';
    this.#context.desk.note('row-rejected', severity, placeOf(this.#sheet, row), { reason, text });
    this.#sheet.ledger.mark(row, 'rejected', reason);
  }

  /** To be called after the last row. */
  finish(): void {
    this.#waiting.settle();
    this.#cells.finish();
  }

  #tracksOf(bindings: readonly Binding[]): Tracks {
    const known = this.#tracks.get(bindings);
    if (known) return known;
    const list = bindings.map((binding) => this.#track(binding));
    const checks = planChecks(this.#sheet, bindings, this.#tools);
    const tracks: Tracks = {
      list,
      stretches: stretchesOf(list),
      isPlain: checks.length === 0 && list.every(({ meaning }) => meaning !== undefined),
      seen: new Map(),
      seats: [],
      checks,
      fractions: fractionsOf(list),
    };
    this.#tracks.set(bindings, tracks);
    return tracks;
  }

  #track(binding: Binding): Track {
    const { index } = binding.column;
    const { sign, provisional } = this.#tools.signs.get(index)!;
    const day = binding.dated.period.end;
    return {
      binding,
      ...(binding.indicator ? { meaning: meaningOf(binding, binding.indicator) } : {}),
      index,
      sign,
      isUnsure: this.#isUnsure || binding.dated.provisional || provisional,
      isShare: this.#sheet.columns[index]?.isShare ?? false,
      day,
      epoch: this.#context.registry.epochNumber(day),
      tally: undefined,
    };
  }

  #refuseSecond(row: number, { name, isSameRow }: Subject, earlier: number, { list }: Tracks): void {
    if (isSameRow) return;
    this.#waiting.settle();
    const same = list.every(
      ({ index }) => cellOf(this.#sheet, row, index).trim() === cellOf(this.#sheet, earlier, index).trim(),
    );
    const detail = { row: row + 1, first: earlier + 1, name, same: same ? 1 : 0 };
    this.#context.desk.note('unit-duplicate', same ? 'note' : 'warning', placeOf(this.#sheet, row), detail);
    this.#sheet.ledger.mark(row, same ? 'duplicate' : 'rejected', `duplicate of row ${earlier + 1}`);
  }

  #noteShortRow(row: number, { list }: Tracks): void {
    const fields = lengthOf(this.#sheet.rows, row);
    const full = lengthOf(this.#sheet.rows, this.#sheet.header.first);
    if (fields >= full || list.every(({ index }) => index < fields)) return;
    this.#waiting.settle();
    this.#context.desk.note('row-ragged', 'warning', placeOf(this.#sheet, row), { fields, full });
  }
}
