import type { InEvery } from './language.ts';

/** What is the matter with a typed target. */
export type TargetFault = 'indicator' | 'year' | 'value' | 'measure' | 'beyond' | 'source' | 'twice';
/** What is the matter with a typed band. */
export type BandFault = 'value' | 'order' | 'floor' | 'none';

/** The sheet of targets and grade bands. It is loaded with the sheet, so it is no part of `Wording`. */
export interface GoalsWords {
  readonly title: string;
  readonly scheme: string;
  readonly targets: string;
  readonly targetsHint: string;
  readonly noTargets: string;
  readonly indicator: string;
  readonly part: string;
  readonly level: string;
  readonly everyLevel: string;
  readonly year: string;
  readonly value: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly add: string;
  readonly row: (n: number) => string;
  readonly remove: (n: number) => string;
  readonly targetFaults: Readonly<Record<TargetFault, (most: string) => string>>;
  readonly bands: string;
  readonly bandsHint: string;
  readonly noTotal: string;
  /** Before a bound: "Xuất sắc từ". */
  readonly from: (grade: string) => string;
  readonly reset: string;
  readonly bandFaults: Readonly<Record<BandFault, string>>;
  readonly isOfLink: string;
  readonly useOwn: string;
  readonly save: string;
  readonly close: string;
}

export const goalsWords: InEvery<GoalsWords> = {
  vi: {
    title: 'Chỉ tiêu và xếp loại',
    scheme: 'Bộ chỉ số',
    targets: 'Mục tiêu',
    targetsHint:
      'Mục tiêu riêng của từng đơn vị đọc từ cột “Mục tiêu”, “Chỉ tiêu giao” của tệp và được dùng trước. Mục tiêu ghi ở đây dùng cho mọi đơn vị của cấp đã chọn; giao chung cho tỉnh và các đơn vị thì chọn “Mọi cấp”.',
    noTargets: 'Chưa ghi mục tiêu nào.',
    indicator: 'Chỉ số',
    part: 'Loại số',
    level: 'Cấp',
    everyLevel: 'Mọi cấp',
    year: 'Năm',
    value: 'Mục tiêu',
    source: 'Nguồn',
    sourceHint: 'Kế hoạch số …/KH-UBND',
    add: 'Thêm mục tiêu',
    row: (n) => `Dòng ${n}`,
    remove: (n) => `Bỏ dòng ${n}`,
    targetFaults: {
      indicator: () => 'Hãy chọn chỉ số.',
      year: () => 'Năm gồm bốn chữ số, từ 1990 đến 2099.',
      value: () => 'Mục tiêu phải là một số, ví dụ 80 hoặc 84,5.',
      measure: () => 'Chỉ số này không tính bằng %. Hãy ghi số điểm, hoặc chọn loại số “Tỷ lệ”.',
      beyond: (most) => `Mục tiêu cao hơn mức tối đa của chỉ số này (${most}).`,
      source: () => 'Hãy ghi nguồn: văn bản nào giao mục tiêu này.',
      twice: () => 'Dòng này trùng chỉ số, cấp và năm với một dòng ở trên.',
    },
    bands: 'Xếp loại',
    bandsHint:
      'Theo tổng điểm đã công bố, từ số điểm ghi dưới đây trở lên. Mức nào không dùng thì để trống; mức thấp nhất bắt đầu từ 0.',
    noTotal: 'Bộ chỉ số này không có tổng điểm nên không xếp loại.',
    from: (grade) => `${grade} từ`,
    reset: 'Dùng lại mức của bộ chỉ số',
    bandFaults: {
      value: 'Mức điểm phải là một số, ví dụ 80 hoặc 84,5.',
      order: 'Mức điểm phải thấp hơn mức đứng trước.',
      floor: 'Mức thấp nhất phải bắt đầu từ 0 để đơn vị nào có điểm cũng được xếp loại.',
      none: 'Cần ít nhất một mức.',
    },
    isOfLink:
      'Trang đang mở dùng mức xếp loại và mục tiêu gửi kèm liên kết; thiết lập dưới đây không áp dụng cho trang đó.',
    useOwn: 'Dùng thiết lập của sổ cho trang này',
    save: 'Lưu',
    close: 'Đóng',
  },
  en: {
    title: 'Targets and grades',
    scheme: 'Scheme',
    targets: 'Targets',
    targetsHint:
      'A unit’s own target is read from the column “Mục tiêu” or “Chỉ tiêu giao” of a file and comes first. A target typed here is for every unit of the level chosen; for the province and its units alike, choose “Every level”.',
    noTargets: 'No target is set.',
    indicator: 'Indicator',
    part: 'Kind of figure',
    level: 'Level',
    everyLevel: 'Every level',
    year: 'Year',
    value: 'Target',
    source: 'Source',
    sourceHint: 'Plan No. …/KH-UBND',
    add: 'Add a target',
    row: (n) => `Row ${n}`,
    remove: (n) => `Remove row ${n}`,
    targetFaults: {
      indicator: () => 'Choose an indicator.',
      year: () => 'A year has four digits, from 1990 to 2099.',
      value: () => 'A target is a number, such as 80 or 84.5.',
      measure: () => 'This indicator is not in per cent. Type points, or choose “Rate”.',
      beyond: (most) => `The target is above the indicator’s maximum (${most}).`,
      source: () => 'Say who set this target.',
      twice: () => 'A row above has the same indicator, level and year.',
    },
    bands: 'Grades',
    bandsHint:
      'By published totals, from the points below upwards. Leave out a grade that is not used; the lowest begins at 0.',
    noTotal: 'This scheme has no total, so nothing is graded.',
    from: (grade) => `${grade} from`,
    reset: 'Use the scheme’s own bands',
    bandFaults: {
      value: 'A bound is a number, such as 80 or 84.5.',
      order: 'A bound must be lower than the one before it.',
      floor: 'The lowest grade must begin at 0, so that every unit with a score has one.',
      none: 'At least one grade is needed.',
    },
    isOfLink:
      'The open view stands on bands and targets that came with its link; what is set here does not apply to it.',
    useOwn: 'Use the workbook’s for this view',
    save: 'Save',
    close: 'Close',
  },
};
