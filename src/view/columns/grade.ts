import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

export function gradeColumn(lines: readonly Line[], { words }: PageContext): GridColumn | undefined {
  if (!lines.some(({ change }) => change.gradeAfter ?? change.gradeBefore)) return undefined;
  const text = ({ change }: Line): string => (change.gradeAfter ? words.names.grade(change.gradeAfter) : '');
  const prior = ({ change }: Line): string =>
    change.gradeBefore && change.gradeAfter && change.gradeBefore !== change.gradeAfter
      ? words.names.grade(change.gradeBefore)
      : '';
  return {
    id: 'grade',
    kind: 'grade',
    title: words.grid.grade,
    sort: 'grade',
    width: 150,
    align: 'start',
    text: lines.map(text),
    prior: lines.map(prior),
  };
}
