import type { InEvery } from './language.ts';

/** A newer version of the program runs in another tab of the browser, and this page can keep nothing any more. */
export interface OutdatedWords {
  readonly title: string;
  readonly body: string;
  /** What would be lost: files on the import sheet, or what is typed in another sheet. */
  readonly importing: string;
  readonly typing: string;
  readonly reload: string;
  readonly later: string;
  /** What stays in sight once it was put off. */
  readonly bar: string;
}

const vi: OutdatedWords = {
  title: 'So Kỳ bản mới đang chạy ở một thẻ khác',
  body: 'Trang này là bản cũ và không lưu được nữa. Mọi việc đã làm đến lúc này vẫn còn nguyên; tải lại trang để làm tiếp bằng bản mới.',
  importing: 'Các tệp đang xem trước chưa được nhập vào sổ: sau khi tải lại, hãy thả chúng lại.',
  typing: 'Những gì đang gõ dở trong hộp thoại đang mở chưa được lưu: hãy chép lại trước khi tải lại trang.',
  reload: 'Tải lại trang',
  later: 'Xem tiếp, không lưu',
  bar: 'Trang này là bản cũ của So Kỳ và không lưu được nữa.',
};

const en: OutdatedWords = {
  title: 'A newer So Kỳ runs in another tab',
  body: 'This page is the older version and can save nothing any more. All that was done until now is intact; reload to go on with the newer one.',
  importing: 'The files on the import sheet are not in the workbook yet: drop them again after reloading.',
  typing: 'What is being typed in the open sheet is not saved: copy it before you reload.',
  reload: 'Reload',
  later: 'Keep looking, save nothing',
  bar: 'This page is an older version of So Kỳ and can save nothing any more.',
};

export const outdatedWords: InEvery<OutdatedWords> = { vi, en };
