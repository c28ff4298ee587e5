import type { TabColour } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** What can be done with a tab besides opening it, and what is told of it. */
export interface TabToolWords {
  readonly colour: string;
  readonly noColour: string;
  readonly colours: Readonly<Record<TabColour, string>>;
  readonly coloured: (colour: string) => string;
  readonly offDeck: string;
  readonly removeOthers: string;
  readonly removeRight: string;
  readonly closeOthers: string;
  readonly saveOriginal: string;
  /** Tabs that went; their names in order. */
  readonly removed: (tabs: readonly string[]) => string;
  readonly added: (tabs: readonly string[]) => string;
  /** The name that was typed for a tab which another page took away meanwhile. */
  readonly unnamed: (typed: readonly string[]) => string;
  readonly moved: (tab: string, place: number, of: number) => string;
  readonly numbered: (typed: string, name: string) => string;
  /** The list of all tabs, and what scrolls to those out of sight. */
  readonly all: string;
  readonly earlier: string;
  readonly later: string;
  readonly each: Readonly<Record<'level' | 'indicator' | 'unit', string>>;
  readonly eachNew: (tabs: number) => string;
  readonly eachNone: string;
  readonly eachTooMany: (tabs: number) => string;
  readonly askTitle: (tabs: number) => string;
  readonly askBody: string;
  readonly askYes: (tabs: number) => string;
  /** On the button that makes slides, where some tabs are left out. */
  readonly slidesOf: (shown: number, of: number) => string;
  /** Beside "all views" where a link of them is made. */
  readonly withOffDeck: (tabs: number) => string;
}

/** Names enough to know what went; a strip can lose fifty at once. */
const MOST_NAMED = 3;

const list = (names: readonly string[], quoted: (name: string) => string): string =>
  names.slice(0, MOST_NAMED).map(quoted).join(', ');

const vi: TabToolWords = {
  colour: 'Màu trang',
  noColour: 'Không chọn màu',
  colours: {
    blue: 'xanh dương',
    teal: 'xanh cổ vịt',
    green: 'xanh lá',
    yellow: 'vàng',
    orange: 'cam',
    red: 'đỏ',
    purple: 'tím',
    grey: 'xám',
  },
  coloured: (colour) => `màu ${colour}`,
  offDeck: 'Bỏ qua khi xuất slide',
  removeOthers: 'Xóa các trang xem khác',
  removeRight: 'Xóa các trang xem bên phải',
  closeOthers: 'Đóng các trang khác từ liên kết',
  saveOriginal: 'Lưu tệp gốc về máy',
  removed: (tabs) => {
    const named = list(tabs, (name) => `«${name}»`);
    if (tabs.length === 1) return `Đã xóa trang ${named}`;
    const more = tabs.length - MOST_NAMED;
    return `Đã xóa ${tabs.length} trang: ${named}${more > 0 ? ` và ${more} trang nữa` : ''}`;
  },
  added: (tabs) => {
    const named = list(tabs, (name) => `«${name}»`);
    if (tabs.length === 1) return `Đã thêm trang ${named}`;
    const more = tabs.length - MOST_NAMED;
    return `Đã thêm ${tabs.length} trang: ${named}${more > 0 ? ` và ${more} trang nữa` : ''}`;
  },
  unnamed: ([typed]) => `Chưa đặt được tên «${typed}»: trang này vừa bị bỏ khỏi sổ ở một thẻ khác.`,
  moved: (tab, place, of) => `Trang «${tab}» nay ở vị trí ${place}/${of}.`,
  numbered: (typed, name) => `Đã có trang tên «${typed}» nên trang này được đặt tên «${name}».`,
  all: 'Danh sách các trang',
  earlier: 'Xem các trang bên trái',
  later: 'Xem các trang bên phải',
  each: {
    level: 'Mỗi cấp một trang',
    indicator: 'Mỗi chỉ số một trang',
    unit: 'Mỗi đơn vị một trang',
  },
  eachNew: (tabs) => `thêm ${tabs} trang`,
  eachNone: 'đã có đủ',
  eachTooMany: (tabs) => `${tabs} trang, quá nhiều`,
  askTitle: (tabs) => `Thêm ${tabs} trang xem?`,
  askBody: 'Các trang đứng ngay sau trang đang mở. Một lần hoàn tác bỏ đi tất cả.',
  askYes: (tabs) => `Thêm ${tabs} trang`,
  slidesOf: (shown, of) => `Xuất slide (${shown}/${of} trang)`,
  withOffDeck: (tabs) => `Gồm cả ${tabs} trang được bỏ qua khi xuất slide.`,
};

const en: TabToolWords = {
  colour: 'Colour of the tab',
  noColour: 'No colour',
  colours: {
    blue: 'blue',
    teal: 'teal',
    green: 'green',
    yellow: 'yellow',
    orange: 'orange',
    red: 'red',
    purple: 'purple',
    grey: 'grey',
  },
  coloured: (colour) => colour,
  offDeck: 'Leave out of the slides',
  removeOthers: 'Remove the other views',
  removeRight: 'Remove the views to the right',
  closeOthers: 'Close the other views from links',
  saveOriginal: 'Save the original file',
  removed: (tabs) => {
    const named = list(tabs, (name) => `“${name}”`);
    if (tabs.length === 1) return `Removed the tab ${named}`;
    const more = tabs.length - MOST_NAMED;
    return `Removed ${tabs.length} tabs: ${named}${more > 0 ? ` and ${more} more` : ''}`;
  },
  added: (tabs) => {
    const named = list(tabs, (name) => `“${name}”`);
    if (tabs.length === 1) return `Added the tab ${named}`;
    const more = tabs.length - MOST_NAMED;
    return `Added ${tabs.length} tabs: ${named}${more > 0 ? ` and ${more} more` : ''}`;
  },
  unnamed: ([typed]) =>
    `The name “${typed}” was not given: the tab was just taken out of the workbook in another tab of the browser.`,
  moved: (tab, place, of) => `The tab “${tab}” is now at place ${place} of ${of}.`,
  numbered: (typed, name) => `There is a tab “${typed}” already, so this one is called “${name}”.`,
  all: 'List of all tabs',
  earlier: 'See the tabs to the left',
  later: 'See the tabs to the right',
  each: { level: 'A tab per level', indicator: 'A tab per indicator', unit: 'A tab per unit' },
  eachNew: (tabs) => (tabs === 1 ? 'adds 1 tab' : `adds ${tabs} tabs`),
  eachNone: 'all there',
  eachTooMany: (tabs) => `${tabs} tabs, too many`,
  askTitle: (tabs) => `Add ${tabs} views?`,
  askBody: 'They stand right after the open tab. Undoing once takes all of them away.',
  askYes: (tabs) => `Add ${tabs} tabs`,
  slidesOf: (shown, of) => `Export slides (${shown} of ${of} tabs)`,
  withOffDeck: (tabs) =>
    `With the ${tabs === 1 ? 'one that is' : `${tabs} that are`} left out of the slides.`,
};

export const tabToolWords: InEvery<TabToolWords> = { vi, en };
