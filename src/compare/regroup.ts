import {
  type AssessmentFigures,
  columnIndex,
  type FigureColumn,
  type Indicator,
  type Regrouping,
  STATUSES,
  sumExact,
} from '../model/index.ts';
import type { AlignedColumn } from './align.ts';

/** An assessment with the sums that another prints, and what was added for them. */
export interface Regrouped {
  readonly figures: AssessmentFigures;
  readonly regroupings: readonly Regrouping[];
}

const MEASURED = STATUSES.indexOf('measured');

/**
 * The decision on index 766 has five groups, the portal six: online services 22 = 12 + 10. Where `other` prints such a
 * group as one and `own` only what it is made of, `own` gets the exact sum, so that the two can be subtracted. A unit
 * that lacks one of the parts has no sum: its status is that of the part.
 */
export function regroup(
  own: AssessmentFigures,
  other: AssessmentFigures,
  indicators: readonly Indicator[],
): Regrouped {
  const regroupings = indicators.flatMap((whole) => regroupingOf(own, other, whole) ?? []);
  if (regroupings.length === 0) return { figures: own, regroupings };
  const sums = regroupings.map(({ of }) => sumOfParts(own, of));
  return {
    figures: {
      ...own,
      columns: [...own.columns, ...regroupings.map(({ indicator }) => scoreOf(indicator))],
      values: [...own.values, ...sums.map(({ value }) => value)],
      decimals: [...own.decimals, ...sums.map(({ decimals }) => decimals)],
      status: [...own.status, ...sums.map(({ status }) => status)],
    },
    regroupings,
  };
}

const scoreOf = (indicator: string): FigureColumn => ({ indicator, part: 'score' });

const hasScore = (assessment: AssessmentFigures, indicator: string): boolean =>
  columnIndex(assessment, indicator, 'score') >= 0;

function regroupingOf(
  own: AssessmentFigures,
  other: AssessmentFigures,
  { key, sumOf = [] }: Indicator,
): Regrouping | undefined {
  const isInParts = sumOf.length > 0 && sumOf.every((part) => hasScore(own, part));
  if (!isInParts || hasScore(own, key) || !hasScore(other, key)) return undefined;
  const areOnBoth = sumOf.every((part) => hasScore(other, part));
  return { assessment: own.key, indicator: key, of: sumOf, untold: areOnBoth ? [key] : sumOf };
}

function sumOfParts(own: AssessmentFigures, parts: readonly string[]): AlignedColumn {
  const at = parts.map((part) => columnIndex(own, part, 'score'));
  const units = own.units.length;
  const sum: AlignedColumn = {
    value: new Float64Array(units).fill(Number.NaN),
    decimals: new Uint8Array(units),
    status: new Uint8Array(units),
  };
  for (let u = 0; u < units; u++) {
    const missing = at.find((c) => Number.isNaN(own.values[c]![u]!));
    sum.status[u] = missing === undefined ? MEASURED : own.status[missing]![u]!;
    if (missing !== undefined) continue;
    sum.decimals[u] = Math.max(...at.map((c) => own.decimals[c]![u]!));
    sum.value[u] = sumExact(
      at.map((c) => own.values[c]![u]!),
      sum.decimals[u]!,
    );
  }
  return sum;
}
