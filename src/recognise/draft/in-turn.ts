import type { DraftSubject, UnitKey } from '../../model/index.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';

/** What stands between two of a row: "Sở A (tăng), Sở B và Sở C", "86,73 điểm và 62,29 điểm". */
const NEXT_NAME = /^(?: *\([^()]*\))? *(?:,|va|, va|;) *$/;
const NEXT_NUMBER = /^ ?(?:diem(?: phan tram)?)?(?: va|,(?: va)?) $/;
const MARK = /\b(?:lan luot|tuong ung)\b/g;

/** What is known of a number in a row; `isSure`: each of the row has its own. */
export type InTurn = Partial<Pick<DraftSubject, 'units' | 'period' | 'against'>> & {
  readonly isSure: boolean;
};

interface Row {
  readonly numbers: readonly PrintedNumber[];
  /** Before it stand those whose they are. */
  readonly start: number;
}

/**
 * "Sở A và Sở B lần lượt đạt 86,73 điểm và 62,29 điểm", "so với năm 2024 và ngày 27/3/2025 tăng 6,95 và 2,58": whose, or
 * against when, a number of such a row is; `undefined` where it stands in none.
 */
export function inTurn(paragraph: Paragraph, at: number): InTurn | undefined {
  const sentence = sentenceAround(paragraph, at);
  const row = markedRow(paragraph, at, sentence) ?? rowAround(paragraph, at);
  const n = row?.numbers.findIndex(({ start }) => start === at) ?? -1;
  if (!row || n < 0) return undefined;
  const { length } = row.numbers;
  const units = unitsUpTo(paragraph, sentence.start, row.start);
  if (units.length > 1) {
    const isWhole = length === units.length;
    return { units: isWhole ? units[n]! : units.flat(), isSure: isWhole };
  }
  if (length < 2) return undefined;
  const dates = paragraph.dates.filter(({ start, end }) => start >= sentence.start && end <= row.start);
  const { period } = dates[n] ?? {};
  const [first] = dates;
  if (!period || !first || dates.length !== length || !areInRow(paragraph, dates)) return { isSure: false };
  return first.use === 'against' ? { against: period, isSure: true } : { period, isSure: true };
}

function markedRow(
  { bare, names, numbers }: Paragraph,
  at: number,
  sentence: { readonly start: number; readonly end: number },
): Row | undefined {
  const marks = [...bare.slice(sentence.start, at).matchAll(MARK)];
  const mark = marks.at(-1);
  if (!mark) return undefined;
  const start = sentence.start + mark.index;
  const next = names.find((m) => m.start > start && m.kind !== 'level')?.start ?? sentence.end;
  const stops = [...bare.slice(start, sentence.end).matchAll(/[;:(]/g)].map((m) => start + m.index);
  const end = Math.min(next, sentence.end, ...stops);
  const row = numbers.filter((number) => number.start > start && number.start < end);
  return at < end ? { numbers: row, start } : undefined;
}

/** Numbers that follow one another with nothing but "và" between. */
function rowAround({ bare, numbers }: Paragraph, at: number): Row | undefined {
  const own = numbers.findIndex(({ start }) => start === at);
  const isNext = (n: number): boolean =>
    n > 0 && n < numbers.length && NEXT_NUMBER.test(bare.slice(numbers[n - 1]!.end, numbers[n]!.start));
  let [from, to] = [own, own];
  while (isNext(from)) from--;
  while (isNext(to + 1)) to++;
  return from < to ? { numbers: numbers.slice(from, to + 1), start: numbers[from]!.start } : undefined;
}

function areInRow(
  { bare }: Paragraph,
  dates: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return dates.every(({ start }, n) => n === 0 || NEXT_NAME.test(bare.slice(dates[n - 1]!.end, start)));
}

/** The names that end at a place, one behind the other. */
function unitsUpTo({ bare, names }: Paragraph, from: number, to: number): readonly (readonly UnitKey[])[] {
  const units: (readonly UnitKey[])[] = [];
  let end = to;
  for (const name of names.filter((m) => m.start >= from && m.end <= to).toReversed()) {
    const between = bare.slice(name.end, end);
    if (name.kind !== 'unit' || (units.length > 0 ? !NEXT_NAME.test(between) : /[;.:]/.test(between))) break;
    units.unshift(name.keys);
    end = name.start;
  }
  return units;
}
