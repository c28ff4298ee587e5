import type { OwnPart } from './contents.ts';

/** The tab that is open: which of the views, or an imported table by its key. */
export function activeOf({ active, views }: Pick<OwnPart, 'active' | 'views'>) {
  const tab = views.findIndex(({ id }) => id === active);
  if (tab >= 0) return { tab };
  return active?.startsWith('table:') ? { table: active } : undefined;
}
