import type { Block } from './markup-blocks.ts';
import { linesOf, tidy } from './markup-text.ts';

/** A cell whose tags are still being read. */
export interface MarkupCell {
  /** What came since the last table in it. */
  text: string;
  /** Once a table stood in it: what came so far. */
  blocks?: Block[];
}

/** Adds what does not fit into one call's arguments. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

/** Puts tables into a cell, after the text before them. */
export function placeInCell(cell: MarkupCell, blocks: readonly Block[]): void {
  cell.blocks ??= [];
  append(cell.blocks, linesOf(tidy(cell.text)));
  append(cell.blocks, blocks);
  cell.text = '';
}

/** The text of a cell that ends, its paragraphs apart by `between`; tables in it are not part of it. */
export function closeCell(cell: MarkupCell, between: ' ' | '\n'): string {
  if (!cell.blocks) return tidy(cell.text).replace(/\u2029+/g, between);
  placeInCell(cell, []);
  return cell.blocks.filter((block) => typeof block === 'string').join(between);
}
