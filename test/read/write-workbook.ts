import { utils, type WritingOptions, write } from '@e965/xlsx';

/** A workbook of one sheet, one head row and one figure, in any kind the library writes. */
export function writeWorkbook(bookType: WritingOptions['bookType'] & string): Uint8Array {
  const workbook = utils.book_new();
  const cells = [
    ['Đơn vị', 'Điểm'],
    ['Sở Nội vụ', 90.41],
  ];
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), 'S');
  return new Uint8Array(write(workbook, { type: 'buffer', bookType, compression: true }));
}
