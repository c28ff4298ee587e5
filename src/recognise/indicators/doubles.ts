import { columnLetters, periodKey } from '../../model/index.ts';
import type { Binding, Bound, RowReading, RowRefusal } from '../layouts/layout.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, isContinued, placeOf, type Sheet } from '../structure/sheet.ts';

/**
 * Columns that say the same thing of the same period: alike in every cell, the first is read; else it is asked which, and
 * proposed is the one of the latest hour, without hours the first that the file shows. What is left out is said of each.
 */
export function withoutDoubles(sheet: Sheet, bound: Bound, desk: Desk): Bound {
  const groups = new Map<string, Binding[]>();
  for (const binding of bound.bindings) {
    const { scheme, indicator, part, dated, unit } = binding;
    const says = [unit, scheme.key, indicator?.key, part, periodKey(dated.period)].join('|');
    groups.set(says, [...(groups.get(says) ?? []), binding]);
  }
  if (groups.size === bound.bindings.length) return bound;
  const kept = new Map([...groups.values()].map((group) => keptOf(sheet, group, desk)));
  const bindings = bound.bindings.flatMap((binding) => kept.get(binding) ?? []);
  const { readingOf } = bound;
  if (!readingOf) return { ...bound, bindings };
  const read = new Set(bindings.map(({ column }) => column));
  const left = new Set(bound.bindings.flatMap(({ column }) => (read.has(column) ? [] : column)));
  return { ...bound, bindings, readingOf: (row) => without(left, readingOf(row)) };
}

/** What a row brings of its own leaves the same columns out. */
const WITHOUT = new WeakMap<readonly Binding[], readonly Binding[]>();

function without(left: ReadonlySet<Column>, reading: RowReading | RowRefusal): RowReading | RowRefusal {
  if (typeof reading === 'string' || !reading.bindings) return reading;
  const { bindings } = reading;
  const known = WITHOUT.get(bindings) ?? bindings.filter(({ column }) => !left.has(column));
  WITHOUT.set(bindings, known);
  return { ...reading, bindings: known };
}

/** The one that is read, as it stands in the table and as it is read. */
function keptOf(
  sheet: Sheet,
  group: readonly Binding[],
  desk: Desk,
): readonly [before: Binding, after: Binding] {
  const [first] = group as readonly [Binding, ...Binding[]];
  if (group.length === 1) return [first, first];
  const isAlike = group.every((binding) => holdsTheSame(sheet, binding, first));
  const { taken, provisional } = isAlike ? { taken: first, provisional: false } : ask(sheet, group, desk);
  for (const { column } of group) {
    if (column === taken.column) continue;
    const at = placeOf(sheet, sheet.header.first, column.index);
    const detail = {
      head: column.head,
      taken: taken.column.head,
      letters: columnLetters(taken.column.index),
    };
    desk.note('column-duplicate', isAlike ? 'note' : 'warning', at, detail);
  }
  return [taken, provisional ? { ...taken, dated: { ...taken.dated, provisional } } : taken];
}

function holdsTheSame({ parts }: Sheet, a: Binding, b: Binding): boolean {
  return parts.every((part) =>
    part.body.data.every(
      ({ row }) => cellOf(part, row, a.column.index).trim() === cellOf(part, row, b.column.index).trim(),
    ),
  );
}

function ask(sheet: Sheet, group: readonly Binding[], desk: Desk) {
  const [first] = group as readonly [Binding, ...Binding[]];
  const hourOf = ({ dated }: Binding) => dated.period.asOf ?? '';
  const latest = group.reduce((a, b) => (hourOf(b) > hourOf(a) ? b : a));
  const isLatest = group.filter((binding) => hourOf(binding) === hourOf(latest)).length === 1;
  const seen = group.filter(({ column }) => !sheet.hiddenColumns?.includes(column.index));
  const isPartlySeen = seen.length > 0 && seen.length < group.length;
  const proposed = isLatest ? latest : (seen[0] ?? first);
  const reason = isLatest ? 'hour' : isPartlySeen ? 'shown' : 'first';
  const { value, answered } = desk.ask(
    {
      id: `column:${sheet.shape}:${first.column.index}`,
      kind: 'column',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      row: sheet.header.first,
      column: first.column.index,
      detail: { head: first.column.head, columns: group.length, reason },
      choices: group.map(({ column: { index, head } }) => ({
        value: String(index),
        kind: 'column',
        detail: { head, letters: columnLetters(index), example: exampleOf(sheet, index) },
      })),
      proposed: String(proposed.column.index),
    },
    undefined,
    isContinued(sheet),
  );
  const taken = group.find(({ column }) => String(column.index) === value) ?? proposed;
  return { taken, provisional: !answered };
}

const EXAMPLES = 3;

function exampleOf(sheet: Sheet, column: number): string {
  const cells = sheet.body.data.map(({ row }) => cellOf(sheet, row, column).trim());
  return cells
    .filter((cell) => cell !== '')
    .slice(0, EXAMPLES)
    .join('; ');
}
