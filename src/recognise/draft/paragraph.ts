import { type DatePrinted, datesIn } from './dates-in.ts';
import { type Folded, folded, MASKS, masked, type Span } from './folded.ts';
import { spansLeftOut, systemsIn } from './left-out.ts';
import type { Lexicon, Mention } from './names-in.ts';
import { numbersIn, type PrintedNumber } from './numbers-in.ts';
import { onlyLinks } from './shape.ts';
import { allNumbers, spelledNumbers } from './spelled-numbers.ts';

/** A paragraph taken apart: what is in it, each with its place, and what stands between. */
export interface Paragraph {
  readonly source: Folded;
  readonly leftOut: readonly Span[];
  readonly dates: readonly DatePrinted[];
  readonly names: readonly Mention[];
  readonly numbers: readonly PrintedNumber[];
  readonly asides: readonly Span[];
  /** Folded; a mask stands for each letter of a name, a date, a law or a number. */
  readonly bare: string;
  /** The same with its numbers, those in words as digits. */
  readonly worded: string;
  /** Where its sentences begin. */
  readonly starts: readonly number[];
}

export function paragraphOf(text: string, lexicon: Lexicon, year: number | undefined): Paragraph {
  const source = folded(text);
  const leftOut = spansLeftOut(source);
  const lawless = masked(source.folded, leftOut, MASKS.leftOut);
  const dates = datesIn(source, lawless, year);
  const dateless = masked(lawless, dates, MASKS.date);
  const names = lexicon.mentions(source, dateless);
  // A level is no name: "09/11 sở, ban, ngành" counts what it says.
  const named = names.filter(({ kind }) => kind !== 'level');
  const unnamed = masked(dateless, named, MASKS.name);
  const nameless = masked(unnamed, systemsIn(unnamed), MASKS.leftOut);
  const spelled = [...spelledNumbers(source, nameless), ...allNumbers(source, nameless)];
  const numbers = [...numbersIn(nameless), ...spelled].toSorted((a, b) => a.start - b.start);
  const worded = masked(nameless, spelled, '0');
  return {
    source,
    leftOut,
    dates,
    names,
    numbers,
    asides: asidesOf(worded),
    bare: masked(worded, numbers, MASKS.figure),
    worded,
    starts: sentenceStarts(source.text),
  };
}

function asidesOf(text: string): readonly Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const start = open.pop();
      if (start !== undefined) found.push({ start, end: at });
    }
  }
  return [...found, ...open.map((start) => ({ start, end: text.length }))];
}

/** "TX. Chơn Thành" is no end of a sentence. */
const SENTENCE_END = /(?<!(?:^|[\s(])(?:TX|TP|Tp|Tx|H|Q|P|X|TT|St|BQL|tr))[.!?…]\s+(?=[\p{Lu}\d"“(+-])/gu;

function sentenceStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(SENTENCE_END)].map(({ index, 0: end }) => index + end.length)];
}

export function sentenceAround({ starts, source }: Paragraph, at: number): Span {
  const n = starts.findLastIndex((start) => start <= at);
  return { start: starts[n]!, end: starts[n + 1] ?? source.text.length };
}

/** The innermost parenthesis around a place. */
export function asideAround({ asides }: Paragraph, at: number): Span | undefined {
  const around = asides.filter(({ start, end }) => start < at && at <= end);
  return around.toSorted((a, b) => b.start - a.start)[0];
}

/** Nothing stands between the two places but words that link. */
export function linksOnly({ bare, names }: Paragraph, from: number, to: number): boolean {
  if (from > to) return false;
  const among = names.filter((m) => m.kind === 'level' && m.isAmong && m.start >= from && m.end <= to);
  return onlyLinks(masked(bare, among, ' ').slice(from, to));
}

/** Levels are no names, and stand in a text as they are. */
export function withoutLevels({ bare, names }: Paragraph, from: number, to: number): string {
  let text = bare.slice(from, to);
  for (const { kind, start, end } of names) {
    if (kind !== 'level' || start < from || end > to) continue;
    text = text.slice(0, start - from) + ' '.repeat(end - start) + text.slice(end - from);
  }
  return text;
}
