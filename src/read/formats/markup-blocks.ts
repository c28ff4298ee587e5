import type { Merge, RawTable, TableTexts } from '../../model/index.ts';
import { listTable } from './listed-counts.ts';
import type { MarkupGrid } from './markup-grid.ts';
import { isFigureText, linesOf, PARAGRAPH } from './markup-text.ts';

/** A page or a document in reading order. */
export type Block = string | MarkupTable;

export interface MarkupTable {
  /** The paragraphs of a cell apart by PARAGRAPH. */
  readonly rows: readonly string[][];
  readonly merges: readonly Merge[];
  readonly typed: readonly (Uint8Array | undefined)[];
  readonly hidden: number;
  /** What stands in a cell that holds tables, by cell. */
  readonly inner: ReadonlyMap<string, readonly Block[]>;
  /** What its format puts between the paragraphs of a cell. */
  readonly between: ' ' | '\n';
}

/** A table that is only the head of the next one, as pages with a head that stays in place have it. */
const MOST_HEAD_ROWS = 4;

export function markupTable(
  grid: MarkupGrid,
  inner: MarkupTable['inner'],
  between: MarkupTable['between'],
): MarkupTable {
  return { ...grid.finish(), inner, between };
}

export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/**
 * What a closed table adds to what stands around it: itself, or, where it only frames other tables, its texts and those
 * tables. A frame that holds figures of its own is a table, followed by the tables in it.
 */
export function blocksOf(table: MarkupTable): readonly Block[] {
  if (table.inner.size === 0) return [table];
  const bare = table.rows.map((row, r) => row.filter((_, c) => !table.inner.has(cellKey(r, c))));
  const figured = bare.filter((row) => row.some(isFigureText) && row.filter((t) => t !== '').length > 1);
  const inside = [...table.inner.values()].flat().filter((block) => typeof block !== 'string');
  return figured.length > 1 ? [table, ...inside] : unframed(table);
}

/**
 * The tables among the blocks with the texts beside them. Where some table holds figures, one without any (a letterhead,
 * a signature) is text; sentences that list counts become a table of their own; a head that stands alone is joined to
 * its body.
 */
export function tablesOf(
  blocks: readonly Block[],
): readonly { readonly table: RawTable; readonly hidden: number }[] {
  const joined = joinHeads(blocks.filter((b) => typeof b === 'string' || !isBlank(b)));
  const listed = joined.some(hasFigures) ? joined.flatMap(unframedUnlessFigured) : joined;
  const items = withLists(listed);
  const document = listed.flatMap((b) => (typeof b === 'string' ? [b] : []));
  const found: { table: RawTable; hidden: number; above: string[]; below: string[] }[] = [];
  let between: string[] = [];
  const endTexts = () => {
    const last = found.at(-1);
    if (last) last.below = between;
  };
  for (const item of items) {
    if (typeof item === 'string') between.push(item);
    else {
      endTexts();
      const hidden = 'inner' in item ? item.hidden : 0;
      found.push({ table: 'inner' in item ? plainTable(item) : item, hidden, above: between, below: [] });
      between = [];
    }
  }
  endTexts();
  return found.map(({ table, hidden, above, below }) => {
    const texts: TableTexts = { document, above, below };
    return { table: document.length > 0 ? { ...table, texts } : table, hidden };
  });
}

/** The same rows, not copies: what was noted of a row is found again by it. */
export function plainTable({ rows, merges, typed, between }: MarkupTable): RawTable {
  for (const row of rows) {
    for (let c = 0; c < row.length; c++) {
      if (row[c]!.includes(PARAGRAPH)) row[c] = row[c]!.replaceAll(PARAGRAPH, between);
    }
  }
  return { rows, ...(merges.length > 0 ? { merges } : {}), ...(typed.length > 0 ? { typed } : {}) };
}

/** Runs of paragraphs that list counts, each as a table in their place. */
function withLists(blocks: readonly Block[]): (string | MarkupTable | RawTable)[] {
  const items: (string | MarkupTable | RawTable)[] = [];
  for (let i = 0; i < blocks.length; ) {
    const list = listTable(blocks, i);
    items.push(list ? list.table : blocks[i]!);
    i = list ? list.end : i + 1;
  }
  return items;
}

export function unframedUnlessFigured(block: Block): readonly Block[] {
  return typeof block === 'string' || hasFigures(block) ? [block] : unframed(block);
}

function unframed({ rows, inner }: MarkupTable): readonly Block[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c): readonly Block[] => inner.get(cellKey(r, c)) ?? linesOf(text)),
  );
}

function hasFigures(block: Block): boolean {
  return typeof block !== 'string' && block.rows.some((row) => row.some(isFigureText));
}

export function isBlank({ rows }: MarkupTable): boolean {
  return rows.every((row) => row.every((text) => text === ''));
}

export function joinHeads(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const head = joined.at(-1);
    if (isHeadOf(head, block)) joined[joined.length - 1] = stacked(head as MarkupTable, block as MarkupTable);
    else joined.push(block);
  }
  return joined;
}

function isHeadOf(head: Block | undefined, body: Block): boolean {
  if (head === undefined || typeof head === 'string' || typeof body === 'string') return false;
  if (head.inner.size > 0 || body.inner.size > 0 || head.rows.length > MOST_HEAD_ROWS) return false;
  const width = widthOf(head);
  return width > 2 && width === widthOf(body) && !hasFigures(head) && hasFigures(body);
}

function stacked(head: MarkupTable, body: MarkupTable): MarkupTable {
  const down = head.rows.length;
  return {
    rows: [...head.rows, ...body.rows],
    merges: [...head.merges, ...body.merges.map((merge) => ({ ...merge, row: merge.row + down }))],
    typed: body.typed.length > 0 ? [...new Array<undefined>(down).fill(undefined), ...body.typed] : [],
    hidden: head.hidden + body.hidden,
    inner: head.inner,
    between: head.between,
  };
}

function widthOf({ rows }: MarkupTable): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
