import { columnLetters } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** Typing and pasting over the cells of an imported table. It is loaded with what tells of it, so it is no part of `Wording`. */
export interface OverwritingWords {
  /** "C15", as a spreadsheet names a cell. */
  readonly cell: (row: number, column: number) => string;
  /** Of the field that takes what is typed. */
  readonly field: string;
  /** What was done; `emptied` of the cells hold no figure any more. */
  readonly done: (cells: number, emptied: number) => string;
  readonly nothing: string;
  /** What lay beyond the last row and the last column. */
  readonly over: (rows: number, columns: number) => string;
  readonly refused: (cells: number) => string;
  readonly showRefused: string;
  readonly typedTable: string;
  readonly addReason: string;
  readonly reason: string;
  readonly keepReason: string;

  readonly askTitle: string;
  readonly willChange: (cells: number, emptied: number) => string;
  readonly willRefuse: (cells: number) => string;
  readonly willLeave: (rows: number, columns: number) => string;
  readonly agree: string;
  readonly leave: string;

  readonly refusedTitle: string;
  /** Before those that are too many to be listed. */
  readonly more: (cells: number) => string;
  readonly close: string;
  readonly faults: {
    readonly ambiguous: (typed: string, cell: string) => string;
    readonly several: (typed: string, cell: string) => string;
  };
}

const cell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const viCount = (n: number): string => n.toLocaleString('vi-VN');
const enCount = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const viBeyond = (rows: number, columns: number): string =>
  [rows > 0 ? `${viCount(rows)} dòng` : '', columns > 0 ? `${viCount(columns)} cột` : '']
    .filter(Boolean)
    .join(' và ');
const enBeyond = (rows: number, columns: number): string =>
  [rows > 0 ? enCount(rows, 'row') : '', columns > 0 ? enCount(columns, 'column') : '']
    .filter(Boolean)
    .join(' and ');

export const overwritingWords: InEvery<OverwritingWords> = {
  vi: {
    cell,
    field: 'Gõ số để thay cho số trong ô',
    done: (cells, emptied) =>
      emptied === cells
        ? `Đã bỏ số ở ${viCount(cells)} ô.`
        : `Đã sửa ${viCount(cells)} ô${emptied > 0 ? `, trong đó ${viCount(emptied)} ô nay không có số` : ''}.`,
    nothing: 'Không ô nào thay đổi.',
    over: (rows, columns) => `Bỏ qua ${viBeyond(rows, columns)} nằm ngoài bảng.`,
    refused: (cells) => `${viCount(cells)} ô giữ nguyên vì không nhận được.`,
    showRefused: 'Xem vì sao',
    typedTable: 'Bảng này do bạn ghi tay, không có trong tệp nào. Hãy sửa trong bảng ghi số liệu.',
    addReason: 'Thêm lý do…',
    reason: 'Lý do sửa',
    keepReason: 'Ghi lý do',

    askTitle: 'Dán vào bảng này?',
    willChange: (cells, emptied) =>
      `${viCount(cells)} ô sẽ được sửa${emptied > 0 ? `, trong đó ${viCount(emptied)} ô sẽ không có số` : ''}. Tệp gốc giữ nguyên; một lần hoàn tác là trở lại như cũ.`,
    willRefuse: (cells) => `${viCount(cells)} ô giữ nguyên vì không nhận được:`,
    willLeave: (rows, columns) =>
      `${viBeyond(rows, columns)} nằm ngoài bảng và sẽ bị bỏ qua. Hãy xem lại ô bắt đầu dán.`,
    agree: 'Dán',
    leave: 'Thôi',

    refusedTitle: 'Ô không nhận được',
    more: (cells) => `và ${viCount(cells)} ô khác`,
    close: 'Đóng',
    faults: {
      ambiguous: (typed, at) =>
        `${at}: “${typed}” đọc được hai cách, có phần lẻ hoặc là hàng nghìn. Hãy gõ số này thẳng vào ô.`,
      several: (typed, at) =>
        `${at}: ô này có nhiều số nên “${typed}” chưa đủ rõ. Hãy ghi đủ như tệp in, hoặc nhấn F2 để sửa từng số.`,
    },
  },
  en: {
    cell,
    field: 'Type a figure over the cell',
    done: (cells, emptied) =>
      emptied === cells
        ? `Cleared ${enCount(cells, 'cell')}.`
        : `Corrected ${enCount(cells, 'cell')}${emptied > 0 ? `; ${emptied} of them now without a figure` : ''}.`,
    nothing: 'No cell changed.',
    over: (rows, columns) => `Left out ${enBeyond(rows, columns)} beyond the table.`,
    refused: (cells) => `${enCount(cells, 'cell')} could not take it and stayed.`,
    showRefused: 'See why',
    typedTable: 'This table was typed by you and stands in no file. Change it in the sheet of typed figures.',
    addReason: 'Add a reason…',
    reason: 'Reason for the correction',
    keepReason: 'Keep the reason',

    askTitle: 'Paste onto this table?',
    willChange: (cells, emptied) =>
      `${enCount(cells, 'cell')} will be corrected${emptied > 0 ? `; ${emptied} of them will have no figure` : ''}. The file stays as it is; one undo takes all of it back.`,
    willRefuse: (cells) => `${enCount(cells, 'cell')} cannot take it and will stay:`,
    willLeave: (rows, columns) =>
      `${enBeyond(rows, columns)} would lie beyond the table and will be left out. Check the cell you began at.`,
    agree: 'Paste',
    leave: 'Cancel',

    refusedTitle: 'Cells that stayed',
    more: (cells) => `and ${enCount(cells, 'more cell', 'more cells')}`,
    close: 'Close',
    faults: {
      ambiguous: (typed, at) =>
        `${at}: “${typed}” reads in two ways, with decimals or in thousands. Type it into the cell instead.`,
      several: (typed, at) =>
        `${at}: the cell holds several figures and “${typed}” does not say which. Write it as the file prints it, or press F2 and correct them one by one.`,
    },
  },
};
