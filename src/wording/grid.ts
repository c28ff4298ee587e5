import type { InEvery } from './language.ts';

/** Titles and hints of the grid. Periods, figures and names arrive worded. */
export interface GridWords {
  readonly unit: string;
  readonly indicator: string;
  readonly change: string;
  readonly rank: string;
  /** The head where every rank is one of n. */
  readonly rankAmong: (n: string) => string;
  readonly move: string;
  readonly grade: string;
  readonly share: string;
  /** Head of a baseline's change: what `after` differs from it. */
  readonly changeFrom: (period: string) => string;
  /** Bands other than the scheme's own, each as `band` words it. */
  readonly bandsCaveat: (bands: readonly string[]) => string;
  readonly band: (grade: string, from: string) => string;
  /** Grades and targets of this view came with a link. */
  readonly linkGoals: string;
  readonly rankHint: (n: string, nBefore?: string) => string;
  readonly moveHint: string;
  readonly shareHint: string;
  readonly target: string;
  readonly targetHint: string;
  /** What the later figure differs from its target. */
  readonly gap: string;
  readonly gapHint: string;
  readonly eventHint: string;
  /** A group that this period's table has only in parts. */
  readonly addedUp: (
    period: string,
    parts: readonly { readonly name: string; readonly value: string }[],
  ) => string;
  /** Of a unit that the table lists, without a figure of this kind. */
  readonly notInTable: string;
  /** A count of dossiers as a share of the count it is a part of. */
  readonly partOf: string;
  readonly partOfHint: string;
  readonly subtitle: (what: string, to: string, from?: string) => string;
}

export const gridWords: InEvery<GridWords> = {
  vi: {
    unit: 'Đơn vị',
    indicator: 'Chỉ số',
    change: 'Tăng, giảm',
    rank: 'Hạng',
    rankAmong: (n) => `Hạng /${n}`,
    move: 'Bậc',
    grade: 'Xếp loại',
    share: '% tối đa',
    changeFrom: (period) => `So với ${period}`,
    bandsCaveat: (bands) => `Xếp loại theo các mức: ${bands.join(', ')}.`,
    band: (grade, from) => `${grade} từ ${from} điểm`,
    linkGoals: 'Trang này dùng mức xếp loại và mục tiêu gửi kèm liên kết, không dùng thiết lập của sổ.',
    rankHint: (n, nBefore) =>
      nBefore === undefined || nBefore === n
        ? `Hạng trên ${n} đơn vị có dữ liệu`
        : `Hạng trên ${nBefore} đơn vị có dữ liệu ở kỳ trước và ${n} ở kỳ sau`,
    moveHint: 'Số bậc tăng (+) hoặc giảm (−)',
    shareHint: 'Điểm đạt được so với điểm tối đa',
    partOf: '% trong tổng',
    partOfHint: 'So với số tiếp nhận, đã giải quyết hoặc đang giải quyết mà dòng này là một phần',
    target: 'Mục tiêu',
    targetHint: 'Mức phải đạt trong năm',
    gap: 'So với mục tiêu',
    gapHint: 'Số liệu kỳ sau trừ mục tiêu; 0,00 là vừa đạt',
    notInTable: 'Bảng không có số liệu này',
    eventHint: 'Thay đổi lớn khác thường: cần xem nguyên nhân trước khi đưa vào tiêu đề',
    addedUp: (period, parts) =>
      `${period}: cộng từ ${parts.map(({ name, value }) => `${name} (${value})`).join(' và ')}`,
    subtitle: (what, to, from) => (from === undefined ? `${what}, ${to}` : `${what}, ${from} → ${to}`),
  },
  en: {
    unit: 'Unit',
    indicator: 'Indicator',
    change: 'Change',
    rank: 'Rank',
    rankAmong: (n) => `Rank /${n}`,
    move: 'Places',
    grade: 'Grade',
    share: '% of max',
    changeFrom: (period) => `Against ${period}`,
    bandsCaveat: (bands) => `Graded by these bands: ${bands.join(', ')}.`,
    band: (grade, from) => `${grade} from ${from} points`,
    linkGoals:
      'This view stands on the grade bands and targets that came with its link, not on the workbook’s.',
    rankHint: (n, nBefore) =>
      nBefore === undefined || nBefore === n
        ? `Rank among ${n} units with data`
        : `Rank among ${nBefore} units with data at the first date and ${n} at the second`,
    moveHint: 'Places gained (+) or lost (−)',
    shareHint: 'Points earned as a share of the maximum',
    partOf: '% of its total',
    partOfHint: 'Of the dossiers received, resolved or open that this row is a part of',
    target: 'Target',
    targetHint: 'What is to be reached within the year',
    gap: 'Against target',
    gapHint: 'The later figure less its target; 0.00 just meets it',
    notInTable: 'Not in this table',
    eventHint: 'Unusually large change: look into the cause before it goes into a headline',
    addedUp: (period, parts) =>
      `${period}: added up from ${parts.map(({ name, value }) => `${name} (${value})`).join(' and ')}`,
    subtitle: (what, to, from) => (from === undefined ? `${what}, ${to}` : `${what}, ${from} → ${to}`),
  },
};
