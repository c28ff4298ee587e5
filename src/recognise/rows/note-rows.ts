import type { Desk } from '../questions.ts';
import { filled } from '../structure/head-words.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';

/** Says which rows of a table were not stored, and that its header comes again. */
export function noteRows(sheet: Sheet, desk: Desk): void {
  const { repeatedHeaders, rejected } = sheet.body;
  const [first] = repeatedHeaders;
  if (first !== undefined) {
    desk.note('header-repeated', 'note', placeOf(sheet, first), { rows: repeatedHeaders.length });
  }
  for (const { row, reason } of rejected) {
    const text = filled(sheet.rows.at(row)!).join(' | ');
    desk.note(reason === 'ragged' ? 'row-ragged' : 'row-rejected', 'warning', placeOf(sheet, row), {
      reason,
      text,
    });
  }
}
