import { type Finding, type FindingKind, type Focus, GRADES, NO_GRADE } from '../../model/index.ts';
import { findingOf, type Told } from './finding-of.ts';
import { hasFigure, is, type Story } from './story.ts';
import { extremes, trendCounts } from './trend-counts.ts';

const TIE_GROUPS = 3;
const MOVERS = 3;

/** F8 to F11 of one figure over the units. `story` holds one row per unit. */
export function unitFindings(story: Story, focus: Focus, isTotal: boolean): readonly Finding[] {
  const { comparison } = story;
  const tell = (kind: FindingKind, told: Told): Finding => findingOf(comparison, kind, focus, told);
  const some = (kind: FindingKind, told: Told): readonly Finding[] =>
    told.rows.length === 0 ? [] : [tell(kind, told)];
  const noData = comparison.from ? is('no-data') : (row: { after: number }) => Number.isNaN(row.after);

  return [
    tell('headline', {
      rows: story.where((row) => row.kept === 1),
      named: extremes(story),
      figures: trendCounts(story),
    }),
    ...some('units-up', { rows: story.where(is('gaining')) }),
    ...some('units-down', { rows: story.where(is('declining')) }),
    ...some('units-unchanged', { rows: story.where(is('unchanged')) }),
    ...some('units-no-data', { rows: story.whereBy(noData, 'row', 'up') }),
    ...some('units-new', { rows: story.where(is('new')) }),
    ...some('units-gone', { rows: story.where(is('gone')) }),
    ...bestAndWorst(story, tell),
    ...rankMoves(story, tell),
    ...(isTotal ? ties(story, tell) : []),
    ...grades(story, tell),
    ...some('grade-down', { rows: story.whereBy((row) => row.gradeSteps > 0, 'gradeSteps', 'down') }),
    ...some('grade-up', { rows: story.whereBy((row) => row.gradeSteps < 0, 'gradeSteps', 'up') }),
    ...some('down-yet-rank-up', {
      rows: story.whereBy((row) => is('declining')(row) && row.better < 0 && row.move > 0, 'move', 'down'),
    }),
    ...some('up-yet-rank-down', {
      rows: story.whereBy((row) => is('gaining')(row) && row.better > 0 && row.move < 0, 'move', 'up'),
    }),
  ];
}

type Tell = (kind: FindingKind, told: Told) => Finding;

/** The first and the last place at the later date, with all that share them; nothing where all units stand alike. */
function bestAndWorst(story: Story, tell: Tell): readonly Finding[] {
  const ranked = story.whereBy((row) => !Number.isNaN(row.rankAfter), 'rankAfter', 'up');
  const placeOf = (row: number): number => story.comparison.rankAfter[row]!;
  const first = ranked[0];
  const last = ranked.at(-1);
  if (first === undefined || last === undefined || placeOf(first) === placeOf(last)) return [];
  const best = ranked.filter((row) => placeOf(row) === placeOf(first));
  const worst = ranked.filter((row) => placeOf(row) === placeOf(last));
  return [
    tell('best-worst', { rows: [...best, ...worst], figures: { best: best.length, worst: worst.length } }),
  ];
}

function rankMoves(story: Story, tell: Tell): readonly Finding[] {
  const risen = story.whereBy((row) => row.move > 0, 'move', 'down');
  const fallen = story.whereBy((row) => row.move < 0, 'move', 'up');
  if (risen.length + fallen.length === 0) return [];
  return [
    tell('rank-moves', {
      rows: [...risen, ...fallen],
      named: [...risen.slice(0, MOVERS), ...fallen.slice(0, MOVERS)],
      figures: { risen: risen.length, fallen: fallen.length },
    }),
  ];
}

/** Who shares a place at the later date; the first few shared places are named. */
function ties(story: Story, tell: Tell): readonly Finding[] {
  const rows = story.whereBy((row) => row.tied > 0, 'rankAfter', 'up');
  if (rows.length === 0) return [];
  const placeOf = (row: number): number => story.comparison.rankAfter[row]!;
  const places = [...new Set(rows.map(placeOf))];
  const named = rows.filter((row) => places.indexOf(placeOf(row)) < TIE_GROUPS);
  return [tell('ties', { rows, named, figures: { places: places.length } })];
}

function grades(story: Story, tell: Tell): readonly Finding[] {
  const counts = story.countBy('gradeAfter');
  const rows = story.where((row) => hasFigure(row) && row.gradeAfter !== NO_GRADE);
  if (rows.length === 0) return [];
  const perGrade = Object.fromEntries(GRADES.map((grade, code) => [grade, counts.get(code) ?? 0]));
  return [tell('grade-counts', { rows, named: [], figures: perGrade })];
}
