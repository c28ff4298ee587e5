import type { CopyKind } from '../model/index.ts';
import { instantIn } from './instant.ts';
import type { InEvery } from './language.ts';
import { numberWords } from './numbers.ts';

/** A figure that the workbook has otherwise than its table, in words. */
export interface ReadmeCorrection {
  /** The period of the figure, whose it is and of what. */
  readonly what: string;
  readonly printed: string;
  readonly now: string;
  readonly why?: string;
}

/** What stands in the file that is to be read first. */
export interface ReadmeFacts {
  readonly name: string;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly copy: CopyKind;
  readonly views: number;
  readonly assessments: number;
  /** Cells of the tables, those without a figure among them. */
  readonly figures: number;
  readonly files: number;
  readonly corrections: readonly ReadmeCorrection[];
}

const vi = ({ name, created, copy, corrections, ...counts }: ReadmeFacts): readonly string[] => {
  const isWhole = copy === 'for-office';
  const { time, day } = instantIn('vi', created);
  const count = (n: number): string => numberWords.vi.figure(n, 0, 'count');
  return [
    `SỔ LÀM VIỆC: ${name}`,
    `Lưu lúc: ${time} ngày ${day}`,
    isWhole
      ? 'Bản nội bộ: có tất cả những gì sổ có, trừ lịch sử hoàn tác.'
      : 'Bản gửi đi: số liệu và trang xem; không có tệp gốc và những gì chỉ dùng trong cơ quan.',
    `Gồm: ${count(counts.views)} trang xem, ${count(counts.assessments)} bảng số liệu (${count(counts.figures)} ô)${isWhole ? `, ${count(counts.files)} tệp gốc` : ''}. Phần nào không còn đọc được lúc lưu thì không có trong tệp.`,
    '',
    'Đây là một sổ làm việc của So Kỳ, lưu thành một tệp zip. Không cần So Kỳ vẫn đọc được số liệu:',
    '  so-lieu/         mỗi kỳ một bảng CSV, mở thẳng bằng Excel (dấu chấm phẩy, dấu phẩy thập phân)',
    ...(isWhole ? ['  goc/             các tệp gốc đúng như khi nhập'] : []),
    ...(corrections.length > 0
      ? [
          '',
          `Các bảng CSV ghi số như tệp gốc in. Sổ đã sửa ${numberWords.vi.count(corrections.length)} chỗ:`,
          ...corrections.map(
            ({ what, printed, now, why }) => `  ${what}: ${printed} → ${now}${why ? `; lý do: ${why}` : ''}`,
          ),
        ]
      : []),
    '',
    'Phần dành cho So Kỳ, để khôi phục đúng từng con số:',
    '  manifest.json    danh mục các tệp kèm số byte và mã SHA-256',
    `  so.json          tên sổ, thứ tự trang, mục tiêu, ngưỡng xếp loại${isWhole ? ', chỗ đã sửa, câu trả lời khi nhập' : ''}`,
    '  trang/           mỗi trang xem một tệp',
    '  don-vi.json      các đơn vị',
    '  chi-so.json      các bộ chỉ số',
    ...(isWhole ? ['  nhap.json        mỗi tệp gốc đã được đọc ra sao'] : []),
    `  so-lieu/chi-tiet/  ${isWhole ? 'mỗi con số lấy từ tệp nào, dòng nào, cột nào; ' : ''}vì sao thiếu số`,
    '',
    'Để mở lại: thả tệp zip này vào So Kỳ. Sổ được khôi phục thành một sổ mới, sổ đang có không bị thay đổi.',
    'Nếu sửa một tệp trong này, So Kỳ sẽ thấy mã SHA-256 không khớp và không nhận.',
  ];
};

const en = ({ name, created, copy, corrections, ...counts }: ReadmeFacts): readonly string[] => {
  const isWhole = copy === 'for-office';
  const { time, day } = instantIn('en', created);
  const of = (n: number, one: string, many = `${one}s`): string =>
    `${numberWords.en.figure(n, 0, 'count')} ${n === 1 ? one : many}`;
  return [
    `WORKBOOK: ${name}`,
    `Saved: ${time} on ${day}`,
    isWhole
      ? 'Copy for the office: everything the workbook has but its undo history.'
      : 'Copy to send: figures and views; no original files, nor what is for the office alone.',
    `Holds ${of(counts.views, 'view')}, ${of(counts.assessments, 'table')} of figures (${of(counts.figures, 'cell')})${isWhole ? `, ${of(counts.files, 'original file')}` : ''}. What could not be read when it was saved is not in it.`,
    '',
    'This is a workbook of So Kỳ, kept as one zip file. The figures can be read without So Kỳ:',
    '  so-lieu/         a CSV table for each assessment; opens in Excel (semicolons, decimal commas)',
    ...(isWhole ? ['  goc/             the original files as they were imported'] : []),
    ...(corrections.length > 0
      ? [
          '',
          `The CSV tables have the figures as the files print them. The workbook has ${of(corrections.length, 'correction')}:`,
          ...corrections.map(
            ({ what, printed, now, why }) => `  ${what}: ${printed} → ${now}${why ? `; reason: ${why}` : ''}`,
          ),
        ]
      : []),
    '',
    'For So Kỳ, so that every figure comes back exactly:',
    '  manifest.json    the list of files with their bytes and SHA-256',
    `  so.json          name, order of tabs, targets, grade bands${isWhole ? ', corrections, answers given on import' : ''}`,
    '  trang/           a file for each view',
    '  don-vi.json      units',
    '  chi-so.json      sets of indicators',
    ...(isWhole ? ['  nhap.json        how each original file was read'] : []),
    `  so-lieu/chi-tiet/  ${isWhole ? 'the file, row and column each figure came from; ' : ''}why figures are missing`,
    '',
    'To open it again, drop this zip file into So Kỳ. It becomes a new workbook; those that are there stay as they are.',
    'If a file in it is edited, So Kỳ sees that its SHA-256 differs and refuses it.',
  ];
};

/** The text file in a workbook's file, for whoever has no So Kỳ; a language below the other. */
export const backupReadme: InEvery<(facts: ReadmeFacts) => readonly string[]> = { vi, en };
