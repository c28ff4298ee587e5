import type { DraftSubject, IndicatorKey, Period, UnitKey } from '../../model/index.ts';
import type { DatePrinted } from './dates-in.ts';
import type { Mention } from './names-in.ts';
import { ownDate } from './own-dates.ts';
import { asideAround, linksOnly, type Paragraph, sentenceAround } from './paragraph.ts';

/** Who a sentence was about when it ended: the next may go on without naming it. */
export interface Topic {
  readonly units: readonly UnitKey[];
  readonly indicators: readonly IndicatorKey[];
  /** Its last name is none of the data's, or of a whole level: what follows is nobody's. */
  readonly isUnknown: boolean;
}

export const NO_TOPIC: Topic = { units: [], indicators: [], isUnknown: false };

/** What moved a mean or a total is a figure of its own, and none of those whose name stands beside it. */
const OTHER_FIGURES =
  /\b(?:dong gop|gop phan|chenh lech|khoang cach|cach biet|keo (?:tang|giam|len|xuong) (?:tong|diem|muc|chung))\b/;
/** "Sở Tư pháp (giảm 5,97 điểm, kéo 0,54 điểm)": what it did to a mean. */
const PULL = /\bkeo(?: (?:them|toi))? *$/;
/** A mean is another's than the units' that stand before it. */
const MEAN = /\b(?:binh quan|diem trung binh|muc trung binh)\b/;

type Named = Extract<Mention, { keys: readonly string[] }>;

const isNamed = (mention: Mention): mention is Named => mention.kind !== 'level';

/** Whose figure the number at `at` is: the name its parenthesis stands behind, else the last names of its sentence. */
export function subjectAt(paragraph: Paragraph, at: number, before: Topic): DraftSubject {
  const sentence = sentenceAround(paragraph, at);
  const aside = asideAround(paragraph, at);
  const inAside = aside && aside.start >= sentence.start ? aside : undefined;
  const until = inAside?.start ?? at;
  const own = paragraph.names.filter(
    (m) => m.start >= sentence.start && m.end <= at && (m.start > until || !isInAside(paragraph, m.start)),
  );
  // "đứng đầu khối sở, ngành với 95,59 điểm": whose it is has been said.
  const names = own.filter((m, n) => !isAmong(m) || !own.slice(0, n).some(({ kind }) => kind === 'unit'));
  const last = names.at(-1);
  const said = paragraph.bare.slice(sentence.start, sentence.end);
  const sinceUnit = names.findLast(({ kind }) => kind === 'unit')?.start ?? sentence.start;
  const isOther =
    OTHER_FIGURES.test(said) ||
    PULL.test(paragraph.bare.slice(sentence.start, at)) ||
    MEAN.test(paragraph.bare.slice(sinceUnit, at));
  const told = topicOf(names, NO_TOPIC);
  const dated = datesFor(paragraph, at, sentence.start, sentence.end, inAside?.start);
  if (last) {
    // Behind a parenthesis that stands at a name, only what is in it lies between.
    const from = inAside && last.end <= until && isBlank(paragraph, last.end, until) ? until + 1 : last.end;
    const isSure =
      !isOther &&
      !told.isUnknown &&
      isNamed(last) &&
      last.keys.length > 0 &&
      linksFrom(paragraph, from, at, inAside?.start);
    return { units: told.units, indicators: told.indicators, ...dated, isSure };
  }
  const isSure = !isOther && !before.isUnknown && linksOnly(paragraph, sentence.start, at);
  return { units: before.units, indicators: before.indicators, ...dated, isSure };
}

const isAmong = (mention: Mention): boolean => mention.kind === 'level' && mention.isAmong === true;

/** Parentheses that were closed on the way are no words between. */
function linksFrom(paragraph: Paragraph, from: number, at: number, aside: number | undefined): boolean {
  const closed = paragraph.asides
    .filter(({ start, end }) => start >= from && end < at && start !== aside)
    .toSorted((a, b) => a.start - b.start);
  let place = from;
  for (const { start, end } of closed) {
    if (start < place) continue;
    if (!linksOnly(paragraph, place, start)) return false;
    place = end + 1;
  }
  return linksOnly(paragraph, place, at);
}

const isBlank = ({ bare }: Paragraph, from: number, to: number): boolean =>
  bare.slice(from, to).trim() === '';

const isInAside = ({ asides }: Paragraph, at: number): boolean =>
  asides.some(({ start, end }) => start < at && at < end);

/** What a sentence's names leave as its topic. */
export function topicOf(names: readonly Mention[], before: Topic): Topic {
  const units = names.findLast((m) => m.kind === 'unit' || m.kind === 'level');
  const indicator = names.findLast((m) => m.kind === 'indicator');
  if (!units && !indicator) return before;
  return {
    units: units?.kind === 'unit' ? units.keys : [],
    indicators: indicator?.kind === 'indicator' ? indicator.keys : [],
    isUnknown: units !== undefined && (units.kind === 'level' || units.keys.length === 0),
  };
}

interface Dates {
  readonly period?: Period;
  readonly against?: Period;
  readonly isEarlier?: true;
}

/**
 * The dates of a figure. "So với ngày …" stands behind a change as a rule; a figure in parentheses right behind a date,
 * or with no verb behind "so với", is of that date.
 */
function datesFor(
  paragraph: Paragraph,
  at: number,
  start: number,
  end: number,
  aside: number | undefined,
): Dates {
  const own = paragraph.dates.filter((date) => date.start >= start && date.end <= end);
  const owner =
    aside === undefined
      ? undefined
      : own.find((date) => date.end <= aside && isBlank(paragraph, date.end, aside));
  if (owner) return { period: owner.period, ...(owner.use === 'against' ? { isEarlier: true } : {}) };
  const whole = paragraph.numbers.find((number) => number.start === at) ?? { start: at, end: at };
  // With a date of its own, it is not held against that of a figure behind it; nor is what stands before a semicolon.
  const itself = ownDate(paragraph, own, whole, start);
  const against = own.filter(({ use }) => use === 'against');
  const bar = itself ? /[;\ue004]/ : /;/;
  const next = against.find(
    (date) => date.start >= at && !bar.test(paragraph.bare.slice(whole.end, date.start)),
  );
  const passed = against.findLast((date) => date.end <= at);
  const from = next ?? passed;
  const when =
    itself ??
    own.findLast(
      (date): date is DatePrinted =>
        date.use === 'at' && date.end <= at && !(passed && date.start > passed.end),
    );
  return { ...(when ? { period: when.period } : {}), ...(from ? { against: from.period } : {}) };
}
