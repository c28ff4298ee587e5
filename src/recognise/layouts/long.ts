import { fold, type Measure, type Part, type Scheme } from '../../model/index.ts';
import { readCell } from '../figures/figures.ts';
import { bindIndicators } from '../indicators/indicator-columns.ts';
import { type Printed, type RowIndicators, rowIndicators } from '../indicators/row-indicators.ts';
import { maximumOfRow, measureOfRow } from '../indicators/row-measure.ts';
import { isRowOfChanges } from '../indicators/rows-of-changes.ts';
import { match766, scheme766 } from '../indicators/schemes.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Dated } from '../periods/swapped-days.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, type Sheet } from '../structure/sheet.ts';
import { type Said, saidBy, splitCamel } from '../text/head-said.ts';
import { partOfRow } from './bind-rows.ts';
import { type Dating, dating, type Undated } from './dating.ts';
import type { Binding, Bound, Layout, RowReading, RowRefusal, Tools } from './layout.ts';
import { type RowPeriods, rowPeriods } from './row-periods.ts';
import { unitIn, unitsOver, withoutUnit } from './units-across.ts';

/**
 * A row a figure, or a row a few parts of one figure: the row itself says of which indicator, period or part. So do the
 * rows of one unit's days.
 */
export const long: Layout = {
  name: 'long',
  fits(sheet) {
    const has = new Set(sheet.columns.map((c) => c.kind));
    const isDated = has.has('period') || (has.has('period-from') && has.has('period-to'));
    return (
      isDated ||
      sheet.subjects === 'period' ||
      has.has('part') ||
      (sheet.subjects === 'unit' && has.has('indicator'))
    );
  },
  bind(sheet, tools) {
    const columns = sheet.columns.filter(
      (c) => c.kind === 'figure' || c.kind === 'rank' || c.kind === 'target',
    );
    if (columns.length === 0) return { bindings: [] };
    const rows = new LongRows(sheet, tools, columns);
    return rows.bound();
  },
};

class LongRows {
  readonly #sheet: Sheet;
  readonly #tools: Tools;
  readonly #columns: readonly Column[];
  readonly #names: readonly Column[];
  readonly #part: Column | undefined;
  /** Absent where no column dates the rows. */
  readonly #periods: RowPeriods | undefined;
  readonly #readings = new Map<string, RowReading>();
  readonly #told = new Map<string, string>();
  readonly #bindings = new Map<string, readonly Binding[]>();

  constructor(sheet: Sheet, tools: Tools, columns: readonly Column[]) {
    this.#sheet = sheet;
    this.#tools = tools;
    this.#columns = columns;
    const isName = (c: Column) =>
      c.kind === 'indicator' || (sheet.subjects === 'indicator' && c.kind === 'name');
    this.#names = sheet.columns.filter(isName);
    this.#part = sheet.columns.find((c) => c.kind === 'part');
    this.#periods = rowPeriods(sheet, tools.desk);
  }

  /** Undefined where the table's own date is a question nobody has answered. */
  bound(): Bound | undefined {
    const date = this.#periods ? undefined : dating(this.#sheet, this.#columns, this.#tools);
    if (this.#periods ? this.#periods.isUndated : !date) return undefined;
    const of = this.#names.length > 0 ? this.#indicators() : undefined;
    const units = of || this.#sheet.subjects !== 'period' ? [] : unitsOver(this.#sheet);
    const across = of ? [] : this.#acrossOf(units);
    const parts = this.#columns.map((c) => [c.index, this.#part ? undefined : partOf(saidOf(c))] as const);
    return {
      bindings: [],
      ...(units.length > 0 ? { across: units } : {}),
      parts: new Map(of ? parts : across.map((b) => [b.column.index, b.part] as const)),
      readingOf: (row) => this.#read(row, of, across, date),
    };
  }

  /** A column over which no unit stands, where others do, is left out. */
  #acrossOf(units: readonly string[]): readonly Undated[] {
    if (units.length === 0) return bindIndicators(this.#sheet, this.#columns, this.#tools);
    return units.flatMap((unit) => {
      const own = this.#columns.filter((c) => unitIn(c) === unit).map(withoutUnit);
      return bindIndicators(this.#sheet, own, this.#tools).map((bound) => ({ ...bound, unit }));
    });
  }

  #read(
    row: number,
    of: RowIndicators | undefined,
    across: readonly Undated[],
    date: Dating | undefined,
  ): RowReading | RowRefusal {
    const told = this.#periods?.whenOf(row);
    if (!date && !told) return 'unknown-period';
    const when = told?.key ?? '';
    const known = of ? undefined : this.#readings.get(when);
    if (known) return known;
    const dateIt = date ?? ((bound: Undated): Binding => withDate(bound, told!.dated));
    if (!of) return this.#across(when, across, dateIt);
    const name = this.#nameIn(row);
    const placed = of(name);
    if (!placed) return isRowOfChanges(name) ? 'published-change' : 'unknown-indicator';
    const { indicator, scheme, provisional } = placed;
    if (this.#saidIn(row) === 'maximum') return { indicator, bindings: [] };
    const part = partOfRow(this.#sheet, row, placed) ?? this.#partIn(row, scheme);
    const bindings = this.#cached([when, scheme.key, part, provisional].join('|'), () =>
      this.#columns.flatMap((column) => {
        const own = placed.part ?? partOf(saidOf(column)) ?? part;
        const bound = dateIt({
          column,
          scheme,
          ...(own ? { part: own } : {}),
          ...(provisional ? { provisional } : {}),
        });
        return bound ?? [];
      }),
    );
    return { indicator, bindings };
  }

  /** The columns alone name the indicators: rows of one period read alike. */
  #across(when: string, across: readonly Undated[], dateIt: Dating): RowReading {
    const reading = { bindings: across.flatMap((bound) => dateIt(bound) ?? []) };
    this.#readings.set(when, reading);
    return reading;
  }

  #cached(key: string, make: () => readonly Binding[]): readonly Binding[] {
    let known = this.#bindings.get(key);
    if (!known) {
      known = make();
      this.#bindings.set(key, known);
    }
    return known;
  }

  /** Of a code and a name the one that index 766 knows, else the name. */
  #nameIn(row: number): string {
    const texts = this.#names
      .map((c) => cellOf(this.#sheet, row, c.index).trim())
      .filter((text) => text !== '');
    const key = texts.join('|');
    const known = this.#told.get(key);
    if (known !== undefined) return known;
    const name =
      texts.find((text) => match766([text]) !== undefined) ??
      texts.findLast((text) => !/^[A-Z\d_.]+$/.test(text)) ??
      texts[0] ??
      '';
    const whole = this.#ofFigures(name);
    this.#told.set(key, whole);
    return whole;
  }

  /** A field is no indicator: the head over its figures says what is measured in it. */
  #ofFigures(name: string): string {
    const [only] = this.#columns;
    const isField = name !== '' && this.#names.some((c) => c.isField);
    return isField && only && saidOf(only) === undefined ? `${only.head} – ${name}` : name;
  }

  /** What the row's own column says; of a bare value, a component's "93,37%" is its rate. */
  #partIn(row: number, scheme: Scheme): Part | undefined {
    if (this.#part) return partOf(this.#saidIn(row));
    const [only] = this.#columns;
    const isRate = scheme === scheme766 && /%\s*$/.test(cellOf(this.#sheet, row, only!.index));
    return isRate ? 'rate' : undefined;
  }

  /** What the row's own column says. */
  #saidIn(row: number): Said | undefined {
    return this.#part && saidBy(fold(cellOf(this.#sheet, row, this.#part.index)));
  }

  #indicators(): RowIndicators {
    const rowsOf = new Map<string, number[]>();
    for (const { row } of this.#sheet.body.data) {
      const name = this.#nameIn(row);
      const rows = rowsOf.get(name);
      if (rows) rows.push(row);
      else rowsOf.set(name, [row]);
    }
    return rowIndicators(
      this.#sheet,
      [...rowsOf.keys()].filter((name) => name !== ''),
      (name) => this.#printed(rowsOf.get(name)!),
      this.#tools,
      true,
    );
  }

  #printed(rows: readonly number[]): Printed {
    const said = new Set<Said | undefined>();
    const figures = rows.flatMap((row) =>
      this.#columns.flatMap((column) => {
        const own = saidOf(column);
        const part = partOf(own) ?? this.#saidIn(row);
        said.add(part);
        const isResult = part === undefined || part === 'score' || part === 'rate' || part === 'value';
        const { sign } = this.#tools.signs.get(column.index)!;
        return isResult ? [readCell(this.#sheet, row, column.index, sign)] : [];
      }),
    );
    const stated = rows.map((row) => measureOfRow(this.#sheet, row)).find((m) => m !== undefined);
    const byPart: Measure | undefined = said.has('score')
      ? 'points'
      : said.has('rate')
        ? 'percent'
        : undefined;
    const measure = stated ?? byPart;
    const max = maximumOfRow(this.#sheet, rows[0]!, this.#tools.signs);
    return { figures, ...(measure ? { measure } : {}), ...(max === undefined ? {} : { max }) };
  }
}

function saidOf({ path, kind }: Column): Said | undefined {
  return kind === 'target' ? 'target' : saidBy(withoutPeriods(splitCamel(path.at(-1) ?? '')));
}

function partOf(said: Said | undefined): Part | undefined {
  return said === 'value' || said === 'maximum' ? undefined : said;
}

function withDate({ provisional, ...bound }: Undated, dated: Dated): Binding {
  return { ...bound, dated: provisional ? { ...dated, provisional } : dated };
}
