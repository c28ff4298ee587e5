import type { RawTable } from '../../model/index.ts';
import { append } from './append.ts';

interface Item {
  readonly group: string;
  readonly unit: string;
  readonly count: string;
}

/** Longer texts are running prose, whatever figures they hold. */
const LONGEST_PIECE = 160;
const BULLET = /^[\s\-\u2013\u2014+•*~·]+/;
const LABEL = /^([^:\d]{2,60}):$/;
/** "204 hồ sơ" or "(3)" ends an item; what follows it separates it from the next. */
const END = /(hồ sơ\)?|\(\d{1,3}(?:\.\d{3})*\))\s*(?:[;,.\u2026]+|$)/giu;
const WITH_WORD = /^(?:([^:;]+):\s+)?(\p{L}[^:;]*?)\s*(?::|\s)\s*\(?(\d{1,3}(?:\.\d{3})*|\d+)\s+hồ sơ\)?$/iu;
const IN_PARENTHESES = /^(?:([^:;]+):\s+)?(\p{L}[^:;]*?)\s*\((\d{1,3}(?:\.\d{3})*|\d+)\)$/u;

/**
 * Counts that a notice lists in sentences, "+ UBND cấp huyện: Thị xã Bình Long: 204 hồ sơ; Huyện Đồng Phú: 02 hồ sơ;",
 * as a table of group, unit and number of dossiers under the sentence that introduces them, which says as of when. Every
 * item must be read whole and there must be two; else the text stays text. `end`: the first block that is not listed.
 */
export function listTable(
  blocks: readonly unknown[],
  start: number,
): { readonly table: RawTable; readonly end: number } | undefined {
  const items: Item[] = [];
  let end = start;
  for (; end < blocks.length; end++) {
    const label = labelOf(blocks[end]);
    const more = itemsOf(blocks[label === undefined ? end : end + 1], label);
    if (!more) break;
    if (label !== undefined) end++;
    append(items, more);
  }
  const before = blocks[start - 1];
  const introduction = typeof before === 'string' && /:$|hồ sơ/i.test(before) ? before : '';
  const listed = blocks.slice(start, end);
  const isOfDossiers = [introduction, ...listed].some((text) => /hồ sơ/i.test(String(text)));
  if (items.length < 2 || !isOfDossiers) return undefined;
  const rows = [
    ...(introduction === '' ? [] : [[introduction]]),
    ['Nhóm', 'Đơn vị', 'Số hồ sơ'],
    ...items.map(({ group, unit, count }) => [group, unit, count]),
  ];
  return { table: { rows }, end };
}

/** A group's name on a line of its own, over its items. */
function labelOf(block: unknown): string | undefined {
  const label = typeof block === 'string' ? LABEL.exec(block.replace(BULLET, ''))?.[1] : undefined;
  return label === undefined || /hồ sơ/i.test(label) ? undefined : label.trim();
}

/** The items of a paragraph, or undefined where any of it is something else. */
function itemsOf(block: unknown, label = ''): readonly Item[] | undefined {
  if (typeof block !== 'string') return undefined;
  const text = block.replace(BULLET, '').trim();
  const items: Item[] = [];
  let group = label;
  let from = 0;
  for (const end of text.matchAll(END)) {
    const piece = text.slice(from, end.index + end[1]!.length).trim();
    from = end.index + end[0].length;
    const match = piece.length > LONGEST_PIECE ? null : (WITH_WORD.exec(piece) ?? IN_PARENTHESES.exec(piece));
    if (!match) return undefined;
    group = match[1]?.trim() ?? group;
    items.push({ group, unit: match[2]!, count: match[3]! });
  }
  return items.length > 0 && text.slice(from).trim() === '' ? items : undefined;
}
