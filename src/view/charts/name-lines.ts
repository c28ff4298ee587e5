import { SELECTED_WEIGHT, type Selected, TEXT_SIZE, type TextWidth, WEIGHT } from './chart.ts';
import { wrapEvenly } from './wrap-text.ts';

/** A name as it is drawn: its lines joined by line feeds, and how many. */
export interface DrawnName {
  readonly name: string;
  readonly lines: number;
}

/** Only a picture breaks a name (`Selected`). */
export function nameIn(name: string, width: number, selected: Selected, textWidth: TextWidth): DrawnName {
  if (selected) return { name, lines: 1 };
  const lines = wrapEvenly(name, width, (text) => textWidth(text, TEXT_SIZE, WEIGHT));
  return { name: lines.join('\n'), lines: Math.max(1, lines.length) };
}

/** Width of the widest text in the weight of a selected row, so that a selection moves nothing. */
export function widest(texts: readonly string[], textWidth: TextWidth): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, TEXT_SIZE, SELECTED_WEIGHT)), 0);
}
