import { type Change, type Finding, GRADES } from '../../model/index.ts';
import { headlineSentenceEn } from './headline-en.ts';
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
} from './phrases-en.ts';
import {
  byGrades,
  byPlace,
  type CaveatTellers,
  decimalsOf,
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
    const { changes, isCut } = told(finding, telling);
    const list = listEn(changes, finding.focus, telling, (change) => changeEn(change, telling));
    return `${rowsEn(finding.figures.count ?? 0, finding)} ${VERBS[trend]}${objectEn(finding.focus, telling)}${
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
    return `${rowsEn(finding.figures.count ?? 0, finding)} ${verb} in grade${isCut ? ', among them: ' : ': '}${groups.join(', ')}`;
  };

const places = ({ rankBefore, rankAfter }: Change): string => `${rankBefore} → ${rankAfter}`;

const movedPlaces = ({ move }: Change): string =>
  `${move > 0 ? 'up' : 'down'} ${plural(Math.abs(move), 'place')}`;

const againstRank =
  (opening: string): Teller =>
  (finding, telling) => {
    const { changes, isCut } = told(finding, telling);
    const list = listEn(changes, finding.focus, telling, places);
    if (!isCut) return `${opening}: ${list}`;
    return `${rowsEn(finding.figures.count ?? 0, finding)} with a ${opening}, most of all: ${list}`;
  };

const bestWorst: Teller = ({ changes, figures, focus }, telling) => {
  const best = changes.slice(0, figures.best);
  const worst = changes.slice(figures.best);
  const side = (group: readonly Change[], count = 0): string => {
    const value = group[0] ? ` (${valueEn(group[0], telling)})` : '';
    const named = telling.isFull || count <= 3 ? group : group.slice(0, 2);
    const more = count > named.length ? ` and ${count - named.length} more` : '';
    return listEn(named, focus, telling) + more + value;
  };
  const last = worst.length > 0 ? `; last: ${side(worst, figures.worst)}` : '';
  return `first: ${side(best, figures.best)}${last}`;
};

const rankMoves: Teller = ({ changes, focus, figures }, telling) => {
  const note = (change: Change): string => `${movedPlaces(change)}, ${places(change)}`;
  const side = (label: string, isSide: (change: Change) => boolean): string => {
    const group = changes.filter(isSide);
    const top = group.filter((change) => change.move === group[0]?.move);
    return group.length > 0 ? `; ${label}: ${listEn(top, focus, telling, note)}` : '';
  };
  return (
    `${plural(figures.risen ?? 0, 'unit')} rose in rank, ${figures.fallen ?? 0} fell` +
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
      return `tied at rank ${rankAfter}: ${listEn(group, focus, telling)}${more} (${valueEn(group[0]!, telling)})`;
    })
    .join('; ');

const gradeCounts: Teller = ({ figures }, { names }) => {
  const counts = GRADES.flatMap((grade) =>
    figures[grade] ? [`${figures[grade]} ${names.grade(grade).toLowerCase()}`] : [],
  );
  return `grades of ${plural(figures.count ?? 0, 'unit')}: ${counts.join(', ')}`;
};

const standing: Teller = ({ changes: [change] }, telling) => {
  if (!change) return '';
  const name = telling.unitName(change.unit);
  if (Number.isNaN(change.after)) return `${name}: no total for ${telling.to}`;
  const { rankAfter, nAfter, move, gradeAfter, gradeBefore } = change;
  const against = Number.isNaN(change.delta) ? '' : `, ${changeEn(change, telling)} against ${telling.from}`;
  const moves = Number.isNaN(move) ? '' : `, ${move === 0 ? 'same place' : movedPlaces(change)}`;
  const regrade =
    gradeAfter && gradeBefore && gradeBefore !== gradeAfter
      ? ` (was ${telling.names.grade(gradeBefore).toLowerCase()})`
      : '';
  return [
    `${name}: ${valueEn(change, telling)}${against}`,
    ...(Number.isNaN(rankAfter) ? [] : [`rank ${telling.numbers.rank(rankAfter, nAfter)}${moves}`]),
    ...(gradeAfter ? [`grade ${telling.names.grade(gradeAfter).toLowerCase()}${regrade}`] : []),
  ].join('; ');
};

const publishedRank: Teller = ({ changes }, telling) =>
  changes
    .map((change) => {
      const now = telling.figure(change, 'after');
      const before = telling.figure(change, 'before');
      const past = `rank ${before} at ${telling.from}`;
      if (!now) return `no rank for ${telling.to}${before ? `; ${past}` : ''}`;
      if (!before) return `rank ${now}`;
      if (Number.isNaN(change.move)) return `rank ${now}; ${past}: two different lists, so no move`;
      return `rank ${now}, ${changeEn(change, telling)} against ${telling.from} (${before})`;
    })
    .join('; ');

const full: Teller = indicatorsThat(({ changes }, telling) => {
  const measures = new Set(changes.map(telling.measure));
  return measures.size === 1 && measures.has('percent') ? 'at 100%' : 'at the maximum';
});

const event: Teller = ({ changes: [change], figures }, telling) => {
  if (!change) return '';
  const who = telling.comparison.units.length > 1 ? `${telling.unitName(change.unit)}: ` : '';
  const values = `${telling.figure(change, 'before')} → ${telling.figure(change, 'after')}`;
  const state = figures.dismissed ? 'looked into' : 'find the cause before it goes into a headline';
  return `${who}${telling.indicatorName(change.indicator)} ${changeEn(change, telling)} (${values}), an unusually large change: ${state}`;
};

export const sentencesEn: SentenceTellers = {
  ...whyTellersEn,
  headline: headlineSentenceEn,
  standing,
  'published-rank': publishedRank,
  'units-up': moved('gaining'),
  'units-down': moved('declining'),
  'units-unchanged': unitsThat(({ focus }, telling) => `unchanged${objectEn(focus, telling)}`),
  'units-no-data': unitsThat(() => 'without data'),
  'units-new': unitsThat((_, { to }) => `listed at ${to} only`),
  'units-gone': unitsThat((_, { from }) => `listed at ${from} only`),
  'best-worst': bestWorst,
  'rank-moves': rankMoves,
  ties,
  'grade-counts': gradeCounts,
  'grade-down': regraded('fell'),
  'grade-up': regraded('rose'),
  'down-yet-rank-up': againstRank('lower score, higher rank'),
  'up-yet-rank-down': againstRank('higher score, lower rank'),
  'indicators-down': moved('declining'),
  'indicators-up': moved('gaining'),
  'indicators-unchanged': indicatorsThat(() => 'unchanged'),
  'indicators-full': full,
  'indicators-no-data': indicatorsThat(() => 'without data'),
  events: event,
  'more-events': ({ figures }) =>
    `${figures.count ?? 0} more unusually large ${figures.count === 1 ? 'change' : 'changes'}, smaller than those above`,
};

export const caveatsEn: CaveatTellers = {
  'period-kind-differs': (_, { from, to }) =>
    `the periods are of different kinds (${from} and ${to}): take the difference as a guide only`,
  'roster-differs': ({ units }, telling) =>
    `the two dates list different units (${unitListEn(units, telling)}): no moves in rank`,
  'scheme-version-differs': () =>
    'the two dates are scored by two versions of the index: their points may not be alike',
  'window-differs': (_, { from, to }) =>
    `figures at ${from} and ${to} add up from different first days: a fall may be a reset`,
  'ranked-differs': ({ units }, telling) =>
    `the number of ranked units differs between the dates: ${unitListEn(units, telling)} ${units.length === 1 ? 'has' : 'have'} data at one of them only`,
  tolerance: ({ figures: { tolerance = 0 } }, { numbers }) =>
    `a change of up to ${numbers.figure(tolerance, decimalsOf(tolerance))} counts as unchanged`,
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
