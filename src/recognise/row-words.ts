import { fold, type RowRole } from '../model/index.ts';
import { remembered } from './remembered.ts';
import { clean } from './text.ts';
import { levelOfHeading, parseUnitName } from './unit-names.ts';

const TOTAL =
  /^(?:tong|tong cong|tong so|cong|toan tinh|tong toan tinh|tong hop|cong chung|tong chung|total)(?: (?:\d+|[ivx]+|cac|so luong|don vi|so (?:ban )?nganh|toan tinh|ca tinh|khoi|nhom|cap|muc|toan bo)\b.*)?$/;
const MEAN =
  /^(?:diem )?(?:trung binh|binh quan|tb|average|mean)(?: (?:chung|cong|gian don|toan tinh|ca tinh|tinh|khoi|nhom|cap|\d+|cac|cua|so|muc)\b.*)?$/;
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

const summaryOf = remembered((name): RowRole | undefined => {
  const folded = fold(name);
  return MEAN.test(folded) ? 'mean' : TOTAL.test(folded) ? 'total' : undefined;
});

/** Total, mean, or a section that carries figures of its own. */
export function summaryRole(
  name: string,
  ordinal: string | undefined,
  figured: boolean,
): RowRole | undefined {
  const summary = summaryOf(name);
  if (summary) return summary;
  if (!figured || levelOfHeading(name) === undefined) return undefined;
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
