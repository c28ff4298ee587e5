import type { DraftClaim, DraftReading, DraftSubject, IsoDate } from '../../model/index.ts';
import { claimsOf } from './claims.ts';
import { extremesOf } from './extremes.ts';
import type { Span } from './folded.ts';
import { goalClaims } from './goals.ts';
import { type CountingNumber, lengthOfList, membersOf } from './members.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';
import { type Topic, topicOf } from './subject.ts';

/** What was spoken of before a place of a paragraph. */
type TopicBefore = (place: number) => Topic;

/** `block`: which of the draft's; `opening`: what was spoken of before it; `signed`: the last day it can be of. */
export function readParagraph(
  paragraph: Paragraph,
  block: number,
  opening: Topic,
  signed: IsoDate | undefined,
): { readonly readings: readonly DraftReading[]; readonly topic: Topic } {
  const { names, starts } = paragraph;
  const topicBefore: TopicBefore = (place) => {
    const start = starts.findLast((begins) => begins <= place)!;
    return topicOf(
      names.filter(({ end }) => end <= start),
      opening,
    );
  };
  const readings = [
    ...figuresIn(paragraph, block, topicBefore),
    ...extremesOf(paragraph, block),
    ...daysIn(paragraph, block, signed),
    ...othersIn(paragraph, block, topicBefore),
  ];
  return {
    readings: readings
      .toSorted((a, b) => a.at.start - b.at.start)
      .map((reading) => inSentence(paragraph, reading)),
    topic: topicOf(names, opening),
  };
}

export const leftOut = ({ at, text }: DraftReading): DraftReading => ({
  at,
  text,
  claims: [],
  isLeftOut: true,
});

function said(
  { source }: Paragraph,
  block: number,
  { start, end }: Span,
  claims: readonly DraftClaim[] = [],
): DraftReading {
  return { at: { block, start, end }, text: source.text.slice(start, end), claims };
}

/** Its numbers, and the names behind those that count. */
function figuresIn(paragraph: Paragraph, block: number, topicBefore: TopicBefore): readonly DraftReading[] {
  const counts: CountingNumber[] = [];
  const numbered = paragraph.numbers.map((number) => {
    const { claims, counting } = claimsOf(paragraph, number, topicBefore(number.start));
    const [claim] = claims;
    if (counting && claim?.kind === 'count') counts.push({ number, counting, subject: subjectOf(claim) });
    return { number, reading: said(paragraph, block, number, claims) };
  });
  const lists = counts.map((count, n) => membersOf(paragraph, count, counts[n + 1]?.number.start, block));
  const told = numbered.flatMap(({ number, reading }): DraftReading[] => {
    // "đạt 100%" says what is counted; it is no figure beside the count.
    const isWithin = counts.some(
      (count) => number.start > count.number.start && number.start < count.number.end + count.counting.length,
    );
    // A number in words that counts nothing of the data is none.
    const isMute = number.isSpelled && reading.claims.length === 0;
    if (isWithin || isMute) return [];
    const n = counts.findIndex((count) => count.number === number);
    const listed = n < 0 ? undefined : lengthOfList(paragraph, counts[n]!, lists[n]!);
    return [listed === undefined ? reading : withList(reading, listed)];
  });
  return [...told, ...lists.flat()];
}

const withList = (reading: DraftReading, listed: number): DraftReading => ({
  ...reading,
  claims: reading.claims.map((claim) => (claim.kind === 'count' ? { ...claim, listed } : claim)),
});

function daysIn(paragraph: Paragraph, block: number, signed: IsoDate | undefined): readonly DraftReading[] {
  return paragraph.dates.map((date) => {
    const { period, use } = date;
    const isLater = signed !== undefined && period.kind === 'day' && period.end > signed;
    const isTold = use !== 'other' || isLater;
    return isTold
      ? said(paragraph, block, date, [{ kind: 'date', period, isLater }])
      : leftOut(said(paragraph, block, date));
  });
}

/** Numbers of laws and of plans, which are none of the data's. */
function othersIn(paragraph: Paragraph, block: number, topicBefore: TopicBefore): readonly DraftReading[] {
  return paragraph.leftOut
    .filter(({ start, end }) => /\d/.test(paragraph.source.text.slice(start, end)))
    .map((span) => {
      const goals = goalClaims(paragraph, span, topicBefore(span.start));
      return { ...said(paragraph, block, span, goals), isLeftOut: true };
    });
}

/** "So với tháng trước …, so với cùng kỳ …". */
const BASELINES = /\bso (?:voi|sanh voi|cung)\b|\bcung ky\b/g;

function inSentence(paragraph: Paragraph, reading: DraftReading): DraftReading {
  const { start, end } = sentenceAround(paragraph, reading.at.start);
  const named = paragraph.source.folded.slice(start, end).match(BASELINES) ?? [];
  return named.length > 1 ? reading : { ...reading, sentence: start };
}

function subjectOf({ units, indicators, period, against, isSure }: DraftSubject): DraftSubject {
  return { units, indicators, ...(period ? { period } : {}), ...(against ? { against } : {}), isSure };
}
