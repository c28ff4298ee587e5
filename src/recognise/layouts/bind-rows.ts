import type { Measure, Part, Scheme } from '../../model/index.ts';
import { checkRowsOfChanges } from '../checks/rows-of-changes.ts';
import { type Placed, rowIndicators } from '../indicators/row-indicators.ts';
import { measureOfRow, type Printed, printedIn, saysScore } from '../indicators/row-measure.ts';
import { isRowOfChanges } from '../indicators/rows-of-changes.ts';
import { isOfHundred, scheme766 } from '../indicators/schemes.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, rowsByName, type Sheet } from '../structure/sheet.ts';
import { dating } from './dating.ts';
import type { Binding, Bound, RowReading, RowRefusal, Tools } from './layout.ts';

/** What stands beside indicators that are named by rows. */
export interface Across {
  /** Left to right. */
  readonly columns: readonly Column[];
  /** Those of them by whose figures the measure of an indicator is told. */
  readonly results: readonly Column[];
  /** What the heads say of all of it. */
  readonly measure: Measure | undefined;
  /** Undefined where the row's indicator decides. */
  partOf(column: Column, scheme: Scheme): Part | undefined;
  unitOf?(column: Column): string;
}

/** Rows name indicators; undefined where the date of the columns is a question nobody has answered. */
export function bindRows(sheet: Sheet, across: Across, tools: Tools): Bound | undefined {
  const { columns, results, measure } = across;
  if (columns.length === 0) return { bindings: [] };
  const date = dating(sheet, columns, tools);
  if (!date) return undefined;
  const nameOf = new Map(sheet.body.data.map(({ row, name }) => [row, name]));
  const rows = rowsByName(sheet);
  const printedOf = (name: string): Printed => {
    const at = rows.get(name)!;
    const cells = results.map((column) => ({ ...at, column: column.index, isScore: saysScore(column) }));
    return printedIn([at], cells, tools.signs, measure);
  };
  const of = rowIndicators(sheet, [...rows.keys()], printedOf, tools, false);
  const sample = [...nameOf.values()].map(of).find((placed) => placed !== undefined);
  if (!sample) return { bindings: [] };
  const bindingsOf = ofEachScheme(({ scheme, plain, provisional }) =>
    columns.flatMap((column) => {
      const part = across.partOf(column, scheme) ?? plain;
      const unit = across.unitOf?.(column);
      const bound = date({
        column,
        scheme,
        ...(part ? { part } : {}),
        ...(provisional ? { provisional } : {}),
      });
      return bound ? [unit === undefined ? bound : { ...bound, unit }] : [];
    }),
  );
  const { bindings } = bindingsOf(sample);
  checkRowsOfChanges(
    sheet,
    bindings,
    (row) => nameOf.get(row) ?? '',
    (name) => isRank(of(name)),
    tools,
  );
  return {
    bindings,
    readingOf: (row): RowReading | RowRefusal => {
      const name = nameOf.get(row) ?? '';
      const placed = of(name);
      if (!placed) return isRowOfChanges(name) ? 'published-change' : 'unknown-indicator';
      const { indicator } = placed;
      const own = bindingsOf(placed);
      const part = partOfRow(sheet, row, placed) ?? percentOf(sheet, row, placed, own.bindings);
      if (part !== undefined) return { indicator, bindings: own.asPart(part) };
      return own.bindings === bindings ? { indicator } : { indicator, bindings: own.bindings };
    },
  };
}

export const isRank = (placed: Placed | undefined): boolean =>
  placed?.part === 'rank' || placed?.indicator.measure === 'rank';

interface OfScheme {
  readonly bindings: readonly Binding[];
  readonly asPart: (part: Part) => readonly Binding[];
}

/** A table's rows may be of index 766 and of a scheme of its own. */
function ofEachScheme(bind: (placed: Placed) => readonly Binding[]): (placed: Placed) => OfScheme {
  const known = new Map<string, OfScheme>();
  return (placed) => {
    const key = `${placed.scheme.key}|${placed.plain ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const bindings = bind(placed);
    const own = { bindings, asPart: resultsAs(bindings) };
    known.set(key, own);
    return own;
  };
}

/** What the row itself says its figures are: ranks of the total, or a rate where the index has points. */
export function partOfRow(sheet: Sheet, row: number, { part, scheme }: Placed): Part | undefined {
  if (part !== undefined || scheme !== scheme766) return part;
  return measureOfRow(sheet, row) === 'percent' ? 'rate' : undefined;
}

/** "97,4%" is not 97,4 of 18 points: where all of a row's results say so, they are its rate. */
function percentOf(
  sheet: Sheet,
  row: number,
  { indicator, scheme, plain }: Placed,
  bindings: readonly Binding[],
): Part | undefined {
  if (scheme !== scheme766 || isOfHundred(indicator) || bindings.some(({ part }) => part === 'rate'))
    return undefined;
  if (plain) return plain;
  const results = bindings.filter(({ part }) => part === undefined || part === 'score');
  const cells = results
    .map(({ column }) => cellOf(sheet, row, column.index).trim())
    .filter((cell) => /\d/.test(cell));
  return cells.length > 0 && cells.every((cell) => cell.endsWith('%')) ? 'rate' : undefined;
}

/**
 * The columns of results, of each date and unit the first, as columns of another part; beside rates, targets and ranks stay
 * what they are.
 */
function resultsAs(bindings: readonly Binding[]): (part: Part) => readonly Binding[] {
  const known = new Map<Part, readonly Binding[]>();
  const results = bindings.filter(({ part }) => part === undefined || part === 'score' || part === 'rate');
  const first = results.filter(
    (b, i) =>
      results.findIndex((other) => other.dated.period === b.dated.period && other.unit === b.unit) === i,
  );
  return (part) => {
    const others = part === 'rate' ? bindings.filter((b) => !results.includes(b)) : [];
    const as = known.get(part) ?? [...first.map((b) => ({ ...b, part })), ...others];
    known.set(part, as);
    return as;
  };
}
