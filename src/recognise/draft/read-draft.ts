import type {
  DraftBlock,
  DraftClaim,
  DraftReading,
  DraftSubject,
  Indicator,
  IsoDate,
  Steps,
  Unit,
} from '../../model/index.ts';
import { type CellReader, readCellSentences } from './cell-sentences.ts';
import { claimsOf } from './claims.ts';
import { signedBy } from './dates-in.ts';
import { extremesOf } from './extremes.ts';
import { folded } from './folded.ts';
import { goalClaims } from './gaps.ts';
import { endsReport } from './left-out.ts';
import { type Counted, lengthOfList, membersOf } from './members.ts';
import { Lexicon } from './names-in.ts';
import { type Paragraph, paragraphOf, sentenceAround } from './paragraph.ts';
import { NO_TOPIC, type Topic, topicOf } from './subject.ts';

/**
 * What the numbers, dates and listed names of a draft's paragraphs say, in reading order, and of the sentences in its tables.
 * The figures of a table are read as those of an import are.
 */
export interface DraftTexts {
  readonly readings: readonly DraftReading[];
  /** The last day on which the draft can have been signed, where it says. */
  readonly signed?: IsoDate;
}

/** `units`: those of the data, and whose they are; `schemes`: its indicators, of each scheme. `latest`: its last day. */
export function* readDraftTexts(
  blocks: readonly DraftBlock[],
  units: readonly Unit[],
  schemes: readonly (readonly Indicator[])[],
  latest: IsoDate | undefined,
): Steps<DraftTexts> {
  const lexicon = new Lexicon(units, schemes);
  const signed = blocks.flatMap((b) => (b.kind === 'text' ? (signedBy(folded(b.text).folded) ?? []) : []))[0];
  const year = Number((signed ?? latest)?.slice(0, 4)) || undefined;
  const readings: DraftReading[] = [];
  let topic = NO_TOPIC;
  let isReport = true;
  for (const [n, block] of blocks.entries()) {
    yield n / blocks.length;
    if (block.kind === 'table') {
      topic = NO_TOPIC;
      const reader: CellReader = {
        paragraphOf: (text) => paragraphOf(text, lexicon, year),
        read: (paragraph, before) => readParagraph(paragraph, n, before, signed).readings,
      };
      if (isReport) readings.push(...readCellSentences(block, reader));
      continue;
    }
    isReport &&= !endsReport(folded(block.text).folded);
    const paragraph = paragraphOf(block.text, lexicon, year);
    const read = readParagraph(paragraph, n, topic, signed);
    readings.push(
      ...(isReport && signedBy(paragraph.source.folded) === undefined
        ? read.readings
        : read.readings.map(leftOut)),
    );
    topic = /:$/.test(block.text.trim()) ? read.topic : NO_TOPIC;
  }
  return { readings, ...(signed ? { signed } : {}) };
}

const leftOut = ({ at, text }: DraftReading): DraftReading => ({ at, text, claims: [], isLeftOut: true });

function readParagraph(
  paragraph: Paragraph,
  block: number,
  opening: Topic,
  signed: IsoDate | undefined,
): { readonly readings: readonly DraftReading[]; readonly topic: Topic } {
  const { source, names, numbers, dates, starts } = paragraph;
  const at = (start: number, end: number) => ({ block, start, end });
  const said = (start: number, end: number, claims: readonly DraftClaim[]): DraftReading => ({
    at: at(start, end),
    text: source.text.slice(start, end),
    claims,
  });
  const topicBefore = (place: number): Topic => {
    const n = starts.findLastIndex((start) => start <= place);
    return topicOf(
      names.filter(({ end }) => end <= starts[n]!),
      opening,
    );
  };
  const counts: Counted[] = [];
  const numbered = numbers.map((number) => {
    const { claims, counting } = claimsOf(paragraph, number, topicBefore(number.start));
    const [claim] = claims;
    if (counting && claim?.kind === 'count') counts.push({ number, counting, subject: subjectOf(claim) });
    return said(number.start, number.end, claims);
  });
  // "đạt 100%" says what is counted; it is no figure beside the count.
  const isWithin = ({ at: { start } }: DraftReading): boolean =>
    counts.some(({ number, counting }) => start > number.start && start < number.end + counting.length);
  // A number in words that counts nothing of the data is none.
  const inWords = new Set(numbers.filter(({ isSpelled }) => isSpelled).map(({ start }) => start));
  const isMute = ({ at: { start }, claims }: DraftReading): boolean =>
    inWords.has(start) && claims.length === 0;
  const lists = counts.map((count, n) => membersOf(paragraph, count, counts[n + 1]?.number.start, block));
  const members = lists.flat();
  const figures = numbered.map((figure) => {
    const n = counts.findIndex(({ number }) => number.start === figure.at.start);
    const listed = n < 0 ? undefined : lengthOfList(paragraph, counts[n]!, lists[n]!);
    return listed === undefined
      ? figure
      : { ...figure, claims: figure.claims.map((c) => withList(c, listed)) };
  });
  const days = dates.map(({ start, end, period, use }): DraftReading => {
    const isLater = signed !== undefined && period.kind === 'day' && period.end > signed;
    const isTold = use !== 'other' || isLater;
    return isTold ? said(start, end, [{ kind: 'date', period, isLater }]) : leftOut(said(start, end, []));
  });
  const others = paragraph.leftOut
    .filter(({ start, end }) => /\d/.test(source.text.slice(start, end)))
    .map((span): DraftReading => {
      const goals = goalClaims(paragraph, span, topicBefore(span.start));
      return { ...said(span.start, span.end, goals), isLeftOut: true };
    });
  const extremes = extremesOf(paragraph, block);
  const told = figures.filter((figure) => !isWithin(figure) && !isMute(figure));
  const readings = [...told, ...members, ...extremes, ...days, ...others]
    .toSorted((a, b) => a.at.start - b.at.start)
    .map((reading) => inSentence(paragraph, reading));
  return { readings, topic: topicOf(names, opening) };
}

const withList = (claim: DraftClaim, listed: number): DraftClaim =>
  claim.kind === 'count' ? { ...claim, listed } : claim;

/** "So với tháng trước …, so với cùng kỳ …". */
const BASELINES = /\bso (?:voi|sanh voi|cung)\b|\bcung ky\b/g;

function inSentence(paragraph: Paragraph, reading: DraftReading): DraftReading {
  const { start, end } = sentenceAround(paragraph, reading.at.start);
  const named = paragraph.source.folded.slice(start, end).match(BASELINES) ?? [];
  return named.length > 1 ? reading : { ...reading, sentence: start };
}

function subjectOf(claim: DraftSubject): DraftSubject {
  const { units, indicators, period, against, isSure } = claim;
  return { units, indicators, ...(period ? { period } : {}), ...(against ? { against } : {}), isSure };
}
