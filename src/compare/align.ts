import {
  type AssessmentFigures,
  columnIndex,
  type FigureColumn,
  isSameList,
  STATUSES,
  type UnitKey,
} from '../model/index.ts';
import { rowsIn } from './roster.ts';

/** One column of an assessment in the order of another roster. */
export interface AlignedColumn {
  readonly value: Float64Array;
  readonly decimals: Uint8Array;
  readonly status: Uint8Array;
}

/**
 * Reads columns of an assessment in the order of `units`. A unit or a column it lacks is NaN, `not-listed`. What it
 * hands out may be the assessment's own arrays.
 */
export type Aligner = (column: FigureColumn) => AlignedColumn;

const NOT_LISTED = STATUSES.indexOf('not-listed');

export function alignTo(units: readonly UnitKey[], assessment: AssessmentFigures | undefined): Aligner {
  const isInOrder = assessment !== undefined && isSameList(assessment.units, units);
  const rows = assessment && !isInOrder ? rowsIn(assessment, units) : undefined;
  return ({ indicator, part }) => {
    const c = assessment ? columnIndex(assessment, indicator, part) : -1;
    if (assessment && isInOrder && c >= 0) {
      const { values, decimals, status } = assessment;
      return { value: values[c]!, decimals: decimals[c]!, status: status[c]! };
    }
    const aligned = {
      value: new Float64Array(units.length).fill(Number.NaN),
      decimals: new Uint8Array(units.length),
      status: new Uint8Array(units.length).fill(NOT_LISTED),
    };
    if (!assessment || !rows || c < 0) return aligned;
    const { values, decimals, status } = assessment;
    rows.forEach((row, u) => {
      if (row < 0) return;
      aligned.value[u] = values[c]![row]!;
      aligned.decimals[u] = decimals[c]![row]!;
      aligned.status[u] = status[c]![row]!;
    });
    return aligned;
  };
}
