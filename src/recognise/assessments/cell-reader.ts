import { fold, type Indicator, type Measure, measureOf } from '../../model/index.ts';
import { type CellFigure, readCell } from '../figures/figures.ts';
import { maximumInCells } from '../figures/maximum-in-cells.ts';
import { PercentSigns, tallied } from '../figures/percent-signs.ts';
import { ranksBehind } from '../figures/ranks-behind.ts';
import type { Desk } from '../questions.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import type { Lane } from './stage.ts';
import { columnOf, type Meaning, meaningOf, type Seat, type Track, type Tracks } from './tracks.ts';

/** Reads cells of a table into drafts, and says what is odd about them. */
export class CellReader {
  readonly #sheet: Sheet;
  readonly #desk: Desk;
  readonly #percents: PercentSigns;
  /** What stands behind the pairs of a column, by its index. */
  readonly #maxima = new Map<number, number>();
  /** The ranks behind the figures of a column, by its index. */
  readonly #ranks = new Map<number, ReadonlyMap<number, number> | undefined>();

  constructor(sheet: Sheet, desk: Desk) {
    this.#sheet = sheet;
    this.#desk = desk;
    this.#percents = new PercentSigns(sheet);
  }

  /** To be called after the last cell. */
  finish(): void {
    this.#percents.note(this.#desk);
  }

  store(
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
    const whole = read.second && part !== 'rank' ? this.#acceptPair(read, track, indicator, row) : read;
    const figure = asMeant(whole, meaning, cellOf(this.#sheet, row, index));
    lane.draft.put(column, unit, figure, lane.origin, row, index);
    lane.draft.provisional ||=
      figure.status === 'measured' && (this.#sheet.unsureRows?.get(row)?.has(index) ?? false);
    if (part === 'rank' && figure.second)
      this.#putBehind(lane, unit, indicator, 'ranked', figure.second.value, figure, row, index);
    const rank = figure.mark === undefined ? undefined : this.#rankBehind(row, track, tracks);
    if (rank !== undefined) this.#putBehind(lane, unit, indicator, 'rank', rank, figure, row, index);
    this.#note(rank === undefined ? figure : withoutDefect(figure), meaning, row, track);
    return figure;
  }

  /** "85,5 (2)", unless ranks of the same stand in a column of their own. */
  #rankBehind(row: number, { index, sign, binding }: Track, { list }: Tracks): number | undefined {
    if (
      binding.part === 'rank' ||
      binding.part === 'target' ||
      list.some((other) => other.binding.part === 'rank')
    )
      return undefined;
    if (!this.#ranks.has(index)) this.#ranks.set(index, ranksBehind(this.#sheet, index, sign));
    return this.#ranks.get(index)?.get(row);
  }

  /** A blank rate of 0 out of 0: no dossiers arose. */
  #withoutDossiers(figure: CellFigure, row: number, { index }: Track, { fractions }: Tracks): CellFigure {
    const fraction = figure.status === 'blank' ? fractions.get(index) : undefined;
    const isNothing = fraction?.every(
      (track) => readCell(this.#sheet, row, track.index, track.sign).value === 0,
    );
    return isNothing ? { ...figure, status: 'no-dossiers', verbatim: '' } : figure;
  }

  /** A whole number that stands behind a figure in its cell. */
  #putBehind(
    lane: Lane,
    unit: number,
    { key }: Indicator,
    part: 'rank' | 'ranked',
    value: number,
    { verbatim = '' }: CellFigure,
    row: number,
    index: number,
  ): void {
    const behind: CellFigure = { value, decimals: 0, percent: false, status: 'measured', verbatim };
    lane.draft.put(lane.draft.column(key, part), unit, behind, lane.origin, row, index);
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
      this.#desk.note('maximum-differs', 'warning', placeOf(this.#sheet, row, index), detail);
      return figure;
    }
    return unreadable(cellOf(this.#sheet, row, index));
  }

  /** Of a column whose indicator states none: the same behind every pair, and passed by no figure. */
  #isMaximum(printed: number, { binding, index, sign }: Track): boolean {
    if (binding.indicator === undefined) return true;
    const known = this.#maxima.get(index) ?? maximumInCells(this.#sheet, index, sign);
    this.#maxima.set(index, known);
    return known === printed;
  }

  /** Ranks have no "%". */
  tally(track: Track, { indicator, part }: Meaning, isPercent: boolean, row: number): void {
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
    if (isScore) this.tally(track, meaning, figure.percent, row);
    const isOut = isScore && most !== undefined && (figure.value < 0 || figure.value > most);
    // "1,251" among "1.250": a count has no thousandths.
    const isOddCount = isScore && figure.decimals === 3 && meaning.isCount;
    const defect = figure.defect ?? (isOddCount ? 'decimal-sign-mixed' : undefined);
    if (!defect && !isOut) return;
    const desk = this.#desk;
    const at = placeOf(this.#sheet, row, index);
    const text = cellOf(this.#sheet, row, index).trim();
    const value = Number.isNaN(figure.value) ? {} : { value: figure.value, decimals: figure.decimals };
    // "85,5 (2)" may be more than a footnote's mark.
    const severity = defect === 'figure-marked' && !/\d[\])]$/.test(text) ? 'note' : 'warning';
    const points = defect === 'figure-unreadable' && figure.percent ? { points: indicator.name } : {};
    const unit = defect === 'figure-unit-mixed' ? { unit: figure.unit!, name: indicator.name } : {};
    if (defect) desk.note(defect, severity, at, { text, ...value, ...points, ...unit });
    if (!isOut) return;
    const max = most !== undefined && Number.isFinite(most) ? most : '';
    desk.note('figure-out-of-range', 'warning', at, { text, ...value, max, name: indicator.name });
  }
}

function withoutDefect({ defect: _, ...figure }: CellFigure): CellFigure {
  return figure;
}

/** A figure, unless its cell says that it is no such thing as its column holds. */
function asMeant(figure: CellFigure, { indicator, part }: Meaning, text: string): CellFigure {
  const measure = measureOf(indicator, part);
  const { unit, percent } = figure;
  if (unit && !mayMeasure(unit, measure, indicator.name))
    return { ...unreadable(text), unit, defect: 'figure-unit-mixed' };
  // "97,4%" among points of 18 is a rate, or a share of the maximum: nobody says which.
  const isOfPoints =
    (part === 'score' || part === 'target') &&
    indicator.measure === 'points' &&
    (indicator.max ?? 100) !== 100;
  return figure.status === 'measured' && percent && isOfPoints ? { ...unreadable(text), percent } : figure;
}

/** "125 hồ sơ" is no score, "3 bậc" no rate, "12 ngày" no dossiers. */
function mayMeasure(unit: Measure, measure: Measure, name: string): boolean {
  return unit === measure || (unit === 'days' && measure === 'count' && /\bngay\b/.test(fold(name)));
}

function unreadable(verbatim: string): CellFigure {
  return {
    value: Number.NaN,
    status: 'unreadable',
    decimals: 0,
    percent: false,
    verbatim,
    defect: 'figure-unreadable',
  };
}
