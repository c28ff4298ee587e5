import type { SortKey } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** What is said above a view that points at something that is not there, or that moved; and what can be done. */
export interface ViewNoteWords {
  readonly bar: string;
  /** Of a view that is not understood whole, and of one of which nothing can be drawn; the JSON stays. */
  readonly newer: string;
  readonly damaged: string;
  readonly newerUnread: string;
  readonly damagedUnread: string;
  /** `members`: worded by `member`. */
  readonly newerLost: (members: readonly string[]) => string;
  readonly damagedLost: (members: readonly string[]) => string;
  /** A member of a view by its name in the file; one nobody knows stands for itself. */
  readonly member: (name: string) => string;
  /** What leaves without this tab. */
  readonly staysHere: string;
  readonly copy: string;
  readonly saveJson: string;
  readonly jsonName: (tab: string) => string;

  readonly moved: (was: string, now: string) => string;
  readonly keepDates: string;
  readonly understood: string;

  /** A later table of these units has other columns; `name`: what its set of indicators is called. */
  readonly renamedTable: (period: string, name: string) => string;
  readonly showTable: string;
  readonly stayHere: string;

  /** `period` names its system where one was asked for. */
  readonly toGone: (period: string) => string;
  readonly fromGone: (period: string) => string;
  readonly baselineGone: (period: string) => string;
  readonly nothingLeft: string;
  readonly nearest: (period: string) => string;
  readonly latest: (period: string) => string;
  readonly oneDate: string;
  readonly dropBaseline: string;

  /** `instead`: what is shown in its place. */
  readonly indicatorGone: (indicator: string, instead: string | undefined) => string;
  readonly indicatorNotIn: (indicator: string, period: string) => string;
  readonly partGone: (part: string, indicator: string, instead: string) => string;
  readonly showIndicator: (indicator: string) => string;
  readonly unitGone: (unit: string) => string;
  readonly unitNotIn: (unit: string, period: string) => string;
  readonly merged: (successors: readonly string[]) => string;
  readonly showUnit: (unit: string) => string;
  readonly allUnits: string;
  readonly targetsGone: (indicators: readonly string[], period: string) => string;
  readonly thresholdGone: (threshold: number) => string;
  readonly dropThreshold: string;
  readonly sortGone: (by: string) => string;
  readonly sortBy: Readonly<Record<SortKey, string>>;
  readonly dropSort: string;
  readonly sentenceGone: (sentence: string) => string;
  readonly dropSentence: string;
}

const MEMBERS_VI: Readonly<Record<string, string>> = {
  kind: 'loại trang',
  scheme: 'bộ chỉ số',
  scope: 'địa bàn',
  level: 'cấp đơn vị',
  from: 'kỳ trước',
  to: 'kỳ sau',
  baselines: 'mốc so sánh',
  rows: 'cách xếp dòng',
  focus: 'chỉ số hoặc đơn vị đang xem',
  sort: 'cách sắp xếp',
  chart: 'biểu đồ',
  tolerance: 'ngưỡng coi là không đổi',
  dismissed: 'nhận xét đã xem',
  title: 'tên trang',
  note: 'ghi chú',
  names: 'tên gọi đã nhớ',
  threshold: 'ngưỡng liệt kê',
  withoutReference: 'số liệu cả nước',
  grades: 'mức xếp loại',
  targets: 'mục tiêu',
  rewritten: 'câu đã sửa',
  thenBy: 'khóa sắp xếp phụ',
  filters: 'bộ lọc',
  grouping: 'cách gộp nhóm',
  totals: 'dòng tổng',
  computed: 'cột tính thêm',
  matrix: 'bảng đơn vị và chỉ số',
  columns: 'cách bày cột',
};

const MEMBERS_EN: Readonly<Record<string, string>> = {
  kind: 'kind of view',
  scheme: 'set of indicators',
  scope: 'place',
  level: 'level of units',
  from: 'first date',
  to: 'second date',
  baselines: 'baselines',
  rows: 'what the rows are',
  focus: 'indicator or unit shown',
  sort: 'order of rows',
  chart: 'chart',
  tolerance: 'what counts as unchanged',
  dismissed: 'findings looked into',
  title: 'name of the tab',
  note: 'note',
  names: 'remembered names',
  threshold: 'threshold of the list',
  withoutReference: 'figures of the country',
  grades: 'grade bands',
  targets: 'targets',
  rewritten: 'edited sentences',
  thenBy: 'further keys of the order',
  filters: 'filters',
  grouping: 'grouping',
  totals: 'totals row',
  computed: 'computed columns',
  matrix: 'matrix of units and indicators',
  columns: 'arrangement of columns',
};

/** `focus.group` is a part of what `focus` is called. */
function memberIn(names: Readonly<Record<string, string>>, quote: (name: string) => string) {
  return (path: string): string => {
    const [head = '', ...rest] = path.split('.');
    const name = Object.hasOwn(names, head) ? names[head] : undefined;
    if (name === undefined) return quote(path);
    return rest.length === 0 ? name : `${name} (${quote(rest.join('.'))})`;
  };
}

export const viewNoteWords: InEvery<ViewNoteWords> = {
  vi: {
    bar: 'Lưu ý về trang này',
    newer: 'Trang này do bản So Kỳ mới hơn tạo; chỉ xem.',
    damaged: 'Nội dung lưu của trang này bị hỏng; chỉ xem phần còn đọc được.',
    newerUnread:
      'Trang này do bản So Kỳ mới hơn tạo, bản này không đọc được nên không hiện số liệu. Nội dung gốc vẫn được giữ nguyên trong sổ.',
    damagedUnread:
      'Nội dung lưu của trang này bị hỏng nên không hiện được số liệu. Nội dung gốc vẫn được giữ nguyên trong sổ.',
    newerLost: (members) => `Không hiểu: ${members.join(', ')}.`,
    damagedLost: (members) => `Chỗ hỏng: ${members.join(', ')}.`,
    member: memberIn(MEMBERS_VI, (name) => `“${name}”`),
    staysHere: 'Trang không vào liên kết và bài trình chiếu.',
    copy: 'Nhân bản để sửa',
    saveJson: 'Lưu nội dung gốc',
    jsonName: (tab) => `${tab}, nội dung gốc.json`,
    moved: (was, now) => `Có số liệu mới: trang đã chuyển từ ${was} sang ${now}.`,
    keepDates: 'Giữ kỳ cũ',
    understood: 'Đã rõ',
    renamedTable: (period, name) =>
      `Số liệu ${period} của các đơn vị này nằm ở bảng khác, “${name}”, vì nhiều cột mang tên khác; trang này không chuyển sang đó.`,
    showTable: 'Xem bảng mới',
    stayHere: 'Giữ kỳ này',
    toGone: (period) => `Sổ không còn số liệu ${period} mà trang này cần.`,
    fromGone: (period) => `Sổ không còn số liệu ${period}, nên trang chỉ hiện kỳ sau.`,
    baselineGone: (period) => `Sổ không còn số liệu ${period} làm mốc so sánh.`,
    nothingLeft: 'Sổ không còn kỳ nào khác của cấp này. Hãy nhập lại tệp của kỳ đó.',
    nearest: (period) => `Xem kỳ gần nhất: ${period}`,
    latest: (period) => `Xem kỳ mới nhất: ${period}`,
    oneDate: 'Chỉ xem một kỳ',
    dropBaseline: 'Bỏ mốc này',
    indicatorGone: (indicator, instead) =>
      `Số liệu hai kỳ không có “${indicator}”${instead === undefined ? '' : `; đang hiện “${instead}” thay thế`}.`,
    indicatorNotIn: (indicator, period) =>
      `Số liệu ${period} không có “${indicator}”: cột có thể đã đổi tên hoặc bị bỏ.`,
    partGone: (part, indicator, instead) =>
      `Số liệu hai kỳ không có ${part} của “${indicator}”; đang hiện ${instead} thay thế.`,
    showIndicator: (indicator) => `Xem “${indicator}”`,
    unitGone: (unit) => `Số liệu hai kỳ không có “${unit}”, nên trang không có dòng nào.`,
    unitNotIn: (unit, period) => `Số liệu ${period} không có “${unit}”.`,
    merged: (successors) => `Đơn vị này nay thuộc ${successors.join(', ')}.`,
    showUnit: (unit) => `Xem ${unit}`,
    allUnits: 'Xem mọi đơn vị',
    targetsGone: (indicators, period) =>
      `Có mục tiêu cho ${indicators.map((name) => `“${name}”`).join(', ')} nhưng số liệu ${period} không có chỉ số đó.`,
    thresholdGone: (threshold) =>
      `Trang liệt kê từ ${threshold} hồ sơ quá hạn, nhưng số liệu không có cột hồ sơ quá hạn.`,
    dropThreshold: 'Bỏ ngưỡng',
    sortGone: (by) => `Trang xếp theo ${by}, nhưng bảng không có cột đó.`,
    sortBy: {
      source: 'thứ tự trong tệp',
      name: 'tên',
      before: 'kỳ trước',
      after: 'kỳ sau',
      delta: 'mức thay đổi',
      rank: 'hạng',
      move: 'thay đổi hạng',
      grade: 'xếp loại',
      gap: 'khoảng cách tới mục tiêu',
      official: 'thứ tự chính thức',
      column: 'một cột khác',
    },
    dropSort: 'Xếp theo kỳ sau',
    sentenceGone: (sentence) => `Câu đã sửa không hiện vì số liệu không còn nhận xét đó: “${sentence}”`,
    dropSentence: 'Bỏ câu này',
  },
  en: {
    bar: 'About this tab',
    newer: 'A newer So Kỳ made this tab; it can only be viewed.',
    damaged:
      'What was stored of this tab is damaged; what can still be read is shown, and can only be viewed.',
    newerUnread:
      'A newer So Kỳ made this tab and this one cannot read it, so no figures are shown. Its original contents stay in the workbook as they are.',
    damagedUnread:
      'What was stored of this tab is damaged, so no figures are shown. Its original contents stay in the workbook as they are.',
    newerLost: (members) => `Not understood: ${members.join(', ')}.`,
    damagedLost: (members) => `Damaged: ${members.join(', ')}.`,
    member: memberIn(MEMBERS_EN, (name) => `“${name}”`),
    staysHere: 'It goes into no link and no deck.',
    copy: 'Duplicate to edit',
    saveJson: 'Save original contents',
    jsonName: (tab) => `${tab}, original contents.json`,
    moved: (was, now) => `New figures came: this tab moved from ${was} to ${now}.`,
    keepDates: 'Keep the old dates',
    understood: 'Got it',
    renamedTable: (period, name) =>
      `The figures of ${period} for these units are in another table, “${name}”, as many of its columns have other names; this tab does not move there.`,
    showTable: 'Show the new table',
    stayHere: 'Stay at this date',
    toGone: (period) => `The workbook no longer has the figures of ${period}, which this tab needs.`,
    fromGone: (period) =>
      `The workbook no longer has the figures of ${period}; only the second date is shown.`,
    baselineGone: (period) => `The workbook no longer has the figures of ${period} for a baseline.`,
    nothingLeft: 'It has no other date of this level. Import the file of that date again.',
    nearest: (period) => `Show the nearest: ${period}`,
    latest: (period) => `Show the latest: ${period}`,
    oneDate: 'Show one date alone',
    dropBaseline: 'Drop this baseline',
    indicatorGone: (indicator, instead) =>
      `Neither date has “${indicator}”${instead === undefined ? '' : `; “${instead}” is shown instead`}.`,
    indicatorNotIn: (indicator, period) =>
      `The figures of ${period} have no “${indicator}”: the column may have been renamed or dropped.`,
    partGone: (part, indicator, instead) =>
      `Neither date has the ${part} of “${indicator}”; the ${instead} is shown instead.`,
    showIndicator: (indicator) => `Show “${indicator}”`,
    unitGone: (unit) => `Neither date has “${unit}”, so there are no rows.`,
    unitNotIn: (unit, period) => `The figures of ${period} have no “${unit}”.`,
    merged: (successors) => `It is now part of ${successors.join(', ')}.`,
    showUnit: (unit) => `Show ${unit}`,
    allUnits: 'Show all units',
    targetsGone: (indicators, period) =>
      `There are targets for ${indicators.map((name) => `“${name}”`).join(', ')}, which the figures of ${period} do not have.`,
    thresholdGone: (threshold) =>
      `This tab lists from ${threshold} overdue dossiers, but the figures have no column of overdue dossiers.`,
    dropThreshold: 'Drop the threshold',
    sortGone: (by) => `This tab is sorted by ${by}, but the table has no such column.`,
    sortBy: {
      source: 'the order of the file',
      name: 'name',
      before: 'the first date',
      after: 'the second date',
      delta: 'change',
      rank: 'rank',
      move: 'change of rank',
      grade: 'grade',
      gap: 'distance to the target',
      official: 'the official order',
      column: 'another column',
    },
    dropSort: 'Sort by the second date',
    sentenceGone: (sentence) =>
      `An edited sentence is not shown, as the figures no longer say what it was made of: “${sentence}”`,
    dropSentence: 'Drop this sentence',
  },
};
