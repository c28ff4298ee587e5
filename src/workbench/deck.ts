import type { Engine, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { CopyMaker } from './copy-maker.ts';
import type { Ground } from './ground.ts';
import type { Guests } from './guests.svelte.ts';
import type { Library } from './library.svelte.ts';
import { pagesOf } from './pages-of.ts';
import { today } from './today.ts';

/** Slides as a file to be saved. */
export interface Deck {
  readonly name: string;
  readonly blob: Blob;
}

interface DeckHost {
  readonly siblings: readonly View[];
  readonly ground: Ground;
  readonly wording: Wording;
  readonly library: Library;
  readonly guests: Guests;
}

/** Undefined where no view has figures; `missing` where what writes slides could not be loaded. */
export async function deckOf(
  { siblings, ground, wording, library, guests }: DeckHost,
  engine: Engine,
  copy: CopyMaker,
): Promise<Deck | 'missing' | undefined> {
  const slides = await pagesOf(siblings, ground, engine, library.imports, wording, copy);
  if (slides.length === 0) return undefined;
  const title = guests.guest ? slides[0]!.name : (library.workbook?.name ?? '');
  const report = await import('../report/index.ts').catch(() => undefined);
  if (!report) return 'missing';
  const blob = await report.buildDeck({ title, slides, wording, day: today() });
  const name = copy.kind === 'to-send' ? title : `${title} - ${wording.copies.names[copy.kind]}`;
  return { name: report.deckName(name), blob };
}
