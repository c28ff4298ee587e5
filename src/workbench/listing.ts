import type { AssessmentKey, Edition, Workbook } from '../model/index.ts';

/** What the workbook lists once it has these assessments too. */
export function listing({ assessments }: Workbook, keys: Iterable<AssessmentKey>): readonly Edition[] {
  const all = new Set([...assessments.map(({ key }) => key), ...keys]);
  return [...all].sort().map((key) => ({ key, edition: key }));
}
