import { type Measure, powerOfTen, type Status, scaled } from '../../model/index.ts';
import type { ColumnKind } from '../structure/columns.ts';
import { cellOf, isTyped, printedAt, type Sheet } from '../structure/sheet.ts';
import type { DecimalSign } from '../text/decimal-sign.ts';
import { missingStatus } from '../text/missing.ts';
import { decimalsBehind, isMarked, isPrintedPlainly, markIn, valueAround } from '../text/plain-number.ts';
import { remembered } from '../text/remembered.ts';
import {
  type ParsedNumber,
  parseChange,
  parseNumber,
  parsePair,
  reprint,
  withoutBound,
  withoutRankWord,
} from './numbers.ts';

/** One cell, read. */
export interface CellFigure {
  readonly value: number;
  readonly status: Status;
  readonly decimals: number;
  /** The printed text, where printing the number again would differ from it. */
  readonly verbatim?: string;
  /** The second number of a pair: N of a rank r/N, the maximum of a score a / b. */
  readonly second?: ParsedNumber;
  readonly percent: boolean;
  /** What points to a footnote, or a rank, behind the number: "(1)", "*". */
  readonly mark?: string;
  /** What the cell itself says it is measured in: "125 hồ sơ". */
  readonly unit?: Measure;
  readonly defect?:
    | 'figure-unreadable'
    | 'figure-unit-mixed'
    | 'figure-too-precise'
    | 'decimal-sign-mixed'
    | 'figure-marked';
}

const nothing = { value: Number.NaN, decimals: 0, percent: false };

/** A printed figure under its column's decimal sign. Nothing is guessed: what cannot be read is `unreadable`. */
export function readFigure(text: string, sign: DecimalSign): CellFigure {
  return plainFigure(text, sign) ?? OTHERS[sign](text);
}

/** A printed change, whose sign may be an arrow or a word. */
export function readChange(text: string, sign: DecimalSign): CellFigure {
  return plainFigure(text, sign) ?? CHANGES[sign](text);
}

/** Decimals of a cell that is nothing but a plain figure under the sign; -1 for all else. */
export function plainDecimals(text: string, sign: DecimalSign): number {
  const mark = markIn(text);
  return mark < 0 || !isMarked(text, mark, sign) ? -1 : decimalsBehind(text, mark);
}

/** A target, which may be a bound: "≥ 80%", "tối thiểu 80%". */
function readTarget(text: string, sign: DecimalSign): CellFigure {
  return plainFigure(text, sign) ?? TARGETS[sign](text);
}

/** A rank, which may say that it is one: "Hạng 4". */
function readRank(text: string, sign: DecimalSign): CellFigure {
  return plainFigure(text, sign) ?? RANKS[sign](text);
}

function plainFigure(text: string, sign: DecimalSign): CellFigure | undefined {
  const mark = markIn(text);
  if (mark < 0 || !isMarked(text, mark, sign) || !isPrintedPlainly(text, mark)) return undefined;
  const decimals = decimalsBehind(text, mark);
  return { value: valueAround(text, mark), status: 'measured', decimals, percent: false };
}

type Reading = Readonly<Record<DecimalSign, (text: string) => CellFigure>>;

const OTHERS: Reading = {
  comma: remembered((text) => figureOf(text, 'comma', parseNumber)),
  point: remembered((text) => figureOf(text, 'point', parseNumber)),
};
const CHANGES: Reading = {
  comma: remembered((text) => figureOf(text, 'comma', parseChange)),
  point: remembered((text) => figureOf(text, 'point', parseChange)),
};
/** Of a text without what may stand before its number. */
const readingWithout = (strip: (text: string) => string): Reading => {
  const read = (text: string, sign: DecimalSign): CellFigure => {
    const bare = strip(text);
    const figure = figureOf(bare, sign, parseNumber);
    return bare === text ? figure : { ...figure, verbatim: text };
  };
  return {
    comma: remembered((text) => read(text, 'comma')),
    point: remembered((text) => read(text, 'point')),
  };
};
const TARGETS = readingWithout(withoutBound);
const RANKS = readingWithout(withoutRankWord);

function figureOf(text: string, sign: DecimalSign, parse: typeof parseNumber): CellFigure {
  const status = missingStatus(text);
  if (status) return { ...nothing, status, ...(status === 'blank' ? {} : { verbatim: text }) };
  const pair = text.includes('/') ? parsePair(text, sign) : undefined;
  const number = pair?.[0] ?? parse(text, sign);
  if (!number) return { ...nothing, status: 'unreadable', verbatim: text, defect: 'figure-unreadable' };
  if (number.tooPrecise || pair?.[1].tooPrecise) {
    return { ...nothing, status: 'unreadable', verbatim: text, defect: 'figure-too-precise' };
  }
  const { value, decimals, percent, foreignSign } = number;
  return {
    value,
    decimals,
    percent,
    status: 'measured',
    ...(isReprintable(text, value, decimals, sign) ? {} : { verbatim: text }),
    ...(pair ? { second: pair[1] } : {}),
    ...(number.unit === undefined ? {} : { unit: number.unit }),
    ...(number.mark === undefined ? {} : { mark: number.mark }),
    ...(foreignSign
      ? { defect: 'decimal-sign-mixed' }
      : number.mark === undefined
        ? {}
        : { defect: 'figure-marked' }),
  };
}

const READERS: Readonly<Partial<Record<ColumnKind, typeof readFigure>>> = {
  change: readChange,
  target: readTarget,
  rank: readRank,
};

/** One cell of a table under its column's decimal sign. */
export function readCell(sheet: Sheet, row: number, column: number, sign: DecimalSign): CellFigure {
  const { kind } = sheet.columns[column] ?? {};
  const read = READERS[kind ?? 'figure'] ?? readFigure;
  const text = cellOf(sheet, row, column);
  const shown = read(text, isTyped(sheet, row, column) ? 'point' : sign);
  const printed = printedAt(sheet, row, column);
  const figure = printed === text ? shown : { ...shown, verbatim: printed };
  return isOfShares(sheet, row, column) ? percentOfOne(figure, text) : figure;
}

/** Is the cell of a column, or of a row, of shares of one? */
export function isOfShares({ columns, shareRows }: Sheet, row: number, column: number): boolean {
  return columns[column]?.isShare || (shareRows?.get(row)?.has(column) ?? false);
}

/** A share of one as the percentage it is: 0,9824 is 98,24. */
export function percentOfOne(figure: CellFigure, text: string): CellFigure {
  if (figure.status !== 'measured' || figure.value === 0) return figure;
  const decimals = Math.max(0, figure.decimals - 2);
  const value = scaled(figure.value, decimals + 2) / powerOfTen(decimals);
  return { ...figure, value, decimals, verbatim: figure.verbatim ?? text };
}

/** A change of shares of one may be printed as such or as what it is of percentages. */
export function readingsOfChange(
  printed: CellFigure,
  text: string,
  areShares: boolean,
): readonly CellFigure[] {
  return areShares && !printed.percent ? [printed, percentOfOne(printed, text)] : [printed];
}

function isReprintable(text: string, value: number, decimals: number, sign: DecimalSign): boolean {
  return reprint(value, decimals, sign) === text;
}
