import {
  type Comparison,
  type DossierSetting,
  type Finding,
  type Focus,
  focusKey,
  isOverdueList,
  LEVELS,
  MOST_CHANGES,
  OVERDUE_COUNTS,
  type OverdueCount,
  rowsOf,
} from '../../model/index.ts';
import { countsOf, SIDES, type Side } from '../dossiers/counts.ts';
import { type Counted, dominance } from './dominance.ts';
import { placesOf } from './finding-of.ts';
import { isOfTwoSystems } from './two-systems.ts';

/** One scope's overdue dossiers over all levels that are listed. */
interface Overdue {
  readonly comparison: Comparison;
  /** In the order of levels; of each the figures of one kind. */
  readonly levels: readonly Comparison[];
  /** The scope itself as a unit, where a table of the same days has it. */
  readonly whole: Comparison | undefined;
  readonly threshold: number;
}

/**
 * F12. `late` was resolved past its date, `overdue` is open past it: each kind by itself, with the number of units that
 * have any, those from the threshold on by level, and what the list leaves out. With a focus on one kind, that kind.
 */
export function overdueFindings(
  comparison: Comparison,
  { threshold = 1, beside = [] }: DossierSetting,
  focus?: Focus,
): readonly Finding[] {
  const sameScope = beside.filter(
    ({ scope, level }) => scope === comparison.scope && level !== comparison.level,
  );
  const overdue: Overdue = {
    comparison,
    levels: [comparison, ...sameScope].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    whole: beside.find(({ units }) => units.includes(comparison.scope)),
    threshold,
  };
  const asked = focus?.rows === 'units' ? focus.indicator : undefined;
  const kinds = OVERDUE_COUNTS.filter((kind) => countedOf(overdue.levels, kind, 'after').length > 0);
  const told = kinds.filter((kind) => asked === undefined || asked === kind);
  return [
    ...(told.length > 0 ? told : kinds).flatMap((kind) => total(overdue, kind)),
    ...told.flatMap((kind) => [
      ...overdue.levels.flatMap((level) => listed(overdue, level, kind)),
      ...rest(overdue, kind),
    ]),
  ];
}

/** Who holds most of a count; of overdue dossiers, over all levels. */
export function dominanceIn(
  comparison: Comparison,
  { beside = [] }: DossierSetting,
  focus: Focus,
): readonly Finding[] {
  if (focus.rows !== 'units' || focus.part !== 'score') return [];
  const { indicator } = focus;
  if (comparison.indicators.find(({ key }) => key === indicator)?.measure !== 'count') return [];
  const isOverdue = OVERDUE_COUNTS.some((kind) => kind === indicator);
  const levels = isOverdue ? beside.filter(({ scope }) => scope === comparison.scope) : [];
  return dominance(countedOf([comparison, ...levels], indicator, 'after'), focus);
}

function countedOf(levels: readonly Comparison[], indicator: string, side: Side): readonly Counted[] {
  return levels.flatMap((comparison) => {
    const [start, end] = rowsOf(comparison, indicator, 'score');
    const rows = Array.from({ length: end - start }, (_, i) => start + i);
    return rows
      .map((row) => ({ comparison, row, value: comparison[side][row]! }))
      .filter(({ value }) => !Number.isNaN(value));
  });
}

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { value }) => sum + value, 0);
const having = (counted: readonly Counted[], least: number): readonly Counted[] =>
  counted.filter(({ value }) => value >= least);

function total({ levels }: Overdue, kind: OverdueCount): readonly Finding[] {
  const [before, after] = SIDES.map((side) => countedOf(levels, kind, side)) as [
    readonly Counted[],
    readonly Counted[],
  ];
  const isPair =
    before.length > 0 && levels.every((level) => level.from !== undefined && !isOfTwoSystems(level));
  const figures: Record<string, number> = { dossiers: sumOf(after), units: having(after, 1).length };
  for (const level of levels) {
    const own = after.filter(({ comparison }) => comparison === level);
    figures[`dossiers@${level.level}`] = sumOf(own);
    figures[`units@${level.level}`] = having(own, 1).length;
  }
  if (isPair) {
    figures.dossiersBefore = sumOf(before);
    figures.unitsBefore = having(before, 1).length;
    figures.change = sumOf(after) - sumOf(before);
    figures.unitsChange = having(after, 1).length - having(before, 1).length;
  }
  // Lists count what they name, and change by it: a unit that one of them leaves out may have any number.
  if (levels.every(isOverdueList)) figures.ofLists = 1;
  return [
    { ...about(`overdue-total:${kind}`, 'overdue-total', kind, having(after, 1)), figures, changes: [] },
  ];
}

/** The units of one level from the threshold on, most first. */
function listed(
  { comparison, threshold }: Overdue,
  level: Comparison,
  kind: OverdueCount,
): readonly Finding[] {
  const own = inOrder(having(countedOf([level], kind, 'after'), threshold));
  if (own.length === 0) return [];
  const figures = { count: own.length, dossiers: sumOf(own), threshold };
  const finding = about(`overdue-listed:${kind}:${level.level}`, 'overdue-listed', kind, own);
  if (level !== comparison) return [{ ...finding, level: level.level, figures }];
  // Of the level that is looked at it may head the view.
  const focus: Focus = { rows: 'units', indicator: kind, part: 'score' };
  return [{ ...finding, key: `overdue-listed@${focusKey(focus)}`, focus, level: level.level, figures }];
}

function inOrder(counted: readonly Counted[]): readonly Counted[] {
  const order = ({ comparison, row }: Counted): number => comparison.nameOrder[comparison.unit[row]!]!;
  return counted.toSorted((a, b) => b.value - a.value || order(a) - order(b));
}

/**
 * What the list leaves out. Of the scope's own table where there is one (`late` and `overdue` are what it says); else of
 * all units that are known. A list of one kind alone may hold both without saying so: then both readings are given.
 */
function rest({ comparison, levels, whole, threshold }: Overdue, kind: OverdueCount): readonly Finding[] {
  const all = countedOf(levels, kind, 'after');
  const named = having(all, threshold);
  const counts = whole && countsOf(whole, 'after');
  const place = whole ? whole.units.indexOf(comparison.scope) : -1;
  const wholeOf = (one: OverdueCount): number => counts?.at(place, one) ?? Number.NaN;
  const both = wholeOf('late') + wholeOf('overdue');
  const isOnlyKind = levels.every(
    (level) => isOverdueList(level) && level.columns.every((c) => c.indicator === kind),
  );
  const sum = Number.isNaN(wholeOf(kind)) ? sumOf(all) : wholeOf(kind);
  if (Number.isNaN(wholeOf(kind)) && threshold <= 1) return [];
  const figures: Record<string, number> = {
    threshold,
    listed: sumOf(named),
    listedUnits: named.length,
    total: sum,
    rest: sum - sumOf(named),
    ...(Number.isNaN(wholeOf(kind))
      ? { restUnits: having(all, 1).length - named.length }
      : isOnlyKind && !Number.isNaN(both)
        ? { late: wholeOf('late'), overdue: wholeOf('overdue'), both, restOfBoth: both - sumOf(named) }
        : {}),
  };
  // Whole as one kind or as both: it leaves nothing out.
  if (figures.rest === 0 || figures.restOfBoth === 0) return [];
  return [{ ...about(`overdue-rest:${kind}`, 'overdue-rest', kind, named), figures, changes: [] }];
}

/** Figures of several comparisons: the scope's levels. */
function about(
  key: string,
  kind: Finding['kind'],
  indicator: OverdueCount,
  counted: readonly Counted[],
): Omit<Finding, 'figures'> {
  const places = counted.map(({ comparison, row }) => placesOf(comparison, [row]));
  return {
    key: `${key}@all`,
    kind,
    changes: places.slice(0, MOST_CHANGES).flatMap(({ changes }) => changes),
    units: places.flatMap(({ units }) => units),
    indicators: [indicator],
    cells: places.flatMap(({ cells }) => cells),
  };
}
