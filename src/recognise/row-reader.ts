import type { Indicator, Level } from '../model/index.ts';
import type { CheckedRow } from './checks/check.ts';
import { planChecks } from './checks.ts';
import type { Draft } from './draft.ts';
import { MEASURED } from './draft-column.ts';
import type { DropContext } from './drop-context.ts';
import { type CellFigure, readCell } from './figures.ts';
import type { Binding, Tools } from './layouts/layout.ts';
import { maximumInCells } from './maximum-in-cells.ts';
import { PercentSigns, tallied } from './percent-signs.ts';
import { decimalsBehind, isMarked, isPrintedPlainly, markIn, valueAround } from './plain-number.ts';
import type { Placed } from './roster.ts';
import { cellOf, isTyped, placeOf, type Sheet } from './sheet.ts';
import { type Lane, placeIn, type Stage } from './stage.ts';
import type { Subject } from './subject.ts';
import {
  columnOf,
  firstRow,
  fractionsOf,
  type Meaning,
  meaningOf,
  type Seat,
  seatsOf,
  type Track,
  type Tracks,
} from './tracks.ts';

/** Reads row after row of a table into the stage's drafts. */
export class RowReader {
  readonly #sheet: Sheet;
  readonly #tools: Tools;
  readonly #stage: Stage;
  readonly #context: DropContext;
  readonly #isUnsure: boolean;
  readonly #tracks = new Map<readonly Binding[], Tracks>();
  readonly #percents: PercentSigns;
  /** What stands behind the pairs of a column, by its index. */
  readonly #maxima = new Map<number, number>();

  constructor(sheet: Sheet, tools: Tools, stage: Stage, context: DropContext, isUnsure: boolean) {
    this.#sheet = sheet;
    this.#tools = tools;
    this.#stage = stage;
    this.#context = context;
    this.#isUnsure = isUnsure;
    this.#percents = new PercentSigns(sheet);
  }

  /** `indicator` is what the row names where its columns leave it open. */
  read(row: number, subject: Subject, bindings: readonly Binding[], indicator: Indicator | undefined): void {
    const tracks = this.#tracksOf(bindings);
    const [first] = tracks.list;
    if (!first) return;
    const placed = subject.place(first.day, first.epoch);
    const earlier = firstRow(tracks, placed.unit, indicator, row);
    if (earlier !== row) {
      this.#refuseSecond(row, subject, earlier, tracks);
      return;
    }
    this.#readTracks(row, subject, placed, tracks, indicator);
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
    const { list, checks } = tracks;
    const figures = checks.length > 0 ? new Map<number, CellFigure>() : undefined;
    let epoch = list[0]!.epoch;
    let placed = first;
    let seats = seatsOf(tracks, placed);
    let draft: Draft | undefined;
    let unit = 0;
    for (let t = 0; t < list.length; t++) {
      const track = list[t]!;
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
      if (figures === undefined && this.#putPlain(row, unit, seat, track)) continue;
      const figure = this.#store(row, unit, seat, track, tracks, indicator);
      figures?.set(track.index, figure);
    }
    if (figures === undefined) return;
    const { desk } = this.#context;
    const checked: CheckedRow = { sheet: this.#sheet, desk, row, name: subject.name, indicator, figures };
    for (const check of checks) check(checked);
  }

  #seat(track: Track, level: Level, scope: string): Seat {
    return { lane: this.#stage.lane(track.binding, level, scope, track.isUnsure), column: undefined };
  }

  /** To be called after the last row. */
  finish(): void {
    this.#percents.note(this.#context.desk);
  }

  #tracksOf(bindings: readonly Binding[]): Tracks {
    const known = this.#tracks.get(bindings);
    if (known) return known;
    const list = bindings.map((binding) => this.#track(binding));
    const tracks: Tracks = {
      list,
      seen: new Map(),
      seats: [],
      checks: planChecks(this.#sheet, bindings, this.#tools),
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
    const same = list.every(
      ({ index }) => cellOf(this.#sheet, row, index).trim() === cellOf(this.#sheet, earlier, index).trim(),
    );
    const detail = { row: row + 1, first: earlier + 1, name, same: same ? 1 : 0 };
    this.#context.desk.note('unit-duplicate', same ? 'note' : 'warning', placeOf(this.#sheet, row), detail);
    this.#sheet.ledger.mark(row, same ? 'duplicate' : 'rejected', `duplicate of row ${earlier + 1}`);
  }

  /**
   * Nearly every cell is a bare number within bounds. It is put without making a figure of it, in a third of the time;
   * false for all else.
   */
  #putPlain(row: number, unit: number, seat: Seat, track: Track): boolean {
    const { meaning, index } = track;
    if (meaning === undefined || track.isShare) return false;
    const text = cellOf(this.#sheet, row, index);
    const mark = markIn(text);
    const sign = isTyped(this.#sheet, row, index) ? 'point' : track.sign;
    if (mark < 0 || !isMarked(text, mark, sign) || !isPrintedPlainly(text, mark)) return false;
    const value = valueAround(text, mark);
    if (meaning.most !== undefined && value > meaning.most) return false;
    const decimals = decimalsBehind(text, mark);
    if (decimals === 3 && meaning.isCount) return false;
    (seat.column ?? columnOf(seat, meaning)).put(
      unit,
      value,
      MEASURED,
      decimals,
      seat.lane.origin,
      row,
      index,
    );
    this.#tally(track, meaning, false, row);
    return true;
  }

  #store(
    row: number,
    unit: number,
    seat: Seat,
    track: Track,
    tracks: Tracks,
    named: Indicator | undefined,
  ): CellFigure {
    const { index, binding } = track;
    const { lane } = seat;
    const meaning = track.meaning ?? meaningOf(binding, named!);
    const { indicator, part } = meaning;
    const column = columnOf(seat, meaning);
    const read = this.#withoutDossiers(readCell(this.#sheet, row, index, track.sign), row, track, tracks);
    const figure = read.second && part !== 'rank' ? this.#acceptPair(read, track, indicator, row) : read;
    lane.draft.put(column, unit, figure, lane.origin, row, index);
    if (part === 'rank' && figure.second) this.#putRanked(lane, unit, indicator, figure, row, index);
    this.#note(figure, meaning, row, track);
    return figure;
  }

  /** A blank rate of 0 out of 0: no dossiers arose. */
  #withoutDossiers(figure: CellFigure, row: number, { index }: Track, { fractions }: Tracks): CellFigure {
    const fraction = figure.status === 'blank' ? fractions.get(index) : undefined;
    const isNothing = fraction?.every(
      (track) => readCell(this.#sheet, row, track.index, track.sign).value === 0,
    );
    return isNothing ? { ...figure, status: 'no-dossiers', verbatim: '' } : figure;
  }

  #putRanked(
    lane: Lane,
    unit: number,
    { key }: Indicator,
    figure: CellFigure,
    row: number,
    index: number,
  ): void {
    const { value, decimals } = figure.second!;
    const verbatim = figure.verbatim ?? '';
    const ranked: CellFigure = { value, decimals, percent: false, status: 'measured', verbatim };
    lane.draft.put(lane.draft.column(key, 'ranked'), unit, ranked, lane.origin, row, index);
  }

  /**
   * "5.6 / 6" outside a rank column is a score of its maximum. Another maximum than the scheme's is said where the head
   * promises such pairs; elsewhere the pair may be anything and is not read: "24/25" is neither 24 per cent nor 24 points
   * where the column's other figures pass 25.
   */
  #acceptPair(figure: CellFigure, track: Track, indicator: Indicator, row: number): CellFigure {
    const { binding, index } = track;
    const { max, name, measure } = indicator;
    const printed = figure.second!.value;
    const isScore = measure === 'points' && figure.value <= printed;
    if (max === printed || (max === undefined && isScore && this.#isMaximum(printed, track))) return figure;
    if (max !== undefined && /tối đa|\/|điểm/iu.test(binding.column.head) && figure.value <= printed) {
      const detail = { name, printed, expected: max };
      this.#context.desk.note('maximum-differs', 'warning', placeOf(this.#sheet, row, index), detail);
      return figure;
    }
    return {
      value: Number.NaN,
      status: 'unreadable',
      decimals: 0,
      percent: false,
      verbatim: cellOf(this.#sheet, row, index),
      defect: 'figure-unreadable',
    };
  }

  /** Of a column whose indicator states none: the same behind every pair, and passed by no figure. */
  #isMaximum(printed: number, { binding, index, sign }: Track): boolean {
    if (binding.indicator === undefined) return true;
    const known = this.#maxima.get(index) ?? maximumInCells(this.#sheet, index, sign);
    this.#maxima.set(index, known);
    return known === printed;
  }

  /** Ranks have no "%". */
  #tally(track: Track, { indicator, part }: Meaning, isPercent: boolean, row: number): void {
    if (part === 'rank') return;
    const { index } = track;
    const isNamed = track.meaning === undefined;
    const tally =
      (isNamed ? undefined : track.tally) ?? this.#percents.tallyOf(indicator, part, index, isNamed);
    track.tally = tally;
    tallied(tally, isPercent, row, index, indicator.name);
  }

  #note(figure: CellFigure, meaning: Meaning, row: number, track: Track): void {
    const { index } = track;
    const { indicator, part, most } = meaning;
    const isScore = figure.status === 'measured' && part !== 'rank';
    if (isScore) this.#tally(track, meaning, figure.percent, row);
    const isOut = isScore && most !== undefined && (figure.value < 0 || figure.value > most);
    // "1,251" among "1.250": a count has no thousandths.
    const isOddCount = isScore && figure.decimals === 3 && meaning.isCount;
    const defect = figure.defect ?? (isOddCount ? 'decimal-sign-mixed' : undefined);
    if (!defect && !isOut) return;
    const { desk } = this.#context;
    const at = placeOf(this.#sheet, row, index);
    const text = cellOf(this.#sheet, row, index).trim();
    const value = Number.isNaN(figure.value) ? {} : { value: figure.value, decimals: figure.decimals };
    const severity = defect === 'figure-marked' ? 'note' : 'warning';
    if (defect) desk.note(defect, severity, at, { text, ...value });
    if (!isOut) return;
    const max = most !== undefined && Number.isFinite(most) ? most : '';
    desk.note('figure-out-of-range', 'warning', at, { text, ...value, max, name: indicator.name });
  }

  #noteShortRow(row: number, { list }: Tracks): void {
    const fields = this.#sheet.rows[row]!.length;
    const full = this.#sheet.rows[this.#sheet.header.first]!.length;
    if (fields >= full || list.every(({ index }) => index < fields)) return;
    this.#context.desk.note('row-ragged', 'warning', placeOf(this.#sheet, row), { fields, full });
  }
}
