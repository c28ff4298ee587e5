import type { InEvery } from './language.ts';

/** What the hand does in a grid: keys, columns, and why something is not done. */
export interface GridHandWords {
  readonly label: string;
  readonly rowNumber: string;
  readonly resize: (column: string) => string;
  readonly up: string;
  readonly down: string;
  /** Said to screen readers when they come in. */
  readonly keys: string;
  /** Of a head: it is one of several keys of the order; rows are left out by it. */
  readonly sortPlace: (place: number) => string;
  readonly filtered: string;
  readonly selectAll: string;
  /** The menu of a column's head, and what opens it. */
  readonly columnMenu: (column: string) => string;
  readonly selectColumn: string;
  readonly selectColumnKeys: string;
  readonly fit: string;
  readonly wider: string;
  readonly narrower: string;
  readonly toLeft: string;
  readonly toRight: string;
  readonly hide: string;
  readonly show: (column: string) => string;
  readonly showAll: string;
  readonly freeze: string;
  readonly unfreeze: string;
  /** Said of what was done, or why not. */
  readonly said: {
    readonly hidden: (column: string) => string;
    readonly shown: (column: string) => string;
    readonly allShown: string;
    readonly moved: (column: string, place: number) => string;
    readonly width: (column: string, pixels: number) => string;
    readonly frozen: (column: string) => string;
    readonly unfrozen: string;
    readonly noTyping: string;
    readonly apart: string;
    readonly notCut: string;
  };
}

export const gridHandWords: InEvery<GridHandWords> = {
  vi: {
    label: 'Bảng số liệu',
    rowNumber: 'Dòng',
    resize: (column) => `Kéo để đổi độ rộng cột ${column}, bấm đúp để vừa với nội dung`,
    up: 'tăng',
    down: 'giảm',
    keys:
      'Mũi tên để đi, Ctrl + mũi tên để đến hết vùng có số, thêm Shift để chọn; Ctrl + dấu cách chọn cột, ' +
      'Shift + dấu cách chọn dòng, Ctrl + A chọn tất cả, Ctrl + bấm chuột chọn thêm vùng, bấm tiêu đề để sắp xếp, Shift + bấm tiêu đề thêm tiêu chí, Ctrl + bấm tiêu đề chọn cột; ' +
      'Ctrl + C để chép, F2 để sửa, Shift + F10 mở thực đơn, Alt + mũi tên xuống mở thực đơn của cột, ' +
      'Enter để mở, Alt + Enter để xem vì sao',
    sortPlace: (place) => `, tiêu chí thứ ${place}`,
    filtered: ', đang lọc',
    selectAll: 'Chọn tất cả (Ctrl + A)',
    columnMenu: (column) => `Thực đơn của cột ${column}`,
    selectColumn: 'Chọn cả cột',
    selectColumnKeys: 'Ctrl + dấu cách',
    fit: 'Vừa với nội dung',
    wider: 'Nới rộng',
    narrower: 'Thu hẹp',
    toLeft: 'Chuyển sang trái',
    toRight: 'Chuyển sang phải',
    hide: 'Ẩn cột',
    show: (column) => `Hiện lại cột ${column}`,
    showAll: 'Hiện lại mọi cột',
    freeze: 'Cố định đến cột này',
    unfreeze: 'Bỏ cố định cột',
    said: {
      hidden: (column) => `Đã ẩn cột ${column}. Muốn hiện lại, mở thực đơn của một cột khác.`,
      shown: (column) => `Đã hiện lại cột ${column}`,
      allShown: 'Đã hiện lại mọi cột',
      moved: (column, place) => `Cột ${column} nay là cột thứ ${place}`,
      width: (column, pixels) => `Cột ${column} rộng ${pixels} điểm ảnh`,
      frozen: (column) => `Đã cố định đến cột ${column}`,
      unfrozen: 'Đã bỏ cố định cột',
      noTyping: 'Không gõ đè được lên ô của bảng này. Muốn sửa số, nhấn F2.',
      apart: 'Không chép được các vùng này cùng lúc: chúng phải cùng dòng hoặc cùng cột.',
      notCut: 'Số liệu ở đây không cắt đi được, chỉ chép ra.',
    },
  },
  en: {
    label: 'Figures',
    rowNumber: 'Row',
    resize: (column) => `Drag to change the width of ${column}, double-click to fit it`,
    up: 'up',
    down: 'down',
    keys:
      'Arrows to move, Ctrl + arrow to the edge of the data, with Shift to select; Ctrl + Space selects the column, ' +
      'Shift + Space the row, Ctrl + A everything, Ctrl + click a further range, a click on a head sorts, Shift + click adds a key, Ctrl + click selects its column; ' +
      'Ctrl + C to copy, F2 to correct, Shift + F10 for the menu, Alt + down arrow for the menu of the column, ' +
      'Enter to open, Alt + Enter to see why',
    sortPlace: (place) => `, key ${place}`,
    filtered: ', filtered',
    selectAll: 'Select everything (Ctrl + A)',
    columnMenu: (column) => `Menu of column ${column}`,
    selectColumn: 'Select the column',
    selectColumnKeys: 'Ctrl + Space',
    fit: 'Fit to its content',
    wider: 'Wider',
    narrower: 'Narrower',
    toLeft: 'Move left',
    toRight: 'Move right',
    hide: 'Hide the column',
    show: (column) => `Show ${column} again`,
    showAll: 'Show all columns again',
    freeze: 'Freeze up to this column',
    unfreeze: 'Unfreeze columns',
    said: {
      hidden: (column) => `Column ${column} is hidden. The menu of another column shows it again.`,
      shown: (column) => `Column ${column} is shown again`,
      allShown: 'All columns are shown again',
      moved: (column, place) => `Column ${column} is now number ${place}`,
      width: (column, pixels) => `Column ${column} is ${pixels} pixels wide`,
      frozen: (column) => `Frozen up to column ${column}`,
      unfrozen: 'Columns are no longer frozen',
      noTyping: 'Cells of this table cannot be typed over. Press F2 to correct a figure.',
      apart: 'These ranges cannot be copied together: they must share their rows or their columns.',
      notCut: 'Figures cannot be cut from here, only copied.',
    },
  },
};
