import type { RelativePeriod } from '../model/index.ts';
import { type GridHandWords, gridHandWords } from './grid-hand.ts';
import type { InEvery } from './language.ts';
import { type ReaderWords, readerWords } from './reader.ts';
import { type RewordingWords, rewordingWords } from './rewording.ts';
import { type EditWords, editWords, type TabWords, tabWords } from './tabs.ts';

/** Everything on the screen that is not data: buttons, labels, hints. Figures, names and periods arrive worded. */
export interface ShellWords {
  readonly menu: {
    readonly filter: string;
    readonly noMatch: string;
    /** Too many to list: how many more a filter would find. */
    readonly more: (n: number) => string;
  };
  readonly top: ReaderWords & {
    readonly workbook: string;
    readonly renameWorkbook: string;
    /** Opens the sheet of targets and grade bands. */
    readonly goals: string;
    /** The field in which the workbook's name is typed. */
    readonly workbookName: string;
    readonly import: string;
    readonly checkDraft: string;
    /** With what would be undone: "Hoàn tác: xóa trang «Huyện»"; empty where there is nothing. */
    readonly undo: (step: string) => string;
    readonly redo: (step: string) => string;
  };
  readonly view: {
    readonly bar: string;
    readonly from: string;
    readonly to: string;
    readonly swap: string;
    /** In the first period's menu: no comparison. */
    readonly oneDate: string;
    /** The first period's button when one date is shown alone. */
    readonly compareWith: string;
    /** Periods that move when new files come. */
    readonly relative: Readonly<Record<RelativePeriod, string>>;
    /** Beside a date of which several systems have figures. */
    readonly unknownSource: string;
    /** A further period beside the two. */
    readonly baseline: string;
    readonly baselineShown: string;
    readonly level: string;
    readonly indicator: string;
    readonly unit: string;
    readonly allUnits: string;
    readonly back: string;
    /** Opens the unit's one-page sheet. */
    readonly why: string;
    readonly whyHint: string;
    readonly counts: string;
    readonly up: string;
    readonly down: string;
    readonly unchanged: string;
    readonly noData: string;
    /** Not compared: the figures of the two dates lie in two systems. */
    readonly apart: string;
    /** Before and behind the field of how many overdue dossiers a unit is listed from. */
    readonly threshold: string;
    readonly thresholdUnit: string;
    /** The control, with the amount: what is not counted as a change. */
    readonly tolerance: (amount: string) => string;
    readonly toleranceField: string;
    readonly toleranceWrong: string;
  };
  readonly headline: { readonly toCells: string };
  readonly grid: GridHandWords;
  readonly chart: {
    readonly panel: string;
    readonly picker: string;
    readonly marks: string;
    readonly loading: string;
  };
  readonly findings: {
    readonly panel: string;
    readonly copyAll: string;
    readonly copied: string;
    readonly toCells: string;
    readonly dismiss: string;
    readonly dismissHint: string;
    readonly restore: string;
    readonly restoreHint: string;
    readonly none: string;
  };
  /** A sentence in the reader's own words. */
  readonly rewording: RewordingWords;
  readonly tabs: TabWords;
  readonly edits: EditWords;
  readonly status: {
    readonly bar: string;
    readonly cells: (n: number) => string;
    readonly count: string;
    readonly sum: string;
    readonly mean: string;
    readonly least: string;
    readonly most: string;
    readonly saved: string;
  };
  readonly splitter: string;
}

export const shellWords: InEvery<ShellWords> = {
  vi: {
    menu: {
      filter: 'Gõ để lọc',
      noMatch: 'Không có mục nào khớp',
      more: (n) => `và ${n} mục nữa, gõ để lọc`,
    },
    top: {
      workbook: 'Sổ làm việc',
      renameWorkbook: 'Đổi tên sổ…',
      goals: 'Chỉ tiêu và xếp loại…',
      workbookName: 'Tên sổ làm việc',
      import: 'Nhập tệp',
      checkDraft: 'Kiểm tra dự thảo…',
      undo: (step) => (step ? `Hoàn tác: ${step}` : 'Hoàn tác'),
      redo: (step) => (step ? `Làm lại: ${step}` : 'Làm lại'),
      ...readerWords.vi,
    },
    view: {
      bar: 'Kỳ, cấp và chỉ số đang xem',
      from: 'Kỳ trước',
      to: 'Kỳ sau',
      swap: 'Đổi chỗ hai kỳ',
      oneDate: 'Không so sánh, chỉ xem một kỳ',
      compareWith: '+ So với kỳ khác',
      relative: {
        latest: 'Kỳ mới nhất (tự chuyển khi có tệp mới)',
        previous: 'Kỳ liền trước',
        earliest: 'Kỳ sớm nhất',
      },
      unknownSource: 'không ghi nguồn',
      baseline: '+ Mốc so sánh',
      baselineShown: 'đang hiện, chọn để bỏ',
      level: 'Cấp đơn vị',
      indicator: 'Chỉ số',
      unit: 'Đơn vị',
      allUnits: 'Mọi đơn vị',
      back: 'Về danh sách đơn vị',
      why: 'Vì sao?',
      whyHint: 'Mở phiếu của đơn vị đang chọn (Alt + Enter)',
      counts: 'Số dòng tăng, giảm, giữ nguyên, thiếu dữ liệu',
      up: 'Tăng',
      down: 'Giảm',
      unchanged: 'Giữ nguyên',
      noData: 'Thiếu dữ liệu',
      apart: 'Khác hệ thống, không so sánh',
      threshold: 'Ngưỡng liệt kê: từ',
      thresholdUnit: 'hồ sơ',
      tolerance: (amount) => `Ngưỡng coi là không đổi: ${amount}`,
      toleranceField: 'Ngưỡng coi là không đổi',
      toleranceWrong: 'Gõ một số không âm, ví dụ 0,05',
    },
    headline: { toCells: 'Chọn các ô của câu này' },
    grid: gridHandWords.vi,
    chart: {
      panel: 'Biểu đồ',
      picker: 'Loại biểu đồ',
      marks: 'Các dòng trên biểu đồ',
      loading: 'Đang vẽ biểu đồ…',
    },
    findings: {
      panel: 'Nhận xét',
      copyAll: 'Chép tất cả',
      copied: 'Đã chép',
      toCells: 'Chọn các ô của câu này',
      dismiss: 'Đã xem',
      dismissHint: 'Đã xem xét: cho phép đưa vào tiêu đề',
      restore: 'Bỏ khỏi tiêu đề',
      restoreHint: 'Để ngoài tiêu đề như trước',
      none: 'Chưa có nhận xét nào cho bảng này.',
    },
    rewording: rewordingWords.vi,
    tabs: tabWords.vi,
    edits: editWords.vi,
    status: {
      bar: 'Trạng thái',
      cells: (n) => `${n} ô`,
      count: 'số có giá trị',
      sum: 'tổng',
      mean: 'bình quân giản đơn',
      least: 'thấp nhất',
      most: 'cao nhất',
      saved: 'Đã lưu trên máy này, không gửi đi đâu',
    },
    splitter: 'Ranh giới giữa bảng và biểu đồ',
  },
  en: {
    menu: {
      filter: 'Type to filter',
      noMatch: 'Nothing matches',
      more: (n) => `and ${n} more, type to filter`,
    },
    top: {
      workbook: 'Workbook',
      renameWorkbook: 'Rename workbook…',
      goals: 'Targets and grades…',
      workbookName: 'Name of the workbook',
      import: 'Import files',
      checkDraft: 'Check a draft…',
      undo: (step) => (step ? `Undo: ${step}` : 'Undo'),
      redo: (step) => (step ? `Redo: ${step}` : 'Redo'),
      ...readerWords.en,
    },
    view: {
      bar: 'Dates, level and indicator shown',
      from: 'First date',
      to: 'Second date',
      swap: 'Swap the two dates',
      oneDate: 'No comparison, one date alone',
      compareWith: '+ Compare with',
      relative: {
        latest: 'Latest date (moves when new files come)',
        previous: 'The date before',
        earliest: 'Earliest date',
      },
      unknownSource: 'source not stated',
      baseline: '+ Baseline',
      baselineShown: 'shown, choose to remove',
      level: 'Level of units',
      indicator: 'Indicator',
      unit: 'Unit',
      allUnits: 'All units',
      back: 'Back to all units',
      why: 'Why?',
      whyHint: 'Open the sheet of the chosen unit (Alt + Enter)',
      counts: 'Rows up, down, unchanged and without data',
      up: 'Up',
      down: 'Down',
      unchanged: 'Unchanged',
      noData: 'Data missing',
      apart: 'Two systems, not compared',
      threshold: 'List from',
      thresholdUnit: 'dossiers',
      tolerance: (amount) => `Counts as unchanged up to: ${amount}`,
      toleranceField: 'Counts as unchanged up to',
      toleranceWrong: 'Type a number, 0 or more, such as 0.05',
    },
    headline: { toCells: 'Select the cells of this sentence' },
    grid: gridHandWords.en,
    chart: {
      panel: 'Chart',
      picker: 'Kind of chart',
      marks: 'Rows of the chart',
      loading: 'Drawing the chart…',
    },
    findings: {
      panel: 'Findings',
      copyAll: 'Copy all',
      copied: 'Copied',
      toCells: 'Select the cells of this sentence',
      dismiss: 'Seen',
      dismissHint: 'Looked into: let it into the headline',
      restore: 'Keep out',
      restoreHint: 'Keep it out of the headline again',
      none: 'No findings for this table yet.',
    },
    rewording: rewordingWords.en,
    tabs: tabWords.en,
    edits: editWords.en,
    status: {
      bar: 'Status',
      cells: (n) => `${n} ${n === 1 ? 'cell' : 'cells'}`,
      count: 'with a value',
      sum: 'sum',
      mean: 'simple mean',
      least: 'least',
      most: 'most',
      saved: 'Saved on this machine, sent nowhere',
    },
    splitter: 'Border between grid and chart',
  },
};
