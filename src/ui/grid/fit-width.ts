import { LEAST_WIDTH, MOST_WIDTH } from './column-layout.ts';
import type { ColumnInfo, GridModel } from './grid-model.ts';

/** Beside the text: the cell's padding, and what stands before a figure, such as its arrow. */
const CELL_EDGE = 20;
const MARKS = 18;
const LANE = 60;
/** Beside a title: padding, the arrow of the sort and the button of the menu. */
const HEAD_EDGE = 46;
/** Texts that are measured: the longest by their letters are the widest by their pixels, nearly. */
const LONGEST = 60;

let canvas: CanvasRenderingContext2D | null | undefined;

/** The width at which a column shows its longest text and its title whole, in CSS pixels. */
export function fitWidth(
  model: GridModel,
  column: number,
  fonts: { readonly cell: string; readonly head: string },
): number {
  const of = model.columns[column];
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!of || !canvas) return LEAST_WIDTH;
  canvas.font = fonts.head;
  const head = canvas.measureText(of.title).width + HEAD_EDGE;
  canvas.font = fonts.cell;
  const widest = longestTexts(model, column).reduce(
    (most, text) => Math.max(most, canvas!.measureText(text).width),
    0,
  );
  return Math.ceil(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, head, widest + edgeOf(of))));
}

const edgeOf = ({ kind, spare }: ColumnInfo): number =>
  CELL_EDGE + (kind === 'text' ? 0 : MARKS) + (spare === undefined ? 0 : LANE);

/** In one pass over the rows, keeping few. */
function longestTexts(model: GridModel, column: number): readonly string[] {
  const kept: string[] = [];
  let shortest = 0;
  for (let row = 0; row < model.rows; row++) {
    const text = model.textOf(row, column);
    if (kept.length === LONGEST && text.length <= shortest) continue;
    kept.push(text);
    if (kept.length <= LONGEST) continue;
    kept.sort((a, b) => b.length - a.length);
    kept.length = LONGEST;
    shortest = kept[LONGEST - 1]!.length;
  }
  return kept;
}
