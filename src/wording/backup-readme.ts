import type { CopyKind } from '../model/index.ts';
import type { InEvery } from './language.ts';

/** What stands in the file that is to be read first. */
interface ReadmeFacts {
  readonly name: string;
  readonly created: string;
  readonly copy: CopyKind;
  readonly views: number;
  readonly assessments: number;
  readonly figures: number;
  readonly files: number;
}

/** The text file in a workbook's file, for whoever has no So Kỳ; a language below the other. */
export const backupReadme: InEvery<(facts: ReadmeFacts) => readonly string[]> = {
  vi: ({ name, created, copy, views, assessments, figures, files }) => [
    `SỔ LÀM VIỆC: ${name}`,
    `Lưu lúc: ${created}`,
    copy === 'for-office'
      ? 'Bản nội bộ: có tất cả những gì sổ có.'
      : 'Bản gửi đi: không có tệp gốc, chỗ đã sửa, cảnh báo.',
    `Gồm: ${views} trang xem, ${assessments} bảng số liệu, ${figures} con số, ${files} tệp gốc.`,
    '',
    'Đây là một sổ làm việc của So Kỳ, lưu thành một tệp zip. Không cần So Kỳ vẫn đọc được số liệu:',
    '  so-lieu/         mỗi kỳ một bảng CSV, mở thẳng bằng Excel (dấu chấm phẩy, dấu phẩy thập phân)',
    ...(copy === 'for-office' ? ['  goc/             các tệp gốc đúng như khi nhập'] : []),
    '',
    'Phần dành cho So Kỳ, để khôi phục đúng từng con số:',
    '  manifest.json    danh mục các tệp kèm số byte và mã SHA-256',
    '  so.json          tên sổ, thứ tự trang, mục tiêu, ngưỡng xếp loại, chỗ đã sửa, câu trả lời khi nhập',
    '  trang/           mỗi trang xem một tệp',
    '  don-vi.json      các đơn vị',
    '  chi-so.json      các bộ chỉ số',
    ...(copy === 'for-office' ? ['  nhap.json        mỗi tệp gốc đã được đọc ra sao'] : []),
    '  so-lieu/chi-tiet/  mỗi con số lấy từ tệp nào, dòng nào, cột nào; vì sao thiếu số',
    '',
    'Để mở lại: thả tệp zip này vào So Kỳ. Sổ được khôi phục thành một sổ mới, sổ đang có không bị thay đổi.',
    'Nếu sửa một tệp trong này, So Kỳ sẽ thấy mã SHA-256 không khớp và không nhận.',
  ],
  en: ({ name, created, copy, views, assessments, figures, files }) => [
    `WORKBOOK: ${name}`,
    `Saved: ${created}`,
    copy === 'for-office'
      ? 'Copy for the office: everything the workbook has.'
      : 'Copy to send: no original files, corrections or warnings.',
    `Holds ${views} views, ${assessments} tables of figures, ${figures} figures, ${files} original files.`,
    '',
    'This is a workbook of So Kỳ, kept as one zip file. The figures can be read without So Kỳ:',
    '  so-lieu/         a CSV table for each assessment; opens in Excel (semicolons, decimal commas)',
    ...(copy === 'for-office' ? ['  goc/             the original files as they were imported'] : []),
    '',
    'For So Kỳ, so that every figure comes back exactly:',
    '  manifest.json    the list of files with their bytes and SHA-256',
    '  so.json          name, order of tabs, targets, grade bands, corrections, answers given on import',
    '  trang/           a file for each view',
    '  don-vi.json      units',
    '  chi-so.json      sets of indicators',
    ...(copy === 'for-office' ? ['  nhap.json        how each original file was read'] : []),
    '  so-lieu/chi-tiet/  the file, row and column each figure came from; why figures are missing',
    '',
    'To open it again, drop this zip file into So Kỳ. It becomes a new workbook; those that are there stay as they are.',
    'If a file in it is edited, So Kỳ sees that its SHA-256 differs and refuses it.',
  ],
};
