import {
  type Assessment,
  type AssessmentKey,
  type FigureColumn,
  type Level,
  type Origin,
  type Part,
  type Period,
  periodKey,
  type SchemeKey,
  STATUSES,
  type UnitKey,
} from '../model/index.ts';
import type { CellFigure } from './figures.ts';

export interface Identity {
  readonly scheme: SchemeKey;
  readonly scope: UnitKey;
  readonly level: Level;
  readonly period: Period;
  readonly source: string;
}

/** A figure column while it grows. Absent entries are `not-listed`. */
export interface DraftColumn extends FigureColumn {
  readonly values: number[];
  readonly status: number[];
  readonly decimals: number[];
  readonly originOf: number[];
  readonly rowOf: number[];
  readonly columnOf: number[];
  readonly verbatim: Record<number, string>;
}

export const NOT_LISTED = STATUSES.indexOf('not-listed');
export const BLANK = STATUSES.indexOf('blank');
export const MEASURED = STATUSES.indexOf('measured');
export const UNREADABLE = STATUSES.indexOf('unreadable');

export function keyOf({ scheme, scope, level, period, source }: Identity): AssessmentKey {
  return [scheme, scope, level, periodKey(period), source].join('|');
}

/** An assessment in the making: rows and columns are added as files bring them. */
export class Draft {
  identity: Identity;
  readonly key: AssessmentKey;
  readonly units: UnitKey[] = [];
  readonly columns: DraftColumn[] = [];
  readonly origins: Origin[] = [];
  provisional = false;
  readonly #units = new Map<UnitKey, number>();
  readonly #columns = new Map<string, DraftColumn>();

  constructor(identity: Identity) {
    const { scheme, scope, level, period, source } = identity;
    this.identity = { scheme, scope, level, period, source };
    this.key = keyOf(identity);
  }

  /** Says more of its period, which stays the same one. */
  date(period: Period): void {
    this.identity = { ...this.identity, period };
  }

  unit(key: UnitKey): number {
    const known = this.#units.get(key);
    if (known !== undefined) return known;
    this.#units.set(key, this.units.length);
    return this.units.push(key) - 1;
  }

  indexOf(key: UnitKey): number | undefined {
    return this.#units.get(key);
  }

  column(indicator: string, part: Part): DraftColumn {
    const id = `${part} ${indicator}`;
    const known = this.#columns.get(id);
    if (known) return known;
    const column: DraftColumn = {
      indicator,
      part,
      values: [],
      status: [],
      decimals: [],
      originOf: [],
      rowOf: [],
      columnOf: [],
      verbatim: {},
    };
    this.#columns.set(id, column);
    this.columns.push(column);
    return column;
  }

  find(indicator: string, part: Part): DraftColumn | undefined {
    return this.#columns.get(`${part} ${indicator}`);
  }

  origin(origin: Origin): number {
    const same = (o: Origin) =>
      o.import === origin.import && o.sheet === origin.sheet && o.table === origin.table;
    const known = this.origins.findIndex(same);
    return known >= 0 ? known : this.origins.push(origin) - 1;
  }

  put(column: DraftColumn, unit: number, figure: CellFigure, origin: number, row: number, at: number): void {
    column.values[unit] = figure.value;
    column.status[unit] = STATUSES.indexOf(figure.status);
    column.decimals[unit] = figure.decimals;
    column.originOf[unit] = origin;
    column.rowOf[unit] = row;
    column.columnOf[unit] = at;
    if (figure.verbatim !== undefined) column.verbatim[unit] = figure.verbatim;
  }

  /** Takes one cell of another draft. `origins` maps the other's origins to this one's. */
  copy(
    column: DraftColumn,
    unit: number,
    from: DraftColumn,
    index: number,
    origins: readonly number[],
  ): void {
    column.values[unit] = from.values[index]!;
    column.status[unit] = from.status[index]!;
    column.decimals[unit] = from.decimals[index]!;
    column.originOf[unit] = origins[from.originOf[index]!]!;
    column.rowOf[unit] = from.rowOf[index]!;
    column.columnOf[unit] = from.columnOf[index]!;
    const verbatim = from.verbatim[index];
    if (verbatim === undefined) delete column.verbatim[unit];
    else column.verbatim[unit] = verbatim;
  }
}

export function freeze(draft: Draft): Assessment {
  const { units, columns } = draft;
  const fill = <T extends { [i: number]: number }>(array: T, from: readonly number[], absent: number): T => {
    for (let u = 0; u < units.length; u++) array[u] = from[u] ?? absent;
    return array;
  };
  const bytes = (from: (c: DraftColumn) => readonly number[], absent: number) =>
    columns.map((c) => fill(new Uint8Array(units.length), from(c), absent));
  const words = (from: (c: DraftColumn) => readonly number[]) =>
    columns.map((c) => fill(new Uint32Array(units.length), from(c), 0));
  return {
    key: draft.key,
    ...draft.identity,
    units: [...units],
    columns: columns.map(({ indicator, part }) => ({ indicator, part })),
    values: columns.map((c) => fill(new Float64Array(units.length), c.values, Number.NaN)),
    status: bytes((c) => c.status, NOT_LISTED),
    decimals: bytes((c) => c.decimals, 0),
    origins: [...draft.origins],
    originOf: columns.map((c) => fill(new Uint16Array(units.length), c.originOf, 0)),
    rowOf: words((c) => c.rowOf),
    columnOf: words((c) => c.columnOf),
    verbatim: columns.map((c) => ({ ...c.verbatim })),
    ...(draft.provisional ? { provisional: true } : {}),
  };
}

/** A stored assessment as a draft again, to be joined with what arrives. */
export function thaw(stored: Assessment): Draft {
  const draft = new Draft(stored);
  for (const key of stored.units) draft.unit(key);
  draft.origins.push(...stored.origins);
  draft.provisional = stored.provisional ?? false;
  stored.columns.forEach(({ indicator, part }, c) => {
    const column = draft.column(indicator, part);
    column.values.push(...stored.values[c]!);
    column.status.push(...stored.status[c]!);
    column.decimals.push(...stored.decimals[c]!);
    column.originOf.push(...stored.originOf[c]!);
    column.rowOf.push(...stored.rowOf[c]!);
    column.columnOf.push(...stored.columnOf[c]!);
    Object.assign(column.verbatim, stored.verbatim[c]);
  });
  return draft;
}
