import { correctingWords, overwritingWords } from '../../wording/index.ts';
import type { TableCell, Workbench } from '../../workbench/index.ts';
import type { CellWriter } from '../tables/cell-writer.ts';
import { refusalText } from './refusal-text.ts';

/** Writes over the cells of an imported table of the workbook. */
export function tableWriter(
  { import: file, table }: Pick<TableCell, 'import' | 'table'>,
  { overwriting, wording }: Pick<Workbench, 'overwriting' | 'wording'>,
): CellWriter {
  const place = { import: file, table };
  const own = overwritingWords[wording.language];
  const words = { own, correcting: correctingWords[wording.language], numbers: wording.numbers };
  return {
    label: own.field,
    type: async (cell, text) => {
      const refusal = await overwriting.type(place, { ...cell, text });
      return refusal && refusalText(refusal, words);
    },
    clear: (range) => void overwriting.clear(place, range),
    paste: (range, texts) => void overwriting.paste(place, range, texts),
  };
}
