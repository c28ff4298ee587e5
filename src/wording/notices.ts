import type { InEvery } from './language.ts';

/** What is told once, beside what the reader was doing. */
export type NoticeWords = Readonly<
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
    | 'reading-stalled'
    | 'pasted-no-table',
    string
  >
>;

export const noticeWords: InEvery<NoticeWords> = {
  vi: {
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
    'pasted-no-table':
      'Nội dung vừa dán không phải là bảng. Hãy chép cả bảng, có đầu cột và ít nhất một dòng số liệu, từ Excel, Word hoặc trang web rồi dán lại.',
    'reading-stalled': 'Việc đọc không kết thúc nên đã dừng. Hãy thả lại từng tệp một để biết tệp nào hỏng.',
  },
  en: {
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
    'pasted-no-table':
      'What was pasted is no table. Copy the whole table, heads and at least one row of figures, from Excel, Word or a web page, and paste it again.',
    'reading-stalled':
      'Reading did not end and was stopped. Drop the files again one by one to see which is damaged.',
  },
};
