import type { GridColumn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

export function nameColumn(lines: readonly Line[], { spec, words }: PageContext): GridColumn {
  return {
    id: 'name',
    kind: 'name',
    title: spec.rows === 'units' ? words.grid.unit : words.grid.indicator,
    sort: 'name',
    // Takes what room the figures leave; this is the least.
    width: 212,
    align: 'start',
    text: lines.map((line) => line.name),
  };
}
