import { fold } from '../../model/index.ts';
import { parseNumber, parsePair } from '../figures/numbers.ts';
import { match766 } from '../indicators/schemes.ts';
import { findPeriods } from '../periods/periods.ts';
import { isPlace } from '../rows/places.ts';
import { foldHead } from '../text/head-said.ts';
import { missingStatus } from '../text/missing.ts';
import { markIn } from '../text/plain-number.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading, parseUnitName } from '../units/unit-names.ts';

const UNITS =
  '(?:don vi|co quan|dia phuong|dia ban|so(?: ban)? nganh|bo(?= (?:co quan|nganh))|nganh|xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tp|tinh|ubnd|cap (?:xa|huyen|tinh)|hanh chinh|chi nhanh|chi cuc)';
/** "Cơ quan, đơn vị, địa phương", "Tên sở, ban, ngành, UBND cấp xã", "Đơn vị giải quyết TTHC". */
const UNIT_HEAD = new RegExp(
  `^(?:ho )?(?:ten )?(?:cac )?(?:linh vuc )?(?!(?:don vi tinh|nganh|thi xa|thi tran|thanh pho|tp|ubnd|hanh chinh|dac khu)$)${UNITS}(?: ${UNITS})*(?: cu)?(?: (?:thuc hien|xu ly|bao cao|giai quyet|duoc danh gia)(?: (?:tthc|thu tuc|ho so))?(?: hanh chinh)?)?$|^(?:ten|(?:unit|department|agency)(?: name)?|name|province)$`,
);
/** Folded they are words for numbers ("Số"), halves ("Bán") and positions. */
const DEPARTMENTS = /^(?:tên )?(?:các )?(?:sở(?:[,/ ]+ban)?|cục|quận(?:[,/ ]+huyện)?)$/iu;
/** Of the units that another column names. */
const IS_PART = /^(?:ten )?(?:(?:phong|ban|chi cuc|trung tam) )*(?:don vi|co quan) truc thuoc$/;
/** Over figures, too, as in "Chỉ số | Cấp tỉnh | Cấp xã": it heads names only where it stands first and alone. */
const LEVEL_HEAD = /^(?:ten )?(?:ubnd )?cap (?:xa|huyen|tinh)$/;
const INDICATOR_HEAD =
  /^(?:ten |cac |nhom |noi dung )?(?:chi so(?: thanh phan)?|chi tieu|tieu chi(?: thanh phan)?|noi dung(?: danh gia)?|indicator|metric|criteria)$/;
/** Names the units where nothing else does. */
const UNIT_CODE_HEAD =
  /^ma (?:don vi|dinh danh(?: don vi)?|co quan|dv|tinh|xa)$|^(?:unit|department|agency) code$/;
/** Over dates, where units stand across. */
const PERIOD_HEAD = /^(?:ky|ngay|thang|quy|tuan|nam|thoi (?:gian|diem))(?: (?:danh gia|bao cao|so lieu))?$/;
const COUNTER_HEAD = /^(?:stt|tt|so tt|so thu tu)$/;
const ORDINAL_CELL = /^(?:[IVXLC]+|[A-Z]|\d{1,5}(?:\.\d+)*)[.)]?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** What a form prints beside a value: "Kỳ báo cáo | Tháng 4/2025". */
const LABEL =
  /^(?:tu ngay|den ngay|ky(?: bao cao| danh gia| du lieu)?|thang|quy|nam|tuan|ngay|thoi (?:diem|gian)|ngay (?:bao cao|in|xuat|lap))$/;
/** The national heading and what stands beside it. */
const LETTERHEAD = /cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|^so \d* ?(?:tb|bc|qd|kh|ubnd|vp)\b/;

/** Does a head say that its column names units? Folded, "Sở" could be a number. */
export function isUnitHead(head: string): boolean {
  const folded = foldHead(head);
  return UNIT_HEAD.test(folded) || IS_PART.test(folded) || DEPARTMENTS.test(clean(head));
}

/** Does a head say that its column names indicators? */
export function isIndicatorHead(head: string): boolean {
  return INDICATOR_HEAD.test(foldHead(head));
}

/** Does a folded head stand over the numbers of the rows? */
export function isCounterHead(folded: string): boolean {
  return COUNTER_HEAD.test(folded);
}

/** Which of a row's cells heads the names, and what they name. */
export interface Naming {
  readonly column: number;
  readonly names: 'unit' | 'indicator' | 'unknown';
}

/** Best first: "Huyện" may head names, or, behind "Chỉ số", figures. */
export function namingHeads(row: readonly string[]): readonly Naming[] {
  const heads = row.map((cell) => (cell.length > 60 ? '' : cell));
  const folded = heads.map((head) => (head === '' ? '' : foldHead(head)));
  const unit = finest(heads, folded) ?? folded.findIndex((head) => UNIT_CODE_HEAD.test(head));
  const found: Naming[] = unit >= 0 ? [{ column: unit, names: 'unit' }] : [];
  const component = folded.findIndex((f) => INDICATOR_HEAD.test(f) && f.includes('thanh phan'));
  const indicator = component >= 0 ? component : folded.findIndex((f) => INDICATOR_HEAD.test(f));
  if (indicator >= 0) return [...found, { column: indicator, names: 'indicator' }];
  const period = folded.findIndex((head) => head !== '' && !COUNTER_HEAD.test(head));
  const isDates = found.length === 0 && PERIOD_HEAD.test(folded[period] ?? '');
  return isDates && row.filter(isAcross).length > 1 ? [{ column: period, names: 'unknown' }] : found;
}

/** Names what stands across, beside "Thời điểm". */
function isAcross(cell: string): boolean {
  return isUnitsName(cell) || isPlace(cell);
}

/** Of "Tỉnh | Xã" the second names the units, the first says whose they are; of two as fine the first. */
function finest(printed: readonly string[], folded: readonly string[]): number | undefined {
  const isFirst = (c: number) => folded.slice(0, c).every((head) => head === '' || COUNTER_HEAD.test(head));
  const isAlone = folded.filter((head) => LEVEL_HEAD.test(head)).length === 1;
  const isNames = (head: string, c: number) =>
    head !== '' && isUnitHead(printed[c]!) && (!LEVEL_HEAD.test(head) || (isAlone && isFirst(c)));
  const heads = folded.flatMap((head, c) => (isNames(head, c) ? [{ c, depth: depthOf(head) }] : []));
  const deepest = Math.max(...heads.map(({ depth }) => depth));
  return heads.find(({ depth }) => depth === deepest)?.c;
}

/** From the widest in; what no depth knows heads plain units. */
const DEPTHS = [
  /^(?:ten )?(?:cac )?(?:tinh\b|bo\b)|^province$/,
  /^(?:ten )?huyen\b/,
  /^(?:ten )?(?:dia ban|dia phuong)$/,
];

function depthOf(head: string): number {
  const depth = DEPTHS.findIndex((pattern) => pattern.test(head));
  return depth >= 0 ? depth : DEPTHS.length + (IS_PART.test(head) ? 1 : 0);
}

/**
 * Can a row name columns? Not where it holds a figure, states a value ("Đơn vị: | Sở Y tế"), is a letterhead, or heads a
 * section ("II | Xã, phường"). Beside "Chỉ số" or "Ngày" several units may stand across.
 */
export function canBeHead(row: readonly string[], { column, names }: Naming): boolean {
  const days = row.filter(isDayAndMonth);
  if (row.some((cell) => isBareFigure(cell) && !isDayAndMonth(cell))) return false;
  if (isMetadata(row) || isLetterhead(row)) return false;
  const others = row.filter((cell, c) => c !== column && isHeadText(cell));
  // "Tỉnh | 3/11 | 2/11" are ranks.
  const isDated = days.length > 1 && clean(row[column]!).includes(' ');
  const units = others.filter(names === 'unknown' ? isAcross : isUnitsName).length;
  return (others.length > 0 || isDated) && (units === 0 || (names !== 'unit' && units > 1));
}

/** "02.10" or "5/10" over a column is a day rather than a figure. */
export function isDayAndMonth(cell: string): boolean {
  const match = /^(\d{2})[.-](\d{2})$|^(\d{1,2})\/(\d{1,2})$/.exec(cell.trim());
  const [day, month] = [Number(match?.[1] ?? match?.[3]), Number(match?.[2] ?? match?.[4])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

export function isHeadText(cell: string): boolean {
  const text = clean(cell);
  if (text === '' || ORDINAL_CELL.test(text)) return YEAR.test(text);
  return /\p{L}{2}/u.test(text) || text.includes('%') || isShortPeriod(text) || findPeriods(text).length > 0;
}

/** "T9", "Q1": a month, a week or a quarter of a year that the title names. */
function isShortPeriod(cell: string): boolean {
  return /^[TQ] ?\d{1,2}$/i.test(cell);
}

/** "Từ ngày | 01/01/2025 | Đến ngày | 31/3/2025": labels with the value of each. */
export function isMetadata(row: readonly string[]): boolean {
  const cells = filled(row);
  if (cells.length < 2 || cells.length > 8) return false;
  if (/:$/.test(cells[0]!)) return cells.length <= 2 || cells.length % 2 === 0;
  return (
    cells.length % 2 === 0 &&
    cells.every((cell, i) =>
      i % 2 === 0
        ? LABEL.test(fold(cell)) || cell.endsWith(':')
        : /\d/.test(cell) || findPeriods(cell).length > 0,
    )
  );
}

export function isLetterhead(row: readonly string[]): boolean {
  return row.some((cell) => cell !== '' && LETTERHEAD.test(fold(cell)));
}

/** "Số hồ sơ" counts; folded it would begin like "Sở …". */
const COUNTS = /^s[oố] (?:h[oồ] s[oơ]|h[oó]a|l[uư][oợ]ng|[dđ]i[eể]m|li[eệ]u|tthc|m[oớ]i|k[yỳ])|^số /iu;

/** A cell that names one unit: no head, unless units stand across. */
export function isUnitsName(cell: string): boolean {
  // "TTTT" is a group of the index before it is a department's short form.
  if (COUNTS.test(clean(cell.replaceAll('_', ' '))) || match766([cell])) return false;
  const { level, base } = parseUnitName(cell);
  return level !== undefined && base !== '' && levelOfHeading(cell) === undefined && !isUnitHead(cell);
}

/** (1) (2) (3), or A B 1 2 3=1+2, or (1) (2) (4)=(2)/(1): the row that numbers the columns. */
export function isNumbering(row: readonly string[]): boolean {
  const cells = filled(row).map((cell) => cell.replace(/\s/g, ''));
  if (cells.length < 3 || !cells.every((c) => /^[([]?(?:\d{1,4}[a-z]?|[A-Z])[)\]]?(?:=.*)?$/i.test(c)))
    return false;
  const numbered = cells.filter((c) => /^[([]?\d/.test(c));
  const numbers = numbered.map((c) => Number(/\d+/.exec(c)![0]));
  if (numbers.length < 2 || !numbers.every((n, i) => i === 0 || n >= numbers[i - 1]!)) return false;
  // Bare numbers could be figures: they count on by one from the first column.
  const isSigned = numbered.every((c) => /^[([].*[)\]]|=/.test(c));
  return isSigned || (numbers[0]! <= 1 && numbers.every((n, i) => n === numbers[0]! + i));
}

export function filled(row: readonly string[]): string[] {
  return row.map(clean).filter((cell) => cell !== '');
}

export function isFigure(cell: string): boolean {
  return (
    markIn(cell) > 0 || parseNumber(cell, 'comma') !== undefined || parsePair(cell, 'comma') !== undefined
  );
}

/** A figure, and no year that heads a column. */
export function isBareFigure(cell: string): boolean {
  const mark = markIn(cell);
  if (mark > 0) return mark < cell.length || !YEAR.test(cell);
  return /^\s*[-+\u2212\d]/.test(cell) && parseNumber(cell, 'comma') !== undefined && !YEAR.test(cell.trim());
}

export function isName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && missingStatus(cell) === undefined;
}
