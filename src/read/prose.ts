import type { RawTable, SourceFile, Steps, TableTexts } from '../model/index.ts';
import { decode } from './decode.ts';
import { isBlank, joinHeads, plainTable, unframedUnlessFigured } from './formats/markup-blocks.ts';
import { wordBlocks } from './formats/word.ts';
import { sniff } from './sniff.ts';

/** A document in reading order: its paragraphs and its tables, nothing interpreted. */
export type Prose = readonly (string | RawTable)[];

/** A .docx, an .odt or a text file; undefined where the bytes are no such document, or a damaged one. */
export function* readProse({ bytes }: SourceFile): Steps<Prose | undefined> {
  const content = sniff(bytes);
  if (content === 'text') return textProse(decode(bytes).text);
  if (content !== 'word') return undefined;
  const read = yield* wordBlocks(bytes);
  if (!read || read.isTooLarge) return undefined;
  // Before the body: below its recipients nothing is read any more.
  const all = [...read.margins, ...read.blocks];
  const blocks = joinHeads(all.filter((b) => typeof b === 'string' || !isBlank(b)));
  return withTexts(
    blocks.flatMap(unframedUnlessFigured).map((b) => (typeof b === 'string' ? b : plainTable(b))),
  );
}

/** A text that was typed or pasted. Lines with tabs, one below the other, are a table. */
export function textProse(text: string): Prose {
  const blocks: (string | { rows: string[][] })[] = [];
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const last = blocks.at(-1);
    if (line.includes('\t')) {
      const row = line.split('\t').map((cell) => cell.trim());
      if (last !== undefined && typeof last !== 'string') last.rows.push(row);
      else blocks.push({ rows: [row] });
    } else if (line.trim() !== '') blocks.push(line.trim());
  }
  // One row of cells is a line with tabs in it: a letterhead, a signature.
  return withTexts(
    blocks.map((b) =>
      typeof b === 'string' || b.rows.length > 1 ? b : b.rows[0]!.filter(Boolean).join(' '),
    ),
  );
}

/** Each table with the paragraphs around it: they date it, and say whose it is. */
function withTexts(blocks: Prose): Prose {
  const document = blocks.filter((block) => typeof block === 'string');
  const isTable = (block: Prose[number]): boolean => typeof block !== 'string';
  return blocks.map((block, n) => {
    if (typeof block === 'string') return block;
    const before = blocks.slice(0, n);
    const after = blocks.slice(n + 1);
    const next = after.findIndex(isTable);
    const texts: TableTexts = {
      document,
      above: before.slice(before.findLastIndex(isTable) + 1).filter((b) => typeof b === 'string'),
      below: after.slice(0, next < 0 ? after.length : next).filter((b) => typeof b === 'string'),
    };
    return { ...block, texts };
  });
}
