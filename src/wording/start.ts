import type { InEvery } from './language.ts';
import { systemName } from './systems.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** What can be on the screen before the program behind it is there: the start screen, and those that stand in for it. */
export interface StartWords {
  readonly appName: string;
  readonly promise: string;
  readonly dropHere: string;
  readonly dropNow: string;
  readonly pick: string;
  readonly accepts: string;
  readonly openSample: string;
  readonly openLink: string;
  readonly sampleIs: string;
  readonly stays: string;
  readonly staysLong: string;
  readonly loading: string;
  /** Nothing of what was asked about happens. */
  readonly cancel: string;
  readonly newWorkbook: string;
  readonly sampleWorkbook: string;
  /** A tab that shows the indicators of one unit. */
  indicatorsOf(unit: string): string;
  dossiersOf(unit: string): string;
  /** `isAssumed`: no file names it. */
  source(name: string, isAssumed?: boolean): string;
  readonly failures: Readonly<
    Record<
      | 'host-broken'
      | 'host-cannot-compile'
      | 'no-room'
      | 'no-storage'
      | 'storage-broken'
      | 'newer-data'
      | 'program-missing'
      | 'program',
      { readonly title: string; readonly body: string }
    >
  >;
  readonly nothingToShow: string;
  /** What is kept on this machine; `bytes` is NaN where the browser does not say. */
  kept(bytes: number): string;
  /** Whether the browser has promised to keep it. */
  promised(isPersisted: boolean): string;
  /** A part of the program that is loaded when it is asked for. */
  readonly partMissing: string;
  readonly reload: string;
  readonly saveFiles: string;
  readonly details: string;
  /** Leads to what looks after the disk. */
  readonly toStorage: string;
  /** Asks the browser to keep the data. */
  readonly askToStay: string;
  readonly startAnew: string;
  readonly startAnewSure: string;
  readonly startAnewYes: string;
  readonly dismiss: string;
  /** Of the sheet that takes files in. */
  readonly importTitle: string;
  /** A table that was pasted at that time of day, the `n`th of that minute. */
  readonly pasted: (at: Date, n: number) => string;
}

/** Megabytes with one decimal, rounded up: a few kilobytes are not nothing. */
function megabytes(bytes: number, sign: ',' | '.'): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1).replace('.', sign);
}

const vi: StartWords = {
  appName: 'So Kỳ',
  promise: 'So sánh hai kỳ đánh giá của Bộ chỉ số 766: đơn vị nào tăng, đơn vị nào giảm, vì chỉ số nào.',
  dropHere: 'Kéo thả tệp kết xuất vào đây',
  dropNow: 'Thả tệp để đọc',
  pick: 'Chọn tệp…',
  accepts:
    'Excel (xlsx, xls, ods), Word (docx, odt), CSV, HTML, JSON hoặc ZIP, một hay nhiều tệp cùng lúc; hoặc dán (Ctrl+V) bảng từ Excel, Word.',
  openSample: 'Mở dữ liệu mẫu',
  openLink: 'Mở liên kết…',
  sampleIs:
    '13 sở, ban, ngành và 11 huyện của Bình Phước (27/3 và 08/4/2025); 34 tỉnh, thành phố (06/10 và 10/10/2026).',
  stays: 'Dữ liệu ở lại trên máy này',
  staysLong: 'Tệp được đọc ngay trong trình duyệt và lưu trên máy này. Không có máy chủ, không gửi đi đâu.',
  loading: 'Đang mở…',
  cancel: 'Thôi',
  newWorkbook: 'Sổ làm việc 766',
  sampleWorkbook: 'Dữ liệu mẫu 766',
  indicatorsOf: (unit) => (unit ? `Chỉ số · ${unit}` : 'Chỉ số'),
  dossiersOf: (unit) => (unit ? `Hồ sơ · ${unit}` : 'Hồ sơ'),
  source: (name, isAssumed) => systemName('vi', name, isAssumed),
  failures: {
    'host-broken': {
      title: 'Bộ tính của So Kỳ không khởi động được',
      body: 'Tệp engine-worker không tải được hoặc bị chặn. Hãy tải lại trang; nếu vẫn vậy, báo người quản trị nơi đặt So Kỳ kiểm tra tệp assets/engine-worker và tiêu đề bảo mật của nó (xem tệp _headers đi kèm).',
    },
    'host-cannot-compile': {
      title: 'Nơi đặt So Kỳ gửi sai tiêu đề bảo mật',
      body: "Tệp engine-worker đang được gửi kèm chính sách dành cho trang, nên bộ tính không chạy được. Người quản trị cần gửi riêng tệp assets/engine-worker với: Content-Security-Policy: default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none' (xem tệp _headers hoặc nginx.conf đi kèm).",
    },
    'no-room': {
      title: 'Ổ đĩa hết chỗ nên chưa mở được dữ liệu',
      body: 'Dữ liệu đã lưu vẫn nằm trên máy; So Kỳ chưa mở để không làm hỏng. Hãy giải phóng ít nhất 20 MB trên ổ đĩa rồi tải lại trang.',
    },
    'no-storage': {
      title: 'Trình duyệt không cho lưu dữ liệu',
      body: 'So Kỳ cần IndexedDB để giữ số liệu trên máy này. Hãy thoát chế độ ẩn danh hoặc cho phép trang này lưu dữ liệu, rồi tải lại.',
    },
    'storage-broken': {
      title: 'Không mở được dữ liệu đã lưu',
      body: 'Trình duyệt báo lỗi khi mở dữ liệu của So Kỳ trên máy này. Hãy đóng các thẻ So Kỳ khác, giải phóng chỗ trống trên đĩa rồi tải lại. Nếu vẫn vậy, có thể bắt đầu lại từ đầu rồi mở tệp sổ làm việc đã lưu hoặc thả lại các tệp gốc.',
    },
    'newer-data': {
      title: 'Dữ liệu trên máy này thuộc bản So Kỳ mới hơn',
      body: 'Trang đang mở là bản cũ, còn giữ trong bộ nhớ của trình duyệt, nên không đọc được dữ liệu của bản mới. Dữ liệu vẫn còn nguyên. Hãy tải lại trang; nếu vẫn vậy, nhấn Ctrl+F5 hoặc báo người quản trị nơi đặt So Kỳ cập nhật.',
    },
    'program-missing': {
      title: 'Chưa tải được So Kỳ',
      body: 'Trình duyệt chưa lấy đủ So Kỳ từ nơi đặt. Hãy kiểm tra kết nối rồi tải lại trang. Dữ liệu đã lưu trên máy này vẫn còn nguyên.',
    },
    program: {
      title: 'So Kỳ gặp lỗi và đã dừng',
      body: 'Số liệu đã lưu vẫn còn trên máy này. Tải lại trang để tiếp tục; nếu lỗi lặp lại, lưu các tệp gốc ra rồi báo lỗi kèm phần chi tiết dưới đây.',
    },
  },
  nothingToShow: 'Trang xem này chưa có số liệu để hiển thị.',
  kept: (bytes) =>
    Number.isNaN(bytes)
      ? 'Đã lưu trên máy này · không gửi đi đâu'
      : `Đã lưu trên máy này · ${megabytes(bytes, ',')} MB · không gửi đi đâu`,
  promised: (isPersisted) => (isPersisted ? 'trình duyệt hứa giữ' : 'trình duyệt chưa hứa giữ'),
  partMissing:
    'Không tải được phần này từ nơi đặt So Kỳ. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
  reload: 'Tải lại trang',
  saveFiles: 'Lưu các tệp gốc ra máy',
  details: 'Chi tiết',
  toStorage: 'Xem chỗ lưu…',
  askToStay: 'Cho phép giữ',
  startAnew: 'Bắt đầu lại từ đầu…',
  startAnewSure: 'Mọi sổ làm việc và tệp gốc đang lưu trong trình duyệt này sẽ bị xóa hẳn.',
  startAnewYes: 'Xóa và bắt đầu lại',
  dismiss: 'Đóng',
  importTitle: 'Nhập dữ liệu',
  pasted: (at, n) =>
    `Bảng dán lúc ${at.getHours()} giờ ${twoDigits(at.getMinutes())}${n > 1 ? ` (${n})` : ''}`,
};

const en: StartWords = {
  appName: 'So Kỳ',
  promise:
    'Compare two assessment dates of index 766: which units gained, which declined, and on which indicators.',
  dropHere: 'Drop exported files here',
  dropNow: 'Drop the files to read them',
  pick: 'Choose files…',
  accepts:
    'Excel (xlsx, xls, ods), Word (docx, odt), CSV, HTML, JSON or ZIP, one or many at once; or paste (Ctrl+V) a table from Excel or Word.',
  openSample: 'Open the sample',
  openLink: 'Open a link…',
  sampleIs:
    '13 departments and 11 districts of Bình Phước (27 Mar and 8 Apr 2025); 34 provinces (6 and 10 Oct 2026).',
  stays: 'Your data stays on this machine',
  staysLong:
    'Files are read inside the browser and kept on this machine. There is no server; nothing is sent anywhere.',
  loading: 'Opening…',
  cancel: 'Cancel',
  newWorkbook: 'Index 766 workbook',
  sampleWorkbook: 'Index 766 sample',
  indicatorsOf: (unit) => (unit ? `Indicators · ${unit}` : 'Indicators'),
  dossiersOf: (unit) => (unit ? `Dossiers · ${unit}` : 'Dossiers'),
  source: (name, isAssumed) => systemName('en', name, isAssumed),
  failures: {
    'host-broken': {
      title: 'So Kỳ’s engine did not start',
      body: 'The engine-worker file did not load or was blocked. Reload the page; if that does not help, ask whoever hosts So Kỳ to check assets/engine-worker and its security header (see the _headers file that comes with it).',
    },
    'host-cannot-compile': {
      title: 'The host of So Kỳ sends the wrong security header',
      body: "The engine-worker file arrives with the policy meant for the page, so the engine cannot run. The host must send assets/engine-worker with its own: Content-Security-Policy: default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none' (see the _headers file or nginx.conf that comes with it).",
    },
    'no-room': {
      title: 'The disk is full, so the data was not opened',
      body: 'What was saved is still on this machine; So Kỳ has not opened it, so as not to damage it. Free at least 20 MB on the disk and reload the page.',
    },
    'no-storage': {
      title: 'The browser does not allow data to be kept',
      body: 'So Kỳ needs IndexedDB to keep figures on this machine. Leave private browsing or allow this page to store data, then reload.',
    },
    'storage-broken': {
      title: 'The saved data cannot be opened',
      body: 'The browser reported an error when opening So Kỳ’s data on this machine. Close other So Kỳ tabs, free some disk space and reload. If that does not help, you can start anew and then open a workbook file or drop the original files again.',
    },
    'newer-data': {
      title: 'The data on this machine belongs to a newer So Kỳ',
      body: 'The open page is an older version that the browser still had, and cannot read what the newer one wrote. The data is intact. Reload the page; if that does not help, press Ctrl+F5 or ask whoever hosts So Kỳ to update it.',
    },
    'program-missing': {
      title: 'So Kỳ did not load',
      body: 'The browser could not fetch all of So Kỳ from where it is hosted. Check the connection and reload the page. What is saved on this machine is intact.',
    },
    program: {
      title: 'So Kỳ met an error and stopped',
      body: 'The saved figures are still on this machine. Reload to go on; if it happens again, save the original files and report it with the details below.',
    },
  },
  nothingToShow: 'This view has no figures to show yet.',
  kept: (bytes) =>
    Number.isNaN(bytes)
      ? 'Saved on this machine · nothing is sent'
      : `Saved on this machine · ${megabytes(bytes, '.')} MB · nothing is sent`,
  promised: (isPersisted) =>
    isPersisted ? 'the browser promised to keep it' : 'no promise from the browser yet',
  partMissing:
    'This part could not be fetched from where So Kỳ is hosted. Check the connection, or reload the page if So Kỳ was just updated.',
  reload: 'Reload',
  saveFiles: 'Save the original files',
  details: 'Details',
  toStorage: 'See storage…',
  askToStay: 'Allow it',
  startAnew: 'Start anew…',
  startAnewSure: 'Every workbook and original file kept in this browser will be removed for good.',
  startAnewYes: 'Remove and start anew',
  dismiss: 'Close',
  importTitle: 'Import',
  pasted: (at, n) =>
    `Table pasted at ${twoDigits(at.getHours())}h${twoDigits(at.getMinutes())}${n > 1 ? ` (${n})` : ''}`,
};

export const startWords: InEvery<StartWords> = { vi, en };
