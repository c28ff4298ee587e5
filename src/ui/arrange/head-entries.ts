import {
  filterOf,
  type GridColumn,
  type SortBy,
  sortByColumn,
  type ViewSpec,
  withoutFilter,
  withSort,
  withSortAdded,
} from '../../model/index.ts';
import type { ArrangingWords } from '../../wording/index.ts';
import type { Action } from '../menu/actions.ts';

const OFFICIAL: SortBy = { by: 'official', descending: false };
const SOURCE: SortBy = { by: 'source', descending: false };

/** What a head offers to do with the rows. */
export function headEntries(
  spec: ViewSpec,
  column: GridColumn,
  hasOfficialOrder: boolean,
  words: ArrangingWords,
): readonly Action[] {
  return [
    { value: 'sort-up', label: words.ascending },
    { value: 'sort-down', label: words.descending },
    { value: 'also-up', label: words.alsoAscending },
    { value: 'also-down', label: words.alsoDescending },
    ...(column.kind === 'name' && hasOfficialOrder
      ? [{ value: 'official', label: words.official, isOn: spec.sort.by === 'official' }]
      : []),
    ...(column.kind === 'name'
      ? [{ value: 'source', label: words.asInFile, isOn: spec.sort.by === 'source' }]
      : []),
    { value: 'filter', label: words.filter, begins: true },
    ...(filterOf(spec, column.id) ? [{ value: 'drop-filter', label: words.dropFilter }] : []),
  ];
}

/** The view after an entry that asks for nothing more; undefined of one that does. */
export function arrangedBy(value: string, column: GridColumn, spec: ViewSpec): ViewSpec | undefined {
  const key = sortByColumn(column, value.endsWith('down'));
  if (value === 'sort-up' || value === 'sort-down') return withSort(spec, key);
  if (value === 'also-up' || value === 'also-down') return withSortAdded(spec, key);
  if (value === 'official') return withSort(spec, OFFICIAL);
  if (value === 'source') return withSort(spec, SOURCE);
  if (value === 'drop-filter') return withoutFilter(spec, column.id);
  return undefined;
}
