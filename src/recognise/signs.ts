import type { Column } from './columns.ts';
import { type DecimalSign, otherSign, parseNumber, type SignVotes, voteSign } from './numbers.ts';
import { withoutPeriods } from './periods.ts';
import type { Desk } from './questions.ts';
import { match766 } from './schemes.ts';
import { cellOf, isTyped, type Sheet } from './sheet.ts';

export interface ColumnSign {
  readonly sign: DecimalSign;
  readonly provisional: boolean;
}

/** Offices print the comma; it is taken where nothing in a table says otherwise. */
const HOUSE_SIGN: DecimalSign = 'comma';

/**
 * The decimal sign of each column of figures: by the cells that can be read in one way only, in the column, else in the
 * table. A column of nothing but "1.234" is asked about, unless it would pass the most its head allows.
 */
export function columnSigns(
  sheet: Sheet,
  columns: readonly Column[],
  desk: Desk,
): ReadonlyMap<number, ColumnSign> {
  const votes = new Map(columns.map((c) => [c.index, voteSign(cellsOf(sheet, c.index))] as const));
  const table = sum(votes.values());
  const fallback = majority(table);
  return new Map(
    columns.map((column) => {
      const own = votes.get(column.index)!;
      const sure = majority(own);
      const ambiguous = own.ambiguousComma + own.ambiguousPoint;
      if (sure !== undefined || ambiguous === 0) {
        return [column.index, { sign: sure ?? fallback ?? HOUSE_SIGN, provisional: false }];
      }
      const fitting = signWithinMost(sheet, column);
      if (fitting) return [column.index, { sign: fitting, provisional: false }];
      return [column.index, ask(sheet, column, own, fallback, desk)];
    }),
  );
}

/** The one sign under which no figure of the column passes the maximum of the indicator its head names. */
function signWithinMost(sheet: Sheet, column: Column): DecimalSign | undefined {
  const isBareDate = withoutPeriods(column.path.join(' ')) === '' && !sheet.facts.isAboutOther;
  const most =
    column.kind === 'figure' ? (isBareDate ? 100 : match766(column.path)?.indicator.max) : undefined;
  if (most === undefined) return undefined;
  const cells = [...cellsOf(sheet, column.index)];
  const fits = (['comma', 'point'] as const).filter((sign) =>
    cells.every((text) => (parseNumber(text, sign)?.value ?? 0) <= most),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

function* cellsOf(sheet: Sheet, column: number): Generator<string> {
  for (const { row } of sheet.body.data) if (!isTyped(sheet, row, column)) yield cellOf(sheet, row, column);
}

function sum(all: Iterable<SignVotes>): SignVotes {
  const total = { comma: 0, point: 0, ambiguousComma: 0, ambiguousPoint: 0 };
  for (const votes of all) {
    total.comma += votes.comma;
    total.point += votes.point;
  }
  return total;
}

function majority({ comma, point }: SignVotes): DecimalSign | undefined {
  if (comma === point) return comma > 0 ? HOUSE_SIGN : undefined;
  return comma > point ? 'comma' : 'point';
}

/** Three digits behind every sign of a whole column look like grouping, unless the table's other columns say otherwise. */
function ask(
  sheet: Sheet,
  column: Column,
  votes: SignVotes,
  fallback: DecimalSign | undefined,
  desk: Desk,
): ColumnSign {
  const contained: DecimalSign = votes.ambiguousComma > votes.ambiguousPoint ? 'comma' : 'point';
  const proposed = `decimal-${fallback ?? otherSign(contained)}`;
  const example = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index).trim())
    .find((text) => /[.,]/.test(text));
  const { value, answered } = desk.ask({
    id: `decimal-sign:${sheet.shape}:${column.index}`,
    kind: 'decimal-sign',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    column: column.index,
    detail: { head: column.head, example: example ?? '' },
    choices: [
      { value: 'decimal-comma', kind: 'decimal-comma' },
      { value: 'decimal-point', kind: 'decimal-point' },
    ],
    proposed,
  });
  return { sign: value === 'decimal-comma' ? 'comma' : 'point', provisional: !answered };
}
