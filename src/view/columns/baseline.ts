import { areOfTwoSystems, type Baseline, type GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';
import { labelOf } from './figure.ts';

/** A further period: its figure, what the second date differs from it, and the same of places. */
export function baselineColumns(
  lines: readonly Line[],
  context: PageContext,
  baseline: Baseline,
  index: number,
): readonly GridColumn[] {
  const columns = [
    figureColumn(lines, context, baseline),
    deltaColumn(lines, context, baseline),
    ...(lines.every(isPlace)
      ? []
      : [rankColumn(lines, context, baseline), moveColumn(lines, context, baseline)]),
  ];
  return columns
    .filter((column) => column !== undefined)
    .map(({ id, ...column }) => ({
      ...column,
      id: `baseline-${index}${id}`,
      ...(id === '' ? {} : { inputs: inputsOf(id, `baseline-${index}`) }),
    }));
}

/** Places are counted among all rows. */
function inputsOf(id: string, figure: `baseline-${number}`): NonNullable<GridColumn['inputs']> {
  return id === '-rank'
    ? { columns: [figure], over: 'all-rows' }
    : { columns: [figure, 'after'], over: id === '-move' ? 'all-rows' : 'row' };
}

/** Its id is what follows the baseline's number. */
interface BaselineColumn extends Omit<GridColumn, 'id'> {
  readonly id: '' | '-delta' | '-rank' | '-move';
}

const isPlace = ({ change }: Line): boolean => change.part === 'rank';

function figureColumn(
  lines: readonly Line[],
  { systemBeside, words }: PageContext,
  baseline: Baseline,
): BaselineColumn {
  const title = words.baseNames.head(baseline.period) + systemBeside(baseline);
  const text = lines.map((line) => {
    const value = baseline.value[line.at]!;
    return isPlace(line)
      ? words.numbers.rank(value, baseline.n[line.at]!)
      : words.numbers.figure(value, decimalsOf(line, baseline), line.measure);
  });
  return {
    id: '',
    kind: 'figure',
    title,
    ...labelOf(baseline.period),
    width: widthOf(title, text),
    align: 'end',
    text,
    values: Float64Array.from(lines, (line) => baseline.value[line.at]!),
    decimals: finest(lines, baseline),
  };
}

function deltaColumn(
  lines: readonly Line[],
  { comparison, systemBeside, words }: PageContext,
  baseline: Baseline,
): BaselineColumn {
  const isApart = areOfTwoSystems(comparison.scheme, baseline.reasons);
  const title = words.grid.changeFrom(words.dates.period(baseline.period) + systemBeside(baseline));
  const text = lines.map((line) => {
    const delta = baseline.delta[line.at]!;
    if (isApart && !Number.isNaN(baseline.value[line.at]!) && !Number.isNaN(line.change.after))
      return words.bases.apart;
    return isPlace(line)
      ? words.numbers.move(delta)
      : words.numbers.change(delta, decimalsOf(line, baseline), line.measure);
  });
  return {
    id: '-delta',
    kind: 'move',
    title,
    ...(isApart ? { hint: words.bases.apartHint } : {}),
    width: widthOf(title, text),
    align: 'end',
    text,
    values: Float64Array.from(lines, (line) => baseline.delta[line.at]!),
    decimals: finest(lines, baseline),
    tone: Int8Array.from(lines, (line) => baseline.better[line.at]!),
  };
}

function rankColumn(
  lines: readonly Line[],
  { systemBeside, words }: PageContext,
  baseline: Baseline,
): BaselineColumn | undefined {
  const { rank, n } = baseline;
  const values = Float64Array.from(lines, (line) => (isPlace(line) ? Number.NaN : rank[line.at]!));
  if (values.every(Number.isNaN)) return undefined;
  const title = words.bases.baselineRank(words.dates.period(baseline.period) + systemBeside(baseline));
  const text = lines.map((line, i) => words.numbers.rank(values[i]!, n[line.at]!));
  return { id: '-rank', kind: 'rank', title, width: widthOf(title, text), align: 'end', text, values };
}

function moveColumn(
  lines: readonly Line[],
  { systemBeside, words }: PageContext,
  baseline: Baseline,
): BaselineColumn | undefined {
  const values = Float64Array.from(lines, (line) => (isPlace(line) ? Number.NaN : baseline.move[line.at]!));
  if (values.every(Number.isNaN)) return undefined;
  const title = words.bases.baselineMove(words.dates.period(baseline.period) + systemBeside(baseline));
  const text = Array.from(values, words.numbers.move);
  return {
    id: '-move',
    kind: 'move',
    title,
    hint: words.grid.moveHint,
    width: widthOf(title, text),
    align: 'end',
    text,
    values,
    decimals: 0,
    tone: Int8Array.from(values, (places) => Math.sign(places) || 0),
  };
}

const decimalsOf = (line: Line, { decimals }: Baseline): number =>
  Math.max(line.decimals, decimals[line.at]!);

function finest(lines: readonly Line[], baseline: Baseline): number {
  return lines.reduce((most, line) => Math.max(most, decimalsOf(line, baseline)), 0);
}
