import type { IsoDate, Steps } from '../model/index.ts';
import type { DropContext } from './drop-context.ts';
import type { Bound, RowReading, Tools } from './layouts/layout.ts';
import { codeOf, levelOfHead, ownLevel, rowUnits } from './levels.ts';
import { ownerlessName, ownerOf, placeOwner } from './one-unit.ts';
import { type Placed, Roster } from './roster.ts';
import { type RowLabels, rowLabels } from './row-labels.ts';
import { RowReader } from './row-reader.ts';
import { needsScope, provinceOfFile, scopeOfSheet } from './scope.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';
import { type Stage, scopeOf } from './stage.ts';
import type { Subject } from './subject.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';

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
  const isUnits = sheet.subjects === 'unit';
  const own = isUnits ? undefined : ownerOf(sheet, sheet.facts.province);
  // A row that says itself which province it is of needs no document to say it.
  const isPlaced = (row: number) =>
    /^H\d{2}\./.test(codeOf(sheet, row)) || parentOf(sheet, row) !== undefined;
  const labels = isUnits ? rowLabels(sheet) : undefined;
  yield 0;
  const rows = labels?.list.filter(({ row }) => !isPlaced(row)) ?? sheet.body.data;
  const levels = rows.map(({ row, name }) =>
    isUnits ? (ownLevel(parseUnitName(name), codeOf(sheet, row)) ?? levelOfHead(sheet)) : own?.level,
  );
  const needed =
    isUnits || own?.level !== 'province'
      ? rows.length > 0 && needsScope(levels)
      : !sheet.facts.isAboutCountry;
  const found = scopeOfSheet(sheet, context.provinces, needed, desk);
  const isWhose = own?.isNameless === true && found.province === undefined && needed;
  const scope = isWhose
    ? provinceOfFile(sheet, ownerlessName(sheet), registry.provinces(dayOf(sheet, bound)), desk)
    : found;
  const subjects = labels
    ? unitSubjects(sheet, labels, bound, scope.province, context)
    : { of: ownSubjects(sheet, scope.province, context), provisional: false };
  yield 0;
  const reader = new RowReader(sheet, tools, stage, context, scope.provisional || subjects.provisional);
  const { data } = sheet.body;
  let cells = 0;
  for (let i = 0; i < data.length; i++) {
    const { row } = data[i]!;
    const reading: RowReading | string = bound.readingOf?.(row) ?? EVERY_ROW;
    if (typeof reading === 'string') {
      const text = sheet.rows[row]!.filter((cell) => cell.trim() !== '').join(' | ');
      desk.note('row-rejected', 'warning', placeOf(sheet, row), { reason: reading, text });
      sheet.ledger.mark(row, 'rejected', reading);
    } else {
      const bindings = reading.bindings ?? bound.bindings;
      reader.read(row, subjects.of(i), bindings, reading.indicator);
      cells += bindings.length;
    }
    if (cells < STRETCH) continue;
    cells = 0;
    yield i / data.length;
  }
  reader.finish();
  for (const draft of stage.drafts.values()) {
    for (const key of draft.units) registry.use(key);
    yield 1;
  }
}

/** What a row says where the columns say everything. */
const EVERY_ROW: RowReading = {};

/** What the rows of figures are of, by their place among them. */
type SubjectOf = (place: number) => Subject;

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

function unitSubjects(
  sheet: Sheet,
  labels: RowLabels,
  bound: Bound,
  province: string | undefined,
  context: DropContext,
) {
  const { registry, desk } = context;
  const day = dayOf(sheet, bound);
  const { units, provisional } = rowUnits(sheet, labels.list, province, day, registry, desk);
  const roster = new Roster();
  const named = units.map(({ row, name, level, code }): Subject => {
    const above = parentOf(sheet, row);
    const whole: UnitName = above?.name === undefined ? name : { ...name, parent: above.name };
    const place = (date: IsoDate): Placed => {
      const scope = scopeOf(level, whole.parent ?? province, date, registry, code ?? above?.code);
      return roster.place(registry.resolve(whole, level, scope, date, code), scope, level);
    };
    return { name: name.printed, level, place: byEpoch(place) };
  });
  const of: SubjectOf = (i) => named[labels.of[i]!]!;
  return { of, provisional };
}

/** Within one epoch a name means one unit: it is looked for once. */
function byEpoch(place: (date: IsoDate) => Placed): Subject['place'] {
  const known: Placed[] = [];
  return (date, epoch) => {
    known[epoch] ??= place(date);
    return known[epoch];
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

function ownSubjects(sheet: Sheet, province: string | undefined, { registry }: DropContext): SubjectOf {
  const owner = ownerOf(sheet, province);
  const roster = new Roster();
  const place = byEpoch((date) => {
    const { key, scope } = placeOwner(owner, province, date, registry);
    return roster.place(key, scope, owner.level);
  });
  const { data } = sheet.body;
  return (i) => ({ name: data[i]!.name, level: owner.level, place });
}
