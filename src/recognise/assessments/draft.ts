import {
  type Assessment,
  type AssessmentKey,
  assessmentKey,
  type Identity,
  type Origin,
  type Part,
  type Period,
  STATUSES,
  type Status,
  type UnitKey,
} from '../../model/index.ts';
import type { CellFigure } from '../figures/figures.ts';
import { DraftColumn } from './draft-column.ts';

const CODES = Object.fromEntries(STATUSES.map((status, code) => [status, code])) as Readonly<
  Record<Status, number>
>;

/** An assessment in the making: rows and columns are added as files bring them. */
export class Draft {
  identity: Identity;
  readonly key: AssessmentKey;
  readonly units: UnitKey[] = [];
  readonly columns: DraftColumn[] = [];
  readonly origins: Origin[] = [];
  provisional = false;
  /** Of a list of some units; joined with a whole table it is whole. */
  listsSome = false;
  /** No file of it names its source. */
  sourceAssumed = false;
  /** Made when a unit is first looked for: most drafts are only added to. */
  #indexes: Map<UnitKey, number> | undefined;
  readonly #columns = new Map<string, DraftColumn>();

  readonly #room: number;

  /** `room`: how many units are expected, so that columns need not grow. */
  constructor(identity: Identity, room = 0, key = assessmentKey(identity)) {
    this.#room = room;
    const { scheme, scope, level, period, source } = identity;
    this.identity = { scheme, scope, level, period, source };
    this.key = key;
  }

  /** Says more of its period, which stays the same one. */
  date(period: Period): void {
    this.identity = { ...this.identity, period };
  }

  unit(key: UnitKey): number {
    return this.indexOf(key) ?? this.add(key);
  }

  /** `key` must be new to it. */
  add(key: UnitKey): number {
    const index = this.units.push(key) - 1;
    this.#indexes?.set(key, index);
    return index;
  }

  indexOf(key: UnitKey): number | undefined {
    this.#indexes ??= new Map(this.units.map((known, index) => [known, index]));
    return this.#indexes.get(key);
  }

  column(indicator: string, part: Part): DraftColumn {
    const id = `${part} ${indicator}`;
    const known = this.#columns.get(id);
    if (known) return known;
    const column = new DraftColumn(indicator, part, this.#room);
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
    const { value, status, decimals, verbatim } = figure;
    column.put(unit, value, CODES[status], decimals, origin, row, at);
    if (verbatim !== undefined) column.verbatim[unit] = verbatim;
  }

  /** Takes one cell of another draft. `origins` maps the other's origins to this one's. */
  copy(
    column: DraftColumn,
    unit: number,
    from: DraftColumn,
    index: number,
    origins: readonly number[],
  ): void {
    const origin = origins[from.originOf[index]!]!;
    column.put(
      unit,
      from.values[index]!,
      from.status[index]!,
      from.decimals[index]!,
      origin,
      from.rowOf[index]!,
      from.columnOf[index]!,
    );
    const verbatim = from.verbatim[index];
    if (verbatim === undefined) delete column.verbatim[unit];
    else column.verbatim[unit] = verbatim;
  }
}

/** The finished assessment. It takes the draft's arrays over: nothing is added to that draft afterwards. */
export function freeze(draft: Draft): Assessment {
  const { units, columns } = draft;
  for (const column of columns) column.fit(units.length);
  return {
    key: draft.key,
    ...draft.identity,
    units: [...units],
    columns: columns.map(({ indicator, part }) => ({ indicator, part })),
    values: columns.map((c) => c.values),
    status: columns.map((c) => c.status),
    decimals: columns.map((c) => c.decimals),
    origins: [...draft.origins],
    originOf: columns.map((c) => c.originOf),
    rowOf: columns.map((c) => c.rowOf),
    columnOf: columns.map((c) => c.columnOf),
    verbatim: columns.map((c) => ({ ...c.verbatim })),
    ...(draft.provisional ? { provisional: true } : {}),
    ...(draft.listsSome ? { listsSome: true } : {}),
    ...(draft.sourceAssumed ? { sourceAssumed: true } : {}),
  };
}

/** A stored assessment as a draft again, to be joined with what arrives. */
export function thaw(stored: Assessment): Draft {
  const draft = new Draft(stored, 0, stored.key);
  for (const key of stored.units) draft.unit(key);
  draft.origins.push(...stored.origins);
  draft.provisional = stored.provisional ?? false;
  draft.listsSome = stored.listsSome ?? false;
  draft.sourceAssumed = stored.sourceAssumed ?? false;
  stored.columns.forEach(({ indicator, part }, c) => {
    const column = draft.column(indicator, part);
    column.fit(stored.units.length);
    column.values.set(stored.values[c]!);
    column.status.set(stored.status[c]!);
    column.decimals.set(stored.decimals[c]!);
    column.originOf.set(stored.originOf[c]!);
    column.rowOf.set(stored.rowOf[c]!);
    column.columnOf.set(stored.columnOf[c]!);
    Object.assign(column.verbatim, stored.verbatim[c]);
  });
  return draft;
}
