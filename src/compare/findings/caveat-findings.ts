import {
  type AssessmentKey,
  type Caveat,
  type Comparison,
  type Finding,
  FLAG_RANKED_DIFFERS,
  type Focus,
  focusKey,
  isPartial,
  type Period,
  type Reason,
  type UnitKey,
} from '../../model/index.ts';

/** What must be said beside every figure of the comparison (domain rules 4, 7, 8 and 10), then beside each further base. */
export function caveatFindings(comparison: Comparison): readonly Finding[] {
  const { comparable, tolerance, from, to, baselines, reference } = comparison;
  const isRunning = (period: Period | undefined): boolean => period?.provisional === true;
  const reasons = comparable === true ? [] : comparable;
  const isAlonePartial = !from && isPartial(to) && !isRunning(to);
  const isSaid = reasons.some(({ code }) => code === 'partial-period');
  // Published ranks are whole and know no tolerance.
  const hasMeasures = comparison.columns.some(({ part }) => part === 'score' || part === 'rate');
  const bases = reference ? [...baselines, reference] : baselines;
  return [
    ...withoutSucceeded(reasons).map((reason) => reasonCaveat(reason)),
    ...(tolerance > 0 && from && hasMeasures ? [caveat('tolerance', { figures: { tolerance } })] : []),
    ...(isAlonePartial ? [caveat('partial-period', {})] : []),
    ...(!isSaid && (isRunning(from) || isRunning(to)) ? [caveat('provisional', {})] : []),
    ...bases.flatMap(({ key, reasons: own }) =>
      withoutSucceeded(own).map((reason) => reasonCaveat(reason, key)),
    ),
  ];
}

/** Who stands on one roster only because it was reorganised is named with what became of it, and only there. */
function withoutSucceeded(reasons: readonly Reason[]): readonly Reason[] {
  const succeeded = new Set(reasons.flatMap(({ successions = [] }) => successions.map(({ unit }) => unit)));
  return reasons.map((reason) =>
    reason.code === 'roster-differs' && reason.units
      ? { ...reason, units: reason.units.filter((unit) => !succeeded.has(unit)) }
      : reason,
  );
}

function reasonCaveat({ code, units = [], successions }: Reason, baseline?: AssessmentKey): Finding {
  return {
    ...caveat(code, { units }),
    ...(successions ? { successions } : {}),
    ...(baseline === undefined ? {} : { key: `caveats:${code}:${baseline}`, baseline }),
  };
}

/** Who is missing where a baseline and the later date do not rank the same units. */
export function baselineRankedDiffers(
  { baselines, units, unit, after }: Comparison,
  rows: readonly number[],
  focus: Focus,
): readonly Finding[] {
  return baselines.flatMap(({ key, value, move }) => {
    if (rows.every((row) => Number.isNaN(move[row]!))) return [];
    const missing = rows
      .filter((row) => Number.isNaN(value[row]!) !== Number.isNaN(after[row]!))
      .map((row) => units[unit[row]!]!);
    return missing.length === 0
      ? []
      : [
          {
            ...caveat('ranked-differs', { units: missing }),
            key: `caveats:ranked-differs:${key}@${focusKey(focus)}`,
            baseline: key,
            focus,
          },
        ];
  });
}

/** Who is missing where the dates do not rank the same units (domain rule 7). */
export function rankedDiffers(
  comparison: Comparison,
  rows: readonly number[],
  focus: Focus,
): readonly Finding[] {
  if (!rows.some((row) => comparison.flags[row]! & FLAG_RANKED_DIFFERS)) return [];
  const units = rows
    .filter((row) => Number.isNaN(comparison.rankBefore[row]!) !== Number.isNaN(comparison.rankAfter[row]!))
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
