import type { Engine, ImportRecord, Page, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { CopyMaker } from './copy-maker.ts';
import type { Ground } from './ground.ts';
import { notesBehind } from './page-of.ts';
import { resolveView } from './resolve-view.ts';
import { Showing } from './showing.ts';
import { tabNames } from './tab-names.ts';
import { groundToSend } from './to-send.ts';

/** A tab as it leaves the house. */
export interface TabPage {
  readonly name: string;
  readonly page: Page;
}

/** The pages of these views in their order, as `copy` makes them, without those off the deck or whose figures are not there. */
export async function pagesOf(
  views: readonly View[],
  ground: Ground,
  engine: Engine,
  imports: readonly ImportRecord[],
  wording: Wording,
  copy: CopyMaker,
): Promise<readonly TabPage[]> {
  const showing = new Showing(engine);
  const pages: TabPage[] = [];
  const specs = views.map(({ spec }) => spec);
  const named = copy.kind === 'to-send' ? groundToSend(ground) : ground;
  const names = tabNames(specs, named, wording);
  for (const [i, { spec, isOffDeck }] of views.entries()) {
    if (isOffDeck) continue;
    const resolved = resolveView(spec, ground.heads);
    const shown = await showing.show(spec, resolved, ground);
    const page =
      typeof shown === 'string' ? undefined : copy.page(shown, notesBehind(shown, imports), wording);
    if (page) pages.push({ name: names[i] ?? '', page });
  }
  return pages;
}
