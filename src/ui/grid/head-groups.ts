import type { ColumnInfo } from './grid-model.ts';

/** Neighbouring columns under one title; without one, a gap. */
export interface HeadGroup {
  readonly first: number;
  readonly last: number;
  readonly title: string | undefined;
}

/** The groups of the columns that are drawn, in their order: those of one title side by side are one. */
export function groupsOf(
  columns: readonly Pick<ColumnInfo, 'group'>[],
  drawn: readonly number[],
): readonly HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (const column of drawn) {
    const title = columns[column]?.group;
    const before = groups.at(-1);
    if (before && before.last === column - 1 && before.title === title) {
      groups[groups.length - 1] = { ...before, last: column };
    } else groups.push({ first: column, last: column, title });
  }
  return groups;
}
