import {
  type Comparison,
  type Focus,
  type Indicator,
  type Measure,
  type Part,
  toldPart,
  untoldIn,
} from '../../model/index.ts';

/** Which figure of an indicator is the one to talk about, by its measure. */
const TOLD_FIRST: Readonly<Record<Measure, readonly Part[]>> = {
  points: ['score', 'rate', 'numerator'],
  percent: ['rate', 'score', 'numerator'],
  count: ['score', 'numerator', 'rate'],
  days: ['score', 'rate', 'numerator'],
  rank: ['score', 'rate', 'numerator'],
};

export function indicatorOf(comparison: Comparison, column: number): Indicator {
  const { indicator } = comparison.columns[column]!;
  return comparison.indicators.find(({ key }) => key === indicator)!;
}

/** The column that speaks for each indicator, by place in `columns`; published ranks speak for themselves. */
export function speakers(comparison: Comparison): readonly number[] {
  return comparison.indicators.flatMap((indicator) => {
    const part = toldPart(comparison, indicator.key, TOLD_FIRST[indicator.measure]);
    const told = comparison.columns.findIndex((c) => c.indicator === indicator.key && c.part === part);
    return told < 0 ? [] : [told];
  });
}

/**
 * The columns a unit's indicators are counted by: its groups, and the components whose group is not among them, so that
 * no figure is counted twice. Totals are told apart. Of groups that the dates print differently, what can be compared.
 */
export function indicatorColumns(comparison: Comparison): readonly number[] {
  const all = comparableSpeakers(comparison);
  const groups = new Set(
    all.map((c) => indicatorOf(comparison, c)).flatMap(({ role, key }) => (role === 'group' ? [key] : [])),
  );
  return all.filter((c) => {
    const { role, group } = indicatorOf(comparison, c);
    return role === 'group' || (role === 'component' && !(group !== undefined && groups.has(group)));
  });
}

function comparableSpeakers(comparison: Comparison): readonly number[] {
  const untold = untoldIn(comparison);
  return speakers(comparison).filter((c) => !untold.has(comparison.columns[c]!.indicator));
}

export function totalColumn(comparison: Comparison): number | undefined {
  return speakers(comparison).find((c) => indicatorOf(comparison, c).role === 'total');
}

/** Published ranks that come with a figure of what they rank, or alone. */
export function rankColumns(comparison: Comparison): readonly number[] {
  return comparison.columns.flatMap(({ part }, c) => (part === 'rank' ? [c] : []));
}

/**
 * The views worth a finding each when none is asked for: the one unit by its indicators, or the units by total and
 * groups (by every indicator where there is neither).
 */
export function usualFocuses(comparison: Comparison): readonly Focus[] {
  const [unit] = comparison.units;
  if (unit !== undefined && comparison.units.length === 1) return [{ rows: 'indicators', unit }];
  const all = comparableSpeakers(comparison);
  const isMain = (c: number): boolean => indicatorOf(comparison, c).role !== 'component';
  const main = all.some(isMain) ? all.filter(isMain) : all;
  return [...main, ...rankColumns(comparison)].map((c) => ({ rows: 'units', ...comparison.columns[c]! }));
}
