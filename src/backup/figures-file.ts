import { type Assessment, type AssessmentBeside, type FiguresBeside, STATUSES } from '../model/index.ts';
import { Refused } from './fault.ts';
import { asPrinted, givesItselfBack, printed } from './printed.ts';
import { fromRuns, fromSteps, runsOf, stepsOf } from './runs.ts';

const MEASURED = STATUSES.indexOf('measured');
const NOBODY = { status: MEASURED, decimals: 9, row: 2 ** 32 - 1 } as const;

/** Where the figures of an assessment lie. */
export interface FigureFiles {
  readonly table: string;
  readonly beside: string;
}

/** The texts of a table's figures as its CSV holds them, by unit and column. */
export type PrintedCells = readonly (readonly string[])[];

/**
 * What the CSV of an assessment does not say: keys, why figures are missing, decimals of those, where each stood. A number
 * that its printed text does not give back exactly is told in full. `isTraced`: with the places in the imported files.
 */
export async function besideFigures(
  assessment: Assessment,
  isTraced: boolean,
  breathe: () => Promise<void>,
): Promise<AssessmentBeside> {
  const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
  const figures: FiguresBeside[] = [];
  for (const c of head.columns.keys()) {
    const exact = exceptions(values[c]!, decimals[c]!);
    figures.push({
      status: runsOf(status[c]!),
      decimals: runsOf(decimals[c]!),
      ...(exact ? { exact } : {}),
      ...(Object.keys(verbatim[c]!).length > 0 ? { verbatim: { ...verbatim[c]! } } : {}),
      ...(isTraced
        ? { from: runsOf(originOf[c]!), row: stepsOf(rowOf[c]!), column: runsOf(columnOf[c]!) }
        : {}),
    });
    await breathe();
  }
  return { ...head, origins: isTraced ? head.origins : [], figures };
}

/** No file may claim a measured figure that is no number: nobody could read it back. */
export function isTellable({ values, status }: Assessment): boolean {
  return values.every((column, c) =>
    column.every((value, u) => Number.isFinite(value) || (Number.isNaN(value) && status[c]![u] !== MEASURED)),
  );
}

function exceptions(values: Float64Array, decimals: Uint8Array): Record<string, string> | undefined {
  const exact: Record<string, string> = {};
  for (const [u, value] of values.entries()) {
    if (Number.isNaN(value) || givesItselfBack(value, decimals[u]!)) continue;
    exact[u] = Object.is(value, -0) ? '-0' : String(value);
  }
  return Object.keys(exact).length > 0 ? exact : undefined;
}

/**
 * The assessment of its two files. `table` and `file` name them where something does not fit: a figure that should be
 * there and is none, a list of the wrong length, a place that is none.
 */
export async function joinFigures(
  { figures, ...head }: AssessmentBeside,
  cells: PrintedCells,
  { table, beside }: FigureFiles,
  breathe: () => Promise<void>,
): Promise<Assessment> {
  if (figures.length !== head.columns.length) throw new Refused('unfit', beside, 'figures');
  const planes: Planes[] = [];
  for (const [c, column] of figures.entries()) {
    const misfit = (member: string): never => {
      throw new Refused('unfit', beside, `figures.${c}.${member}`);
    };
    const texts = (u: number): string => cells[u]![c]!;
    const unfitCell = (u: number): never => {
      throw new Refused('unfit', table, `${u + 4}:${c + 2}`);
    };
    planes.push(planesOf(column, texts, head, misfit, unfitCell));
    await breathe();
  }
  return {
    ...head,
    values: planes.map((plane) => plane.values),
    status: planes.map((plane) => plane.status),
    decimals: planes.map((plane) => plane.decimals),
    originOf: planes.map((plane) => plane.from),
    rowOf: planes.map((plane) => plane.row),
    columnOf: planes.map((plane) => plane.column),
    verbatim: planes.map((plane) => plane.verbatim),
  };
}

/** Everything that is told of one column. */
function planesOf(
  column: FiguresBeside,
  textOf: (u: number) => string,
  { units, origins }: Pick<AssessmentBeside, 'units' | 'origins'>,
  misfit: (member: string) => never,
  unfitCell: (u: number) => never,
) {
  const n = units.length;
  const plane = (
    runs: readonly number[] | undefined,
    most: number,
    member: keyof FiguresBeside,
  ): Uint32Array => {
    const read = member === 'row' ? fromSteps : fromRuns;
    return (runs === undefined ? new Uint32Array(n) : read(runs, n, most)) ?? misfit(member);
  };
  const status = Uint8Array.from(plane(column.status, STATUSES.length - 1, 'status'));
  const decimals = Uint8Array.from(plane(column.decimals, NOBODY.decimals, 'decimals'));
  const exact = told(column.exact, n, () => misfit('exact'));
  const values = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const text = textOf(u);
    values[u] = numberAt(text, status[u] === MEASURED, exact.get(u), decimals[u]!) ?? unfitCell(u);
  }
  return {
    values,
    status,
    decimals,
    from: Uint16Array.from(plane(column.from, Math.max(0, origins.length - 1), 'from')),
    row: plane(column.row, NOBODY.row, 'row'),
    column: plane(column.column, NOBODY.row, 'column'),
    verbatim: Object.fromEntries(told(column.verbatim, n, () => misfit('verbatim'))),
  };
}

type Planes = ReturnType<typeof planesOf>;

/**
 * A number whose full form prints as the table has it is taken in full; where somebody changed the table, what the table
 * says. Undefined where the table says none of a measured figure, or one of another.
 */
function numberAt(
  text: string,
  isMeasured: boolean,
  exact: string | undefined,
  decimals: number,
): number | undefined {
  const value = printed(text);
  if (!isMeasured) return value === undefined ? Number.NaN : undefined;
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (exact === undefined) return value;
  const full = Number(exact);
  return asPrinted(full, decimals) === value ? full : value;
}

/** By unit's place. */
function told(
  texts: Readonly<Record<string, string>> | undefined,
  n: number,
  misfit: () => never,
): Map<number, string> {
  const entries = Object.entries(texts ?? {}).map(([u, text]) => [Number(u), text] as const);
  if (entries.some(([u]) => !Number.isInteger(u) || u < 0 || u >= n)) misfit();
  return new Map(entries);
}
