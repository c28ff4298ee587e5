import type { Engine, ImportRecord, Page, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import { notesBehind, pageOf } from './page-of.ts';
import { resolveView } from './resolve-view.ts';
import { Showing } from './showing.ts';
import { tabNames } from './tab-names.ts';

/** A tab as it leaves the house. */
export interface TabPage {
  readonly name: string;
  readonly page: Page;
}

/** The pages of these views in their order, without those off the deck and those whose figures are not there. */
export async function pagesOf(
  views: readonly View[],
  ground: Ground,
  engine: Engine,
  imports: readonly ImportRecord[],
  wording: Wording,
): Promise<readonly TabPage[]> {
  const showing = new Showing(engine);
  const pages: TabPage[] = [];
  const specs = views.map(({ spec }) => spec);
  const names = tabNames(specs, ground, wording);
  for (const [i, { spec, isOffDeck }] of views.entries()) {
    if (isOffDeck) continue;
    const resolved = resolveView(spec, ground.heads);
    const shown = await showing.show(spec, resolved, ground);
    const page = typeof shown === 'string' ? undefined : pageOf(shown, notesBehind(shown, imports), wording);
    if (page) pages.push({ name: names[i] ?? '', page });
  }
  return pages;
}
