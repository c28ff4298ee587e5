import { type FilterChoices, filterChoices, type TableChoices, tableChoices } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import { requestOf } from './page-of.ts';
import type { Shown } from './showing.ts';

interface Host {
  readonly shown: Shown | undefined;
  readonly wording: Wording;
}

/** What the shown table can be arranged by. */
export function tableChoicesOf({ shown, wording }: Host): TableChoices | undefined {
  const request = shown && requestOf(shown, [], wording);
  return request && tableChoices(request);
}

/** What one of its columns can be filtered by. */
export function filterChoicesOf({ shown, wording }: Host, column: string): FilterChoices | undefined {
  const request = shown && requestOf(shown, [], wording);
  return request && filterChoices(request, column);
}
