import type { DraftBlock, DraftReading, Indicator, IsoDate, Steps, Unit } from '../../model/index.ts';
import { type CellReader, readCellSentences } from './cell-sentences.ts';
import { signedBy } from './dates-in.ts';
import { folded } from './folded.ts';
import { endsReport } from './left-out.ts';
import { Lexicon } from './names-in.ts';
import { paragraphOf } from './paragraph.ts';
import { leftOut, readParagraph } from './read-paragraph.ts';
import { NO_TOPIC } from './subject.ts';

/**
 * What the numbers, dates and listed names of a draft's paragraphs say, in reading order, and of the sentences in its tables.
 * The figures of a table are read as those of an import are. `units`: those of the data, and whose they are; `schemes`: its
 * indicators, of each scheme. `latest`: its last day.
 */
export function* readDraftTexts(
  blocks: readonly DraftBlock[],
  units: readonly Unit[],
  schemes: readonly (readonly Indicator[])[],
  latest: IsoDate | undefined,
): Steps<readonly DraftReading[]> {
  const lexicon = new Lexicon(units, schemes);
  const signed = blocks.flatMap((b) => (b.kind === 'text' ? (signedBy(folded(b.text).folded) ?? []) : []))[0];
  const year = Number((signed ?? latest)?.slice(0, 4)) || undefined;
  const readings: DraftReading[] = [];
  let topic = NO_TOPIC;
  let isReport = true;
  for (const [n, block] of blocks.entries()) {
    yield n / blocks.length;
    if (block.kind === 'table') {
      topic = NO_TOPIC;
      const reader: CellReader = {
        paragraphOf: (text) => paragraphOf(text, lexicon, year),
        read: (paragraph, before) => readParagraph(paragraph, n, before, signed).readings,
      };
      if (isReport) readings.push(...readCellSentences(block, reader));
      continue;
    }
    isReport &&= !endsReport(folded(block.text).folded);
    const paragraph = paragraphOf(block.text, lexicon, year);
    const read = readParagraph(paragraph, n, topic, signed);
    readings.push(
      ...(isReport && signedBy(paragraph.source.folded) === undefined
        ? read.readings
        : read.readings.map(leftOut)),
    );
    topic = /:$/.test(block.text.trim()) ? read.topic : NO_TOPIC;
  }
  return readings;
}
