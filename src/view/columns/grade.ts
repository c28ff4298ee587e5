import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { widthOf } from './column-size.ts';

/** Only a total is graded: among one unit's indicators a column for it would stand empty but for one cell. */
export function gradeColumn(
  lines: readonly Line[],
  { comparison, spec, words }: PageContext,
): GridColumn | undefined {
  if (spec.rows === 'indicators') return undefined;
  if (!lines.some(({ change }) => change.gradeAfter ?? change.gradeBefore)) return undefined;
  const text = ({ change }: Line): string => (change.gradeAfter ? words.names.grade(change.gradeAfter) : '');
  const prior = ({ change }: Line): string =>
    change.gradeBefore && change.gradeAfter && change.gradeBefore !== change.gradeAfter
      ? words.names.grade(change.gradeBefore)
      : '';
  const texts = lines.map(text);
  const priors = lines.map(prior);
  const whole = texts.map((now, i) => (priors[i] ? `${priors[i]} → ${now}` : now));
  return {
    id: 'grade',
    kind: 'grade',
    title: words.grid.grade,
    sort: 'grade',
    inputs: { columns: comparison.from ? ['before', 'after'] : ['after'], over: 'row' },
    width: widthOf(words.grid.grade, whole),
    align: 'start',
    text: texts,
    prior: priors,
  };
}
