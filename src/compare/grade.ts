import {
  GRADES,
  type Grade,
  type Indicator,
  type Level,
  NO_GRADE,
  type Part,
  type Scheme,
} from '../model/index.ts';

/** Grades one value: a code into GRADES, or NO_GRADE. */
export type Grader = (value: number) => number;

const ungraded: Grader = () => NO_GRADE;

/**
 * Grades apply to published totals only, never to what components sum to (domain rule 13). A level scored out of
 * another maximum than the one the bands are written for gets none: its points are not hundredths.
 */
export function graderOf(scheme: Scheme | undefined, level: Level, indicator: Indicator, part: Part): Grader {
  if (!scheme || scheme.grades.length === 0 || indicator.role !== 'total' || part !== 'score')
    return ungraded;
  const maximum = scheme.maxima?.[level];
  if (maximum !== undefined && indicator.max !== undefined && maximum !== indicator.max) return ungraded;
  const bands = scheme.grades.map(({ grade, from }) => ({ code: gradeCode(grade), from }));
  return (value) => bands.find(({ from }) => value >= from)?.code ?? NO_GRADE;
}

function gradeCode(grade: Grade): number {
  return GRADES.indexOf(grade);
}
