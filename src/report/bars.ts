import { MAX_DECIMALS, type Page, roundHalfAway, type SeriesPoint } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';

export interface Bar {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Exact at the bars' decimals. */
  readonly delta: number;
  readonly tone: -1 | 0 | 1;
  /** 1 up is better, −1 down is better, 0 neither. */
  readonly direction: -1 | 0 | 1;
}

/** A row of words between the bars, where a long list is cut to its ends. */
export interface Gap {
  readonly gap: string;
}

/** What a slide's chart draws, top to bottom, and what its workbook holds. */
export interface Bars {
  readonly rows: readonly (Bar | Gap)[];
  readonly decimals: number;
  /** Places: their change is before − after. */
  readonly isRank: boolean;
  /** Figures are set by their thousands. */
  readonly isCount: boolean;
  /** Heads of the workbook's columns. */
  readonly heads: { readonly name: string; readonly before: string; readonly after: string };
  readonly axis: string;
}

/** More bars than this cannot be read on a slide: a longer list is cut to its ends. */
const MOST_BARS = 40;
const BARS_AT_EACH_END = 15;

/** A page's series as bars; undefined where it has no change to draw. */
export function barsOf({ series, grid }: Page, words: Wording): Bars | undefined {
  if (series.points.length === 0) return undefined;
  const { ascii, bare } = words.numbers;
  const decimals = Math.max(...series.points.map((point) => decimalsOf(bare(point.deltaText))));
  const usual = usualDirection(series.points);
  const rows: (Bar | Gap)[] = series.points.map((point) => ({
    name: ascii(point.name),
    before: point.before,
    after: point.after,
    delta: roundHalfAway(point.delta, decimals),
    tone: point.tone,
    direction: point.delta === 0 ? usual : directionOf(point),
  }));
  const total = rows.length + (series.omitted?.count ?? 0);
  if (total > MOST_BARS) {
    const isOfUnits = grid.rows.every(({ key, ref }) => ref === undefined || key === ref.unit);
    const left = words.numbers.figure(total - 2 * BARS_AT_EACH_END, 0, 'count');
    const gap = words.charts.omitted(left, isOfUnits ? 'units' : 'indicators');
    rows.splice(BARS_AT_EACH_END, rows.length - 2 * BARS_AT_EACH_END, { gap });
  }
  return {
    rows,
    decimals,
    isRank: series.isRank,
    isCount: series.isCount,
    heads: {
      name: ascii(grid.columns[0]?.title ?? ''),
      before: ascii(series.beforeLabel),
      after: ascii(series.afterLabel),
    },
    axis: ascii(series.axis),
  };
}

export function isBar(row: Bar | Gap): row is Bar {
  return 'delta' in row;
}

/** Decimals of a printed figure, in either language. */
function decimalsOf(text: string): number {
  return Math.min(MAX_DECIMALS, /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0);
}

function directionOf({ tone, delta }: SeriesPoint): Bar['direction'] {
  return tone === 0 || delta === 0 ? 0 : delta > 0 ? tone : ((0 - tone) as -1 | 1);
}

/** What stands for a row without a change: the one direction all the others share. */
function usualDirection(points: readonly SeriesPoint[]): Bar['direction'] {
  const known = new Set(points.map(directionOf).filter((direction) => direction !== 0));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : 0;
}
