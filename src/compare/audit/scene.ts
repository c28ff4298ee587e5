import type {
  Assessment,
  AuditRequest,
  FigureColumn,
  Indicator,
  IndicatorKey,
  Issue,
  Place,
  SchemeKey,
  UnitKey,
} from '../../model/index.ts';

/** What the checks look at, with names at hand. */
export interface Scene extends Pick<AuditRequest, 'assessments' | 'heads'> {
  readonly unitName: (key: UnitKey) => string;
  readonly schemeName: (key: SchemeKey) => string;
  /** The columns of an assessment whose indicator is known. */
  readonly columnsOf: (assessment: Assessment) => readonly TableColumn[];
}

/** One column of an assessment with what it measures. */
export interface TableColumn extends FigureColumn {
  readonly at: number;
  readonly of: Indicator;
  /** One per unit; NaN where there is none. */
  readonly values: Float64Array;
  readonly decimals: Uint8Array;
}

/** A doubt that needs more than one row or table; one file each, a line in `audit.ts`. */
export type AuditCheck = (scene: Scene) => readonly Issue[];

export function sceneOf({ assessments, heads, units, schemes }: AuditRequest): Scene {
  const names = new Map(units.map(({ key, name }) => [key, name]));
  const byKey = new Map(schemes.map((scheme) => [scheme.key, scheme]));
  const indicators = new Map(
    schemes.map((scheme): [SchemeKey, ReadonlyMap<IndicatorKey, Indicator>] => [
      scheme.key,
      new Map(scheme.indicators.map((indicator) => [indicator.key, indicator])),
    ]),
  );
  return {
    assessments,
    heads,
    unitName: (key) => names.get(key) ?? key,
    schemeName: (key) => byKey.get(key)?.name ?? key,
    columnsOf: ({ scheme, columns, values, decimals }) =>
      columns.flatMap((column, at): TableColumn[] => {
        const of = indicators.get(scheme)?.get(column.indicator);
        return of ? [{ ...column, at, of, values: values[at]!, decimals: decimals[at]! }] : [];
      }),
  };
}

/** The cell a figure was read from. */
export function placeAt(assessment: Assessment, column: number, unit: number): Place | undefined {
  const origin = assessment.origins[assessment.originOf[column]![unit]!];
  if (!origin) return undefined;
  const { import: file, file: name, sheet, table } = origin;
  return {
    import: file,
    file: name,
    ...(sheet === undefined ? {} : { sheet }),
    table,
    row: assessment.rowOf[column]![unit]!,
    column: assessment.columnOf[column]![unit]!,
  };
}

export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function issueAt(
  code: Issue['code'],
  severity: Issue['severity'],
  at: Place | undefined,
  detail: NonNullable<Issue['detail']>,
): Issue {
  return { code, severity, ...(at ? { at } : {}), detail };
}
