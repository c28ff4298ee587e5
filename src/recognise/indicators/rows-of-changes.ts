import { fold } from '../../model/index.ts';
import { clean } from '../text/text.ts';

/** The whole of a name: "Tỷ lệ … so với tổng số hồ sơ" is an indicator. */
const CHANGES =
  /^(?:(?:danh gia|muc|so|ty le) )?(?:diem )?(?:tang(?: hoac)? giam|chenh lech|bien dong|thay doi|so voi|so sanh)(?: (?:diem|hang|bac|voi|so|cung|ky|tuan|thang|quy|nam|ngay|lien|truoc|do|ke|ngoai|\d+))*$/;
/** With its marks: "Số tháng trước" is that month's figure. */
const COMPARED = /^so (?:cùng kỳ|(?:kỳ|tuần|tháng|quý|năm|ngày))(?: (?:liền|kề|trước|năm|ngoái))*$/iu;
const SIGNS = /^(?:\+ ?\/ ?[-\u2212\u2013]|±|[▲△↑⬆] ?\/? ?[▼▽↓⬇])$/u;

/** "Tăng/giảm" below "Tổng điểm": a row of printed changes names no indicator. */
export function isRowOfChanges(name: string): boolean {
  const printed = clean(name);
  return CHANGES.test(fold(printed)) || COMPARED.test(printed) || SIGNS.test(printed);
}
