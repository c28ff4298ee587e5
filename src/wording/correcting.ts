import type { CorrectionState, RowRole } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** The editor of a figure and the list of corrections. It is loaded with them, so it is no part of `Wording`. */
export interface CorrectingWords {
  readonly title: string;
  readonly cannot: string;
  /** Before the choice among the figures of one cell. */
  readonly which: string;
  readonly value: string;
  /** For an empty value: why there is none. */
  readonly missing: string;
  readonly why: string;
  readonly whyHint: string;
  /** Where the figure stands, and what is printed there. */
  readonly printed: (figure: string) => string;
  readonly keep: string;
  readonly restore: string;
  readonly leave: string;
  /** What another tab of the browser did to the figure since the editor was opened, and what keeping then does. */
  readonly beside: {
    readonly corrected: (figure: string, why: string) => string;
    readonly dropped: (printed: string) => string;
  };
  /** What is the matter with what was typed; `typed` with its marks, `cell` names the place in its file. */
  readonly faults: {
    readonly number: (typed: string, cell: string) => string;
    readonly whole: (typed: string, cell: string) => string;
    readonly percent: (typed: string, cell: string) => string;
    readonly beyond: (typed: string, cell: string, most: string) => string;
  };
  /** Why a place cannot be corrected, and what to do instead. */
  readonly uncorrectable: {
    readonly computed: string;
    readonly name: string;
    readonly 'printed-change': string;
    readonly link: string;
    readonly setting: string;
    readonly 'no-figure': string;
    readonly typed: string;
    readonly row: (role: RowRole) => string;
    readonly elsewhere: string;
  };
  readonly toOther: string;
  readonly toTyped: string;
  readonly toGoals: string;

  readonly list: string;
  readonly none: string;
  readonly heads: {
    readonly figure: string;
    readonly change: string;
    readonly why: string;
    readonly place: string;
    readonly at: string;
  };
  readonly states: Readonly<Record<CorrectionState, (n: number) => string>>;
  readonly hints: Readonly<Record<CorrectionState, string>>;
  /** What the newer file prints there. */
  readonly saysNow: (figure: string) => string;
  /** The cell of the figure that was corrected, where another prints it now. */
  readonly stoodAt: (place: string) => string;
  readonly toCell: string;
  readonly explain: (figure: string) => string;
  readonly noReason: string;
  readonly drop: string;
  readonly dropOf: (figure: string) => string;
  readonly renew: string;
  readonly renewOf: (figure: string) => string;
  readonly dropAll: string;
  readonly close: string;
  readonly done: (n: number) => string;
}

const VI_ROWS: Readonly<Partial<Record<RowRole, string>>> = {
  header: 'đầu cột',
  preamble: 'tiêu đề',
  section: 'nhóm',
  total: 'tổng',
  mean: 'bình quân',
  subtotal: 'cộng nhóm',
  footnote: 'ghi chú',
  duplicate: 'lặp lại',
};

const EN_ROWS: Readonly<Partial<Record<RowRole, string>>> = {
  header: 'a row of heads',
  preamble: 'a title',
  section: 'the head of a section',
  total: 'a row of totals',
  mean: 'a row of means',
  subtotal: 'a row of subtotals',
  footnote: 'a note',
  duplicate: 'a repeated row',
};

/** A place begins with a capital, for it mostly stands alone. */
const inSentence = (place: string): string => place.charAt(0).toLowerCase() + place.slice(1);

export const correctingWords: InEvery<CorrectingWords> = {
  vi: {
    title: 'Sửa số liệu',
    cannot: 'Không sửa được ở đây',
    which: 'Sửa số nào trong ô',
    value: 'Giá trị',
    missing: 'Vì sao không có số',
    why: 'Lý do',
    whyHint: 'ví dụ: đơn vị đính chính ngày 10/4',
    printed: (figure) => `Tệp in: ${figure}`,
    keep: 'Sửa',
    restore: 'Trả lại số đã in',
    beside: {
      corrected: (figure, why) =>
        `Số này vừa được sửa thành ${figure} ở một thẻ khác${why ? ` (lý do: ${why})` : ''}. Bấm “Sửa” thì những gì bạn đã gõ ở đây thay cho chỗ sửa đó.`,
      dropped: (printed) =>
        `Chỗ sửa của số này vừa được bỏ ở một thẻ khác; tệp in ${printed}. Bấm “Sửa” thì số đang ghi ở đây lại thay cho số trong tệp.`,
    },
    leave: 'Thôi',
    faults: {
      number: (typed, cell) => `${cell}: “${typed}” không phải là một số. Hãy gõ số như 84,39.`,
      whole: (typed, cell) => `${cell}: “${typed}” không phải là số nguyên. Số ở đây là số đếm, như 1.250.`,
      percent: (typed, cell) =>
        `${cell}: “${typed}” là tỷ lệ phần trăm, còn số ở đây thì không. Hãy gõ số không có dấu %.`,
      beyond: (typed, cell, most) => `${cell}: “${typed}” vượt quá mức cao nhất là ${most}.`,
    },
    uncorrectable: {
      computed:
        'Số này do So Kỳ tính ra, không ô nào trong tệp in nó. Hãy sửa số ở cột của từng kỳ; thay đổi, hạng, xếp loại và tổng sẽ tính lại theo.',
      name: 'Đây là tên, không phải số liệu. Nếu tên sai, hãy sửa trong tệp gốc rồi nhập lại.',
      'printed-change':
        'Đây là số tăng, giảm in sẵn trong tệp, chỉ để đối chiếu; So Kỳ luôn tính lại. Hãy sửa số ở cột của từng kỳ nếu số đó sai.',
      link: 'Số liệu này đến từ liên kết. Hãy giữ trang vào sổ của mình trước, rồi sửa.',
      setting: 'Không tệp nào in số này. Mục tiêu được đặt trong “Mục tiêu và xếp loại”, hãy sửa ở đó.',
      'no-figure':
        'So Kỳ không lấy số nào từ ô này để so sánh. Nếu ô có số, hãy nhập lại tệp và chọn vai trò cho cột; nếu ô sai, hãy sửa trong tệp gốc rồi nhập lại.',
      typed: 'Số này được ghi tay, không có trong tệp nào. Hãy sửa trong bảng ghi số liệu.',
      row: (role) =>
        VI_ROWS[role]
          ? `Dòng này được hiểu là dòng ${VI_ROWS[role]}, nên So Kỳ không lấy số nào từ đây để so sánh. Nếu hiểu sai, hãy nhập lại tệp và chọn vai trò cho dòng.`
          : 'So Kỳ không lấy số nào từ dòng này để so sánh. Nếu dòng có số, hãy nhập lại tệp và chọn vai trò cho dòng.',
      elsewhere: 'Sổ đang dùng số của ô khác cho chỗ này. Hãy sửa ở ô đó.',
    },
    toOther: 'Mở ô đang dùng',
    toTyped: 'Mở bảng ghi số liệu',
    toGoals: 'Mở mục tiêu và xếp loại',

    list: 'Chỗ đã sửa',
    none: 'Chưa sửa số nào. Để sửa, chọn một số trong bảng đã nhập hoặc trong trang xem rồi nhấn F2; tệp gốc luôn giữ nguyên.',
    heads: {
      figure: 'Số liệu',
      change: 'Tệp in → sửa thành',
      why: 'Lý do',
      place: 'Chỗ trong tệp',
      at: 'Sửa lúc',
    },
    states: {
      changed: (n) => `Tệp mới in số khác (${n})`,
      gone: (n) => `Không còn trong số liệu (${n})`,
      settled: (n) => `Tệp mới đã in đúng (${n})`,
      holds: (n) => `Đang áp dụng (${n})`,
    },
    hints: {
      changed: 'Chỗ sửa chưa được áp dụng: hãy áp dụng cho số mới, hoặc bỏ.',
      gone: 'Đơn vị, chỉ số hoặc kỳ này không còn trong sổ. Chỗ sửa chờ ở đây; nhập lại tệp cũ thì lại được áp dụng.',
      settled: 'Không cần sửa nữa, có thể bỏ.',
      holds: '',
    },
    saysNow: (figure) => `nay in ${figure}`,
    stoodAt: (place) => `đã sửa ở ${inSentence(place)}`,
    toCell: 'Mở bảng đã nhập tại ô này',
    explain: (figure) => `Lý do sửa ${figure}`,
    noReason: 'chưa ghi lý do',
    drop: 'Bỏ',
    dropOf: (figure) => `Bỏ chỗ sửa: ${figure}`,
    renew: 'Áp dụng cho số mới',
    renewOf: (figure) => `Áp dụng cho số mới: ${figure}`,
    dropAll: 'Bỏ tất cả',
    close: 'Đóng',
    done: (n) => `Còn ${n} chỗ đã sửa`,
  },
  en: {
    title: 'Correct the figure',
    cannot: 'Cannot be corrected here',
    which: 'Which figure of the cell',
    value: 'Value',
    missing: 'Why there is none',
    why: 'Reason',
    whyHint: 'such as: amended by the unit on 10/4',
    printed: (figure) => `The file prints: ${figure}`,
    keep: 'Correct',
    restore: 'Back to the printed figure',
    beside: {
      corrected: (figure, why) =>
        `This figure was just corrected to ${figure} in another tab of the browser${why ? ` (reason: ${why})` : ''}. “Correct” puts what you typed here in its place.`,
      dropped: (printed) =>
        `The correction of this figure was just dropped in another tab of the browser; the file prints ${printed}. “Correct” puts the figure that stands here in its place again.`,
    },
    leave: 'Cancel',
    faults: {
      number: (typed, cell) => `${cell}: “${typed}” is not a number. Type one such as 84.39.`,
      whole: (typed, cell) =>
        `${cell}: “${typed}” is not a whole number. What stands here is counted, such as 1250.`,
      percent: (typed, cell) =>
        `${cell}: “${typed}” is a percentage and the figure here is none. Type it without the % sign.`,
      beyond: (typed, cell, most) => `${cell}: “${typed}” is above the most there can be, ${most}.`,
    },
    uncorrectable: {
      computed:
        'This figure is worked out; no cell of a file prints it. Correct the figure in the column of a date: changes, ranks, grades and totals follow.',
      name: 'This is a name, not a figure. If it is wrong, mend the file and import it again.',
      'printed-change':
        'This is the change that the file prints. It is only checked against; changes are always worked out. Correct the figure in the column of a date if that is wrong.',
      link: 'These figures came in a link. Keep the view in your own workbook first, then correct it there.',
      setting: 'No file prints this figure. Targets are set under “Targets and grades”: change it there.',
      'no-figure':
        'No figure is taken from this cell. If it holds one, import the file again and choose the role of its column; if the cell is wrong, mend the file and import it again.',
      typed: 'This figure was typed. Change it in the sheet of typed figures.',
      row: (role) =>
        EN_ROWS[role]
          ? `This row was taken for ${EN_ROWS[role]}, so no figure is taken from it. If that is wrong, import the file again and choose the row’s role.`
          : 'No figure is taken from this row. If it holds one, import the file again and choose the row’s role.',
      elsewhere: 'The workbook stands on the figure of another cell here. Correct it there.',
    },
    toOther: 'Open the cell in use',
    toTyped: 'Open the typed figures',
    toGoals: 'Open targets and grades',

    list: 'Corrections',
    none: 'Nothing is corrected yet. Choose a figure in an imported table or in a view and press F2; the files themselves always stay as they are.',
    heads: {
      figure: 'Figure',
      change: 'Printed → corrected',
      why: 'Reason',
      place: 'Place in the file',
      at: 'Corrected at',
    },
    states: {
      changed: (n) => `A newer file prints something else (${n})`,
      gone: (n) => `No longer among the figures (${n})`,
      settled: (n) => `A newer file prints it right (${n})`,
      holds: (n) => `In force (${n})`,
    },
    hints: {
      changed: 'Not applied now: apply to the new figure, or drop.',
      gone: 'The unit, the indicator or the date is no longer in the workbook. Import the old file again and it is applied again.',
      settled: 'No longer needed; it can be dropped.',
      holds: '',
    },
    saysNow: (figure) => `now prints ${figure}`,
    stoodAt: (place) => `corrected at ${inSentence(place)}`,
    toCell: 'Open the imported table at this cell',
    explain: (figure) => `Reason for correcting ${figure}`,
    noReason: 'no reason given',
    drop: 'Drop',
    dropOf: (figure) => `Drop the correction: ${figure}`,
    renew: 'Apply to the new figure',
    renewOf: (figure) => `Apply to the new figure: ${figure}`,
    dropAll: 'Drop all',
    close: 'Close',
    done: (n) => `${n} ${n === 1 ? 'correction' : 'corrections'} left`,
  },
};
