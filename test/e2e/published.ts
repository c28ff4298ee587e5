import { table } from './hand.ts';

/**
 * Notice 1072/TB-VPUBND of Bình Phước, 11/4/2025, departments: unit, 27/3/2025, 08/4/2025, change, rank, places, grade.
 * Four changes the notice misprints (518, 331, 0,85 and 4,67) stand as they follow from its scores.
 */
export const DEPARTMENTS = table(`
  Sở Nội vụ | 90,41 | 95,59 | tăng +5,18 | 2 → 1 | +1 | Xuất sắc
  Sở Xây dựng | 90,00 | 92,72 | tăng +2,72 | 3 → 2 | +1 | Xuất sắc
  Ban Quản lý Khu kinh tế | 91,53 | 88,22 | giảm −3,31 | 1 → 3 | −2 | Xuất sắc → Tốt
  Sở Y tế | 88,60 | 87,17 | giảm −1,43 | 5 → 4 | +1 | Tốt
  Sở Khoa học và Công nghệ | 87,58 | 86,73 | giảm −0,85 | 8 → 5 | +3 | Tốt
  Sở Văn hóa, Thể thao và Du lịch | 89,96 | 86,57 | giảm −3,39 | 4 → 6 | −2 | Tốt
  Sở Công Thương | 88,60 | 85,09 | giảm −3,51 | 5 → 7 | −2 | Tốt
  Sở Tư pháp | 88,27 | 82,30 | giảm −5,97 | 7 → 8 | −1 | Tốt
  Sở Nông nghiệp và Môi trường | 84,61 | 79,94 | giảm −4,67 | 9 → 9 | 0 | Tốt → Khá
  Sở Giáo dục và Đào tạo | 80,31 | 76,09 | giảm −4,22 | 10 → 10 | 0 | Tốt → Khá
  Sở Tài chính | 65,21 | 62,29 | giảm −2,92 | 11 → 11 | 0 | Trung bình
  Sở Ngoại vụ | Hệ thống không thông báo dữ liệu
  Sở Dân tộc và Tôn giáo | Hệ thống không thông báo dữ liệu`);

/** The same notice, districts. */
export const DISTRICTS = table(`
  UBND huyện Bù Đốp | 89,59 | 90,39 | tăng +0,80 | 5 → 1 | +4 | Tốt → Xuất sắc
  UBND thị xã Phước Long | 90,19 | 86,98 | giảm −3,21 | 2 → 2 | 0 | Xuất sắc → Tốt
  UBND thành phố Đồng Xoài | 89,84 | 86,29 | giảm −3,55 | 4 → 3 | +1 | Tốt
  UBND huyện Hớn Quản | 90,05 | 86,03 | giảm −4,02 | 3 → 4 | −1 | Xuất sắc → Tốt
  UBND thị xã Chơn Thành | 87,34 | 86,03 | giảm −1,31 | 9 → 4 | +5 | Tốt
  UBND huyện Lộc Ninh | 88,71 | 84,67 | giảm −4,04 | 6 → 6 | 0 | Tốt
  UBND huyện Phú Riềng | 90,62 | 84,28 | giảm −6,34 | 1 → 7 | −6 | Xuất sắc → Tốt
  UBND huyện Bù Đăng | 88,61 | 82,15 | giảm −6,46 | 7 → 8 | −1 | Tốt
  UBND thị xã Bình Long | 86,36 | 82,01 | giảm −4,35 | 11 → 9 | +2 | Tốt
  UBND huyện Đồng Phú | 87,45 | 81,80 | giảm −5,65 | 8 → 10 | −2 | Tốt
  UBND huyện Bù Gia Mập | 86,61 | 80,43 | giảm −6,18 | 10 → 11 | −1 | Tốt`);

/** The same notice, the province's 12 indicators in per cent; three changes it misprints stand as they follow. */
export const INDICATORS = table(`
  Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình | 13,82 | 13,76 | giảm −0,06
  Tỷ lệ thanh toán trực tuyến trên Cổng dịch vụ công quốc gia | 93,37 | 93,37 | 0,00
  Tỷ lệ hồ sơ nộp trực tuyến | 58,54 | 61,02 | tăng +2,48
  Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | 80,09 | 82,67 | tăng +2,58
  Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử | 80,31 | 82,91 | tăng +2,60
  Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện | 100,00 | 100,00 | 0,00
  Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa | 89,10 | 86,99 | giảm −2,11
  Tỷ lệ công bố thủ tục hành chính đúng hạn | 33,47 | 28,12 | giảm −5,35
  Tỷ lệ xử lý hồ sơ thủ tục hành chính được đồng bộ đầy đủ trên Cổng dịch vụ công quốc gia | 77,23 | 52,96 | giảm −24,27
  Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn | 100,00 | 100,00 | 0,00
  Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính của người dân, doanh nghiệp | 98,62 | 98,35 | giảm −0,27
  Chỉ số tiến độ giải quyết hồ sơ TTHC | 97,15 | 98,35 | tăng +1,20`);

/** National portal, 34 provinces, 06/10 and 10/10/2026, as they are copied: ASCII minus, no words for arrows. */
export const PROVINCES = table(`
  UBND tỉnh Đồng Tháp | 68,26 | 68,80 | +0,54 | 1 → 1 | 0 | Trung bình
  UBND Thành phố Đồng Nai | 66,97 | 67,48 | +0,51 | 2 → 2 | 0 | Trung bình
  UBND Thành phố Hải Phòng | 66,84 | 67,18 | +0,34 | 3 → 3 | 0 | Trung bình
  UBND tỉnh Gia Lai | 65,64 | 66,23 | +0,59 | 4 → 4 | 0 | Trung bình
  UBND tỉnh Tây Ninh | 65,52 | 66,13 | +0,61 | 5 → 5 | 0 | Trung bình
  UBND thành phố Quảng Ninh | 65,44 | 65,91 | +0,47 | 6 → 6 | 0 | Trung bình
  UBND tỉnh Đắk Lắk | 65,08 | 65,49 | +0,41 | 7 → 7 | 0 | Trung bình
  UBND tỉnh Lạng Sơn | 64,44 | 65,05 | +0,61 | 9 → 8 | +1 | Trung bình
  UBND tỉnh Tuyên Quang | 64,74 | 64,74 | 0,00 | 8 → 9 | -1 | Trung bình
  UBND Thành phố Huế | 63,90 | 64,09 | +0,19 | 11 → 10 | +1 | Trung bình
  UBND tỉnh Thái Nguyên | 63,03 | 63,97 | +0,94 | 14 → 11 | +3 | Trung bình
  UBND tỉnh Ninh Bình | 63,93 | 63,93 | 0,00 | 10 → 12 | -2 | Trung bình
  UBND Thành phố Hồ Chí Minh | 63,20 | 63,43 | +0,23 | 12 → 13 | -1 | Trung bình
  UBND tỉnh Quảng Trị | 61,51 | 63,42 | +1,91 | 21 → 14 | +7 | Trung bình
  UBND tỉnh Lai Châu | 63,16 | 63,37 | +0,21 | 13 → 15 | -2 | Trung bình
  UBND tỉnh Lâm Đồng | 62,90 | 63,24 | +0,34 | 16 → 16 | 0 | Trung bình
  UBND tỉnh Cà Mau | 62,95 | 63,11 | +0,16 | 15 → 17 | -2 | Trung bình
  UBND tỉnh Cao Bằng | 62,50 | 62,97 | +0,47 | 17 → 18 | -1 | Trung bình
  UBND tỉnh Phú Thọ | 62,08 | 62,18 | +0,10 | 18 → 19 | -1 | Trung bình
  UBND tỉnh Vĩnh Long | 61,46 | 62,03 | +0,57 | 22 → 20 | +2 | Trung bình
  UBND tỉnh Nghệ An | 61,74 | 61,82 | +0,08 | 19 → 21 | -2 | Trung bình
  UBND Thành phố Cần Thơ | 61,69 | 61,80 | +0,11 | 20 → 22 | -2 | Trung bình
  UBND tỉnh Lào Cai | 61,23 | 61,72 | +0,49 | 23 → 23 | 0 | Trung bình
  UBND tỉnh Khánh Hòa | 53,20 | 61,66 | +8,46 | 34 → 24 | +10 | Trung bình
  UBND Thành phố Đà Nẵng | 60,16 | 61,00 | +0,84 | 25 → 25 | 0 | Trung bình
  UBND tỉnh Thanh Hóa | 60,46 | 60,80 | +0,34 | 24 → 26 | -2 | Trung bình
  UBND tỉnh Sơn La | 59,74 | 59,74 | 0,00 | 26 → 27 | -1 | Trung bình
  UBND tỉnh Hưng Yên | 57,18 | 59,63 | +2,45 | 30 → 28 | +2 | Trung bình
  UBND thành phố Bắc Ninh | 59,21 | 59,62 | +0,41 | 28 → 29 | -1 | Trung bình
  UBND tỉnh Điện Biên | 59,71 | 59,58 | -0,13 | 27 → 30 | -3 | Trung bình
  UBND tỉnh An Giang | 58,70 | 59,18 | +0,48 | 29 → 31 | -2 | Trung bình
  UBND tỉnh Hà Tĩnh | 56,67 | 57,20 | +0,53 | 31 → 32 | -1 | Trung bình
  UBND tỉnh Quảng Ngãi | 55,72 | 56,00 | +0,28 | 32 → 33 | -1 | Trung bình
  UBND Thành phố Hà Nội | 54,79 | 55,23 | +0,44 | 33 → 34 | -1 | Trung bình`);
