import {
  type Comparison,
  type DraftFigure,
  type DraftReading,
  type Level,
  periodKey,
} from '../../model/index.ts';
import { isSamePeriod } from './places.ts';

/** What a reading is found to be, set beside some of the comparisons. */
export type JudgedBy = (reading: DraftReading, comparisons: readonly Comparison[]) => DraftFigure;

/** So many of a sentence's other figures have to fit its ground, all of them, for one that does not to be wrong. */
const WITNESSES = 2;

/** What a sentence may be about: each reading is judged by the comparisons that are left to it. */
type Ground = (reading: DraftReading) => readonly Comparison[];

/**
 * The figures of one sentence that names no baseline are of one and the same, and its counts of units of one level: that
 * which most of them fit, and of those the one with more decimals to fit. A figure that fits only another is not placed,
 * and wrong where all the others agree; where several fit as well, only what fits each of them agrees. `readings`: of one sentence; `comparisons`: the most important first.
 */
export function judgeByOneBase(
  readings: readonly DraftReading[],
  comparisons: readonly Comparison[],
  judging: JudgedBy,
): readonly DraftFigure[] {
  const judgedBy = withinLevel(judging, levelTold(readings));
  const free = readings.map((reading) => judgedBy(reading, comparisons));
  const hangs = readings.map((reading) => hangsOnBase(reading, comparisons) || hangsOnLevel(reading));
  if (hangs.filter(Boolean).length < 2) return free;
  const found = groundsOf(readings, comparisons).map((ground) => {
    const figures = readings.map((reading, n) => (hangs[n] ? judgedBy(reading, ground(reading)) : free[n]!));
    const fit = figures.filter((figure, n) => hangs[n] && isFit(figure));
    return { figures, fits: fit.length, decimals: decimalsOf(fit) };
  });
  const fits = Math.max(...found.map((ground) => ground.fits));
  const likely = found.filter((ground) => ground.fits === fits);
  const decimals = Math.max(...likely.map((ground) => ground.decimals));
  const [best, ...equals] = likely.filter((ground) => ground.decimals === decimals);
  if (!best || fits === 0) return free;
  return free.map((figure, n): DraftFigure => {
    const within = best.figures[n]!;
    if (!hangs[n]) return figure;
    if (figure.verdict !== 'agrees') return within.verdict === figure.verdict ? within : figure;
    const isEverywhere = equals.every(({ figures }) => figures[n]!.verdict === 'agrees');
    if (within.verdict === 'agrees' && isEverywhere) return within;
    const isOnly = best.figures.every((other, o) => o === n || !hangs[o] || isUnopposed(other));
    if (within.verdict === 'differs' && isOnly && fits >= WITNESSES && equals.length === 0) return within;
    return notPlaced(figure);
  });
}

const notPlaced = ({ at, text, claim }: DraftFigure): DraftFigure => ({
  at,
  text,
  ...(claim ? { claim } : {}),
  verdict: 'not-placed',
  refs: [],
});

/** "Kết quả xếp loại cấp tỉnh, có 12/18 đơn vị xuất sắc; 6 đơn vị tốt": the level that a sentence's counts name, where it is one. */
function levelTold(readings: readonly DraftReading[]): Level | undefined {
  const named = readings.flatMap(({ claims }) =>
    claims.flatMap((claim) => (claim.kind === 'count' && claim.level ? [claim.level] : [])),
  );
  const [level] = named;
  return new Set(named).size === 1 ? level : undefined;
}

/** A count that names no level is of that of its sentence; where only another level has it, it is not placed. */
function withinLevel(judgedBy: JudgedBy, told: Level | undefined): JudgedBy {
  if (told === undefined) return judgedBy;
  return (reading, comparisons) => {
    if (!hangsOnLevel(reading)) return judgedBy(reading, comparisons);
    const within = judgedBy(
      reading,
      comparisons.filter(({ level }) => level === told),
    );
    const isOther = within.verdict === 'differs' && judgedBy(reading, comparisons).verdict === 'agrees';
    return isOther ? notPlaced(within) : within;
  };
}

/** Each baseline with each level, as far as the sentence hangs on them; the most important first. */
function groundsOf(readings: readonly DraftReading[], comparisons: readonly Comparison[]): readonly Ground[] {
  const ofBase = new Set(readings.filter((reading) => hangsOnBase(reading, comparisons)));
  const ofLevel = new Set(readings.filter(hangsOnLevel));
  const bases = ofBase.size > 0 ? basesOf(comparisons) : [comparisons];
  const levels = ofLevel.size > 0 ? [...new Set(comparisons.map(({ level }) => level))] : [undefined];
  return bases.flatMap((base) =>
    levels.map(
      (level): Ground =>
        (reading) => {
          const of = ofBase.has(reading) ? base : comparisons;
          return ofLevel.has(reading) ? of.filter((comparison) => comparison.level === level) : of;
        },
    ),
  );
}

/** The comparisons of each baseline, and with them those of places that do not have it. */
function basesOf(comparisons: readonly Comparison[]): readonly (readonly Comparison[])[] {
  const baseOf = ({ from }: Comparison): string => (from ? periodKey(from) : '');
  const placeOf = ({ scheme, scope, level }: Comparison): string => [scheme, scope, level].join('|');
  const bases = new Set(comparisons.filter(({ from }) => from).map(baseOf));
  if (bases.size === 0) return [comparisons];
  return [...bases].map((base) => {
    const of = comparisons.filter((comparison) => baseOf(comparison) === base);
    const having = new Set(of.map(placeOf));
    return comparisons.filter((comparison) => of.includes(comparison) || !having.has(placeOf(comparison)));
  });
}

/** Does what a reading claims take two dates, of which it does not name the earlier? */
function hangsOnBase({ claims }: DraftReading, comparisons: readonly Comparison[]): boolean {
  return claims.some((claim) => {
    if (claim.kind === 'date' || claim.kind === 'total' || claim.against) return false;
    if (claim.kind === 'gap' || claim.kind === 'goal') return false;
    const { kind, period } = claim;
    if (period && !comparisons.some(({ to }) => isSamePeriod(period, to))) return false;
    if (kind === 'value') return claim.isEarlier === true || claim.listed !== undefined;
    if (kind === 'mean') return claim.isEarlier === true || claim.direction !== undefined;
    if (kind === 'extreme') return claim.most.includes('-');
    return kind === 'rank' ? claim.isEarlier === true : true;
  });
}

/** "06/11 tốt", where neither a level nor a unit is named. */
const hangsOnLevel = ({ claims }: DraftReading): boolean =>
  claims.some(
    (claim) =>
      claim.kind === 'count' &&
      claim.rows === 'units' &&
      claim.level === undefined &&
      claim.units.length === 0,
  );

/** A listed name agrees too easily to speak for a baseline. */
const isFit = ({ verdict, claim }: DraftFigure): boolean => verdict === 'agrees' && claim !== 'member';

const isUnopposed = ({ verdict, claim }: DraftFigure): boolean =>
  verdict === 'agrees' || claim === 'member' || claim === 'extreme';

/** Digits of the figures with decimals: those hardly fit by chance. */
const decimalsOf = (figures: readonly DraftFigure[]): number =>
  figures.reduce((sum, { text }) => sum + (/\d,\d/.test(text) ? text.replace(/\D/g, '').length : 0), 0);
