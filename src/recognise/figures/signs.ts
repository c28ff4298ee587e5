import type { Choice } from '../../model/index.ts';
import { dossierTable, groupedHeads, matchDossiers } from '../indicators/dossier-heads.ts';
import { match766 } from '../indicators/schemes.ts';
import { isNumberOf, saysDossiers } from '../indicators/told-measure.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { mayBeIndex } from '../structure/named-by-title.ts';
import { cellOf, isContinued, isTyped, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { decimalsBehind, isMarked, markIn } from '../text/plain-number.ts';
import {
  type Ballot,
  ballot,
  castVote,
  otherSign,
  parseNumber,
  type SignVotes,
  voteSign,
} from './numbers.ts';
import { LOOK, type Look, type PlainCells } from './plain-cells.ts';

export interface ColumnSign {
  readonly sign: DecimalSign;
  readonly provisional: boolean;
  /** The most decimals of its cells, where each is blank or a bare number of that sign. */
  readonly bareDecimals?: number;
}

/** What the cells of a column are. */
interface Looks {
  readonly votes: Ballot;
  /** The most decimals of bare numbers, by their sign. */
  readonly decimals: Record<DecimalSign, number>;
  /** Are there cells that are no bare numbers? */
  hasOthers: boolean;
}

/** Offices print the comma; it is taken where nothing in a table says otherwise. */
const HOUSE_SIGN: DecimalSign = 'comma';

/**
 * The decimal sign of each column of figures, whose `cells` are those of the sheet's parts: by the cells that can be read in one way only, in the column, else in the
 * table. A column of nothing but "1.234", or of both signs beside one, is asked about, unless one reading would pass the
 * most its head allows.
 */
export function columnSigns(
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly PlainCells[],
  desk: Desk,
): ReadonlyMap<number, ColumnSign> {
  const looks = looksOf(sheet, columns, cells);
  const table = sum([...looks.values()].map(({ votes }) => votes));
  const fallback = majority(table);
  const counts = countsOfDossiers(sheet);
  return new Map(
    columns.map((column) => {
      const look = looks.get(column.index)!;
      const own = look.votes;
      const sure = majority(own);
      const ambiguous = own.ambiguousComma + own.ambiguousPoint;
      const isContested = own.comma > 0 && own.point > 0;
      if (ambiguous === 0 || (sure !== undefined && !isContested)) {
        return [column.index, told(sure ?? fallback ?? HOUSE_SIGN, look)];
      }
      const ofCounts =
        counts.has(column.index) || saysDossiers(column.path.join(' – '), sheet)
          ? signOfCounts(own)
          : undefined;
      // Dossiers have no thousandths; where other columns say that the sign is a decimal one, it is asked.
      const isSure = counts.has(column.index) || fallback === undefined || fallback === ofCounts;
      const fitting = signWithinMost(sheet, column) ?? (isSure ? ofCounts : undefined);
      if (fitting) return [column.index, told(fitting, look)];
      return [column.index, ask(sheet, column, own, sure ?? fallback, desk)];
    }),
  );
}

function told(sign: DecimalSign, { decimals, hasOthers }: Looks): ColumnSign {
  const isBare = !hasOthers && decimals[otherSign(sign)] === 0;
  return { sign, provisional: false, ...(isBare ? { bareDecimals: decimals[sign] } : {}) };
}

/** Row after row, as the cells lie in memory. */
function looksOf(
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly PlainCells[],
): ReadonlyMap<number, Looks> {
  const looks = columns.map(({ index }) => {
    const look: Looks = { votes: ballot(), decimals: { comma: 0, point: 0 }, hasOthers: false };
    return { index, look };
  });
  for (const [p, part] of sheet.parts.entries()) {
    const plain = cells[p]!;
    const { data } = part.body;
    for (let i = 0; i < data.length; i++) {
      const { row } = data[i]!;
      for (let l = 0; l < looks.length; l++) {
        const { index, look } = looks[l]!;
        const number = plain.numberAt(row, index);
        const kind = plain.lookAt(number);
        if (kind === LOOK.empty) continue;
        if (part.typed !== undefined && isTyped(part, row, index)) look.hasOthers = true;
        else if (kind === LOOK.other || plain.decimalsOf(number) === 3)
          lookAt(look, cellOf(part, row, index));
        else if (kind !== LOOK.whole) lookAtPlain(look, kind, plain.decimalsOf(number));
      }
    }
  }
  return new Map(looks.map(({ index, look }) => [index, look]));
}

function lookAtPlain({ votes, decimals }: Looks, kind: Look, count: number): void {
  const sign = kind === LOOK.comma ? 'comma' : 'point';
  votes[sign]++;
  if (count > decimals[sign]) decimals[sign] = count;
}

function lookAt(look: Looks, cell: string): void {
  const mark = markIn(cell);
  castVote(look.votes, cell, mark);
  if (mark < 0) look.hasOthers = true;
  else if (mark < cell.length) {
    const sign = isMarked(cell, mark, 'comma') ? 'comma' : 'point';
    look.decimals[sign] = Math.max(look.decimals[sign], decimalsBehind(cell, mark));
  }
}

/** The one sign under which no figure of the column passes the maximum of the indicator its head names. */
function signWithinMost(sheet: Sheet, column: Column): DecimalSign | undefined {
  const isBareDate =
    withoutPeriods(column.path.join(' ')) === '' && !sheet.facts.isAboutOther && mayBeIndex(sheet);
  const cells = [...cellsOf(sheet, column.index)];
  const isRate = /t[yỷỉ] l[eệ]|%/iu.test(column.head) || cells.every((text) => /%\s*$|^\s*$/.test(text));
  const most =
    column.kind === 'figure'
      ? (match766(column.path)?.indicator.max ??
        (isBareDate || isRate || isSumOfGroups(sheet, column) ? 100 : undefined))
      : undefined;
  if (most === undefined) return undefined;
  const fits = (['comma', 'point'] as const).filter((sign) =>
    cells.every((text) => (parseNumber(text, sign)?.value ?? 0) <= most),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** "Tổng" beside groups of index 766. */
function isSumOfGroups({ columns }: Sheet, { path }: Column): boolean {
  return (
    /^tong(?: cong)?$/.test(withoutPeriods(path.join(' '))) &&
    columns.some((c) => match766(c.path)?.indicator.role === 'group')
  );
}

/** Columns known to count dossiers, in a table of those: a count has no decimals. */
function countsOfDossiers({ columns }: Sheet): ReadonlySet<number> {
  const figures = columns.filter((c) => c.kind === 'figure');
  const paths = groupedHeads(figures.map((c) => c.path));
  const table = dossierTable(paths);
  const counted = figures.filter((_, i) => matchDossiers(paths[i]!, table)?.measure === 'count');
  return new Set(counted.length >= LEAST_COUNTS ? counted.map((c) => c.index) : []);
}

const LEAST_COUNTS = 3;

/** Undefined where cells of the column group by one sign and others by the other. */
function signOfCounts({ comma, point, ambiguousComma, ambiguousPoint }: SignVotes): DecimalSign | undefined {
  if (comma > 0 || point > 0 || (ambiguousComma > 0 && ambiguousPoint > 0)) return undefined;
  return ambiguousPoint > 0 ? 'comma' : 'point';
}

function* cellsOf(sheet: Sheet, column: number): Generator<string> {
  for (const part of sheet.parts) {
    for (const { row } of part.body.data) if (!isTyped(part, row, column)) yield cellOf(part, row, column);
  }
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

/** Does the text read as two different numbers? */
function isAmbiguous(text: string): boolean {
  const { ambiguousComma, ambiguousPoint } = voteSign([text]);
  return ambiguousComma + ambiguousPoint > 0;
}

/** What becomes of the example under a sign. */
function readAs(example: string | undefined, sign: DecimalSign): Pick<Choice, 'detail'> {
  const read = example === undefined ? undefined : parseNumber(example, sign);
  return example === undefined || !read
    ? {}
    : { detail: { text: example, figure: read.value, decimals: read.decimals } };
}

/** Three digits behind every sign of a column look like grouping, unless it counts nothing and other columns say otherwise. */
function ask(
  sheet: Sheet,
  column: Column,
  votes: SignVotes,
  fallback: DecimalSign | undefined,
  desk: Desk,
): ColumnSign {
  const contained: DecimalSign = votes.ambiguousComma > votes.ambiguousPoint ? 'comma' : 'point';
  const whole = isNumberOf(column.path.join(' – ')) ? signOfCounts(votes) : undefined;
  const proposed = `decimal-${whole ?? fallback ?? otherSign(contained)}`;
  const example = sheet.body.data
    .map(({ row }) => cellOf(sheet, row, column.index).trim())
    .find((text) => isAmbiguous(text));
  const { value, answered } = desk.ask(
    {
      id: `decimal-sign:${sheet.shape}:${column.index}`,
      kind: 'decimal-sign',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      column: column.index,
      detail: {
        head: column.head,
        example: example ?? '',
        reason: !whole && fallback ? 'others' : 'grouping',
      },
      choices: [
        { value: 'decimal-comma', kind: 'decimal-comma', ...readAs(example, 'comma') },
        { value: 'decimal-point', kind: 'decimal-point', ...readAs(example, 'point') },
      ],
      proposed,
    },
    undefined,
    isContinued(sheet),
  );
  return { sign: value === 'decimal-comma' ? 'comma' : 'point', provisional: !answered };
}
