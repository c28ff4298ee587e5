import type { Change, Finding, Measure } from '../../model/index.ts';
import { baselineChangesEn, baselineMovesEn, basesSentencesEn } from './bases-en.ts';
import { dossiersEn } from './dossiers-en.ts';
import { eventEn } from './events-en.ts';
import { goalsEn } from './goals-en.ts';
import { headlineSentenceEn } from './headline-en.ts';
import { unitsNoDataEn } from './missing-en.ts';
import { overdueEn } from './overdue-en.ts';
import {
  changeEn,
  indicatorListEn,
  listEn,
  objectEn,
  plural,
  rowsEn,
  unitListEn,
  VERBS,
  valueEn,
  verdictEn,
} from './phrases-en.ts';
import { reasonsEn } from './reasons-en.ts';
import {
  byGrades,
  byPlace,
  type CaveatTellers,
  isBetterLow,
  type SentenceTellers,
  type Teller,
  type Telling,
  told,
} from './telling.ts';
import { whyTellersEn } from './why-en.ts';

/** "2 units rose: …"; of many, "9 units fell, most of all: …". */
const moved =
  (trend: 'gaining' | 'declining'): Teller =>
  (finding, telling) => {
    const { figures, focus } = finding;
    const { changes, isCut } = told(finding, telling);
    const isBare = trend === 'gaining' && telling.style.increases === 'names-only';
    const isOneFigure = focus?.rows === 'units';
    const amount = (change: Change): string => {
      const verdict = isOneFigure ? '' : verdictEn(change, telling);
      return changeEn(change, telling) + (verdict && `, ${verdict}`);
    };
    const list = listEn(changes, focus, telling, isBare ? undefined : amount);
    const verdict = isOneFigure && changes[0] ? verdictEn(changes[0], telling) : '';
    return `${rowsEn(figures.count ?? 0, finding)} ${VERBS[trend]}${objectEn(focus, telling)}${verdict && ` (${verdict})`}${
      isCut ? ', most of all: ' : ': '
    }${list}`;
  };

const unitsThat =
  (verb: (finding: Finding, telling: Telling) => string): Teller =>
  (finding, telling) =>
    `${rowsEn(finding.units.length, finding)} ${verb(finding, telling)}: ${unitListEn(finding.units, telling)}`;

const indicatorsThat =
  (verb: (finding: Finding, telling: Telling) => string): Teller =>
  (finding, telling) =>
    `${rowsEn(finding.indicators.length, finding)} ${verb(finding, telling)}: ${indicatorListEn(finding.indicators, telling)}`;

const regraded =
  (verb: string): Teller =>
  (finding, telling) => {
    const grades = ({ gradeBefore, gradeAfter }: Change): string =>
      gradeBefore && gradeAfter
        ? `${telling.names.grade(gradeBefore)} → ${telling.names.grade(gradeAfter)}`
        : '';
    const { changes, isCut } = told(finding, telling);
    const groups = byGrades(changes).map(
      (group) => `${listEn(group, finding.focus, telling)} (${grades(group[0]!)})`,
    );
    return `${rowsEn(finding.figures.count ?? 0, finding)} ${verb} in grade${isCut ? ', among them: ' : ': '}${groups.join('; ')}`;
  };

const place = (rank: number, { numbers }: Telling): string => numbers.rank(rank, Number.NaN);

const places = ({ rankBefore, rankAfter }: Change, telling: Telling): string =>
  `${place(rankBefore, telling)} → ${place(rankAfter, telling)}`;

const movedPlaces = ({ move }: Change): string =>
  `${move > 0 ? 'up' : 'down'} ${plural(Math.abs(move), 'place')}`;

const FIGURES: Readonly<Record<Measure, string>> = {
  points: 'score',
  percent: 'rate',
  count: 'number',
  days: 'number of days',
  rank: 'rank',
};

const againstRank =
  (rank: 'lower' | 'higher'): Teller =>
  (finding, telling) => {
    const { changes, isCut } = told(finding, telling);
    const figure = changes[0]?.trend === 'gaining' ? 'higher' : 'lower';
    const what = FIGURES[changes[0] ? telling.measure(changes[0]) : 'points'];
    const figures = `${figure} ${what}${objectEn(finding.focus, telling)}`;
    const list = listEn(changes, finding.focus, telling, (change) => places(change, telling));
    if (!isCut) return `${figures}, ${figure === rank ? 'yet ' : ''}${rank} rank: ${list}`;
    const against = figure === rank ? 'yet' : 'but';
    return `${rowsEn(finding.figures.count ?? 0, finding)} with a ${figures} ${against} a ${rank} rank, most of all: ${list}`;
  };

/** Who leads in overdue dossiers leads in nothing: where less is better the ends are called by that. */
const endsEn = (change: Change | undefined, telling: Telling): readonly [best: string, worst: string] =>
  change && isBetterLow(change, telling) ? ['best', 'worst'] : ['first', 'last'];

const bestWorst: Teller = ({ changes, figures, focus }, telling) => {
  const best = changes.slice(0, figures.best);
  const worst = changes.slice(figures.best);
  const side = (group: readonly Change[], count = 0): string => {
    const value = group[0] ? ` (${valueEn(group[0], telling)}${count > 1 ? ' each' : ''})` : '';
    const named = telling.isFull || count <= 3 ? group : group.slice(0, 2);
    const more = count > named.length ? ` and ${count - named.length} more` : '';
    return listEn(named, focus, telling) + more + value;
  };
  const [first, end] = endsEn(changes[0], telling);
  const last = worst.length > 0 ? `; ${end}: ${side(worst, figures.worst)}` : '';
  return `${first}: ${side(best, figures.best)}${last}`;
};

/** "first 5: …; last 5: …". */
const topBottom: Teller = ({ changes, focus, figures }, telling) => {
  const { top = 0, bottom = 0 } = figures;
  const [first, last] = endsEn(changes[0], telling);
  const side = (group: readonly Change[], end: string): string =>
    `${end} ${group.length}: ${listEn(group, focus, telling, (change) => valueEn(change, telling))}`;
  return [
    ...(top > 0 ? [side(changes.slice(0, top), first)] : []),
    ...(bottom > 0 ? [side(changes.slice(top), last)] : []),
  ].join('; ');
};

const rankMoves: Teller = ({ changes, focus, figures }, telling) => {
  const note = (change: Change): string => `${movedPlaces(change)}, ${places(change, telling)}`;
  const side = (label: string, isSide: (change: Change) => boolean): string => {
    const group = changes.filter(isSide);
    const top = group.filter((change) => change.move === group[0]?.move);
    return group.length > 0 ? `; ${label}: ${listEn(top, focus, telling, note)}` : '';
  };
  const counted = (n: number, how: string): readonly string[] =>
    n > 0 ? [`${plural(n, 'unit')} ${how} in rank`] : [];
  return (
    [...counted(figures.risen ?? 0, 'rose'), ...counted(figures.fallen ?? 0, 'fell')].join(', ') +
    side('largest rise', (change) => change.move > 0) +
    side('largest fall', (change) => change.move < 0)
  );
};

const ties: Teller = ({ changes, focus, figures }, telling) =>
  byPlace(changes)
    .map((group) => {
      const { rankAfter } = group[0]!;
      const rest = (figures[`at${rankAfter}`] ?? group.length) - group.length;
      const more = rest > 0 ? ` and ${rest} more` : '';
      return `tied at rank ${place(rankAfter, telling)}: ${listEn(group, focus, telling)}${more} (${valueEn(group[0]!, telling)} each)`;
    })
    .join('; ');

const standing: Teller = ({ changes: [change] }, telling) => {
  if (!change) return '';
  const name = telling.unitName(change.unit);
  if (Number.isNaN(change.after)) return `${name}: no total for ${telling.to}`;
  const { rankAfter, nAfter, move, gradeAfter, gradeBefore } = change;
  const against = Number.isNaN(change.delta) ? '' : `, ${changeEn(change, telling)} against ${telling.from}`;
  const beside = telling.comparison.baselines.length > 0 ? ` against ${telling.from}` : '';
  const moves = Number.isNaN(move) ? '' : `, ${move === 0 ? 'same place' : movedPlaces(change)}${beside}`;
  const regrade =
    gradeAfter && gradeBefore && gradeBefore !== gradeAfter
      ? ` (was ${telling.names.grade(gradeBefore).toLowerCase()})`
      : '';
  return [
    `${name}: ${valueEn(change, telling)}${against}${baselineChangesEn(change, telling)}`,
    ...(Number.isNaN(rankAfter)
      ? []
      : [`rank ${telling.numbers.rank(rankAfter, nAfter)}${moves}${baselineMovesEn(change, telling)}`]),
    ...(gradeAfter ? [`grade ${telling.names.grade(gradeAfter).toLowerCase()}${regrade}`] : []),
  ].join('; ');
};

function placeOf(change: Change, telling: Telling): string {
  const now = telling.figure(change, 'after');
  const before = telling.figure(change, 'before');
  const past = `rank ${before} at ${telling.from}`;
  if (!now) return `no rank for ${telling.to}${before ? `; ${past}` : ''}`;
  const further = baselineMovesEn(change, telling);
  if (!before) return `rank ${now}${further}`;
  if (Number.isNaN(change.move)) return `rank ${now}; ${past}: two different lists, so no move${further}`;
  return `rank ${now}, ${changeEn(change, telling)} against ${telling.from} (${before})${further}`;
}

/** The total's place needs no name, unless it stands beside those of its groups. */
const publishedRank: Teller = ({ changes }, telling) =>
  changes
    .map((change) => {
      const { key, role } = telling.indicator(change.indicator);
      const isPlain = changes.length === 1 && role === 'total';
      return (isPlain ? '' : `${telling.indicatorName(key)}: `) + placeOf(change, telling);
    })
    .join('; ');

const full: Teller = indicatorsThat(({ changes }, telling) => {
  const measures = new Set(changes.map(telling.measure));
  return measures.size === 1 && measures.has('percent') ? 'at 100%' : 'at the maximum';
});

export const sentencesEn: SentenceTellers = {
  ...dossiersEn,
  ...overdueEn,
  ...basesSentencesEn,
  ...goalsEn,
  ...whyTellersEn,
  headline: headlineSentenceEn,
  standing,
  'published-rank': publishedRank,
  'units-up': moved('gaining'),
  'units-down': moved('declining'),
  'units-unchanged': unitsThat(({ focus }, telling) => `unchanged${objectEn(focus, telling)}`),
  'units-no-data': unitsNoDataEn,
  'units-new': unitsThat((_, { to }) => `listed at ${to} only`),
  'units-gone': unitsThat((_, { from }) => `listed at ${from} only`),
  'best-worst': bestWorst,
  'top-bottom': topBottom,
  'rank-moves': rankMoves,
  ties,
  'grade-down': regraded('fell'),
  'grade-up': regraded('rose'),
  'down-yet-rank-up': againstRank('higher'),
  'up-yet-rank-down': againstRank('lower'),
  'indicators-down': moved('declining'),
  'indicators-up': moved('gaining'),
  'indicators-unchanged': indicatorsThat(() => 'unchanged'),
  'indicators-full': full,
  'indicators-no-data': indicatorsThat(() => 'without data'),
  events: eventEn,
  'more-events': ({ figures }) =>
    `${figures.count ?? 0} more unusually large ${figures.count === 1 ? 'change' : 'changes'}, smaller than those already told`,
};

/** What every output under a tolerance states (domain rule 4). */
export const toleranceEn = (amount: string): string => `a change of up to ${amount} counts as unchanged`;

export const caveatsEn: CaveatTellers = {
  ...reasonsEn,
  tolerance: ({ figures: { tolerance = 0 } }, telling) => toleranceEn(telling.tolerance(tolerance)),
  provisional: (_, { from, to, comparison }) => {
    const running = [comparison.from?.provisional ? from : '', comparison.to.provisional ? to : ''];
    return `figures for ${running.filter(Boolean).join(' and ')} are provisional: the period is still running`;
  },
};

/** A day's figures reach up to it; those of a month, a year or a range are of it. */
export function sourceEn(source: string, date: string, isDay: boolean): string {
  const until = isDay ? 'as of' : 'figures of';
  return source ? `Source: ${source} · ${until} ${date}` : `${isDay ? 'As of' : 'Figures of'} ${date}`;
}
