import type { InEvery } from './language.ts';

/** What became of the small things a workbook hangs on, where the disk no longer has them as they were written. */
export interface DamageWords {
  /** Of which a second copy was whole. */
  readonly mended: string;
  readonly lost: string;
  workbook(name: string, isMended: boolean): string;
  figures(name: string): string;
  file(name: string, isMended: boolean): string;
  unit(name: string, isMended: boolean): string;
  scheme(name: string, isMended: boolean): string;
  /** Of a workbook's undo history. */
  step(name: string): string;
  readonly undoStops: string;
  more(n: number): string;
}

const vi: DamageWords = {
  mended: 'Những mục sau bị hỏng trên đĩa và đã được lấy lại nguyên vẹn từ bản ghi thứ hai:',
  lost: 'Những mục sau bị hỏng và không lấy lại được nguyên vẹn:',
  workbook: (name, isMended) =>
    isMended
      ? `Sổ “${name}”`
      : `Sổ “${name}”: đang hiển thị những gì còn đọc được; tên sổ, trang xem, chỗ sửa hoặc mục tiêu có thể bị thiếu hay sai, và không hoàn tác được các bước trước đó. Hãy kiểm tra lại, hoặc mở tệp sổ làm việc đã lưu.`,
  figures: (name) => `Số liệu ${name}`,
  file: (name, isMended) =>
    isMended
      ? `Thông tin về tệp “${name}”`
      : `Thông tin về tệp “${name}”: không còn lần nhập, cảnh báo và câu trả lời. Số liệu của tệp không bị ảnh hưởng; thả lại tệp để có lại thông tin này.`,
  unit: (name, isMended) =>
    isMended ? `Tên đơn vị “${name}”` : `Tên đơn vị “${name}”: thả lại tệp có đơn vị này để có lại.`,
  scheme: (name, isMended) =>
    isMended ? `Bộ chỉ tiêu “${name}”` : `Bộ chỉ tiêu “${name}”: thả lại tệp có bộ chỉ tiêu này để có lại.`,
  step: (name) =>
    `Lịch sử hoàn tác của sổ “${name}”: có bước bị hỏng, chỉ hoàn tác được đến bước ngay sau đó. Sổ vẫn nguyên vẹn.`,
  undoStops: 'Bước này bị hỏng trên đĩa nên không hoàn tác hay làm lại được nữa. Sổ vẫn nguyên vẹn.',
  more: (n) => `và ${n} mục khác`,
};

const en: DamageWords = {
  mended: 'These were damaged on the disk, and were taken back whole from their second copy:',
  lost: 'These are damaged, and cannot be taken back whole:',
  workbook: (name, isMended) =>
    isMended
      ? `The workbook “${name}”`
      : `The workbook “${name}”: what can still be read of it is shown; its name, views, corrections or targets may be missing or wrong, and earlier steps cannot be undone. Check it, or open the file it was saved as.`,
  figures: (name) => `Figures of ${name}`,
  file: (name, isMended) =>
    isMended
      ? `What is known of the file “${name}”`
      : `What is known of the file “${name}”: when it was imported, its warnings and answers are gone. Its figures are not affected; drop the file again to have this back.`,
  unit: (name, isMended) =>
    isMended
      ? `The name of the unit “${name}”`
      : `The name of the unit “${name}”: drop a file with it again.`,
  scheme: (name, isMended) =>
    isMended
      ? `The set of indicators “${name}”`
      : `The set of indicators “${name}”: drop a file with it again.`,
  step: (name) =>
    `The undo history of the workbook “${name}”: a step of it is damaged, and undo goes no further back than that. The workbook itself is whole.`,
  undoStops: 'This step is damaged on the disk and can be neither undone nor redone. The workbook is whole.',
  more: (n) => `and ${n} more`,
};

export const damageWords: InEvery<DamageWords> = { vi, en };
