import type { EditName } from '../model/index.ts';
import type { InEvery } from './language.ts';
import { type TabToolWords, tabToolWords } from './tab-tools.ts';

/** The strip of tabs, its menu and its notice. */
export interface TabWords extends TabToolWords {
  readonly strip: string;
  readonly data: string;
  readonly view: string;
  readonly guest: string;
  readonly add: string;
  /** The name of a tab of which nothing can be read. */
  readonly unreadable: string;
  /** Behind the name of a tab that cannot be changed. */
  readonly readOnly: string;
  /** Why the controls of such a tab are off. */
  readonly readOnlyReason: string;
  /** In place of the tabs of many imported tables. */
  readonly tables: (n: number) => string;
  /** One of several tables of a file, from 1. */
  readonly table: (file: string, n: number) => string;
  readonly actions: string;
  readonly rename: string;
  readonly copy: string;
  readonly left: string;
  readonly right: string;
  readonly remove: string;
  readonly close: string;
  /** The field in which a tab's name is typed. */
  readonly name: string;
  readonly undo: string;
  readonly none: string;
}

/**
 * Steps of the undo log, as they stand behind "Hoàn tác:"; `tab` is the name of the tab they are about, `patches` of how
 * many changes they are.
 */
export interface EditWords {
  readonly steps: Readonly<Record<EditName, (tab: string, patches: number) => string>>;
  /** A tab taken into the deck again; `hide-tab` is the way out. */
  readonly showTab: (tab: string) => string;
  /** Why nothing is undone or done again: the next step is not understood. */
  readonly sealed: string;
  /** What of a view was changed, where it was one thing. */
  readonly parts: Readonly<
    Record<
      'content' | 'periods' | 'baselines' | 'sort' | 'chart' | 'dismissed' | 'tolerance' | 'rewritten',
      (tab: string) => string
    >
  >;
}

export const tabWords: InEvery<TabWords> = {
  vi: {
    ...tabToolWords.vi,
    strip: 'Các trang',
    data: 'Bảng đã nhập',
    view: 'Trang xem',
    guest: 'Trang từ liên kết',
    add: 'Thêm trang xem',
    unreadable: 'Trang không đọc được',
    readOnly: 'chỉ xem',
    readOnlyReason: 'Trang chỉ xem; hãy nhân bản để sửa',
    tables: (n) => `Bảng đã nhập (${n})`,
    table: (file, n) => `${file} · bảng ${n}`,
    actions: 'Thao tác với trang',
    rename: 'Đổi tên',
    copy: 'Nhân bản',
    left: 'Chuyển sang trái',
    right: 'Chuyển sang phải',
    remove: 'Xóa',
    close: 'Đóng',
    name: 'Tên trang',
    undo: 'Hoàn tác',
    none: 'Sổ này chưa có trang xem nào.',
  },
  en: {
    ...tabToolWords.en,
    strip: 'Tabs',
    data: 'Imported table',
    view: 'View',
    guest: 'View from a link',
    add: 'Add a view',
    unreadable: 'Unreadable tab',
    readOnly: 'view only',
    readOnlyReason: 'This tab can only be viewed; duplicate it to make changes',
    tables: (n) => `Imported tables (${n})`,
    table: (file, n) => `${file} · table ${n}`,
    actions: 'Actions on the tab',
    rename: 'Rename',
    copy: 'Duplicate',
    left: 'Move left',
    right: 'Move right',
    remove: 'Remove',
    close: 'Close',
    name: 'Name of the tab',
    undo: 'Undo',
    none: 'This workbook has no view yet.',
  },
};

export const editWords: InEvery<EditWords> = {
  vi: {
    steps: {
      'change-view': (tab) => `sửa trang «${tab}»`,
      'add-tab': (tab) => `thêm trang «${tab}»`,
      'name-tab': (tab) => `đổi tên trang «${tab}»`,
      'copy-tab': (tab) => `nhân bản thành trang «${tab}»`,
      'move-tab': (tab) => `chuyển chỗ trang «${tab}»`,
      'remove-tab': (tab) => `xóa trang «${tab}»`,
      'name-workbook': () => 'đổi tên sổ',
      'set-targets': () => 'sửa mục tiêu',
      'set-grades': () => 'sửa mức xếp loại',
      'set-goals': () => 'sửa mục tiêu và mức xếp loại',
      'colour-tab': (tab) => `đổi màu trang «${tab}»`,
      'hide-tab': (tab) => `bỏ trang «${tab}» khỏi slide`,
      'add-tabs': (_, n) => `thêm ${n} trang cạnh nhau`,
      import: () => 'nhập tệp',
      'type-figures': () => 'nhập số liệu bằng tay',
      'keep-link': () => 'giữ nội dung từ liên kết',
      'remove-file': () => 'bỏ tệp khỏi sổ',
      correct: () => 'sửa số liệu',
      'drop-correction': () => 'bỏ chỗ đã sửa số liệu',
      'remove-tabs': (_, n) => `xóa ${n} trang`,
    },
    showTab: (tab) => `đưa trang «${tab}» trở lại slide`,
    sealed: 'bước kế tiếp do bản So Kỳ khác ghi, bản này không hiểu nên dừng ở đây',
    parts: {
      content: (tab) => `chọn nội dung trang «${tab}»`,
      periods: (tab) => `đổi kỳ ở trang «${tab}»`,
      baselines: (tab) => `đổi mốc so sánh ở trang «${tab}»`,
      sort: (tab) => `sắp xếp trang «${tab}»`,
      chart: (tab) => `đổi biểu đồ ở trang «${tab}»`,
      dismissed: (tab) => `xem xét nhận xét ở trang «${tab}»`,
      tolerance: (tab) => `đổi ngưỡng coi là không đổi ở trang «${tab}»`,
      rewritten: (tab) => `sửa câu ở trang «${tab}»`,
    },
  },
  en: {
    steps: {
      'change-view': (tab) => `change “${tab}”`,
      'add-tab': (tab) => `add the tab “${tab}”`,
      'name-tab': (tab) => `rename the tab “${tab}”`,
      'copy-tab': (tab) => `duplicate as “${tab}”`,
      'move-tab': (tab) => `move the tab “${tab}”`,
      'remove-tab': (tab) => `remove the tab “${tab}”`,
      'name-workbook': () => 'rename the workbook',
      'set-targets': () => 'change the targets',
      'set-grades': () => 'change the grade bands',
      'set-goals': () => 'change the targets and the grade bands',
      'colour-tab': (tab) => `change the colour of “${tab}”`,
      'hide-tab': (tab) => `leave “${tab}” out of the slides`,
      'add-tabs': (_, n) => `add ${n === 1 ? 'a tab' : `${n} tabs`} beside`,
      import: () => 'import files',
      'type-figures': () => 'type figures',
      'keep-link': () => 'keep what came in a link',
      'remove-file': () => 'take a file out of the workbook',
      correct: () => 'correct a figure',
      'drop-correction': () => 'drop a correction',
      'remove-tabs': (_, n) => `remove ${n} tabs`,
    },
    showTab: (tab) => `put “${tab}” back into the slides`,
    sealed: 'the next step was written by another So Kỳ and is not understood, so it stops here',
    parts: {
      content: (tab) => `choose what “${tab}” shows`,
      periods: (tab) => `change the dates of “${tab}”`,
      baselines: (tab) => `change the baselines of “${tab}”`,
      sort: (tab) => `sort “${tab}”`,
      chart: (tab) => `change the chart of “${tab}”`,
      dismissed: (tab) => `review a finding of “${tab}”`,
      tolerance: (tab) => `change what counts as unchanged in “${tab}”`,
      rewritten: (tab) => `edit a sentence of “${tab}”`,
    },
  },
};
