import { fold, type RowRole } from '../../model/index.ts';
import { findPeriods } from '../periods/periods.ts';
import {
  isBareFigure,
  isDayAndMonth,
  isFigure,
  isLetterhead,
  isMetadata,
  isName,
} from '../structure/head-words.ts';
import { cellAt, lengthOf, type Rows } from '../structure/text-rows.ts';
import { missingStatus } from '../text/missing.ts';
import { remembered } from '../text/remembered.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading, parseUnitName } from '../units/unit-names.ts';

const TOTAL =
  /^(?:tong|tong cong|tong so|cong|(?:chung )?(?:toan|ca) tinh|tong toan tinh|tong hop|cong chung|tong chung|(?:grand )?total)(?: (?:\d+|[ivx]+|cac|so luong|don vi|so (?:ban )?nganh|toan tinh|ca tinh|khoi|nhom|cap|muc|toan bo)\b.*)?$/;
const MEAN =
  /^(?:(?:diem |muc )?(?:trung binh|binh quan|tb|bq|average|mean)|(?:diem |muc )?(?:trung vi|cao nhat|thap nhat)|median|max|maximum|minimum|min)(?: (?:chung|cong|gian don|toan tinh|ca tinh|tinh|khoi|nhom|cap|\d+|cac|cua|so|muc)\b.*)?$/;
/** Sums of a table of units; among indicators "Tổng điểm" is one. */
const TOTAL_OF_UNITS =
  /^(?:tong (?:so )?(?:diem|ho so)|chung)(?: (?:toan|ca) tinh.*| chung)?$|^toan (?:tinh [a-z ]+|nganh)$/;
/** The most that its columns can hold, which some tables print below the heads or at the end. */
const MAXIMA = /^(?:(?:so |muc )?diem (?:toi da|chuan)(?: .*)?|thang diem(?: .*)?|toi da)$/;
/** What a table of units prints among them that is no unit's: targets, other periods, parts of the row above. */
const NO_UNIT =
  /^(?:muc tieu|muc tieu (?:nam|thang|quy|chung|de ra|giao)\b.*|(?:ke hoach|chi tieu)(?: (?:nam|thang|quy|giao|duoc giao|de ra)\b.*)?|(?:ky|thang|tuan|quy|nam) (?:lien )?truoc(?: lien ke)?|cung ky\b.*|trong do\b.*|so don vi\b.*|(?:dat )?t[yi] le(?: (?:dat|chung|phan tram))?|ket qua (?:chung|toan tinh|ca tinh|cua tinh)(?: .*)?|diem (?:cua )?(?:tinh|ca nuoc|toan quoc)(?: [a-z ]+)?)$/;
/** "Bình quân chung cả nước", "Tổng cộng toàn quốc": more units than the table's, and no figure of the country by its name. */
const OF_MORE_UNITS =
  /^(?:(?:diem |muc )?(?:trung binh|binh quan|tb|bq)|tong|chung)(?: (?:chung|cong|so|cua|cac))* (?:ca nuoc|toan quoc|quoc gia|toan nganh|khu vuc|vung|mien|cum)\b|^(?:(?:national|country|regional) (?:average|mean|total)|(?:average|mean|total) (?:national|nationwide)|quoc gia)$/;
const GRADE = /^(?:(?:xep )?loai )?(?:xuat sac|tot|kha|yeu|kem|chua xep loai)$/;
const FOOTNOTE =
  /^(?:ghi chu|nguon|luu y|chu thich|chi tiet|nguoi lap|nguoi tong hop|nguoi bao cao|noi nhan|kt |tm |tl |tuq |chanh van phong|pho chanh|giam doc|truong phong|chu tich|thu truong|xac nhan|lap bieu|ky ghi ro|so lieu (?:tinh|lay|trich))\b/;
/** From here on names are those of readers and of who signs. */
const CLOSING = /^(?:noi nhan|nguoi lap|nguoi tong hop|lap bieu|kt |tm |tl |tuq |thu truong)\b/;
/** Without a numeral a section is told by its first words: a bank's "chi nhánh tỉnh" is a unit. */
const SECTION_START =
  /^(?:[a-z] )?(?:khoi|nhom|cac|cap|ubnd cap|ubnd cac|so (?:ban )?nganh|chi nhanh|vpdkdd|van phong dang ky|huyen thi|xa phuong|phuong xa|tinh thanh)\b/;
export const ROMAN = /^(?:[IVX]+|[A-Z])[.)]?$/;
const CODE = /^[A-Z]\d{2}(?:\.\d+)*$/;
const ORDINAL = /^\d{1,5}(?:\.\d+)*[.)]?$/;
const LONGEST_FIGURE = 20;
const BROKEN = /^\s*[-+\u2212(]?\s*\d/;
/** A longer text is a sentence. */
const LONGEST_NAME = 120;

/** "7", "1.2", "H21.19": what stands beside the name of a row of figures. */
export function isCounted(ordinal: string | undefined): boolean {
  return ordinal !== undefined && (ORDINAL.test(ordinal) || CODE.test(ordinal));
}

/** "Ghi chú: …", "(*) …": a line of notes rather than the title of what follows. */
export function isNote(text: string): boolean {
  return /^[(*]/.test(text) || FOOTNOTE.test(fold(text));
}

export function isClosing(text: string): boolean {
  return CLOSING.test(fold(text));
}

/** A row of figures among units that says itself that it is none: its figures are a sum, or nobody's. */
export function strangerAmongUnits(
  { name, stranger }: NameWords,
  isUncounted: boolean,
): NameWords['stranger'] {
  if (!isUncounted) return stranger;
  // Counted it is a department's short form.
  if (name === 'TC') return 'total';
  return /^[-+•]\s*\p{L}/u.test(name) ? 'no-unit' : stranger;
}

/** What a name alone says of its row. */
export interface NameWords {
  /** Clean. */
  readonly name: string;
  readonly summary: RowRole | undefined;
  readonly stranger: 'total' | 'maxima' | 'no-unit' | undefined;
  /** A grade names no unit, whatever its column is called. */
  readonly isGrade: boolean;
  /** It heads a section, where the row's other cells bear it out. */
  readonly isHeading: boolean;
}

/** "CA tỉnh" is the police, "Cả tỉnh" all of the province. */
const POLICE = /^CA (?=tỉnh)/u;

/** Of a cell that names a row: looked at once for all rows that name the same. */
export const wordsOf = remembered((cell): NameWords => {
  const name = clean(cell);
  const folded = fold(name);
  if (/^[∑Σ](?![\p{L}\d])/u.test(name))
    return { name, summary: 'total', stranger: 'total', isGrade: false, isHeading: false };
  const summed = fold(name.replace(POLICE, 'Công an '));
  return {
    name,
    summary: MEAN.test(summed) ? 'mean' : TOTAL.test(summed) ? 'total' : undefined,
    isGrade: GRADE.test(folded),
    stranger: MAXIMA.test(folded)
      ? 'maxima'
      : NO_UNIT.test(folded) || OF_MORE_UNITS.test(folded) || GRADE.test(folded)
        ? 'no-unit'
        : TOTAL_OF_UNITS.test(folded)
          ? 'total'
          : undefined,
    isHeading: levelOfHeading(name) !== undefined,
  };
});

/** Total, mean, or a section that carries figures of its own. */
export function summaryRole(
  { name, summary, isHeading }: NameWords,
  ordinal: string | undefined,
  figured: boolean,
): RowRole | undefined {
  if (summary) return summary;
  if (!figured || !isHeading) return undefined;
  if (ordinal !== undefined) return ROMAN.test(ordinal) ? 'subtotal' : undefined;
  const folded = fold(name);
  const isUnitsOwn = parseUnitName(name).level !== undefined && !/^so (?:ban )?nganh\b/.test(folded);
  return SECTION_START.test(folded) && !isUnitsOwn ? 'subtotal' : undefined;
}

/** A row without figures is still a unit when its name says which kind of unit it is and names one. */
export function isUnit(name: string): boolean {
  if (/^[-+*•]|[.;:]$/.test(name) || name.length > LONGEST_NAME) return false;
  const { level, type, base } = parseUnitName(name);
  return (
    (level !== undefined || type === 'city') &&
    base !== '' &&
    levelOfHeading(name) === undefined &&
    !FOOTNOTE.test(fold(name))
  );
}

/** The texts of a row of notes or titles; "Kỳ báo cáo: | Tháng 4/2025" is one. */
export function textsOf(cells: readonly string[], isOne: boolean): readonly string[] {
  const texts = cells.map(clean).filter((text) => text !== '');
  return isOne ? [texts.join(' ')] : texts;
}

/** Does one of the columns hold a figure, or say why there is none? */
export function isFigureCell(cell: string): boolean {
  return cell.trim() !== '' && (isFigure(cell) || missingStatus(cell) !== undefined);
}

/** A name with a figure beside it above the heads, and no label with its value: of a table whose own heads are missing. */
export function isHeadless(cells: readonly string[]): boolean {
  const isStated = cells.some((cell) => isBareFigure(cell) || isRank(cell));
  return isStated && cells.some(isName) && !isMetadata(cells) && !isLetterhead(cells);
}

/** "20/63", and neither "4/2025" nor "27/3". */
function isRank(cell: string): boolean {
  return cell.includes('/') && isFigure(cell) && !isDayAndMonth(cell) && findPeriods(cell).length === 0;
}

/** "85,10;", "8x,5": begins as a figure does, and is none nor a date. */
export function isMarred(cell: string): boolean {
  return cell.length <= LONGEST_FIGURE && BROKEN.test(cell) && findPeriods(cell).length === 0;
}

/** Empty, or the rule below the head of a table in Markdown ("|---|:--:|"). */
export function saysNothing(rows: Rows, row: number): boolean {
  let rules = 0;
  const length = lengthOf(rows, row);
  for (let c = 0; c < length; c++) {
    const text = cellAt(rows, row, c).trim();
    if (text === '') continue;
    if (!/^:?-{2,}:?$/.test(text)) return false;
    rules++;
  }
  return rules !== 1;
}
