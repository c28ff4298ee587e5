import type { Choice, ChoiceKind } from '../../model/index.ts';
import type { InEvery, Language } from '../language.ts';
import type { Details } from './details.ts';
import { likeness } from './likeness.ts';

type ChoiceTellers = Readonly<Record<ChoiceKind, (d: Details, choice: Choice) => string>>;

/** What a choice of window says, by its value. */
const WINDOWS: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    unknown: 'Chưa rõ',
    snapshot: 'Không tính gộp, chỉ của ngày đó',
    year: 'Từ đầu năm',
    quarter: 'Từ đầu quý',
    month: 'Từ đầu tháng',
  },
  en: {
    unknown: 'Not known',
    snapshot: 'They do not add up: of that day only',
    year: 'Since the year began',
    quarter: 'Since the quarter began',
    month: 'Since the month began',
  },
};

/** Whose figures a choice makes them, behind the name. */
const WHOSE: InEvery<Readonly<Record<string, string>>> = {
  vi: { province: ': số liệu của cả tỉnh', unit: ': số liệu của riêng đơn vị này' },
  en: { province: ': figures of the whole province', unit: ': figures of this unit alone' },
};

/** What follows from a measure, behind its name. */
const MEASURED: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    points: ': từ 80 lên 82 là tăng 2,00 điểm',
    percent: ': từ 80% lên 82% là tăng 2,00 điểm phần trăm',
    count: ': từ 80 lên 82 là thêm 2',
    days: ': từ 80 lên 82 là thêm 2 ngày',
  },
  en: {
    points: ': from 80 to 82 is up 2.00 points',
    percent: ': from 80% to 82% is up 2.00 percentage points',
    count: ': from 80 to 82 is 2 more',
    days: ': from 80 to 82 is 2 days more',
  },
};

/** What the example becomes under a sign; empty where there is none. */
function signTold(language: Language, d: Details): string {
  if (!d.has('text')) return '';
  const isWhole = d.count('decimals') === 0;
  const is = {
    vi: isWhole ? 'là số nguyên' : 'là số thập phân',
    en: isWhole ? 'is the whole number' : 'is the decimal',
  };
  return `: ${d.quoted('text')} ${is[language]} ${d.figure('figure')}`;
}

/** Until when figures add up, and since when where the head says it. */
const SUMS: InEvery<(d: Details) => string> = {
  vi: (d) => `Lũy kế ${d.has('since') ? `từ ${d.date('since')} ` : ''}đến hết ${d.date('date')}`,
  en: (d) => `${d.has('since') ? `From ${d.date('since')} up to` : 'Up to'} ${d.date('date')}`,
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const choiceTellers: InEvery<ChoiceTellers> = {
  vi: {
    period: (d, { value }) => (d.has('sum') ? SUMS.vi(d) : d.has('date') ? d.period('date') : value),
    'period-as-printed': (d, { value }) => `${d.has('date') ? d.date('date') : value} (đúng như in)`,
    level: (d) => d.level('value'),
    scope: (d, { value }) => (d.text('name') || value) + (WHOSE.vi[d.text('whose')] ?? ''),
    'decimal-comma': (d) => `Dấu phẩy${signTold('vi', d) || ' (1,5 là một rưỡi)'}`,
    'decimal-point': (d) => `Dấu chấm${signTold('vi', d) || ' (1.5 là một rưỡi)'}`,
    'keep-stored': (d) =>
      d.has('same')
        ? `Lấy số ${d.has('sheet') ? `ở trang tính ${d.quoted('sheet')}` : 'ở bảng đứng trước'}`
        : `Giữ số ${d.count('stored') > 0 ? 'đã lưu từ' : 'của'} “${d.text('file')}”`,
    'take-new': (d) =>
      d.has('same')
        ? `Lấy số ${d.has('sheet') ? `ở trang tính ${d.quoted('sheet')}` : 'ở bảng đứng sau'}`
        : `Lấy số mới của “${d.text('file')}”`,
    charset: (d, { value }) => `${value}: ${d.quoted('sample')}`,
    measure: (d) => capitalised(d.measure('value')) + (MEASURED.vi[d.text('value')] ?? ''),
    unit: (d, { value }) =>
      `${d.text('name') || value}${d.has('why') ? ` (${likeness('vi', d)})` : (WHOSE.vi[d.text('whose')] ?? '')}`,
    'unit-new': (d) =>
      `Một đơn vị khác, chưa có trong danh sách${d.has('name') ? `: ${d.quoted('name')}` : ''}`,
    indicator: (d, { value }) => d.text('name') || value,
    'indicator-new': () => 'Một chỉ số khác, chưa có trong danh sách',
    column: (d) => `Cột ${d.text('letters')} ${d.quoted('head')}: ${d.text('example')}`,
    'share-of-one': (d) => `${d.figure('percent')}% (phần của 1, nhân với 100)`,
    'percent-as-printed': (d) => `${d.figure('percent')}% (đúng như in)`,
    'table-taken': () => 'Nhập bảng này',
    'table-left-out': () => 'Không nhập bảng này',
    accumulation: (_, { value }) => WINDOWS.vi[value] ?? value,
  },
  en: {
    period: (d, { value }) => (d.has('sum') ? SUMS.en(d) : d.has('date') ? d.period('date') : value),
    'period-as-printed': (d, { value }) => `${d.has('date') ? d.date('date') : value} (as printed)`,
    level: (d) => d.level('value'),
    scope: (d, { value }) => (d.text('name') || value) + (WHOSE.en[d.text('whose')] ?? ''),
    'decimal-comma': (d) => `The comma${signTold('en', d) || ' (1,5 is one and a half)'}`,
    'decimal-point': (d) => `The point${signTold('en', d) || ' (1.5 is one and a half)'}`,
    'keep-stored': (d) =>
      d.has('same')
        ? `Take those of ${d.has('sheet') ? `sheet ${d.quoted('sheet')}` : 'the first table'}`
        : `Keep ${d.count('stored') > 0 ? 'what is stored from' : 'the figures of'} “${d.text('file')}”`,
    'take-new': (d) =>
      d.has('same')
        ? `Take those of ${d.has('sheet') ? `sheet ${d.quoted('sheet')}` : 'the later table'}`
        : `Take the new figures of “${d.text('file')}”`,
    charset: (d, { value }) => `${value}: ${d.quoted('sample')}`,
    measure: (d) => capitalised(d.measure('value')) + (MEASURED.en[d.text('value')] ?? ''),
    unit: (d, { value }) =>
      `${d.text('name') || value}${d.has('why') ? ` (${likeness('en', d)})` : (WHOSE.en[d.text('whose')] ?? '')}`,
    'unit-new': (d) =>
      d.has('name') ? `Another unit: ${d.quoted('name')}` : 'Another unit, not yet in the list',
    indicator: (d, { value }) => d.text('name') || value,
    'indicator-new': () => 'Another indicator, not yet in the list',
    column: (d) => `Column ${d.text('letters')} ${d.quoted('head')}: ${d.text('example')}`,
    'share-of-one': (d) => `${d.figure('percent')}% (a share of 1, times 100)`,
    'percent-as-printed': (d) => `${d.figure('percent')}% (as printed)`,
    'table-taken': () => 'Import this table',
    'table-left-out': () => 'Leave this table out',
    accumulation: (_, { value }) => WINDOWS.en[value] ?? value,
  },
};
