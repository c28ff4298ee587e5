import { auditVi } from './audit-vi.ts';
import type { IssueTellers } from './details.ts';
import { likeness } from './likeness.ts';

/** How to get a file that can be read, out of whatever was dropped. */
const FROM_SYSTEM = 'hãy xuất lại tệp CSV từ hệ thống rồi thả tệp đó vào';
const FROM_OFFICE = 'hãy mở bằng Excel hoặc Word, lưu lại (Save As) rồi thả tệp mới vào';

/** What was wrong with a row that was not stored. */
const REASONS: Readonly<Record<string, string>> = {
  'no-name': 'có số liệu nhưng không có tên đơn vị',
  'no-unit': 'tên dòng không phải là một đơn vị',
  'part-of-row': 'là một phần của dòng trên, đã tính trong đó',
  uncounted: 'không được đánh số như các dòng khác và tên không nói là loại đơn vị nào',
  ragged: 'số ô khác với tiêu đề',
  'no-head': 'phía trên không có tiêu đề nào cho biết số liệu là gì',
  unreadable: 'không đọc được',
  'unknown-indicator': 'không rõ là chỉ số nào',
  'published-change': 'là mức tăng, giảm in sẵn, không phải một chỉ số',
  'other-measure': 'đơn vị tính khác với các dòng khác của chỉ số này',
  'unknown-period': 'không rõ là của kỳ nào',
  'unknown-unit': 'không rõ là của đơn vị nào',
};

/** What print lost where a change is right but for it. */
const LOST: Readonly<Record<string, string>> = {
  sign: ' (in mất dấu trừ)',
  comma: ' (in mất dấu phẩy)',
  'sign-and-comma': ' (in mất cả dấu trừ và dấu phẩy)',
};

export const issuesVi: IssueTellers = {
  'file-empty': () => `tệp rỗng, không có chữ nào; ${FROM_SYSTEM}`,
  'file-too-large': (d) =>
    `tệp quá lớn (${megabytes(d.count('size'))} MB, nhiều nhất ${megabytes(d.count('most'))} MB); hãy chia nhỏ khi xuất rồi thả từng tệp`,
  'file-is-picture': () =>
    `đây là tệp ảnh, dù tên tệp có thể ghi khác; số trong ảnh không đọc được, ${FROM_SYSTEM}`,
  'file-is-pdf': () =>
    'đây là tệp PDF hoặc bản quét, số bên trong không đọc chắc chắn được; hãy xin tệp Word hoặc Excel của văn bản, hoặc chép bảng rồi dán vào đây',
  'file-is-old-word': () =>
    'đây là văn bản kiểu cũ (.doc hoặc .rtf); hãy mở bằng Word, lưu lại (Save As) kiểu .docx rồi thả tệp mới vào',
  'file-is-archive': () => 'đây là tệp nén không phải .zip; hãy giải nén rồi thả các tệp bên trong vào',
  'file-is-frameset': () =>
    'đây là trang bìa của một sổ tính lưu kiểu trang web, số liệu nằm ở tệp khác; hãy mở bằng Excel và lưu lại kiểu .xlsx',
  'file-locked': () => `tệp có mật khẩu nên không đọc được; hãy mở tệp, bỏ mật khẩu, lưu lại rồi thả vào`,
  'file-damaged': () => `tệp bị hỏng nên không đọc được; ${FROM_OFFICE}`,
  'file-stalled': () => `việc đọc tệp không kết thúc nên đã dừng, tệp không được đọc; ${FROM_OFFICE}`,
  'file-too-large-inside': (d) =>
    `tệp bung ra quá lớn (hơn ${
      d.has('cells')
        ? `${d.text('cells')} ô`
        : d.has('files')
          ? `${d.text('files')} tệp`
          : `${megabytes(d.count('most'))} MB`
    }); hãy chia nhỏ khi xuất rồi thả từng tệp`,
  'archive-empty': () => 'trong tệp nén không có tệp nào; hãy nén lại rồi thả vào',
  'archive-too-deep': () => 'tệp nén này nằm trong tệp nén khác; hãy giải nén rồi thả các tệp bên trong vào',
  'file-binary': () => `tệp không phải là văn bản, không đọc được; ${FROM_SYSTEM}`,
  'file-truncated': () => 'tệp bị cắt ngang ở cuối, có thể tải về chưa xong; hãy tải lại và thả lại tệp',
  'file-seen-before': () => 'tệp này đã nhập trước đây, nội dung không đổi',
  'charset-guessed': (d) =>
    `bảng mã chữ được đoán là ${d.text('charset')}; hãy xem các tên có dấu có đúng không`,
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
    d.has('damaged')
      ? `${d.quoted('damaged')} không phải là một ngày, có lẽ in hỏng; đang hiểu là ${d.date('proposed')}, hãy xác nhận`
      : `ngày in là ${d.date('printed')}, có lẽ đảo ngày và tháng; đang hiểu là ${d.date('proposed')}, hãy xác nhận`,
  'period-later-than-document': (d) =>
    `số liệu ghi ngày ${d.date('printed')}, sau ngày của ${d.has('table') ? 'bảng' : 'văn bản'} (${d.date('document')}); hãy kiểm tra ngày`,
  'period-assumed': (d) => `bảng không ghi ngày; đang hiểu là ${d.date('proposed')}, hãy xác nhận`,
  'period-without-day': (d) =>
    `${d.quoted('printed')} không ghi ngày chốt; đang hiểu là số liệu của cả ${d.period('period').toLowerCase()}, nếu có ngày chốt hãy ghi rõ`,
  'measure-assumed': (d) =>
    `không thấy đơn vị tính của ${d.text('names')}; đang hiểu là ${d.measure('measure')}, hãy kiểm tra`,
  'level-assumed': (d) => `không rõ các đơn vị thuộc cấp nào; đang hiểu là ${d.level('level')}, hãy xác nhận`,
  'scope-unknown': (d) =>
    d.has('proposed')
      ? `bảng không ghi tên tỉnh; đang hiểu là ${d.text('proposed')}, hãy xác nhận`
      : d.has('own')
        ? 'bảng không ghi là của tỉnh hay đơn vị nào; hãy chọn'
        : 'bảng không ghi tên tỉnh; tên đơn vị có thể trùng với tỉnh khác',
  'header-repeated': () => 'tiêu đề lặp lại giữa bảng do ngắt trang; đã bỏ qua các dòng lặp',
  'figure-unreadable': (d) =>
    d.has('points')
      ? `${d.quoted('text')} là tỷ lệ, còn ${d.quoted('points')} tính bằng điểm; ô được để trống, hãy sửa trong tệp nguồn`
      : `${d.quoted('text')} không đọc được thành số; ô được để trống, hãy sửa trong tệp nguồn`,
  'figure-out-of-range': (d) =>
    d.text('max') === ''
      ? `${d.quoted('text')} nhỏ hơn 0; hãy kiểm tra lại`
      : `${d.quoted('text')} nằm ngoài khoảng 0 đến ${d.text('max')}; hãy kiểm tra lại, có thể mất dấu phẩy`,
  'figure-unit-mixed': (d) =>
    d.has('unit')
      ? `${d.quoted('text')} ghi đơn vị tính khác với ${d.quoted('name')}; ô được để trống, hãy kiểm tra tệp nguồn`
      : `${d.quoted('text')} ghi dấu % khác với các ô cùng cột; số vẫn được đọc như các ô khác`,
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
    `${d.text('name')}: cột tăng, giảm in ${d.quoted('printed')}, tính lại là ${d.change('computed')}${LOST[d.text('fits')] ?? ''}; phần so sánh dùng số tính lại`,
  'published-total-differs': (d) =>
    `${d.text('name')}: tổng in là ${d.sum('printed')}, các phần cộng lại là ${d.sum('computed')}; phần so sánh dùng tổng đã in`,
  'assessment-same': (d) => `số liệu ${d.date('period')} đã có và giống hệt; không lưu thêm`,
  'assessment-differs': (d) =>
    `${d.text('cells')} ô khác với số liệu ${d.date('period')} đã lưu; hãy chọn giữ số cũ hay lấy số mới`,
  'assessment-fuller': (d) =>
    `số liệu ${d.date('period')} được bổ sung ${d.text('cells')} ô, không ô nào thay đổi`,
  'column-duplicate': (d) =>
    `cột ${d.quoted('head')} cùng chỉ số và cùng kỳ với cột ${d.text('letters')} ${d.quoted('taken')} nên không được lấy; chỉ một trong hai cột được đọc`,
  'column-unread': (d) =>
    d.has('marks')
      ? `cột ${d.quoted('head')} chỉ có dấu đánh, không có số, nên không được lấy`
      : `cột ${d.quoted('head')} có số nhưng chưa rõ là số gì của dòng nên không được lấy; hãy chọn vai trò của cột hoặc sửa tiêu đề`,
  'table-without-figures': () => 'bảng này không có số liệu nên được bỏ qua',
  'grades-only': () =>
    'bảng in xếp loại mà không in điểm, nên xếp loại không được đọc; hãy nhập bảng có cột điểm, khi đó So Kỳ xếp loại theo điểm và đối chiếu với xếp loại đã in',
  'sheet-hidden': () => 'trang tính này đang ẩn trong sổ tính, số liệu vẫn được đọc',
  'figure-like-share': (d) =>
    `${d.quoted('text')} có lẽ là ${d.figure('percent')}% ghi thành phần của 1; số vẫn được đọc đúng như in, hãy kiểm tra`,
  'indicator-added': (d) =>
    `bộ chỉ số ${d.quoted('scheme')} đã gặp có thêm ${d.quoted('names')}; các chỉ số còn lại so sánh được với kỳ trước`,
  'columns-hidden': (d) =>
    `các cột đang ẩn trong sổ tính (${d.text('columns')}) vẫn được đọc; cột nào không cần thì đổi vai trò thành “Bỏ qua”`,
  'rows-hidden': (d) =>
    d.has('read')
      ? `có ${d.text('rows')} dòng đang ẩn trong sổ tính, số liệu vẫn được đọc`
      : `có ${d.text('rows')} dòng ẩn không được lấy vì trang không hiển thị; nếu cần, hãy bỏ ẩn trong tệp nguồn`,
  'formula-error': (d) =>
    `ô có công thức báo lỗi ${d.quoted('text')}; ô được để trống, hãy sửa trong tệp nguồn`,
  'formula-without-value': () =>
    'ô có công thức chưa được tính; ô được để trống, hãy mở tệp bằng Excel, lưu lại rồi thả vào',
  'figure-rounded': (d) =>
    `cột ${d.quoted('head')} lưu nhiều chữ số hơn phần hiển thị ở ${d.text('cells')} ô; lấy theo số hiển thị, chẳng hạn ${d.quoted('text')}`,
  'letters-lost': (d) =>
    `chữ bị hỏng, không đọc lại được, trong ${d.text('count')} ô như ${d.quoted('text')}; hãy xuất lại tệp hoặc sửa các ô đó`,
  'control-characters': (d) =>
    `có ký tự NUL không in ra được (cả tệp có ${d.text('count')}), đã bỏ đi; hãy so lại với tệp nguồn`,
  'json-unreadable': (d) => `tệp JSON viết sai ở dòng ${d.text('line')}; ${FROM_SYSTEM}`,
  'unit-resembles': (d) =>
    d.has('taken')
      ? `${d.quoted('name')}: đang coi là ${d.quoted('suggestion')} (${likeness('vi', d)}), hãy xem lại`
      : `${d.quoted('name')} viết gần giống ${d.quoted('suggestion')} (${likeness('vi', d)}); đang coi là một đơn vị khác, hãy chọn`,
  'maximum-differs': (d) =>
    `${d.text('name')}: điểm tối đa in là ${d.figure('printed')}, theo bộ chỉ số là ${d.figure('expected')}; hãy kiểm tra`,
  'rate-differs': (d) =>
    `${d.text('name')}: tỷ lệ in là ${d.figure('printed')}, tử số chia mẫu số là ${d.figure('computed')}; phần so sánh dùng tỷ lệ đã in`,
  'published-grade-differs': (d) =>
    `${d.text('name')}: xếp loại in là ${d.quoted('printed')}, theo mức của bộ chỉ số (${d.quoted('computed')} từ ${d.figure('from')} điểm) là ${d.quoted('computed')}; phần so sánh xếp theo điểm`,
  'ledger-broken': () =>
    'đếm lại các dòng của bảng không khớp với tệp nên không nhập bảng này; hãy báo cho người làm So Kỳ và gửi kèm tệp',
  'figure-marked': (d) =>
    `${d.quoted('text')} có thêm dấu ở sau; đọc là ${d.figure('value')}, hãy xem đó là chú thích hay thứ hạng`,
  'period-differs': (d) =>
    d.has('year')
      ? `bảng chỉ ghi ${d.period('year')}; lấy kỳ ghi ở tên tệp: ${d.period('other')}`
      : `bảng ghi ngày ${d.date('printed')}, tên tệp hay trang tính ghi ${d.date('other')}; lấy ngày ghi trong bảng`,
  'period-among-rows': (d) =>
    d.has('taken')
      ? `dòng ${d.quoted('text')} nằm giữa bảng; các dòng bên dưới được đọc là số liệu ${d.period('period')}`
      : `dòng ${d.quoted('text')} nằm giữa bảng và ghi thời gian khác; các dòng bên dưới vẫn được đọc là số liệu ${d.period('period')}, hãy kiểm tra`,
  ...auditVi,
  'issues-more': (d) =>
    `còn ${d.text('count')} chỗ nữa cùng một lỗi với các chỗ nêu ngay trên, không liệt kê; sửa ở gốc thường là sửa được hết`,
};

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_048_576));
