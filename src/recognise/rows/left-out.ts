import type { ImportKey, Issue } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import { MEASURED_KINDS } from '../structure/columns.ts';
import { filled } from '../structure/head-words.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';
import { MOST_COLUMNS, type Surveyed } from '../structure/survey.ts';
import { printsGradesOnly } from '../structure/unread-columns.ts';
import { leaveHeadless } from './headless.ts';

/** Does a table hold figures, or rows below its heads that were refused for what they hold? */
export function holdsFigures({ header, columns, body, rows }: Sheet): boolean {
  if (body.rejected.some(({ row }) => row >= header.end)) return true;
  const figures = columns.filter((c) => MEASURED_KINDS.has(c.kind));
  return body.data.some(({ row }) => figures.some((c) => (rows.at(row)![c.index] ?? '').trim() !== ''));
}

type Reason = Issue['code'] & ('table-too-wide' | 'no-header' | 'no-units' | 'no-figures' | 'grades-only');

/**
 * Gives the rows of tables without figures their roles. Beside tables with figures they are covers and notes, which is
 * said and no more; a file of nothing else is held up, once, by the table that comes nearest to being one.
 */
export class LeftOut {
  readonly #desk: Desk;
  readonly #figured: ReadonlySet<ImportKey>;
  /** By file without figures, the table to be named. */
  readonly #nearest = new Map<ImportKey, number>();

  constructor(all: readonly Surveyed[], desk: Desk) {
    this.#desk = desk;
    this.#figured = new Set(all.filter(({ sheets }) => sheets.some(holdsFigures)).map(({ at }) => at.import));
    const rank = ({ sheets, table }: Surveyed) => (sheets.length > 0 ? 2 : isBlank(table.rows) ? 0 : 1);
    for (const surveyed of all.toSorted((a, b) => rank(b) - rank(a))) {
      const { at } = surveyed;
      if (!this.#nearest.has(at.import)) this.#nearest.set(at.import, at.table);
    }
  }

  /** One of the tables of a sheet. */
  sheet(sheet: Sheet): void {
    const isGrades = printsGradesOnly(sheet);
    const reason = sheet.body.data.length === 0 ? 'no-units' : isGrades ? 'grades-only' : 'no-figures';
    const rows = sheet.body.data.map(({ row }) => row);
    this.#leave(sheet, rows, reason, sheet);
  }

  /** A table no row of which names columns. */
  table(surveyed: Surveyed): void {
    const { at, table, width } = surveyed;
    const ledger = surveyed.ledgers[0]!;
    const reason = width > MOST_COLUMNS ? 'table-too-wide' : isBlank(table.rows) ? 'no-figures' : 'no-header';
    if (reason === 'no-header' && this.#figured.has(at.import)) {
      leaveHeadless(table.rows, ledger, at, this.#desk);
      return;
    }
    const rows: number[] = [];
    for (let r = 0; r < table.rows.length; r++) {
      if (filled(table.rows.at(r)!).length === 0) ledger.mark(r, 'blank');
      else rows.push(r);
    }
    this.#leave({ at, ledger }, rows, reason, undefined, { columns: width, rows: table.rows.length });
  }

  #leave(
    { at, ledger }: Pick<Sheet, 'at' | 'ledger'>,
    rows: readonly number[],
    reason: Reason,
    sheet?: Sheet,
    detail?: Issue['detail'],
  ): void {
    const isBeside = this.#figured.has(at.import) && reason !== 'table-too-wide';
    for (const row of rows) {
      if (isBeside) ledger.mark(row, 'preamble');
      else ledger.mark(row, 'rejected', reason === 'grades-only' ? 'no-figures' : reason);
    }
    if (isBeside) {
      if (reason === 'grades-only') this.#note(reason, 'warning', at, sheet);
      else if (rows.length > 0 || sheet) this.#note('table-without-figures', 'note', at, sheet);
    } else if (reason === 'table-too-wide' || this.#nearest.get(at.import) === at.table) {
      this.#nearest.delete(at.import);
      this.#note(reason, 'blocking', at, undefined, detail);
    }
  }

  #note(
    code: Issue['code'],
    severity: Issue['severity'],
    at: Surveyed['at'],
    sheet?: Sheet,
    detail?: Issue['detail'],
  ): void {
    this.#desk.note(code, severity, sheet ? placeOf(sheet, sheet.header.first) : at, detail);
  }
}

function isBlank(rows: Surveyed['table']['rows']): boolean {
  for (const row of rows) if (filled(row).length > 0) return false;
  return true;
}
