import {
  type Comparison,
  type Finding,
  type FindingKind,
  type Focus,
  GRADES,
  NO_GRADE,
  quotientRounded,
  successionsIn,
} from '../../model/index.ts';
import { findingOf, type Told } from './finding-of.ts';
import { bySource, hasFigure, is, lacksData, type Story, type StoryRow } from './story.ts';
import { headlineOf } from './trend-counts.ts';

const byMove = ({ move }: StoryRow): number => move;
const bySteps = ({ gradeSteps }: StoryRow): number => gradeSteps;
const byPlace = ({ rankAfter }: StoryRow): number => rankAfter;

const losesGrade = ({ gradeSteps }: StoryRow): boolean => gradeSteps > 0;
const winsGrade = ({ gradeSteps }: StoryRow): boolean => gradeSteps < 0;
/** The figure went to the worse, or to the better, and the rank the other way: overdue dossiers rose, and yet the rank. */
const worseYetRankUp = (row: StoryRow): boolean => row.better < 0 && row.move > 0;
const betterYetRankDown = (row: StoryRow): boolean => row.better > 0 && row.move < 0;

/** Shared places and largest moves that are named. */
const TIE_GROUPS = 3;
const MOST_AT_A_PLACE = 5;
const MOVERS = 3;

/** F8 to F11 of one figure over the units. `story` holds one row per unit. */
export function unitFindings(story: Story, focus: Focus, isTotal: boolean): readonly Finding[] {
  const { comparison } = story;
  const tell = (kind: FindingKind, told: Told): Finding => findingOf(comparison, kind, focus, told);
  const some = (kind: FindingKind, told: Told): readonly Finding[] =>
    told.rows.length === 0 ? [] : [tell(kind, told)];

  // A unit that began or ended with a merger is told as that.
  const succeeded = successionsIn(comparison);
  const isPlain = (row: number): boolean => !succeeded.has(comparison.units[comparison.unit[row]!]!);
  const isPlace = focus.rows === 'units' && focus.part === 'rank';
  const headline = tell('headline', headlineOf(story));
  // Of a unit that stands alone, or of one date's ends, the headline says all.
  const isAlone = story.length === 1;
  const isSaid = isAlone || (comparison.from === undefined && isHigherBetter(comparison, focus));
  return [
    headline,
    ...(isAlone ? [] : trends(story, tell)),
    ...some('units-no-data', { rows: story.whereBy(lacksData(comparison), bySource, 'up') }),
    ...some('units-new', { rows: story.where(is('new')).filter(isPlain) }),
    ...some('units-gone', { rows: story.where(is('gone')).filter(isPlain) }),
    // A published place says itself who leads and who moved.
    ...(isPlace
      ? []
      : [
          ...(isSaid ? [] : bestAndWorst(story, tell)),
          ...topAndBottom(story, tell),
          ...rankMoves(story, tell),
        ]),
    ...(isTotal ? ties(story, tell) : []),
    ...(isAlone ? [] : grades(story, tell)),
    ...some('grade-down', { rows: story.whereBy(losesGrade, bySteps, 'down') }),
    ...some('grade-up', { rows: story.whereBy(winsGrade, bySteps, 'up') }),
    ...some('down-yet-rank-up', { rows: story.whereBy(worseYetRankUp, byMove, 'down') }),
    ...some('up-yet-rank-down', { rows: story.whereBy(betterYetRankDown, byMove, 'up') }),
  ];
}

type Tell = (kind: FindingKind, told: Told) => Finding;

const TRENDS_TOLD = {
  'units-up': 'gaining',
  'units-down': 'declining',
  'units-unchanged': 'unchanged',
} as const;

function trends(story: Story, tell: Tell): readonly Finding[] {
  return (['units-up', 'units-down', 'units-unchanged'] as const)
    .map((kind) => tell(kind, { rows: story.where(is(TRENDS_TOLD[kind])) }))
    .filter(({ figures }) => figures.count !== 0);
}

function isHigherBetter({ indicators }: Comparison, focus: Focus): boolean {
  return (
    focus.rows === 'units' && indicators.find(({ key }) => key === focus.indicator)?.direction === 'higher'
  );
}

/** The first and the last place at the later date, with all that share them; nothing where all units stand alike. */
function bestAndWorst(story: Story, tell: Tell): readonly Finding[] {
  const placeOf = (row: number): number => story.comparison.rankAfter[row]!;
  const places = story.where((row) => !Number.isNaN(row.rankAfter)).map(placeOf);
  const last = places.reduce((most, place) => Math.max(most, place), 1);
  if (last === 1) return [];
  const best = story.where((row) => row.rankAfter === 1);
  const worst = story.where((row) => row.rankAfter === last);
  return [
    tell('best-worst', { rows: [...best, ...worst], figures: { best: best.length, worst: worst.length } }),
  ];
}

/** A level of more units is told by its ends (F9). */
const MANY_UNITS = 40;
const AT_EACH_END = 5;

/**
 * Of a long list, who takes the first five and the last five places. A place shared by more than fit is left out whole:
 * naming some who stand alike would be unfair.
 */
function topAndBottom(story: Story, tell: Tell): readonly Finding[] {
  const placeOf = (row: number): number => story.comparison.rankAfter[row]!;
  const ranked = story.whereBy((row) => !Number.isNaN(row.rankAfter), byPlace, 'up');
  if (ranked.length <= MANY_UNITS) return [];
  const cutBelow = placeOf(ranked[AT_EACH_END]!);
  const top = ranked.slice(0, AT_EACH_END).filter((row) => placeOf(row) !== cutBelow);
  const cutAbove = placeOf(ranked.at(-1 - AT_EACH_END)!);
  const bottom = ranked.slice(-AT_EACH_END).filter((row) => placeOf(row) !== cutAbove);
  if (top.length + bottom.length === 0) return [];
  return [
    tell('top-bottom', { rows: [...top, ...bottom], figures: { top: top.length, bottom: bottom.length } }),
  ];
}

function rankMoves(story: Story, tell: Tell): readonly Finding[] {
  const risen = story.whereBy((row) => row.move > 0, byMove, 'down');
  const fallen = story.whereBy((row) => row.move < 0, byMove, 'up');
  if (risen.length + fallen.length === 0) return [];
  return [
    tell('rank-moves', {
      rows: [...risen, ...fallen],
      named: [...risen.slice(0, MOVERS), ...fallen.slice(0, MOVERS)],
      figures: { risen: risen.length, fallen: fallen.length },
    }),
  ];
}

/** Who shares a place at the later date. The first few places are named; `at4` counts who shares place 4. */
function ties(story: Story, tell: Tell): readonly Finding[] {
  const rows = story.whereBy((row) => row.tied > 0, byPlace, 'up');
  if (rows.length === 0) return [];
  const placeOf = (row: number): number => story.comparison.rankAfter[row]!;
  const places = [...new Set(rows.map(placeOf))];
  const sharing = places.slice(0, TIE_GROUPS).map((place) => rows.filter((row) => placeOf(row) === place));
  const counts = Object.fromEntries(sharing.map((group) => [`at${placeOf(group[0]!)}`, group.length]));
  const named = sharing.flatMap((group) => group.slice(0, MOST_AT_A_PLACE));
  return [tell('ties', { rows, named, figures: { places: places.length, ...counts } })];
}

function grades(story: Story, tell: Tell): readonly Finding[] {
  const counts = story.countBy('gradeAfter');
  const rows = story.where((row) => hasFigure(row) && row.gradeAfter !== NO_GRADE);
  if (rows.length === 0) return [];
  const perGrade = GRADES.map((grade, code) => [grade, counts.get(code) ?? 0] as const);
  const shares = perGrade.map(([grade, n]) => [`${grade}Share`, quotientRounded(n * 100, rows.length, 2, 0)]);
  const figures = Object.fromEntries([...perGrade, ...shares]);
  return [tell('grade-counts', { rows, named: [], figures })];
}
