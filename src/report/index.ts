export { buildDeck, DECK_TYPE, type DeckRequest, deckName } from './build-deck.ts';
export type { DeckTab } from './plan-slides.ts';
