import type { InEvery } from './language.ts';

/** The sheet in which figures are typed that stand in no file, and the file they are kept as. */
export interface TypedWords {
  /** In the workbook's menu. */
  readonly open: string;
  readonly title: string;
  readonly hint: string;
  readonly save: string;
  readonly saving: string;
  readonly close: string;
  readonly add: string;
  remove(row: number): string;
  readonly scheme: string;
  readonly province: string;
  readonly none: string;
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  readonly indicator: string;
  readonly part: string;
  readonly period: string;
  readonly periodHint: string;
  readonly value: string;
  readonly valueHint: string;
  readonly rankHint: string;
  readonly source: string;
  readonly sourceHint: string;
  row(n: number): string;
  readonly incomplete: string;
  readonly notTaken: string;
  readonly empty: string;
  /** In Vietnamese in every language: the file is read as an office's own. */
  readonly fileHeads: readonly string[];
  fileTitle(scheme: string, province: string): string;
  fileProvince(name: string, isCity: boolean): string;
}

const file = {
  fileHeads: ['Đơn vị', 'Cấp', 'Thuộc', 'Chỉ số', 'Loại số', 'Kỳ', 'Giá trị', 'Nguồn', 'Ghi lúc'],
  fileTitle: (scheme: string, province: string) =>
    [`Số liệu tự ghi: ${scheme}`, province].filter(Boolean).join(', '),
  fileProvince: (name: string, isCity: boolean) => `${isCity ? 'thành phố' : 'tỉnh'} ${name}`,
} as const;

export const typedWords: InEvery<TypedWords> = {
  vi: {
    ...file,
    open: 'Ghi số liệu…',
    title: 'Ghi số liệu không có trong tệp nào',
    hint: 'Điểm và hạng của tỉnh, mục tiêu, bình quân cả nước: ghi kèm ngày và nguồn. Số ghi tay được so sánh như số nhập từ tệp.',
    save: 'Lưu số liệu',
    saving: 'Đang lưu…',
    close: 'Đóng',
    add: 'Thêm dòng',
    remove: (row) => `Bỏ dòng ${row}`,
    scheme: 'Bộ chỉ số',
    province: 'Tỉnh, thành phố',
    none: '(không)',
    unit: 'Đơn vị',
    level: 'Cấp',
    parent: 'Thuộc',
    indicator: 'Chỉ số',
    part: 'Loại số',
    period: 'Kỳ',
    periodHint: '08/4/2025',
    value: 'Giá trị',
    valueHint: '84,39',
    rankHint: '20/63',
    source: 'Nguồn',
    sourceHint: 'Cổng DVCQG',
    row: (n) => `Dòng ${n}`,
    incomplete: 'Cần đủ đơn vị, chỉ số, kỳ, giá trị và nguồn.',
    notTaken: 'Chưa hiểu dòng này. Hãy xem lại chỉ số, kỳ và giá trị.',
    empty: 'Chưa có dòng nào.',
  },
  en: {
    ...file,
    open: 'Type figures…',
    title: 'Figures that stand in no file',
    hint: 'The province’s score and rank, targets, the national figure: type them with their date and source. They are compared like imported ones.',
    save: 'Keep the figures',
    saving: 'Saving…',
    close: 'Close',
    add: 'Add a row',
    remove: (row) => `Remove row ${row}`,
    scheme: 'Scheme',
    province: 'Province or city',
    none: '(none)',
    unit: 'Unit',
    level: 'Level',
    parent: 'Belongs to',
    indicator: 'Indicator',
    part: 'Kind of figure',
    period: 'Period',
    periodHint: '08/4/2025',
    value: 'Value',
    valueHint: '84,39',
    rankHint: '20/63',
    source: 'Source',
    sourceHint: 'National portal',
    row: (n) => `Row ${n}`,
    incomplete: 'A unit, an indicator, a period, a value and a source are needed.',
    notTaken: 'This row is not understood. Check its indicator, period and value.',
    empty: 'No rows yet.',
  },
};
