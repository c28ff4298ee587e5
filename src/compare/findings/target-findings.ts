import {
  type Comparison,
  type Finding,
  type FindingKind,
  type Focus,
  measureOf,
  shareOfMaximum,
} from '../../model/index.ts';
import { indicatorColumns, indicatorOf } from './columns-told.ts';
import { findingOf, type Told } from './finding-of.ts';
import { isFull } from './full.ts';

/** Units told as the lowest where nothing is to be reached, and how many must stand above them. */
const LOWEST = 5;

/** What was reached of what was to be (F11, F14, F15), and of what can be had (F18), of one unit or of one figure. */
export function targetFindings(comparison: Comparison, focus: Focus): readonly Finding[] {
  const tell = (kind: FindingKind, told: Told): Finding => findingOf(comparison, kind, focus, told);
  const some = (kind: FindingKind, told: Told): readonly Finding[] =>
    told.rows.length === 0 ? [] : [tell(kind, told)];
  const rows = rowsIn(comparison, focus);
  const below = farthestFirst(comparison, rows.filter(isMet(comparison, -1)));
  const paced = below.filter((row) => !Number.isNaN(comparison.targets!.pace[row]!));
  const pace = some('target-pace', { rows: paced });
  if (focus.rows === 'indicators') {
    return [...reached(comparison, rows, below, tell), ...pace, ...shares(comparison, focus, tell)];
  }
  const met = rows.filter(isMet(comparison, 1));
  const figures = { judged: met.length + below.length, ...commonTarget(comparison, [...met, ...below]) };
  return [
    ...some('units-below-target', { rows: worstFirst(comparison, below), figures }),
    ...some('units-met-target', { rows: byName(comparison, met), figures }),
    ...pace,
    ...(met.length + below.length === 0 ? lowest(comparison, rows, tell) : []),
    ...some('units-full', {
      rows: byName(
        comparison,
        rows.filter((row) => isFull(comparison, row)),
      ),
    }),
    ...shares(comparison, focus, tell),
  ];
}

type Tell = (kind: FindingKind, told: Told) => Finding;
type Rows = readonly number[];

/** Every figure of one unit, or one figure of every unit. */
function rowsIn({ columns, units }: Comparison, focus: Focus): Rows {
  const n = units.length;
  if (focus.rows === 'indicators') {
    const unit = units.indexOf(focus.unit);
    return columns.map((_, c) => c * n + unit);
  }
  const { indicator, part } = focus;
  const column = columns.findIndex((c) => c.indicator === indicator && c.part === part);
  return units.map((_, u) => column * n + u);
}

const isMet =
  ({ targets }: Comparison, verdict: -1 | 1) =>
  (row: number): boolean =>
    targets?.met[row] === verdict;

function reached(comparison: Comparison, rows: Rows, below: Rows, tell: Tell): readonly Finding[] {
  const met = rows.filter(isMet(comparison, 1));
  const all = [...below, ...met];
  if (all.length === 0) return [];
  return [tell('targets', { rows: all, figures: { met: met.length, below: below.length } })];
}

function farthestFirst({ targets }: Comparison, rows: Rows): Rows {
  const gap = (row: number): number => Math.abs(targets!.gap[row]!);
  return rows.toSorted((a, b) => gap(b) - gap(a) || a - b);
}

/** The lowest first where more is better, the highest first where less is. */
function worstFirst(comparison: Comparison, rows: Rows): Rows {
  const { after, column, nameOrder, unit } = comparison;
  const sign = (row: number): number =>
    indicatorOf(comparison, column[row]!).direction === 'lower' ? -1 : 1;
  return rows.toSorted(
    (a, b) => sign(a) * (after[a]! - after[b]!) || nameOrder[unit[a]!]! - nameOrder[unit[b]!]!,
  );
}

function byName({ nameOrder, unit }: Comparison, rows: Rows): Rows {
  return rows.toSorted((a, b) => nameOrder[unit[a]!]! - nameOrder[unit[b]!]!);
}

/** The target that all of them share, where they share one. */
function commonTarget({ targets }: Comparison, rows: Rows): Readonly<Record<string, number>> {
  const values = new Set(rows.map((row) => targets!.value[row]!));
  const [target, ...others] = values;
  if (target === undefined || others.length > 0) return {};
  return { target, targetDecimals: Math.max(...rows.map((row) => targets!.decimals[row]!)) };
}

/** Without a target, the lowest rates (F15): there must be others above them. */
function lowest(comparison: Comparison, rows: Rows, tell: Tell): readonly Finding[] {
  const [first] = rows;
  const column = first === undefined ? undefined : comparison.column[first];
  if (column === undefined) return [];
  const { part } = comparison.columns[column]!;
  const indicator = indicatorOf(comparison, column);
  const isRate = measureOf(indicator, part) === 'percent' && indicator.direction !== 'none';
  const known = rows.filter((row) => !Number.isNaN(comparison.after[row]!));
  if (!isRate || known.length <= 2 * LOWEST) return [];
  const sorted = worstFirst(comparison, known);
  const best = comparison.after[sorted.at(-1)!]!;
  const below = sorted.slice(0, LOWEST).filter((row) => comparison.after[row] !== best);
  return below.length === 0 ? [] : [tell('units-lowest', { rows: below })];
}

/** Points as a share of the most that can be had, the smallest first: of a unit's indicators, or of one that stands alone. */
function shares(comparison: Comparison, focus: Focus, tell: Tell): readonly Finding[] {
  const n = comparison.units.length;
  if (focus.rows === 'units' && n > 1) return [];
  const unit = focus.rows === 'indicators' ? comparison.units.indexOf(focus.unit) : 0;
  const told =
    focus.rows === 'indicators'
      ? indicatorColumns(comparison).map((c) => c * n + unit)
      : rowsIn(comparison, focus);
  const share = (row: number): number => {
    const column = comparison.column[row]!;
    const indicator = indicatorOf(comparison, column);
    const { part } = comparison.columns[column]!;
    return indicator.role === 'total' ? Number.NaN : shareOfMaximum(indicator, part, comparison.after[row]!);
  };
  const rows = told.filter((row) => !Number.isNaN(share(row))).sort((a, b) => share(a) - share(b) || a - b);
  if (rows.length === 0) return [];
  const keyed = rows.map((row) => {
    const { indicator } = comparison.columns[comparison.column[row]!]!;
    return [`share:${indicator}`, share(row)] as const;
  });
  return [tell('shares-of-maximum', { rows, figures: Object.fromEntries(keyed) })];
}
