import type { DraftBlock, DraftClaim, DraftReading } from '../../model/index.ts';
import { clean } from '../text/text.ts';
import type { Paragraph } from './paragraph.ts';
import { NO_TOPIC, type Topic, topicOf } from './subject.ts';

type Table = Extract<DraftBlock, { kind: 'table' }>;

/** In words; a shorter cell is a figure or a name, and read with its table. */
const LEAST_WORDS = 4;
/** Longer words than a unit's name, with a number among them. */
const isSentence = (cell: string): boolean =>
  /\d/.test(cell) && cell.split(' ').length >= LEAST_WORDS && /\p{Ll}{2}/u.test(cell);

/** How a paragraph is taken apart, and read under what was spoken of before it. */
export interface CellReader {
  readonly paragraphOf: (text: string) => Paragraph;
  readonly read: (paragraph: Paragraph, topic: Topic) => readonly DraftReading[];
}

/** What the sentences in a table's cells say: "Sở Tư pháp | Giảm 5,97 điểm so với ngày 27/3/2025". */
export function readCellSentences(
  { rows }: Table,
  { paragraphOf, read }: CellReader,
): readonly DraftReading[] {
  return rows.flatMap((cells, row) => {
    if (!cells.some((cell) => isSentence(clean(cell)))) return [];
    let topic = NO_TOPIC;
    return cells.flatMap((cell, column): readonly DraftReading[] => {
      const paragraph = paragraphOf(clean(cell));
      const before = topic;
      topic = topicOf(paragraph.names, topic);
      if (!isSentence(clean(cell))) return [];
      // What a column is about stands in its head: alone, a cell can agree, and is not called wrong.
      const isWhole = paragraph.names.length > 0 || /\bso voi\b/.test(paragraph.bare);
      return read(paragraph, before).map((reading) => ({
        ...reading,
        at: { ...reading.at, row, column },
        claims: isWhole ? reading.claims : reading.claims.map(unsure),
      }));
    });
  });
}

const unsure = (claim: DraftClaim): DraftClaim =>
  claim.kind === 'date' ? claim : { ...claim, isSure: false };
