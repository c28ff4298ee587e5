import type { AssessmentHead, Period } from '../model/index.ts';

type Head = Pick<AssessmentHead, 'period'> & Partial<Pick<AssessmentHead, 'source'>>;

const addsUp = ({ accumulates }: Period): boolean => accumulates === 'to-date';

/**
 * May two periods be set side by side unasked? What adds up stands only beside what adds up: 962 since January are not
 * 840 more than the 122 of November. A state on a day stands beside a year, as every notice has it (domain rule 8); what
 * was done in a month never beside what was done in a quarter.
 */
export function canPair(a: Period, b: Period): boolean {
  if (addsUp(a) !== addsUp(b)) return false;
  return a.kind === b.kind || a.accumulates === 'snapshot' || b.accumulates === 'snapshot';
}

/** Those that may stand beside: of another system only where there is none of the same one (domain rule 8). */
function besides<H extends Head>({ period, source = '' }: Head, heads: readonly H[]): readonly H[] {
  const possible = heads.filter((head) => canPair(head.period, period));
  const known = possible.filter((head) => source === '' || !head.source || head.source === source);
  return known.length > 0 ? known : possible;
}

/**
 * The newest of heads in order of time. A month's own figures are meant before what adds up to its last day; of several
 * systems the one that most dates come from, so that a table of another beside it does not turn a view over to that one.
 */
export function latestOf<H extends Head>(inTime: readonly H[]): H | undefined {
  const newest = inTime.at(-1);
  const ofDay = inTime.filter(({ period }) => period.end === newest?.period.end);
  const own = ofDay.filter(({ period }) => !addsUp(period));
  const meant = own.length > 0 ? own : ofDay;
  const datesOf = ({ source }: H): number => inTime.filter((head) => head.source === source).length;
  const most = Math.max(...meant.map(datesOf));
  return meant.findLast((head) => datesOf(head) === most);
}

/** The oldest of heads in order of time that may stand beside a period. */
export function earliestBeside<H extends Head>(to: Head, inTime: readonly H[]): H | undefined {
  return besides(to, inTime)[0];
}

/** The newest of heads in order of time that may stand beside a period. */
export function latestBeside<H extends Head>(to: Head, inTime: readonly H[]): H | undefined {
  return latestOf(besides(to, inTime));
}

/**
 * The nearest of earlier heads, in order of time, that a period is compared with unasked: one of its kind that adds up
 * since the same day, else one of its kind, else one of another. Undefined where none can be.
 */
export function partnerOf<H extends Head>(to: Head, earlier: readonly H[]): H | undefined {
  const { period } = to;
  const possible = besides(to, earlier);
  const ofKind = possible.filter((head) => head.period.kind === period.kind);
  const alike = ofKind.filter(({ period: { accumulates } }) => accumulates === period.accumulates);
  return (
    alike.findLast((head) => sharesStart(head.period, period)) ??
    alike.at(-1) ??
    ofKind.at(-1) ??
    possible.at(-1)
  );
}

function sharesStart(a: Period, b: Period): boolean {
  return a.since === undefined || b.since === undefined || a.since === b.since;
}
