import {
  type FigureColumn,
  type GridColumn,
  type Indicator,
  type MatrixFigure,
  matrixColumnId,
  measureOf,
  rowsOf,
  SHARE_DECIMALS,
  shareOfMaximum,
  toldPart,
} from '../../model/index.ts';
import { PREFERRED_PARTS } from '../focus.ts';
import type { Line } from '../lines.ts';
import { decimalsOf, type PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

/** A head of more letters than this breaks off; the whole name is said where one points at it. */
const WIDEST = 132;

/** A column an indicator, groups before what they are made of, each as the part that speaks for it. */
export function matrixColumns(
  lines: readonly Line[],
  context: PageContext,
  shows: MatrixFigure,
): readonly GridColumn[] {
  const { comparison, indicatorOf } = context;
  const keys = [...new Set(comparison.columns.map(({ indicator }) => indicator))];
  const all = keys.map(indicatorOf);
  return inGroups(all).flatMap((indicator) => {
    const part = toldPart(comparison, indicator.key, PREFERRED_PARTS);
    const head = headOf(indicator, all, context);
    const column = part && columnOf(lines, context, shows, indicator, { indicator: indicator.key, part });
    return column ? [{ ...column, ...(head ? { group: head } : {}) }] : [];
  });
}

/** In the scheme's order, but for components, which follow their group. */
function inGroups(all: readonly Indicator[]): readonly Indicator[] {
  const keys = new Set(all.map(({ key }) => key));
  const isOf = (group: string | undefined): boolean => group !== undefined && keys.has(group);
  return all
    .filter(({ group }) => !isOf(group))
    .flatMap((one) => [one, ...all.filter(({ group }) => group === one.key)]);
}

/** The group over a column: its own, or itself where others are of it. */
function headOf(
  { key, group }: Indicator,
  all: readonly Indicator[],
  { about }: PageContext,
): GridColumn['group'] {
  const own = group ?? (all.some((one) => one.group === key) ? key : undefined);
  return own === undefined ? undefined : { key: own, title: about.indicatorName(own) };
}

function columnOf(
  lines: readonly Line[],
  context: PageContext,
  shows: MatrixFigure,
  indicator: Indicator,
  of: FigureColumn,
): GridColumn | undefined {
  const { comparison } = context;
  const [start] = rowsOf(comparison, of.indicator, of.part);
  const rows = lines.map(({ at }) => start + comparison.unit[at]!);
  const cells = CELLS[shows](rows, of, indicator, context);
  if (!cells || cells.values.every(Number.isNaN)) return undefined;
  const title = indicator.short ?? indicator.name;
  return {
    id: matrixColumnId(shows, of),
    kind: shows === 'change' ? 'move' : 'figure',
    title,
    ...(title === indicator.name ? {} : { hint: indicator.name }),
    width: Math.max(widthOf('', cells.text), Math.min(WIDEST, widthOf(title, []))),
    align: 'end',
    of,
    ...cells,
  };
}

type Cells = Pick<GridColumn, 'text' | 'tone'> & {
  readonly values: Float64Array;
  readonly decimals: number;
};

type CellMaker = (
  rows: readonly number[],
  of: FigureColumn,
  indicator: Indicator,
  context: PageContext,
) => Cells | undefined;

const CELLS: Readonly<Record<MatrixFigure, CellMaker>> = {
  after: (rows, { part }, indicator, { comparison, words }) => {
    const { after, decimalsAfter, nAfter } = comparison;
    const measure = measureOf(indicator, part);
    const least = decimalsOf(indicator, part);
    const values = Float64Array.from(rows, (row) => after[row]!);
    const text = rows.map((row) =>
      part === 'rank'
        ? words.numbers.rank(after[row]!, nAfter[row]!)
        : words.numbers.figure(after[row]!, Math.max(least, decimalsAfter[row]!), measure),
    );
    return { values, text, decimals: finest(rows, values, least, decimalsAfter) };
  },
  change: (rows, { part }, indicator, { comparison, words }) => {
    if (!comparison.from) return undefined;
    const { delta, decimalsBefore, decimalsAfter, better } = comparison;
    const measure = measureOf(indicator, part);
    const least = decimalsOf(indicator, part);
    const values = Float64Array.from(rows, (row) => delta[row]!);
    const text = rows.map((row) =>
      part === 'rank'
        ? words.numbers.move(delta[row]!)
        : words.numbers.change(
            delta[row]!,
            Math.max(least, decimalsBefore[row]!, decimalsAfter[row]!),
            measure,
          ),
    );
    return {
      values,
      text,
      decimals: finest(rows, values, least, decimalsBefore, decimalsAfter),
      tone: Int8Array.from(rows, (row) => better[row]!),
    };
  },
  share: (rows, { part }, indicator, { comparison, words }) => {
    const { after } = comparison;
    const most = indicator.max ?? Number.NaN;
    const values = Float64Array.from(rows, (row) => shareOfMaximum(indicator, part, after[row]!));
    const text = rows.map((row, i) => words.numbers.share(values[i]!, SHARE_DECIMALS, after[row]!, most));
    return { values, text, decimals: SHARE_DECIMALS };
  },
};

function finest(
  rows: readonly number[],
  values: Float64Array,
  least: number,
  ...planes: readonly Uint8Array[]
): number {
  let most = least;
  for (const [i, row] of rows.entries()) {
    if (Number.isNaN(values[i]!)) continue;
    for (const plane of planes) most = Math.max(most, plane[row]!);
  }
  return most;
}
