/**
 * What deflate may refer back to before the body has begun: words of the field, the commonest last, where pointing to
 * them costs least. Part of version 1 for good: one letter changed here and no link of version 1 opens any more.
 */
const PHRASES = [
  'Trung tâm Phục vụ hành chính công, Thanh tra tỉnh, Văn phòng UBND tỉnh, Ban Quản lý Khu kinh tế, Chi nhánh Văn phòng',
  ' đăng ký đất đai khu vực, Phòng Tư pháp cấp huyện, UBND cấp xã, Đặc khu, Thành phố, Thị xã, Huyện, Tỉnh, Sở',
  'Bộ chỉ số phục vụ người dân, doanh nghiệp, Bảng tổng hợp kết quả thực hiện, Về chỉ số 766 của tỉnh',
  'cung cấp chứng thực bản sao điện tử từ bản chính tại',
  'xử lý phản ánh, kiến nghị đúng hạn',
  'công bố, công khai thủ tục hành chính đúng hạn',
  'Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính của người dân, doanh nghiệp',
  'khai thác, sử dụng lại thông tin, dữ liệu số hóa',
  'được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia',
  'cung cấp dịch vụ công trực tuyến toàn trình, một phần',
  'thanh toán trực tuyến',
  'Số hồ sơ tiếp nhận, đã giải quyết trước hạn, đúng hạn, quá hạn, đang giải quyết',
  'Chỉ số tiến độ giải quyết hồ sơ TTHC',
  'cấp kết quả giải quyết thủ tục hành chính điện tử',
  'số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
  'Điểm, xếp hạng, tổng điểm, Tại phiên họp ngày, tuần, tháng, quý, năm 2024, năm 2025, năm 2026',
  'UBND tỉnh UBND Thành phố UBND huyện UBND thị xã Phường Xã ',
  'vn/province/department/district/commune-ward-',
  'Tỷ lệ hồ sơ nộp trực tuyến',
  'own-1dvcqg',
];

export const VOCABULARY: Uint8Array = new TextEncoder().encode(PHRASES.join('|'));
