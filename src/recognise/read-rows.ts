import type { Indicator, IsoDate, Level, Part, UnitKey } from '../model/index.ts';
import { COUNTRY } from './builtin/units.ts';
import { checkRow, planChecks } from './checks.ts';
import type { DropContext } from './drop-context.ts';
import { type CellFigure, readCell } from './figures.ts';
import type { Binding, Bound, Tools } from './layouts/layout.ts';
import { codeOf, ownLevel, rowUnits } from './levels.ts';
import { nameWithoutDate } from './periods.ts';
import { ownPart } from './schemes.ts';
import { needsScope, scopeOfSheet } from './scope.ts';
import { cellOf, placeOf, type Sheet } from './sheet.ts';
import { type Lane, type Stage, scopeOf } from './stage.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';

/** A binding whose part is settled. */
type Settled = Binding & { readonly part: Part };

/** One row with all that decides where its figures go. */
interface Subject {
  readonly row: number;
  readonly name: UnitName;
  readonly level: Level;
  readonly code?: string;
  readonly indicator?: Indicator;
}

/** Reads the rows of figures into the stage's drafts and gives each its role. */
export function readRows(sheet: Sheet, bound: Bound, tools: Tools, stage: Stage, context: DropContext): void {
  const { desk, registry } = context;
  const levels = sheet.body.data.map(({ row, name }) => ownLevel(parseUnitName(name), codeOf(sheet, row)));
  const scope = scopeOfSheet(
    sheet,
    context.provinces,
    bound.indicatorOf ? !sheet.facts.isAboutCountry : needsScope(levels),
    desk,
  );
  const subjects = bound.indicatorOf
    ? { list: indicatorRows(sheet, bound, scope.province), provisional: false }
    : unitRows(sheet, bound, scope.province, context);
  const unsure = scope.provisional || subjects.provisional;
  const reader = new RowReader(sheet, bound, tools, stage, context, scope.province, unsure);
  for (const subject of subjects.list) reader.read(subject);
  for (const lane of stage.drafts.values()) for (const key of lane.units) registry.use(key);
}

function unitRows(sheet: Sheet, bound: Bound, province: string | undefined, { registry, desk }: DropContext) {
  const date = bound.bindings[0]!.dated.period.end;
  const { units, provisional } = rowUnits(sheet, province, date, registry, desk);
  return { list: units satisfies readonly Subject[], provisional };
}

/**
 * Every row of an indicators table is about one unit: the document's province, the country, else whatever the file is
 * named after, its date left out so that next week's file is about the same.
 */
function indicatorRows(sheet: Sheet, bound: Bound, province: string | undefined): Subject[] {
  const { isAboutCountry } = sheet.facts;
  const named = parseUnitName(nameWithoutDate(sheet.at.file.replace(/\.[^.]*$/, '')));
  const isNamed = province === undefined && !isAboutCountry;
  const name: UnitName = isNamed ? named : { printed: '', base: province ?? '' };
  const level = isAboutCountry ? 'country' : 'province';
  return sheet.body.data.map(({ row }) => {
    const indicator = bound.indicatorOf?.get(row);
    return { row, name, level, ...(indicator ? { indicator } : {}) };
  });
}

interface Placed {
  readonly key: UnitKey;
  readonly scope: UnitKey;
}

class RowReader {
  readonly #seen = new Map<string, number>();
  readonly #signs: Tools['signs'];
  readonly #sheet: Sheet;
  readonly #bound: Bound;
  readonly #stage: Stage;
  readonly #context: DropContext;
  readonly #province: string | undefined;
  readonly #unsure: boolean;
  readonly #checks: ReturnType<typeof planChecks>;
  readonly #percents: ReadonlyMap<number, boolean>;
  readonly #epochs: ReadonlyMap<Binding, number>;
  readonly #placed = new Map<number, Placed>();
  #row = -1;
  /** The rightmost column that is read. */
  readonly #last: number;

  constructor(
    sheet: Sheet,
    bound: Bound,
    tools: Tools,
    stage: Stage,
    context: DropContext,
    province: string | undefined,
    unsure: boolean,
  ) {
    this.#sheet = sheet;
    this.#bound = bound;
    this.#stage = stage;
    this.#context = context;
    this.#province = province;
    this.#unsure = unsure;
    this.#signs = tools.signs;
    this.#checks = planChecks(sheet, bound, tools);
    this.#percents = mostlyPercent(sheet, bound);
    this.#last = bound.bindings.reduce((last, b) => Math.max(last, b.column.index), 0);
    this.#epochs = new Map(
      bound.bindings.map((b) => [b, context.registry.epochNumber(b.dated.period.end)] as const),
    );
  }

  read(subject: Subject): void {
    const { row } = subject;
    const { ledger } = this.#sheet;
    if (this.#bound.indicatorOf && !subject.indicator) {
      this.#reject(row, 'unknown-indicator');
      return;
    }
    const first = this.#bound.bindings[0]!;
    const earlier = this.#earlierRow(subject, this.#unit(subject, first).key);
    if (earlier !== undefined) {
      const same = this.#bound.bindings.every(
        ({ column: { index } }) =>
          cellOf(this.#sheet, row, index).trim() === cellOf(this.#sheet, earlier, index).trim(),
      );
      const detail = { row: row + 1, first: earlier + 1, name: subject.name.printed, same: same ? 1 : 0 };
      this.#context.desk.note('unit-duplicate', same ? 'note' : 'warning', placeOf(this.#sheet, row), detail);
      ledger.mark(row, same ? 'duplicate' : 'rejected', `duplicate of row ${earlier + 1}`);
      return;
    }
    const figures = new Map<number, CellFigure>();
    for (const binding of this.#bound.bindings) {
      figures.set(binding.column.index, this.#store(subject, binding));
    }
    checkRow(this.#checks, this.#sheet, row, figures, this.#context.desk);
    this.#noteShortRow(row);
    ledger.mark(row, 'stored');
  }

  #reject(row: number, reason: string): void {
    this.#context.desk.note('row-rejected', 'warning', placeOf(this.#sheet, row), { reason });
    this.#sheet.ledger.mark(row, 'rejected', reason);
  }

  #earlierRow(subject: Subject, unit: UnitKey): number | undefined {
    const id = `${unit}|${subject.indicator?.key ?? ''}`;
    const earlier = this.#seen.get(id);
    if (earlier === undefined) this.#seen.set(id, subject.row);
    return earlier;
  }

  /** Looked up once per row and epoch, not once per cell. */
  #unit(subject: Subject, binding: Binding): Placed {
    if (this.#row !== subject.row) this.#placed.clear();
    this.#row = subject.row;
    const epoch = this.#epochs.get(binding)!;
    const known = this.#placed.get(epoch) ?? this.#place(subject, binding.dated.period.end);
    this.#placed.set(epoch, known);
    return known;
  }

  #place({ name, level, code }: Subject, date: IsoDate): Placed {
    const { registry } = this.#context;
    const scope = scopeOf(level, name.parent ?? this.#province, date, registry, code);
    // A name taken from the title has no printed form of its own: it must not rename the unit.
    const known =
      level === 'country'
        ? COUNTRY
        : name.printed === ''
          ? registry.province(name.base, date)?.key
          : undefined;
    return { key: known ?? registry.resolve(name, level, scope, date, code), scope };
  }

  #store(subject: Subject, binding: Binding): CellFigure {
    const { index } = binding.column;
    const sign = this.#signs.get(index)!;
    const { key, scope } = this.#unit(subject, binding);
    const unsure = this.#unsure || binding.dated.provisional || sign.provisional;
    const lane = this.#stage.lane(binding, subject.level, scope, unsure);
    const indicator = (binding.indicator ?? subject.indicator)!;
    const settled: Settled = { ...binding, part: binding.part ?? ownPart(indicator) };
    const read = readCell(this.#sheet, subject.row, index, sign.sign);
    const figure = acceptPair(read, settled, indicator, cellOf(this.#sheet, subject.row, index));
    this.#put(lane, lane.draft.unit(key), indicator, settled, figure, subject.row);
    this.#note(figure, indicator, subject.row, settled);
    return figure;
  }

  #put(
    lane: Lane,
    unit: number,
    indicator: Indicator,
    { part, column }: Settled,
    figure: CellFigure,
    row: number,
  ) {
    lane.draft.put(lane.column(indicator.key, part), unit, figure, lane.origin, row, column.index);
    if (part !== 'rank' || !figure.second) return;
    const { value, decimals } = figure.second;
    const ranked: CellFigure = {
      value,
      decimals,
      percent: false,
      status: 'measured',
      verbatim: figure.verbatim ?? '',
    };
    lane.draft.put(lane.column(indicator.key, 'ranked'), unit, ranked, lane.origin, row, column.index);
  }

  #note(figure: CellFigure, indicator: Indicator, row: number, binding: Settled): void {
    const { desk } = this.#context;
    const { index } = binding.column;
    const mostly = this.#percents.get(index) ?? false;
    const most = binding.part === 'rate' ? 100 : indicator.max;
    const judged = indicator.measure === 'points' || indicator.measure === 'percent';
    const isScore = figure.status === 'measured' && binding.part !== 'rank';
    const isMixed = isScore && mostly !== figure.percent;
    const isOut = isScore && judged && (figure.value < 0 || (most !== undefined && figure.value > most));
    if (!figure.defect && !isMixed && !isOut) return;
    const at = placeOf(this.#sheet, row, index);
    const text = cellOf(this.#sheet, row, index).trim();
    const value = Number.isNaN(figure.value) ? {} : { value: figure.value, decimals: figure.decimals };
    const { name } = indicator;
    const severity = figure.defect === 'figure-marked' ? 'note' : 'warning';
    if (figure.defect) desk.note(figure.defect, severity, at, { text, ...value });
    if (isMixed) desk.note('figure-unit-mixed', 'note', at, { text, name });
    if (isOut) desk.note('figure-out-of-range', 'warning', at, { text, ...value, max: most ?? '', name });
  }

  #noteShortRow(row: number): void {
    const cells = this.#sheet.rows[row]!;
    const last = this.#last;
    const full = this.#sheet.rows[this.#sheet.header.first]!.length;
    if (cells.length <= last && full > last) {
      this.#context.desk.note('row-ragged', 'warning', placeOf(this.#sheet, row), {
        fields: cells.length,
        full,
      });
    }
  }
}

/** "a / b" is a rank in a rank column and a score of its maximum elsewhere; any other pair is not read. */
function acceptPair(figure: CellFigure, { part }: Settled, indicator: Indicator, text: string): CellFigure {
  if (!figure.second || part === 'rank') return figure;
  if (indicator.max === undefined || indicator.max === figure.second.value) return figure;
  return {
    value: Number.NaN,
    status: 'unreadable',
    decimals: 0,
    percent: false,
    verbatim: text,
    defect: 'figure-unreadable',
  };
}

/** Do most figures carry "%"? Per column; over the whole table where rows are indicators. */
function mostlyPercent(sheet: Sheet, bound: Bound): ReadonlyMap<number, boolean> {
  const shares = bound.bindings.map(({ column: { index } }) => {
    const cells = sheet.body.data
      .map(({ row }) => cellOf(sheet, row, index).trim())
      .filter((c) => /\d/.test(c));
    return { index, percent: cells.filter((c) => c.endsWith('%')).length, all: cells.length };
  });
  const whole = shares.reduce((t, s) => ({ percent: t.percent + s.percent, all: t.all + s.all }), {
    percent: 0,
    all: 0,
  });
  return new Map(
    shares.map((s) => {
      const { percent, all } = bound.indicatorOf ? whole : s;
      return [s.index, percent * 2 > all] as const;
    }),
  );
}
