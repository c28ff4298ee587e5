import { append } from './append.ts';
import type { Block } from './markup-blocks.ts';
import { linesOf, PARAGRAPH, tidy } from './markup-text.ts';

/** A cell whose tags are still being read. */
export interface MarkupCell {
  /** What came since the last table in it. */
  text: string;
  /** Once a table stood in it: what came so far. */
  blocks?: Block[];
}

/** Puts tables into a cell, after the text before them. */
export function placeInCell(cell: MarkupCell, blocks: readonly Block[]): void {
  cell.blocks ??= [];
  append(cell.blocks, linesOf(tidy(cell.text)));
  append(cell.blocks, blocks);
  cell.text = '';
}

/** The text of a cell that ends, its paragraphs still apart; tables in it are not part of it. */
export function closeCell(cell: MarkupCell): string {
  if (!cell.blocks) return tidy(cell.text);
  placeInCell(cell, []);
  return cell.blocks.filter((block) => typeof block === 'string').join(PARAGRAPH);
}
