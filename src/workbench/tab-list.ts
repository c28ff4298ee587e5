import type { View } from '../model/index.ts';
import type { TabWords, Wording } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import type { Guest } from './guests.svelte.ts';
import type { Library } from './library.svelte.ts';
import { tabNames } from './tab-names.ts';
import type { ImportedTable } from './tables.ts';

/** A grey tab is an imported table as it came, a coloured one a view of it, a guest a view that came in a link. */
export const TAB_KINDS = ['data', 'view', 'guest'] as const;
export type TabKind = (typeof TAB_KINDS)[number];

export interface Tab extends Pick<View, 'colour' | 'isOffDeck'> {
  readonly key: string;
  readonly name: string;
  readonly kind: TabKind;
  /** Its view is not understood whole, or so little that nothing of it is shown: it can be moved and removed, and no more. */
  readonly sealed?: 'in-part' | 'unreadable';
}

/** The tabs of the open workbook: its tables in the order of import, then its views, called `names`, in the order of the deck. */
export function tabsOf(
  { tables, views }: Pick<Library, 'tables' | 'views'>,
  names: readonly string[],
  words: TabWords,
): Tab[] {
  return [
    ...tables.map((table): Tab => ({ key: table.key, name: tableName(table, tables, words), kind: 'data' })),
    ...views.map(
      ({ id, spec: _, sealed, ...own }, i): Tab => ({
        ...own,
        key: id,
        name: names[i] ?? '',
        kind: 'view',
        ...(sealed ? { sealed: sealed.isDrawable ? 'in-part' : 'unreadable' } : {}),
      }),
    ),
  ];
}

/** The views that came in links, under the names they would have in a workbook of their own. */
export function guestTabs(guests: readonly Guest[], own: Ground, wording: Wording): Tab[] {
  return guests.flatMap(({ views, ground = own }) => {
    const specs = views.map(({ spec }) => spec);
    const names = tabNames(specs, ground, wording);
    return views.map(({ id }, i): Tab => ({ key: id, name: names[i] ?? '', kind: 'guest' }));
  });
}

/** The file's name without its ending; which of its tables, where it has several. */
function tableName(table: ImportedTable, tables: readonly ImportedTable[], words: TabWords): string {
  const file = table.file.replace(/\.[a-z]+$/iu, '');
  if (table.sheet) return `${file} · ${table.sheet}`;
  const hasMore = tables.some((other) => other.import === table.import && other.key !== table.key);
  return hasMore ? words.table(file, table.table + 1) : file;
}
