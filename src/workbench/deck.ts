import type { Engine, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Copies } from './copies.svelte.ts';
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

export interface DeckHost {
  readonly siblings: readonly View[];
  readonly ground: Ground;
  readonly wording: Wording;
  readonly library: Library;
  readonly guests: Guests;
  readonly copies: Pick<Copies, 'take'>;
  readonly tell: (notice: 'slides-missing' | 'slides-none') => void;
}

/**
 * A slide for each of the views, in their order. Undefined where none has figures; that none is to have a slide, or that
 * what writes them could not be loaded, is told.
 */
export async function deckOf(
  { siblings, ground, wording, library, guests, copies, tell }: DeckHost,
  engine: Engine,
): Promise<Deck | undefined> {
  if (siblings.every(({ isOffDeck }) => isOffDeck)) {
    tell('slides-none');
    return undefined;
  }
  const copy = copies.take();
  const slides = await pagesOf(siblings, ground, engine, library.imports, wording, copy, guests.guest);
  if (slides.length === 0) return undefined;
  const title = guests.guest ? slides[0]!.name : (library.workbook?.name ?? '');
  const report = await import('../report/index.ts').catch(() => undefined);
  if (!report) {
    tell('slides-missing');
    return undefined;
  }
  const blob = await report.buildDeck({ title, slides, wording, day: today() });
  const name = copy.kind === 'to-send' ? title : `${title} - ${wording.copies.names[copy.kind]}`;
  return { name: report.deckName(name), blob };
}
