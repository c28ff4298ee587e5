import type { IssueTellers } from './details.ts';

/** How to get a file that can be read, out of whatever was dropped. */
const FROM_SYSTEM = 'hãy xuất lại tệp CSV từ hệ thống rồi thả tệp đó vào';
const FROM_WORKBOOK = 'hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu “CSV UTF-8” rồi thả tệp CSV vào';

/** What was wrong with a row that was not stored. */
const REASONS: Readonly<Record<string, string>> = {
  'no-name': 'có số liệu nhưng không có tên đơn vị',
  ragged: 'số ô khác với tiêu đề',
  'other-table': 'thuộc một bảng khác',
  unreadable: 'không đọc được',
  'unknown-indicator': 'không rõ là chỉ số nào',
};

export const issuesVi: IssueTellers = {
  'file-empty': () => `tệp rỗng, không có chữ nào; ${FROM_SYSTEM}`,
  'file-too-large': (d) =>
    `tệp quá lớn (${megabytes(d.count('size'))} MB, nhiều nhất ${megabytes(d.count('most'))} MB); hãy chia nhỏ khi xuất rồi thả từng tệp`,
  'file-is-picture': () =>
    `đây là tệp ảnh, dù tên tệp có thể ghi khác; số trong ảnh không đọc được, ${FROM_SYSTEM}`,
  'file-is-pdf': () => `đây là tệp PDF, không đọc được bảng bên trong; ${FROM_SYSTEM}`,
  'file-is-workbook': () => `đây là sổ tính Excel, chưa đọc trực tiếp được; ${FROM_WORKBOOK}`,
  'file-is-html': () => `đây là trang web lưu thành tệp, chưa đọc trực tiếp được; ${FROM_WORKBOOK}`,
  'file-is-word': () =>
    'đây là văn bản Word, chưa đọc trực tiếp được; hãy chép bảng sang Excel, lưu kiểu “CSV UTF-8” rồi thả tệp CSV vào',
  'file-is-archive': () => 'đây là tệp nén; hãy giải nén rồi thả các tệp bên trong vào',
  'file-binary': () => `tệp không phải là văn bản, không đọc được; ${FROM_SYSTEM}`,
  'file-truncated': () => 'tệp bị cắt ngang ở cuối, có thể tải về chưa xong; hãy tải lại và thả lại tệp',
  'file-seen-before': () => 'tệp này đã nhập trước đây, nội dung không đổi; không nhập lại',
  'charset-guessed': (d) =>
    `bảng mã chữ được đoán là ${d.text('charset')}; hãy xem các tên có dấu có đúng không, nếu sai thì lưu lại tệp kiểu “CSV UTF-8”`,
  'quote-unclosed': () => 'một dấu ngoặc kép không được đóng; hãy xem các ô từ dòng này trở đi có đúng không',
  'row-ragged': (d) =>
    d.has('full')
      ? `dòng có ${d.text('fields')} ô, các dòng khác có ${d.text('full')} ô; hãy xem số liệu có bị lệch cột không`
      : `số ô của dòng khác với tiêu đề nên không lưu; hãy sửa dòng này trong tệp nguồn`,
  'table-too-wide': () =>
    'bảng có quá nhiều cột, không giống bảng số liệu; hãy xuất lại, chỉ lấy các cột cần so sánh',
  'no-header': () => 'không tìm thấy dòng tiêu đề; bảng cần một dòng ghi tên đơn vị và tên chỉ số',
  'no-figures': () => 'không tìm thấy cột số liệu nào; hãy xem tệp có đúng là bảng điểm không',
  'no-period': () => 'không thấy ngày của số liệu ở tiêu đề, tên tệp hay đầu cột; hãy chọn ngày',
  'no-units': () => 'không tìm thấy tên đơn vị nào; bảng cần một cột ghi tên đơn vị',
  'period-swapped': (d) =>
    `ngày in là ${d.date('printed')}, có lẽ đảo ngày và tháng; đang hiểu là ${d.date('proposed')}, hãy xác nhận`,
  'period-later-than-document': (d) =>
    `số liệu ghi ngày ${d.date('printed')}, sau ngày của văn bản (${d.date('document')}); hãy kiểm tra ngày`,
  'period-assumed': (d) => `bảng không ghi ngày; đang hiểu là ${d.date('proposed')}, hãy xác nhận`,
  'measure-assumed': (d) =>
    `không thấy đơn vị tính của ${d.text('names')}; đang hiểu là ${d.measure('measure')}, hãy kiểm tra`,
  'level-assumed': (d) => `không rõ các đơn vị thuộc cấp nào; đang hiểu là ${d.level('level')}, hãy xác nhận`,
  'scope-unknown': (d) =>
    d.has('proposed')
      ? `bảng không ghi tên tỉnh; đang hiểu là ${d.text('proposed')}, hãy xác nhận`
      : 'bảng không ghi tên tỉnh; tên đơn vị có thể trùng với tỉnh khác',
  'header-repeated': () => 'tiêu đề lặp lại giữa bảng do ngắt trang; đã bỏ qua các dòng lặp',
  'figure-unreadable': (d) =>
    `${d.quoted('text')} không đọc được thành số; ô được để trống, hãy sửa trong tệp nguồn`,
  'figure-out-of-range': (d) =>
    d.text('max') === ''
      ? `${d.quoted('text')} nhỏ hơn 0; hãy kiểm tra lại`
      : `${d.quoted('text')} nằm ngoài khoảng 0 đến ${d.text('max')}; hãy kiểm tra lại, có thể mất dấu phẩy`,
  'figure-unit-mixed': (d) =>
    `${d.quoted('text')} ghi dấu % khác với các ô cùng cột; số vẫn được đọc như các ô khác`,
  'figure-too-precise': (d) =>
    `${d.quoted('text')} có quá nhiều chữ số; ô được để trống, hãy kiểm tra tệp nguồn`,
  'decimal-sign-mixed': (d) =>
    `${d.quoted('text')} dùng dấu thập phân khác với cả cột; đọc là ${d.figure('value')}, hãy kiểm tra`,
  'row-rejected': (d) =>
    `dòng không được lưu: ${REASONS[d.text('reason')] ?? 'không nhận ra'}${d.has('text') ? ` (${d.quoted('text')})` : ''}`,
  'unit-duplicate': (d) =>
    d.count('same') > 0
      ? `${d.text('name')} đã có ở dòng ${d.text('first')} với cùng số liệu; chỉ lấy một lần`
      : `${d.text('name')} đã có ở dòng ${d.text('first')} với số liệu khác; dòng này không được lưu, hãy kiểm tra tệp nguồn`,
  'published-change-differs': (d) =>
    `${d.text('name')}: cột tăng, giảm in ${d.quoted('printed')}, tính lại là ${d.change('computed')}; phần so sánh dùng số tính lại`,
  'published-total-differs': (d) =>
    `${d.text('name')}: tổng in là ${d.figure('printed')}, các nhóm cộng lại là ${d.figure('computed')}; phần so sánh dùng tổng đã in`,
  'assessment-same': (d) => `số liệu ${d.date('period')} đã có và giống hệt; không lưu thêm`,
  'assessment-differs': (d) =>
    `${d.text('cells')} ô khác với số liệu ${d.date('period')} đã lưu; hãy chọn giữ số cũ hay lấy số mới`,
  'assessment-fuller': (d) =>
    `số liệu ${d.date('period')} được bổ sung ${d.text('cells')} ô, không ô nào thay đổi`,
  'column-duplicate': (d) =>
    `cột ${d.quoted('head')} cùng chỉ số và cùng ngày với cột ${d.quoted('first')}; chỉ lấy cột đứng trước, hãy kiểm tra tiêu đề`,
};

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_048_576));
