import type { InEvery } from './language.ts';
import { numberWords } from './numbers.ts';

const { count } = numberWords.vi;

/** How a figure came about. Figures, dates, names and statuses arrive worded. */
export interface TraceWords {
  /** Heads of steps that no column of the grid is called by. */
  readonly rankAt: (period: string) => string;
  readonly publishedRankAt: (period: string) => string;
  readonly gradeAt: (period: string) => string;
  readonly changeOf: (what: string) => string;
  readonly quotient: string;
  readonly total: string;
  readonly maximum: string;
  readonly among: string;
  readonly sumOf: (n: number) => string;
  readonly meanOf: (n: number) => string;
  /** A place among those with data: how many stand before it, and how many beside it. */
  readonly ranking: (told: {
    readonly rank: string;
    readonly n: number;
    readonly before: number;
    readonly tied: number;
    readonly isLowest: boolean;
  }) => string;
  readonly rankingRule: string;
  /** The band a score lies in; `below` is where the next one begins. */
  readonly band: (score: string, grade: string, from: string, below?: string) => string;
  readonly rest: string;
  readonly residue: (amount: string) => string;
  readonly addedUp: string;
  readonly recomputed: string;
  readonly missing: (label: string, status: string) => string;
  readonly notComparable: string;
  readonly otherRoster: string;
  readonly noRank: string;
  readonly noGrade: string;
  readonly withinTolerance: (tolerance: string) => string;
  /** A target typed as a setting. */
  readonly setTarget: (value: string, source: string, at?: string) => string;
  readonly scopeTarget: string;
  readonly name: string;
  readonly panel: TracePanelWords;
}

/** The panel that shows it. */
export interface TracePanelWords {
  readonly title: string;
  /** On its button, and in the menu over a figure. */
  readonly open: string;
  readonly openHint: string;
  readonly back: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  readonly nothing: string;
  readonly empty: string;
  readonly into: string;
  readonly intoOf: (label: string) => string;
  /** What stands in the cell, letter for letter. */
  readonly verbatim: (text: string) => string;
  readonly blankCell: string;
  readonly corrected: (printed: string, now: string, day: string, time: string) => string;
  readonly reason: (why: string) => string;
  readonly noReason: string;
  readonly typed: string;
  readonly fromLink: string;
  readonly keptFromLink: string;
  readonly imported: (day: string, time: string) => string;
  readonly others: (files: readonly string[]) => string;
  readonly toCellOf: (label: string, place: string) => string;
  readonly more: (n: number) => string;
  readonly toldBy: (n: number) => string;
}

export const traceWords: InEvery<TraceWords> = {
  vi: {
    rankAt: (period) => `Hạng ${period}`,
    publishedRankAt: (period) => `Hạng nguồn in ${period}`,
    gradeAt: (period) => `Xếp loại ${period}`,
    changeOf: (what) => `Tăng, giảm: ${what}`,
    quotient: 'Tính từ tử số và mẫu số',
    total: 'Phần đóng góp vào tổng',
    maximum: 'Điểm tối đa',
    among: 'Tổng số đơn vị xếp hạng',
    sumOf: (n) => `Cộng ${count(n)} đơn vị có dữ liệu`,
    meanOf: (n) => `Bình quân giản đơn của ${count(n)} đơn vị có dữ liệu`,
    ranking: ({ rank, n, before, tied, isLowest }) =>
      [
        `Hạng ${rank} trong ${n} đơn vị có dữ liệu: ${
          before === 0
            ? `không đơn vị nào ${isLowest ? 'thấp' : 'cao'} hơn`
            : `${count(before)} đơn vị ${isLowest ? 'thấp' : 'cao'} hơn`
        }`,
        ...(tied > 0 ? [`${count(tied)} đơn vị bằng nhau cùng hạng`] : []),
      ].join(', '),
    rankingRule: 'Bằng nhau thì cùng hạng; đơn vị không có dữ liệu không được xếp hạng.',
    band: (score, grade, from, below) =>
      below === undefined
        ? `${score}: từ ${from} trở lên là ${grade}`
        : `${score}: từ ${from} đến dưới ${below} là ${grade}`,
    rest: 'Phần còn lại',
    residue: (amount) => `phần còn lại ${amount}`,
    addedUp: 'Kỳ này tệp chỉ in từng phần; So Kỳ cộng lại để so sánh được với kỳ kia.',
    recomputed: 'Số in trong tệp là số chính thức; phép tính này chỉ để đối chiếu.',
    missing: (label, status) =>
      `${label}: ${status.charAt(0).toLowerCase()}${status.slice(1)}, nên không tính được.`,
    notComparable: 'Hai kỳ không so sánh được nên không tính.',
    otherRoster: 'Danh sách đơn vị hai kỳ khác nhau nên không tính số bậc.',
    noRank: 'Không được xếp hạng.',
    noGrade: 'Không có số để xếp loại.',
    withinTolerance: (tolerance) => `Không vượt quá ${tolerance} nên coi là giữ nguyên.`,
    setTarget: (value, source, at) =>
      `Mục tiêu ${value} do người dùng đặt${source ? `, theo ${source}` : ''}${at ? `, ngày ${at}` : ''}; không tệp nào in số này.`,
    scopeTarget: 'Mục tiêu chung của cấp trên, áp dụng cho từng đơn vị.',
    name: 'Đây là tên. Các số của dòng:',
    panel: {
      title: 'Nguồn số liệu',
      open: 'Nguồn của số này',
      openHint: 'Xem số này lấy từ đâu, tính thế nào (Ctrl+[)',
      back: 'Quay lại số trước',
      close: 'Đóng nguồn số liệu',
      copy: 'Sao chép nguồn số liệu',
      copied: 'Đã sao chép',
      nothing: 'Chọn một ô trong bảng để xem nguồn của số trong ô.',
      empty: 'Dòng này không có số ở cột này.',
      into: 'Xem cách tính',
      intoOf: (label) => `Xem cách tính: ${label}`,
      verbatim: (text) => `Trong ô ghi: “${text}”`,
      blankCell: 'Trong ô để trống',
      corrected: (printed, now, day, time) =>
        `Đã sửa: tệp in ${printed}, sửa thành ${now} lúc ${time} ngày ${day}.`,
      reason: (why) => `Lý do: ${why}`,
      noReason: 'Chưa ghi lý do.',
      typed: 'Số ghi tay, không lấy từ tệp của hệ thống nào.',
      fromLink: 'Số này đến từ liên kết; liên kết không kèm tệp gốc.',
      keptFromLink: 'Số này được giữ lại từ một liên kết, không có tệp gốc.',
      imported: (day, time) => `Nhập lúc ${time} ngày ${day}`,
      others: (files) =>
        `Kỳ này còn có số liệu ở ${files.map((file) => `“${file}”`).join(', ')}. Chỗ các tệp ghi giống nhau, So Kỳ dùng tệp có trước; chỗ ghi khác nhau, dùng số đã chọn khi nhập.`,
      toCellOf: (label, place) =>
        `${label}: mở bảng đã nhập tại ${place.charAt(0).toLowerCase()}${place.slice(1)}`,
      more: (n) => `Xem thêm ${n} đơn vị`,
      toldBy: (n) => `Câu này nêu ${count(n)} số`,
    },
  },
  en: {
    rankAt: (period) => `Rank ${period}`,
    publishedRankAt: (period) => `Rank the source prints, ${period}`,
    gradeAt: (period) => `Grade ${period}`,
    changeOf: (what) => `Change: ${what}`,
    quotient: 'From numerator and denominator',
    total: 'Share in the total’s change',
    maximum: 'Most points',
    among: 'Units ranked',
    sumOf: (n) => `Sum of the ${n} units with data`,
    meanOf: (n) => `Simple mean of the ${n} units with data`,
    ranking: ({ rank, n, before, tied, isLowest }) =>
      [
        `Rank ${rank} among ${n} units with data: ${before === 0 ? 'none' : before} ${isLowest ? 'lower' : 'higher'}`,
        ...(tied > 0 ? [`${tied} tied with it`] : []),
      ].join(', '),
    rankingRule: 'Equal figures share a rank; units without data have none.',
    band: (score, grade, from, below) =>
      below === undefined
        ? `${score}: from ${from} up it is ${grade}`
        : `${score}: from ${from} to under ${below} it is ${grade}`,
    rest: 'The rest',
    residue: (amount) => `the rest ${amount}`,
    addedUp: 'The file prints parts alone for this date; they are added up to be compared.',
    recomputed: 'What the file prints is official; this is only held against it.',
    missing: (label, status) =>
      `${label}: ${status.charAt(0).toLowerCase()}${status.slice(1)}, so nothing can be worked out.`,
    notComparable: 'The two dates are not comparable, so nothing is worked out.',
    otherRoster: 'The two dates list different units, so no places are counted.',
    noRank: 'Not ranked.',
    noGrade: 'There is nothing to grade.',
    withinTolerance: (tolerance) => `No more than ${tolerance}, so it counts as unchanged.`,
    setTarget: (value, source, at) =>
      `Target ${value}, set by the user${source ? ` after ${source}` : ''}${at ? ` on ${at}` : ''}; no file prints it.`,
    scopeTarget: 'The target of the level above, held against each unit.',
    name: 'This is a name. The figures of its row:',
    panel: {
      title: 'Source of the figure',
      open: 'Source of this figure',
      openHint: 'Where this figure came from and how it is worked out (Ctrl+[)',
      back: 'Back to the figure before',
      close: 'Close the source of the figure',
      copy: 'Copy the source of the figure',
      copied: 'Copied',
      nothing: 'Choose a cell of the grid to see where its figure came from.',
      empty: 'This row has no figure in this column.',
      into: 'Show how',
      intoOf: (label) => `Show how it is worked out: ${label}`,
      verbatim: (text) => `The cell says: “${text}”`,
      blankCell: 'The cell is blank',
      corrected: (printed, now, day, time) =>
        `Corrected: the file prints ${printed}, set to ${now} at ${time} on ${day}.`,
      reason: (why) => `Reason: ${why}`,
      noReason: 'No reason given.',
      typed: 'Typed by hand; no system’s file holds it.',
      fromLink: 'This figure came in a link, which carries no files.',
      keptFromLink: 'This figure was kept from a link; there is no file of it.',
      imported: (day, time) => `Imported at ${time} on ${day}`,
      others: (files) =>
        `Figures of this date also stand in ${files.map((file) => `“${file}”`).join(', ')}. Where files agree the earlier one is used; where they differ, what was chosen at the import.`,
      toCellOf: (label, place) =>
        `${label}: open the imported table at ${place.charAt(0).toLowerCase()}${place.slice(1)}`,
      more: (n) => `Show ${n} more units`,
      toldBy: (n) => (n === 1 ? 'This sentence tells one figure' : `This sentence tells ${n} figures`),
    },
  },
};
