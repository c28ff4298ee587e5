import type { GroupingKey, NumberTest, UnitType } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** How several rows come to one figure: `ratio`, of the sums of numerators and denominators. */
export type SummaryMethod = 'sum' | 'mean' | 'ratio';

export interface SummaryTelling {
  readonly title: string;
  /** `mixed`: each column its own; undefined: nothing is summed up. */
  readonly method: SummaryMethod | 'mixed' | undefined;
  /** Rows with the figures, of the rows there are. */
  readonly n: number;
  readonly of: number;
  /** What the rows are, counted: "sở, ban, ngành". */
  readonly what: string;
}

/** Filters, groups and sums of a table's rows. */
export interface LineWords {
  readonly indicators: (n: number) => string;
  /** `by`: each filter as it is said. */
  readonly filtered: (shown: number, of: number, what: string, by: readonly string[]) => string;
  readonly values: (title: string, named: readonly string[], rest: number, isExcept: boolean) => string;
  readonly contains: (title: string, text: string) => string;
  readonly test: (title: string, test: NumberTest, a: string, b: string) => string;
  readonly ofTrends: (trends: readonly string[]) => string;
  /** A cell in which nothing stands, among a column's values. */
  readonly nothing: string;
  readonly groupings: Readonly<Record<GroupingKey, string>>;
  readonly noGroup: Readonly<Record<GroupingKey, string>>;
  readonly unitType: (type: string) => string;
  readonly summary: (telling: SummaryTelling) => string;
  /** A column's sum or mean is of fewer rows than the others'. */
  readonly ofSome: (column: string, n: number, what: string) => string;
  readonly all: string;
  readonly allShown: string;
  readonly shareOfTotal: string;
  readonly shareOfTotalHint: (total: string) => string;
  readonly againstMean: string;
  readonly againstMeanHint: (mean: string, n: number, what: string) => string;
  readonly relativeChange: string;
  readonly relativeChangeHint: string;
  readonly filterGone: (column: string) => string;
  readonly dropFilter: string;
  readonly dropFilters: string;
  readonly nothingPasses: string;
}

const TYPES_VI: Readonly<Record<UnitType, string>> = {
  country: 'Cả nước',
  ministry: 'Bộ, ngành',
  province: 'Tỉnh',
  city: 'Thành phố',
  department: 'Sở',
  board: 'Ban, cơ quan',
  vertical: 'Ngành dọc',
  district: 'Huyện',
  town: 'Thị xã',
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
  'land-office': 'Văn phòng đăng ký đất đai',
  other: 'Đơn vị khác',
};

const TYPES_EN: Readonly<Record<UnitType, string>> = {
  country: 'Country',
  ministry: 'Ministries',
  province: 'Provinces',
  city: 'Cities',
  department: 'Departments',
  board: 'Boards and agencies',
  vertical: 'Vertical agencies',
  district: 'Districts',
  town: 'Towns',
  commune: 'Communes',
  ward: 'Wards',
  'special-zone': 'Special zones',
  'land-office': 'Land offices',
  other: 'Other units',
};

const typeIn =
  (types: Readonly<Record<UnitType, string>>) =>
  (type: string): string =>
    Object.hasOwn(types, type) ? types[type as UnitType] : type;

const TESTS_VI: Readonly<Record<NumberTest, (title: string, a: string, b: string) => string>> = {
  'at-least': (title, a) => `${title} từ ${a} trở lên`,
  'at-most': (title, a) => `${title} từ ${a} trở xuống`,
  between: (title, a, b) => `${title} từ ${a} đến ${b}`,
  equal: (title, a) => `${title} bằng ${a}`,
  top: (title, a) => `${a} dòng có ${title} cao nhất`,
  bottom: (title, a) => `${a} dòng có ${title} thấp nhất`,
  some: (title) => `${title} có số liệu`,
  none: (title) => `${title} không có số liệu`,
};

const TESTS_EN: Readonly<Record<NumberTest, (title: string, a: string, b: string) => string>> = {
  'at-least': (title, a) => `${title} at least ${a}`,
  'at-most': (title, a) => `${title} at most ${a}`,
  between: (title, a, b) => `${title} from ${a} to ${b}`,
  equal: (title, a) => `${title} equal to ${a}`,
  top: (title, a) => `the ${a} highest by ${title}`,
  bottom: (title, a) => `the ${a} lowest by ${title}`,
  some: (title) => `${title} with a figure`,
  none: (title) => `${title} without a figure`,
};

const share = (n: number, of: number): string => (n === of ? String(n) : `${n}/${of}`);

export const lineWords: InEvery<LineWords> = {
  vi: {
    indicators: () => 'chỉ số',
    filtered: (shown, of, what, by) => `Đang lọc: ${shown} trong ${of} ${what}; ${by.join('; ')}`,
    values: (title, named, rest, isExcept) =>
      `${title}: ${isExcept ? 'trừ ' : ''}${named.join(', ') || 'không giá trị nào'}${rest > 0 ? ` và ${rest} giá trị khác` : ''}`,
    contains: (title, text) => `${title} có “${text}”`,
    test: (title, test, a, b) => TESTS_VI[test](title, a, b),
    ofTrends: (trends) => trends.join(' hoặc '),
    nothing: '(Trống)',
    groupings: {
      type: 'Loại đơn vị',
      parent: 'Cơ quan cấp trên',
      grade: 'Xếp loại',
      trend: 'Tăng, giảm',
      group: 'Nhóm chỉ số',
    },
    noGroup: {
      type: 'Không rõ loại',
      parent: 'Không rõ cấp trên',
      grade: 'Chưa xếp loại',
      trend: 'Không có dữ liệu',
      group: 'Ngoài các nhóm',
    },
    unitType: typeIn(TYPES_VI),
    summary: ({ title, method, n, of, what }) => {
      if (method === undefined) return `${title} · ${of} ${what}`;
      const how = {
        sum: 'cộng',
        mean: 'bình quân giản đơn',
        ratio: 'tính chung',
        mixed: 'bình quân hoặc cộng theo từng cột,',
      }[method];
      return `${title} · ${how} ${share(n, of)} ${what}`;
    },
    ofSome: (column, n, what) => `${column}: ${n} ${what}`,
    all: 'Tất cả',
    allShown: 'Các dòng đang hiện',
    shareOfTotal: '% tổng số',
    shareOfTotalHint: (total) => `Phần trong tổng số ${total} của kỳ sau, tính trên mọi dòng`,
    againstMean: 'So với bình quân',
    againstMeanHint: (mean, n, what) => `Kỳ sau trừ bình quân giản đơn ${mean} của ${n} ${what}`,
    relativeChange: 'Tăng, giảm %',
    relativeChangeHint: 'Mức tăng, giảm so với số của kỳ trước',
    filterGone: (column) =>
      `Trang lọc theo cột “${column}”, nhưng bảng không có cột đó nên bộ lọc này không áp dụng.`,
    dropFilter: 'Bỏ bộ lọc này',
    dropFilters: 'Bỏ lọc',
    nothingPasses: 'Không dòng nào qua được bộ lọc.',
  },
  en: {
    indicators: (n) => (n === 1 ? 'indicator' : 'indicators'),
    filtered: (shown, of, what, by) => `Filtered: ${shown} of ${of} ${what}; ${by.join('; ')}`,
    values: (title, named, rest, isExcept) =>
      `${title}: ${isExcept ? 'all but ' : ''}${named.join(', ') || 'no value'}${rest > 0 ? ` and ${rest} more` : ''}`,
    contains: (title, text) => `${title} with “${text}”`,
    test: (title, test, a, b) => TESTS_EN[test](title, a, b),
    ofTrends: (trends) => trends.join(' or '),
    nothing: '(Blank)',
    groupings: {
      type: 'Kind of unit',
      parent: 'Parent',
      grade: 'Grade',
      trend: 'Change',
      group: 'Group of indicators',
    },
    noGroup: {
      type: 'Kind not known',
      parent: 'Parent not known',
      grade: 'Not graded',
      trend: 'No data',
      group: 'In no group',
    },
    unitType: typeIn(TYPES_EN),
    summary: ({ title, method, n, of, what }) => {
      if (method === undefined) return `${title} · ${of} ${what}`;
      const how = {
        sum: 'sum of',
        mean: 'simple mean of',
        ratio: 'as a whole,',
        mixed: 'mean or sum by column,',
      }[method];
      return `${title} · ${how} ${share(n, of)} ${what}`;
    },
    ofSome: (column, n, what) => `${column}: ${n} ${what}`,
    all: 'All',
    allShown: 'Rows shown',
    shareOfTotal: '% of total',
    shareOfTotalHint: (total) => `Part of the total of ${total} at the second date, over all rows`,
    againstMean: 'Against the mean',
    againstMeanHint: (mean, n, what) => `The second date less the simple mean ${mean} of ${n} ${what}`,
    relativeChange: 'Change in %',
    relativeChangeHint: 'The change as a share of the figure of the first date',
    filterGone: (column) =>
      `This tab is filtered by the column “${column}”, which the table does not have, so that filter is not applied.`,
    dropFilter: 'Drop this filter',
    dropFilters: 'Clear filters',
    nothingPasses: 'No row passes the filters.',
  },
};
