import { type Period, periodKey } from '../../model/index.ts';
import { periodsOfFigures } from '../periods/dates-figures.ts';
import type { Desk } from '../questions.ts';
import { filled } from '../structure/head-words.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';

/** Says which rows of a table were not stored, that its header comes again, and which lines within it speak of a time. */
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
  const [of] = sheet.facts.periods;
  if (of) noteLinesOfTime(sheet, of, desk);
}

/** A line among the rows that dated those below it, or that names another time and did not. */
function noteLinesOfTime(sheet: Sheet, of: Period, desk: Desk): void {
  const { header, body, rows } = sheet;
  const period = periodKey(of);
  // Heads that were printed above belong to another table's rows, too.
  if (header.first === header.end && header.first > 0) {
    const row = header.first - 1;
    const text = filled(rows.at(row)!).join(' ');
    if (periodsOfFigures(text).length > 0) {
      desk.note('period-among-rows', 'note', placeOf(sheet, row), { text, period, taken: 'yes' });
    }
  }
  if (sheet.subjects === 'period') return;
  const isOther = (other: Period) => other.end < of.start || of.end < other.start;
  let last = '';
  for (const { row, section } of body.data) {
    if (section === last) continue;
    last = section;
    if (periodsOfFigures(section).some(isOther)) {
      desk.note('period-among-rows', 'warning', placeOf(sheet, row), { text: section, period });
    }
  }
}
