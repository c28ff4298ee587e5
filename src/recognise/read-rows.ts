import type { IsoDate, Steps } from '../model/index.ts';
import type { DropContext } from './drop-context.ts';
import type { Bound, RowReading, Tools } from './layouts/layout.ts';
import { codeOf, levelOfHead, ownLevel, rowUnits } from './levels.ts';
import { placeOwner } from './one-unit.ts';
import { type RowLabels, rowLabels } from './row-labels.ts';
import { RowReader } from './row-reader.ts';
import { needsScope, type Scope, scopeOfSheet } from './scope.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';
import { type Stage, scopeOf } from './stage.ts';
import type { Placed, Subject } from './subject.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';
import { whoseFigures } from './whose.ts';

/** Cells read between two breaths. */
const STRETCH = 2_000;

/** Reads the rows of figures into the stage's drafts and gives each its role. */
export function* readRows(
  sheet: Sheet,
  bound: Bound,
  tools: Tools,
  stage: Stage,
  context: DropContext,
): Steps<void> {
  const { desk, registry } = context;
  const { list, provisional } =
    sheet.subjects === 'unit' ? unitSubjects(sheet, bound, context) : ownSubjects(sheet, bound, context);
  yield 0;
  const reader = new RowReader(sheet, tools, stage, context, provisional);
  let cells = 0;
  let done = 0;
  for (const subject of list) {
    const reading: RowReading | string = bound.readingOf?.(subject.row) ?? {};
    if (typeof reading === 'string') {
      const text = sheet.rows[subject.row]!.filter((cell) => cell.trim() !== '').join(' | ');
      desk.note('row-rejected', 'warning', placeOf(sheet, subject.row), { reason: reading, text });
      sheet.ledger.mark(subject.row, 'rejected', reading);
    } else {
      const bindings = reading.bindings ?? bound.bindings;
      reader.read(subject, bindings, reading.indicator);
      cells += bindings.length;
    }
    done++;
    if (cells < STRETCH) continue;
    cells = 0;
    yield done / list.length;
  }
  reader.finish();
  for (const draft of stage.drafts.values()) for (const key of draft.units) registry.use(key);
}

/** The day by which epochs and levels are told: the table's, or that of its first row. */
function dayOf(sheet: Sheet, { bindings, readingOf }: Bound): IsoDate {
  const [first] = bindings;
  if (first) return first.dated.period.end;
  for (const { row } of sheet.body.data) {
    const reading = readingOf?.(row);
    const day = typeof reading === 'object' ? reading.bindings?.[0]?.dated.period.end : undefined;
    if (day !== undefined) return day;
  }
  return '';
}

interface Subjects {
  readonly list: readonly Subject[];
  /** Whose they are rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

function unitSubjects(sheet: Sheet, bound: Bound, context: DropContext): Subjects {
  const { registry, desk } = context;
  const day = dayOf(sheet, bound);
  const labels = rowLabels(sheet);
  const scope = scopeOfRows(sheet, labels, day, context);
  const { province } = scope;
  const { units, provisional } = rowUnits(sheet, labels.list, province, day, registry, desk);
  const named = units.map(({ row, name, level, code }): Omit<Subject, 'row'> => {
    const above = parentOf(sheet, row);
    const whole: UnitName = above?.name === undefined ? name : { ...name, parent: above.name };
    const place = (date: IsoDate): Placed => {
      const scope = scopeOf(level, whole.parent ?? province, date, registry, code ?? above?.code);
      return { key: registry.resolve(whole, level, scope, date, code), scope };
    };
    return { name: name.printed, level, place: byEpoch(place) };
  });
  const list = sheet.body.data.map(({ row }, i): Subject => {
    const { name, level, place } = named[labels.of[i]!]!;
    return { row, name, level, place };
  });
  return { list, provisional: provisional || scope.provisional };
}

/** A row that says itself which province it is of needs no document to say it; it may say it for the others. */
function scopeOfRows(sheet: Sheet, { list }: RowLabels, day: IsoDate, context: DropContext): Scope {
  const rows = list.map(({ row, name }) => ({ row, name: parseUnitName(name), code: codeOf(sheet, row) }));
  const levels = rows
    .filter(
      ({ row, name, code }) =>
        name.parent === undefined && !/^H\d{2}\./.test(code) && parentOf(sheet, row) === undefined,
    )
    .map(({ name, code }) => ownLevel(name, code) ?? levelOfHead(sheet));
  const bases = [...new Set(rows.flatMap(({ name }) => name.parent ?? []))];
  const named = bases.map((base) => ({ base, name: context.registry.province(base, day)?.name ?? base }));
  return scopeOfSheet(sheet, { needed: levels.length > 0 && needsScope(levels), named }, day, context);
}

/** Within one epoch a name means one unit: it is looked for once. */
function byEpoch(place: (date: IsoDate) => Placed): Subject['place'] {
  const known = new Map<number, Placed>();
  return (date, epoch) => {
    let placed = known.get(epoch);
    if (!placed) {
      placed = place(date);
      known.set(epoch, placed);
    }
    return placed;
  };
}

/** What the row's own column says it belongs to: "H19", or a province by its name. */
function parentOf(sheet: Sheet, row: number): { readonly name?: string; readonly code?: string } | undefined {
  const column = sheet.columns.find((c) => c.kind === 'parent');
  if (!column) return undefined;
  const text = cellOf(sheet, row, column.index).trim();
  if (/^H\d{2}$/.test(text)) return { code: `${text}.` };
  const { base, level } = parseUnitName(text);
  return base !== '' && (level === undefined || level === 'province') ? { name: base } : undefined;
}

function ownSubjects(sheet: Sheet, bound: Bound, context: DropContext): Subjects {
  const { owner, province, provisional } = whoseFigures(sheet, context, dayOf(sheet, bound));
  const place = byEpoch((date) => placeOwner(owner, province, date, context.registry));
  const list = sheet.body.data.map(({ row, name }) => ({ row, name, level: owner.level, place }));
  return { list, provisional };
}
