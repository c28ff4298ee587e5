import { type Assessment, type AssessmentBeside, type FiguresBeside, STATUSES } from '../model/index.ts';
import { Refused } from './fault.ts';
import { fromRuns, fromSteps, runsOf, stepsOf } from './runs.ts';

const MEASURED = STATUSES.indexOf('measured');
const NOBODY = { status: MEASURED, decimals: 9, row: 2 ** 32 - 1 } as const;

/** The texts of a table's figures as its CSV holds them, by unit and column. */
export type PrintedCells = readonly (readonly string[])[];

/** As Vietnamese prints a number, or undefined. */
function printed(text: string): number | undefined {
  return /^-?\d+(?:,\d+)?(?:e\+\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const asPrinted = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * What the CSV of an assessment does not say: keys, why figures are missing, decimals of those, where each stood. A number
 * that its printed text does not give back exactly is told in full. `isTraced`: with the places in the imported files.
 */
export function besideFigures(assessment: Assessment, isTraced: boolean): AssessmentBeside {
  const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
  const figures = head.columns.map((_, c): FiguresBeside => {
    const exact = exceptions(values[c]!, decimals[c]!);
    return {
      status: runsOf(status[c]!),
      decimals: runsOf(decimals[c]!),
      ...(exact ? { exact } : {}),
      ...(Object.keys(verbatim[c]!).length > 0 ? { verbatim: { ...verbatim[c]! } } : {}),
      ...(isTraced
        ? { from: runsOf(originOf[c]!), row: stepsOf(rowOf[c]!), column: runsOf(columnOf[c]!) }
        : {}),
    };
  });
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
    if (Number.isNaN(value) || Object.is(asPrinted(value, decimals[u]!), value)) continue;
    exact[u] = Object.is(value, -0) ? '-0' : String(value);
  }
  return Object.keys(exact).length > 0 ? exact : undefined;
}

/**
 * The assessment of its two files. `table` and `file` name them where something does not fit: a figure that should be
 * there and is none, a list of the wrong length, a place that is none.
 */
export function joinFigures(
  { figures, ...head }: AssessmentBeside,
  cells: PrintedCells,
  table: string,
  file: string,
): Assessment {
  const n = head.units.length;
  if (figures.length !== head.columns.length) throw new Refused('unfit', file, 'figures');
  const planes = figures.map((column, c) => {
    const at = (member: string): string => `figures.${c}.${member}`;
    const plane = (runs: readonly number[] | undefined, most: number, member: keyof FiguresBeside) => {
      const read = member === 'row' ? fromSteps : fromRuns;
      const whole = runs === undefined ? new Uint32Array(n) : read(runs, n, most);
      if (!whole) throw new Refused('unfit', file, at(member));
      return whole;
    };
    const status = Uint8Array.from(plane(column.status, STATUSES.length - 1, 'status'));
    const decimals = Uint8Array.from(plane(column.decimals, NOBODY.decimals, 'decimals'));
    const exact = told(column.exact, n, file, at('exact'));
    const values = new Float64Array(n);
    for (let u = 0; u < n; u++) {
      values[u] = numberAt(cells[u]![c]!, status[u] === MEASURED, exact.get(u), decimals[u]!, () => {
        throw new Refused('unfit', table, `${u + 4}:${c + 2}`);
      });
    }
    return {
      values,
      status,
      decimals,
      from: Uint16Array.from(plane(column.from, Math.max(0, head.origins.length - 1), 'from')),
      row: plane(column.row, NOBODY.row, 'row'),
      column: plane(column.column, NOBODY.row, 'column'),
      verbatim: Object.fromEntries(told(column.verbatim, n, file, at('verbatim'))),
    };
  });
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

/**
 * A number whose full form prints as the table has it is taken in full; where somebody changed the table, what the table
 * says.
 */
function numberAt(
  text: string,
  isMeasured: boolean,
  exact: string | undefined,
  decimals: number,
  refuse: () => never,
): number {
  const value = printed(text);
  if (!isMeasured) return value === undefined ? Number.NaN : refuse();
  if (value === undefined || !Number.isFinite(value)) return refuse();
  const full = exact === undefined ? Number.NaN : Number(exact);
  return asPrinted(full, decimals) === value ? full : value;
}

/** By unit's place. */
function told(
  texts: Readonly<Record<string, string>> | undefined,
  n: number,
  file: string,
  at: string,
): Map<number, string> {
  const entries = Object.entries(texts ?? {}).map(([u, text]) => [Number(u), text] as const);
  if (entries.some(([u]) => !Number.isInteger(u) || u < 0 || u >= n)) {
    throw new Refused('unfit', file, at);
  }
  return new Map(entries);
}
