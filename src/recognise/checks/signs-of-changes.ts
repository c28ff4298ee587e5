import { fold } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';

/** How a column prints that something rose. */
interface Style {
  readonly sheet: Sheet;
  readonly column: Column;
  readonly plus: string | undefined;
  /** Where it stands without its sign. */
  readonly bare: { readonly row: number; readonly text: string } | undefined;
}

const PLUS = /^\+ ?\d/;
const BARE = /^\d[\d.,]*%?$/;
/** Columns that say by their heads what the sign would. */
const ONE_WAY = /^(?:diem |so |muc )?(?:tang|giam)$/;

/** Gains with "+" in one table of a drop and without it in another: both are read alike, and it is said once a column. */
export function noteSignsOfChanges(sheets: readonly Sheet[], desk: Desk): void {
  const doubted = new Set(
    desk.issues.flatMap(({ code, at }) =>
      code === 'published-change-differs' ? [`${at?.import} ${at?.table} ${at?.row} ${at?.column}`] : [],
    ),
  );
  const styles = sheets.flatMap((sheet) =>
    sheet.columns
      .filter(({ kind, head }) => kind === 'change' && !ONE_WAY.test(fold(head)))
      .map((column) => styleOf(sheet, column, doubted)),
  );
  const other = styles.find(({ plus }) => plus !== undefined)?.plus;
  if (other === undefined) return;
  for (const { sheet, column, plus, bare } of styles) {
    if (plus !== undefined || bare === undefined) continue;
    const detail = { head: column.head, text: bare.text, other };
    desk.note('change-signs-mixed', 'note', placeOf(sheet, bare.row, column.index), detail);
  }
}

function styleOf(sheet: Sheet, column: Column, doubted: ReadonlySet<string>): Style {
  let plus: string | undefined;
  let bare: Style['bare'];
  for (const { row } of sheet.body.data) {
    const text = cellOf(sheet, row, column.index).trim();
    const { import: file, table } = sheet.at;
    if (PLUS.test(text)) plus ??= text;
    else if (
      BARE.test(text) &&
      /[1-9]/.test(text) &&
      !doubted.has(`${file} ${table} ${row} ${column.index}`)
    ) {
      bare ??= { row, text };
    }
  }
  return { sheet, column, plus, bare };
}
