import type { Desk } from '../questions.ts';
import { filled } from '../structure/head-words.ts';
import type { TableAt } from '../structure/sheet.ts';
import type { Rows } from '../structure/text-rows.ts';
import type { Ledger } from './ledger.ts';
import { isHeadless } from './row-words.ts';

/**
 * Gives the rows of a table beside others their roles where no row names its columns: figures are refused one by one, all
 * else is a text like a title. Without figures that is said once.
 */
export function leaveHeadless(rows: Rows, ledger: Ledger, at: TableAt, desk: Desk): void {
  let isFigured = false;
  let row = 0;
  for (const cells of rows) {
    const texts = filled(cells);
    if (isHeadless(cells)) {
      isFigured = true;
      ledger.mark(row, 'rejected', 'no-head');
      desk.note('row-rejected', 'warning', { ...at, row }, { reason: 'no-head', text: texts.join(' | ') });
    } else ledger.mark(row, texts.length === 0 ? 'blank' : 'preamble');
    row++;
  }
  if (!isFigured) desk.note('table-without-figures', 'note', at);
}
