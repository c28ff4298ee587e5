import { fold, type Measure } from '../../model/index.ts';
import type { Sheet } from '../structure/sheet.ts';

/** What a table shows of an indicator it defines itself. */
export interface OwnIndicator {
  readonly name: string;
  /** Where the table's own heads say it. */
  readonly measure?: Measure;
  /** Some of its figures carry "%". */
  readonly hasPercent: boolean;
  /** What the words behind its figures say: "12 hồ sơ". */
  readonly unit?: Measure;
  /** Most decimals printed. */
  readonly decimals: number;
  /** The table says that it is not measured as most of it is. */
  readonly isOther?: true;
  /** What the table says it is measured in, where So Kỳ knows no such measure: "triệu đồng". */
  readonly unknown?: string;
  /** The one maximum the table prints beside its points. */
  readonly max?: number;
}

/** Most points "(18đ)", "tối đa 6" state in so many words. A number alone may count or date anything. */
export function statedMax(name: string): number | undefined {
  const match = /\btoi da (\d{1,3})\b|\b(\d{1,3}) ?(?:d|diem)\b/.exec(fold(name));
  return match ? Number(match[1] ?? match[2]) : undefined;
}

/** The lowest heads under which dossiers or procedures are counted. */
const COUNTED =
  /^(?:(?:da |moi )?tiep nhan|(?:da|dang|chua) (?:giai quyet|xu ly)(?: trong han| qua han)?|qua mang|truc tiep|bcci|(?:chua|da|co) so hoa(?: tphs)?|co tai su dung\b.*|da dong bo(?: dvcqg)?|da tttt|(?:co|phat sinh) nghia vu tai chinh)$/;

/** With its marks: folded, "hồ sơ TTHC" would read as "số TTHC". */
const NUMBER_OF =
  /(?:^|– )(?:dân số(?!\p{L})|(?:tổng )?số (?:lượng|hồ sơ|tthc|lượt|đơn vị|phản ánh|thủ tục))/iu;
export function isNumberOf(name: string): boolean {
  return NUMBER_OF.test(name);
}

/** "Số xã", "Tổng HS", "Họp trực tuyến (số cuộc)", where whole numbers stand below. */
const WHOLE_NUMBER_OF =
  /(?:^|– )(?:(?:tổng )?số (?!hóa|hoá|điểm|liệu|hiệu|kỳ|mới|điện thoại)\p{L}|tổng (?:hồ sơ|hs|tthc)(?!\p{L}))|\((?:số )?(?:lượng|hồ sơ|hs|cuộc|lượt|phiếu|xã|đơn vị|thủ tục|tthc|văn bản|người|vụ|việc|trường hợp)\)/iu;

/** What a title or a name says of figures that are no counts. */
export const JUDGES = /\b(?:diem|ty le|ti le|chi so|xep (?:hang|loai)|766)\b/;
const DOSSIERS = /(?:^|– )(?:(?:tổng|số|lượng) )*hồ sơ(?!\p{L})/iu;

/** "Hồ sơ tiếp nhận": dossiers, unless its name or the title speaks of rates or points. */
export function saysDossiers(name: string, { body }: Sheet): boolean {
  return (
    DOSSIERS.test(name) &&
    ![name, ...body.outside.above].some((text) => /%/.test(text) || JUDGES.test(fold(text)))
  );
}

export function countsDossiers({ name, decimals, hasPercent }: OwnIndicator, sheet: Sheet): boolean {
  return decimals === 0 && !hasPercent && saysDossiers(name, sheet);
}

/** By "%" and by name; never from the range of the values, which cannot tell 96 points from 96 per cent. */
export function measureTold({
  name,
  measure,
  unknown,
  max,
  hasPercent,
  unit,
  decimals,
}: OwnIndicator): Measure | undefined {
  if (measure) return measure;
  if (unknown !== undefined) return undefined;
  const folded = fold(name);
  if (/%/.test(name)) return 'percent';
  // "Tỷ lệ hồ sơ nộp trực tuyến (6đ)" is judged in points.
  if (statedMax(name) !== undefined || /^diem\b/.test(folded)) return 'points';
  if (/\bt[yi] le\b/.test(folded)) return 'percent';
  if (/\b(?:xep )?hang\b|\bthu hang\b/.test(folded)) return 'rank';
  if (max !== undefined || /\bdiem\b/.test(folded)) return 'points';
  if (hasPercent) return 'percent';
  if (unit) return unit;
  if (isNumberOf(name) || (decimals === 0 && WHOLE_NUMBER_OF.test(name))) return 'count';
  // "Hồ sơ trễ" may be their rate.
  if (decimals === 0 && /(?:^|– )hồ sơ (?:quá|trễ|chậm|tồn)/i.test(name)) return 'count';
  if (/\b(?:so ngay|thoi gian)\b/.test(folded)) return 'days';
  return COUNTED.test(fold(name.split(' – ').at(-1) ?? '')) ? 'count' : undefined;
}
