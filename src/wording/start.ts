import type { InEvery } from './language.ts';
import { systemName } from './systems.ts';

/** The start screen, the shell's notices, and the screens that stand in when the workbench cannot. */
export interface StartWords {
  readonly appName: string;
  readonly promise: string;
  readonly dropHere: string;
  readonly dropNow: string;
  readonly pick: string;
  readonly accepts: string;
  readonly openSample: string;
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
  readonly notices: Readonly<
    Record<
      | 'disk-full'
      | 'disk-nearly-full'
      | 'figures-damaged'
      | 'originals-damaged'
      | 'damage-found'
      | 'damage-mended'
      | 'may-we-stay'
      | 'save-failed'
      | 'history-damaged'
      | 'engine-lost'
      | 'samples-missing'
      | 'slides-missing'
      | 'slides-none'
      | 'original-missing'
      | 'office-copy-missing'
      | 'unit-sheet-missing'
      | 'reading-stalled',
      string
    >
  >;
  readonly failures: Readonly<
    Record<
      | 'host-broken'
      | 'host-cannot-compile'
      | 'no-room'
      | 'no-storage'
      | 'storage-broken'
      | 'newer-data'
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
  /** A table that was pasted, the `n`th. */
  readonly pasted: (n: number) => string;
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
  notices: {
    'disk-full':
      'Ổ đĩa hết chỗ nên chưa lưu được; dữ liệu cũ còn nguyên. Hãy giải phóng chỗ trống rồi làm lại.',
    'disk-nearly-full':
      'Đĩa gần đầy. Thay đổi vừa rồi đã được lưu vào chỗ So Kỳ để dành; những thay đổi sau có thể không lưu được.',
    'figures-damaged': 'Một phần số liệu lưu trên máy này bị hỏng; có thể dựng lại từ tệp gốc.',
    'originals-damaged':
      'Có tệp gốc lưu trên máy này bị hỏng hoặc bị mất; số liệu vẫn còn nguyên. Hãy thả lại tệp đó.',
    'damage-found':
      'Một phần dữ liệu lưu trên máy này bị hỏng. Phần nào hỏng và cách lấy lại ghi ở mục chỗ lưu.',
    'damage-mended':
      'Một phần dữ liệu lưu trên máy này bị hỏng, và đã được lấy lại nguyên vẹn từ bản ghi thứ hai.',
    'may-we-stay':
      'Số liệu chỉ nằm trong trình duyệt này. Nếu được bạn cho phép, trình duyệt sẽ không tự xóa chúng khi máy gần hết chỗ.',
    'save-failed': 'Trình duyệt không ghi được xuống đĩa; thay đổi vừa rồi chưa được lưu. Hãy thử lại.',
    'history-damaged':
      'Số liệu của một kỳ khác lưu trên máy này bị hỏng nên phiếu không có kỳ đó. Hãy thả lại tệp gốc của kỳ đó.',
    'engine-lost':
      'Trình duyệt đã dừng bộ tính giữa chừng, có thể vì thiếu bộ nhớ; việc vừa rồi chưa làm được. Số liệu đã lưu vẫn còn nguyên. Hãy đóng bớt các thẻ khác rồi làm lại.',
    'slides-missing':
      'Không tải được phần tạo slide từ nơi đặt So Kỳ. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
    'original-missing': 'Máy này không còn giữ tệp gốc của bảng. Hãy nhập lại tệp đó.',
    'slides-none':
      'Mọi trang xem đều được bỏ qua khi xuất slide nên không có gì để xuất. Hãy bỏ dấu «Bỏ qua khi xuất slide» trong thực đơn của trang cần trình chiếu.',
    'office-copy-missing':
      'Không tải được phần lập bản nội bộ từ nơi đặt So Kỳ; bản lấy ra vẫn là bản gửi đi. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
    'unit-sheet-missing':
      'Không tải được phần lập phiếu đơn vị từ nơi đặt So Kỳ. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
    'samples-missing': 'Không tải được dữ liệu mẫu từ nơi đặt So Kỳ. Hãy kiểm tra kết nối rồi thử lại.',
    'reading-stalled': 'Việc đọc không kết thúc nên đã dừng. Hãy thả lại từng tệp một để biết tệp nào hỏng.',
  },
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
  pasted: (n) => `Bảng dán ${n}`,
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
  notices: {
    'disk-full':
      'The disk is full, so nothing was saved; the old data is intact. Free some space and try again.',
    'disk-nearly-full':
      'The disk is nearly full. The last change was saved in room So Kỳ had held back; later ones may not fit.',
    'damage-mended':
      'Some of the data kept on this machine was damaged, and has been taken back whole from a second copy.',
    'figures-damaged':
      'Some of the figures kept on this machine are damaged; they can be rebuilt from their original files.',
    'originals-damaged':
      'An original file kept on this machine is damaged or gone; the figures are intact. Drop that file again.',
    'damage-found':
      'Some of the data kept on this machine is damaged. What it is, and how to have it back, stands under storage.',
    'may-we-stay':
      'The figures are in this browser alone. With your permission it will not clear them by itself when the machine runs out of space.',
    'save-failed': 'The browser could not write to the disk; the last change is not saved. Please try again.',
    'history-damaged':
      'The figures of another period kept on this machine are damaged, so the sheet lacks that period. Drop its original file again.',
    'engine-lost':
      'The browser ended the engine half way, perhaps for want of memory; what was asked last is not done. What was stored is intact. Close some other tabs and try again.',
    'slides-missing':
      'The part that makes slides could not be fetched from where So Kỳ is hosted. Check the connection, or reload the page if So Kỳ was just updated.',
    'original-missing': 'The original file of this table is not kept here any more. Please import it again.',
    'slides-none':
      'Every view is left out of the slides, so there is nothing to export. Untick “Leave out of the slides” in the menu of a tab you want to present.',
    'office-copy-missing':
      'The part that makes copies for the office could not be fetched from where So Kỳ is hosted; copies stay copies to send. Check the connection, or reload the page if So Kỳ was just updated.',
    'unit-sheet-missing':
      'The part that makes unit sheets could not be fetched from where So Kỳ is hosted. Check the connection, or reload the page if So Kỳ was just updated.',
    'samples-missing':
      'The sample could not be loaded from where So Kỳ is hosted. Check the connection and try again.',
    'reading-stalled':
      'Reading did not end and was stopped. Drop the files again one by one to see which is damaged.',
  },
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
  pasted: (n) => `Pasted table ${n}`,
};

export const startWords: InEvery<StartWords> = { vi, en };
