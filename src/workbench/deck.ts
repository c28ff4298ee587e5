import type { Engine, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
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

/**
 * Undefined where no view has figures. `slides-missing`: what writes slides could not be loaded; `slides-none`: no view
 * is to have one.
 */
export async function deckOf(
  { siblings, ground, wording, library, guests }: DeckHost,
  engine: Engine,
): Promise<Deck | 'slides-missing' | 'slides-none' | undefined> {
  if (siblings.every(({ isOffDeck }) => isOffDeck)) return 'slides-none';
  const slides = await pagesOf(siblings, ground, engine, library.imports, wording);
  if (slides.length === 0) return undefined;
  const title = guests.guest ? slides[0]!.name : (library.workbook?.name ?? '');
  const report = await import('../report/index.ts').catch(() => undefined);
  if (!report) return 'slides-missing';
  const blob = await report.buildDeck({ title, slides, wording, day: today() });
  return { name: report.deckName(title), blob };
}
