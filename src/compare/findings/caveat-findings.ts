import {
  type Caveat,
  type Comparison,
  type Finding,
  FLAG_RANKED_DIFFERS,
  type Focus,
  focusKey,
  type Period,
  type UnitKey,
} from '../../model/index.ts';

/** What must be said beside every figure of the comparison (domain rules 4, 7 and 8). */
export function caveatFindings(comparison: Comparison): readonly Finding[] {
  const { comparable, tolerance, from, to } = comparison;
  const isRunning = (period: Period | undefined): boolean => period?.provisional === true;
  return [
    ...(comparable === true ? [] : comparable.map(({ code, units = [] }) => caveat(code, { units }))),
    ...(tolerance > 0 && from ? [caveat('tolerance', { figures: { tolerance } })] : []),
    ...(isRunning(from) || isRunning(to) ? [caveat('provisional', {})] : []),
  ];
}

/** Who is missing where the number of ranked units differs between the dates (domain rule 7). */
export function rankedDiffers(
  comparison: Comparison,
  rows: readonly number[],
  focus: Focus,
): readonly Finding[] {
  if (!rows.some((row) => comparison.flags[row]! & FLAG_RANKED_DIFFERS)) return [];
  const units = rows
    .filter((row) => Number.isNaN(comparison.before[row]!) !== Number.isNaN(comparison.after[row]!))
    .map((row) => comparison.units[comparison.unit[row]!]!);
  return [
    { ...caveat('ranked-differs', { units }), key: `caveats:ranked-differs@${focusKey(focus)}`, focus },
  ];
}

interface CaveatParts {
  readonly units?: readonly UnitKey[];
  readonly figures?: Readonly<Record<string, number>>;
}

function caveat(code: Caveat, { units = [], figures = {} }: CaveatParts): Finding {
  return {
    key: `caveats:${code}`,
    kind: 'caveats',
    caveat: code,
    figures: { count: units.length, ...figures },
    changes: [],
    units,
    indicators: [],
    cells: [],
  };
}
