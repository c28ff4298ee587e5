import type { Engine, ImportRecord, Issue, Page, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { Auditing, checksOf } from './checks.svelte.ts';
import type { CopyMaker } from './copy-maker.ts';
import type { Ground } from './ground.ts';
import type { Guest } from './guests.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { Showing, type Shown } from './showing.ts';
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
  guest?: Guest,
): Promise<readonly TabPage[]> {
  const showing = new Showing(engine);
  const auditing = new Auditing(engine);
  /** A copy to send says nothing of them. */
  const checks = async (shown: Shown): Promise<readonly Issue[]> => {
    if (copy.kind === 'to-send') return [];
    await auditing.look(shown);
    return checksOf(shown, imports, auditing, guest);
  };
  const pages: TabPage[] = [];
  const specs = views.map(({ spec }) => spec);
  const named = copy.kind === 'to-send' ? groundToSend(ground) : ground;
  const names = tabNames(specs, named, wording);
  for (const [i, { spec, isOffDeck }] of views.entries()) {
    if (isOffDeck) continue;
    const resolved = resolveView(spec, ground.heads);
    const shown = await showing.show(spec, resolved, ground);
    const page = typeof shown === 'string' ? undefined : copy.page(shown, await checks(shown), wording);
    if (page) pages.push({ name: names[i] ?? '', page });
  }
  return pages;
}
