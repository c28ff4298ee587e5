import type { InEvery } from './language.ts';

/** Figures differ between what came and what is here: where, and both, worded already. */
export interface Difference {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly here: string;
  readonly came: string;
}

/** Links out and in: the sheet that makes one, and the tab that opens from one. */
export interface SharingWords {
  readonly share: string;
  readonly shareTitle: string;
  readonly whichTabs: string;
  readonly thisTab: (name: string) => string;
  readonly allTabs: (n: number) => string;
  readonly whatTravels: string;
  readonly withFigures: string;
  readonly withFiguresHint: string;
  readonly withoutFigures: string;
  readonly withoutFiguresHint: string;
  /** What is in the link, counted; figures 0: none travel. */
  readonly inside: (tabs: number, periods: number, units: number, figures: number) => string;
  readonly noServer: string;
  readonly length: (characters: number) => string;
  readonly fits: string;
  readonly fitsMost: string;
  readonly tooLong: (most: number) => string;
  readonly saveFile: string;
  readonly savePicture: string;
  readonly fileHint: string;
  readonly address: string;
  readonly localhost: string;
  readonly addressFaults: Readonly<Record<'unreadable' | 'local', string>>;
  readonly addressMissing: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly making: string;
  readonly notMade: string;
  readonly close: string;
  /** The file a parcel is saved as, without its ending. */
  readonly fileName: (name: string) => string;

  readonly guest: string;
  readonly guestHint: string;
  /** No figures came along: these are this machine's. */
  readonly guestHintBare: string;
  readonly keep: string;
  readonly keepAll: (n: number) => string;
  readonly keptWorkbook: string;
  /** The table a kept link leaves behind: its file's name and its first line. */
  readonly keptTable: (title: string) => string;
  readonly keptSource: (name: string) => string;
  readonly keptUnit: string;
  readonly differsTitle: string;
  readonly differs: (cells: number) => string;
  readonly difference: (d: Difference) => string;
  readonly keepMine: string;
  readonly fromLink: string;
  /** In the place of what is kept on this machine. */
  readonly notKept: string;

  readonly missingTitle: string;
  readonly missingBody: string;
  /** `scheme`: the name of its indicators, where this machine knows them. */
  readonly missingFigures: (
    what: string,
    scope: string,
    period: string,
    scheme: string | undefined,
  ) => string;
  readonly missingDrop: string;
  readonly pick: string;

  readonly openTitle: string;
  readonly openHint: string;
  readonly openYes: string;
  readonly openNone: string;
  /** Why a link did not open, or is not made. */
  readonly notices: Readonly<Record<`link-${'cut' | 'altered' | 'newer' | 'too-large' | 'missing'}`, string>>;

  readonly slides: string;
  readonly slidesMaking: string;
}

export const sharingWords: InEvery<SharingWords> = {
  vi: {
    share: 'Chia sẻ liên kết',
    shareTitle: 'Chia sẻ liên kết',
    whichTabs: 'Chia sẻ',
    thisTab: (name) => `Trang đang mở: ${name}`,
    allTabs: (n) => `Cả ${n} trang xem`,
    whatTravels: 'Gửi kèm',
    withFigures: 'Kèm số liệu',
    withFiguresHint: 'Người nhận không cần có tệp; mở được cả trên điện thoại.',
    withoutFigures: 'Không kèm số liệu',
    withoutFiguresHint: 'Cho đồng nghiệp đã có các tệp này; liên kết chỉ nói xem gì, so với kỳ nào.',
    inside: (tabs, periods, units, figures) =>
      figures === 0
        ? `Trong liên kết: cách xem của ${tabs} trang, không có số liệu nào.`
        : `Trong liên kết: ${tabs} trang xem, ${periods} kỳ, ${units} đơn vị, ${figures} số liệu; không có tệp gốc.`,
    noServer:
      'Không máy chủ nào thấy số liệu: phần sau dấu # không được trình duyệt gửi đi. Ai có liên kết thì xem được.',
    length: (n) => `${n} ký tự`,
    fits: 'gửi được qua Zalo, thư điện tử',
    fitsMost: 'phần lớn ứng dụng gửi được',
    tooLong: (most) =>
      `Liên kết dài hơn ${most} ký tự: nhiều ứng dụng sẽ cắt mất phần cuối. Hãy gửi tệp hoặc ảnh.`,
    saveFile: 'Lưu tệp để gửi',
    savePicture: 'Lưu ảnh biểu đồ',
    fileHint: 'Người nhận thả tệp này vào So Kỳ để xem.',
    address: 'Địa chỉ So Kỳ của cơ quan',
    localhost:
      'So Kỳ đang chạy trên chính máy này (localhost) nên máy khác không mở được địa chỉ này. Nhập địa chỉ nơi cơ quan đặt So Kỳ; địa chỉ được nhớ cho lần sau.',
    addressFaults: {
      unreadable: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://, ví dụ https://tinh.gov.vn/so-ky/',
      local: 'Địa chỉ này cũng chỉ mở được trên chính máy này; hãy nhập địa chỉ mà máy khác mở được.',
    },
    addressMissing: 'Nhập địa chỉ ở trên để có liên kết mở được trên máy khác.',
    link: 'Liên kết',
    copy: 'Chép liên kết',
    copied: 'Đã chép',
    notCopied: 'Trình duyệt không cho chép; hãy chọn liên kết rồi bấm Ctrl + C',
    making: 'Đang tạo liên kết…',
    notMade:
      'Trang này không đưa vào liên kết được: có tên quá dài hoặc quá nhiều số liệu. Hãy gửi tệp gốc hoặc ảnh biểu đồ.',
    close: 'Đóng',
    fileName: (name) => `So Kỳ - ${name}`,

    guest: 'Mở từ liên kết',
    guestHint: 'Số liệu đến cùng liên kết và chưa lưu trên máy này.',
    guestHintBare: 'Cách xem đến từ liên kết, số liệu là của máy này.',
    keep: 'Giữ trang này',
    keepAll: (n) => `Giữ cả ${n} trang`,
    keptWorkbook: 'Sổ làm việc từ liên kết',
    keptTable: (title) => `Từ liên kết - ${title}`,
    keptSource: (name) => `(Nguồn: ${name})`,
    keptUnit: 'Đơn vị',
    differsTitle: 'Số trong liên kết khác số trên máy này',
    differs: (cells) =>
      `${cells} ô khác với số đã nhập trên máy này nên chưa giữ trang. Trang mở từ liên kết vẫn xem được.`,
    difference: ({ unit, indicator, period, here, came }) =>
      `${unit}, ${indicator}, ${period}: trên máy ${here || 'trống'}, trong liên kết ${came || 'trống'}`,
    keepMine: 'Giữ trang với số của máy này',
    fromLink: 'Từ liên kết, không có tệp gốc trên máy này',
    notKept: 'Trang này chưa lưu trên máy',

    missingTitle: 'Liên kết này không kèm số liệu',
    missingBody: 'Để xem, máy này cần có:',
    missingFigures: (what, scope, period, scheme) =>
      `${what}${scope ? ` của ${scope}` : ''}: ${period}, theo ${scheme ?? 'bộ chỉ số riêng của nơi gửi'}`,
    missingDrop: 'Thả tệp có các số liệu đó vào đây; trang sẽ tự mở.',
    pick: 'Chọn tệp…',

    openTitle: 'Mở liên kết So Kỳ',
    openHint: 'Dán liên kết, hoặc cả đoạn tin nhắn có liên kết, vào đây.',
    openYes: 'Mở',
    openNone: 'Không thấy liên kết So Kỳ nào trong đoạn này.',
    notices: {
      'link-cut':
        'Liên kết bị cắt mất phần cuối nên không mở được. Hãy nhờ người gửi chép lại cả liên kết, hoặc gửi tệp.',
      'link-altered':
        'Liên kết bị thay đổi trên đường đi nên không mở được; không có gì được đọc từ đó. Hãy nhờ người gửi gửi lại.',
      'link-newer': 'Liên kết do bản So Kỳ mới hơn tạo ra. Hãy tải lại trang để cập nhật rồi mở lại.',
      'link-too-large': 'Nội dung liên kết lớn hơn mức cho phép nên không mở. Hãy nhờ người gửi gửi tệp gốc.',
      'link-missing':
        'Không tải được phần chia sẻ từ nơi đặt So Kỳ. Hãy kiểm tra kết nối, hoặc tải lại trang nếu So Kỳ vừa được cập nhật.',
    },

    slides: 'Xuất slide',
    slidesMaking: 'Đang tạo slide…',
  },
  en: {
    share: 'Share link',
    shareTitle: 'Share a link',
    whichTabs: 'Share',
    thisTab: (name) => `The open view: ${name}`,
    allTabs: (n) => `All ${n} views`,
    whatTravels: 'What travels',
    withFigures: 'With figures',
    withFiguresHint: 'The other side needs no files; it opens on a phone too.',
    withoutFigures: 'Without figures',
    withoutFiguresHint:
      'For colleagues who have these files; the link only says what to show, and against when.',
    inside: (tabs, periods, units, figures) =>
      figures === 0
        ? `In the link: how ${tabs === 1 ? 'one view is' : `${tabs} views are`} set up, and no figures.`
        : `In the link: ${tabs} ${tabs === 1 ? 'view' : 'views'}, ${periods} ${periods === 1 ? 'date' : 'dates'}, ${units} ${units === 1 ? 'unit' : 'units'}, ${figures} figures; no source files.`,
    noServer:
      'No server sees the figures: browsers do not send what stands after the #. Whoever has the link can see them.',
    length: (n) => `${n} characters`,
    fits: 'fits chat and mail',
    fitsMost: 'fits most programs',
    tooLong: (most) =>
      `The link is longer than ${most} characters: many programs will cut its end off. Send a file or a picture.`,
    saveFile: 'Save a file to send',
    savePicture: 'Save the chart as a picture',
    fileHint: 'The other side drops this file into So Kỳ.',
    address: 'Your office’s address of So Kỳ',
    localhost:
      'So Kỳ runs on this very machine (localhost), so no other machine can open this address. Enter the address at which your office hosts So Kỳ; it is remembered.',
    addressFaults: {
      unreadable: 'The address must begin with http:// or https://, such as https://province.gov.vn/so-ky/',
      local: 'This address, too, opens on this very machine only; enter one that other machines can open.',
    },
    addressMissing: 'Enter the address above to get a link that opens on other machines.',
    link: 'Link',
    copy: 'Copy link',
    copied: 'Copied',
    notCopied: 'The browser does not allow copying; select the link and press Ctrl + C',
    making: 'Making the link…',
    notMade:
      'This view does not fit into a link: a name in it is too long, or there are too many figures. Send the source files or a picture of the chart.',
    close: 'Close',
    fileName: (name) => `So Kỳ - ${name}`,

    guest: 'Opened from a link',
    guestHint: 'The figures came with the link and are not stored on this machine.',
    guestHintBare: 'The view came with the link, the figures are this machine’s.',
    keep: 'Keep this view',
    keepAll: (n) => `Keep all ${n} views`,
    keptWorkbook: 'Workbook from a link',
    keptTable: (title) => `From a link - ${title}`,
    keptSource: (name) => `(Source: ${name})`,
    keptUnit: 'Unit',
    differsTitle: 'The link’s figures differ from those on this machine',
    differs: (cells) =>
      `${cells} ${cells === 1 ? 'cell differs' : 'cells differ'} from what was imported here, so the view was not kept. It can still be looked at.`,
    difference: ({ unit, indicator, period, here, came }) =>
      `${unit}, ${indicator}, ${period}: here ${here || 'blank'}, in the link ${came || 'blank'}`,
    keepMine: 'Keep the view with this machine’s figures',
    fromLink: 'From a link; its source file is not on this machine',
    notKept: 'This view is not stored on this machine',

    missingTitle: 'This link carries no figures',
    missingBody: 'To show it, this machine needs:',
    missingFigures: (what, scope, period, scheme) =>
      `${what}${scope ? ` of ${scope}` : ''}: ${period}, by ${scheme ?? 'a set of indicators of the sender’s own'}`,
    missingDrop: 'Drop the files that hold them here; the view then opens by itself.',
    pick: 'Choose files…',

    openTitle: 'Open a So Kỳ link',
    openHint: 'Paste the link here, or the whole message that holds it.',
    openYes: 'Open',
    openNone: 'There is no So Kỳ link in this text.',
    notices: {
      'link-cut':
        'The end of the link was cut off, so it cannot be opened. Ask the sender to copy all of it again, or to send a file.',
      'link-altered':
        'The link was changed on its way, so it cannot be opened; nothing was read from it. Ask the sender to send it again.',
      'link-newer':
        'The link was made by a newer So Kỳ. Reload this page to update it, then open the link again.',
      'link-too-large':
        'The link holds more than is allowed, so it is not opened. Ask the sender for the source files.',
      'link-missing':
        'The part that shares could not be fetched from where So Kỳ is hosted. Check the connection, or reload the page if So Kỳ was just updated.',
    },

    slides: 'Export slides',
    slidesMaking: 'Making the slides…',
  },
};
