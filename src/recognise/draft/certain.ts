import { MASKS } from './folded.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { isHeading, isRightBefore, isRightBehind } from './own-dates.ts';
import { asideAround, type Paragraph, sentenceAround } from './paragraph.ts';
import { onlyLinks } from './shape.ts';

/**
 * Words that make what a clause tells another thing than the data's, wherever they stand before it: a condition, another
 * window, another index, another source, a denial.
 */
const OTHERWISE = new RegExp(
  String.raw`\b(?:${[
    'neu(?! nhu)|gia su|du kien|uoc(?: tinh| dat)?|phan dau|yeu cau|de nghi|phai|toi thieu|bao dam|dam bao|ky vong|huong toi|sap toi',
    'luy ke|cung ky|(?:nam|thang|quy|tuan|ngay) (?:truoc|ngoai|qua)|(?:dau|giua|cuoi) (?:nam|thang|quy|tuan)|hang (?:nam|thang|tuan)|trong (?:tuan|thang|quy|nam)',
    'truoc (?:do|day|kia)|luc dau|ban dau|khi do|vua qua|lien ke|tung dat',
    'tu cham|tu danh gia|khao sat|phan mem|tham dinh|he so|kinh phi|ngan sach|thang diem|trung binh moi|binh quan moi',
    'par index|pci|sipas|papi|dti|cai cach hanh chinh|cchc|chuyen doi so|nang luc canh tranh|hanh chinh cong|de an 06|thi dua',
    'khong phai|chang|khong (?:the|con|vuot|qua)|chua (?:dat|den|toi)|khong (?:dat|den|toi)',
  ].join('|')})\b`,
);
/** What is to be reached; of indicators, "chỉ tiêu" is said as well. */
const GOAL = /\b(?:giao|chi tieu|muc tieu|ke hoach|nguong|dinh muc|quy dinh|cam ket|dang ky)\b/;
/** Some of the rows alone are counted. */
const AMONG_SOME = /\b(?:nhom|ngoai(?! ra)|tru|con lai|khu vuc|them)\b/;

/** Nearly so much, or a bound: the figure itself is another. */
const ABOUT =
  /\b(?:gan|hon|tren|duoi|khoang|xap xi|ngot|chung|vuot|qua|toi da|thieu)(?: (?:tong|muc|nguong|so|moc))* *$/;
/** Held against another: what stands behind is how far it is from it. */
const BESIDE =
  /\b(?:(?:cao|thap|nhieu|it|lon|nho|nhanh|tot|kem) hon|(?<!it |tang |giam )hon|kem|thua|cach|chenh(?: lech)?|gap|(?:xep|dung) (?:tren|duoi|truoc|sau)|hieu so)\b(?!.*\ue004)/;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** What may open a clause before the name whose figure it tells, beside what links. */
const LEADS = words(
  've doi rieng ngoai ra ben canh khi don vi dia phuong chi so tieu tong diem ket qua cho khoi truong hop dang chu y ' +
    'tiep theo den ke cuoi cung nguoc lai mac du tuy can bang dieu nay cac hai ba nhom huyen so ban nganh thi xa vi day ' +
    'dong thoi song nhieu nhat xep loai hien ca nua neu nhu ty tai tinh he thong duy cap nho thu so',
);
/** What may follow a figure in its clause, beside what links. */
const TAILS = words(
  'diem phan tram bac so xuat sac tot tro kha yeu ky khoi toan bang dia phuong don vi tinh huyen nganh ban cac tai phien hop nhom chi tieu ' +
    'trong cho lai deu day nhung do bi sang hai ca vi roi toi',
);

const WORD = /[a-z\d]+/g;

function hasOnly(known: ReadonlySet<string>, text: string): boolean {
  return [...text.matchAll(WORD)].every(([word]) => known.has(word) || onlyLinks(word));
}

/** Where a clause ends, or a name, a date or a number stands. */
const STOP = /[,;:.()\ue001-\ue004]/;

/** What has been told of a number already. */
interface Told {
  /** Its names stand before this place. */
  readonly named?: number;
  /** The unit behind it is its own. */
  readonly isPlaced?: boolean;
  /** It is held against what is to be reached. */
  readonly isGap?: boolean;
}

/** May a number be called wrong: is every word around it understood, and none of them one that makes it another figure? */
export function isCertain(
  paragraph: Paragraph,
  { start, end }: PrintedNumber,
  { named = start, isPlaced = false, isGap = false }: Told = {},
): boolean {
  const before = clauseBefore(paragraph, start);
  if (OTHERWISE.test(before) || (!isGap && (GOAL.test(before) || ABOUT.test(before)))) return false;
  return (
    isFollowed(paragraph, end, { isPlaced, isGap }) &&
    isOpened(paragraph, named) &&
    isDated(paragraph, start, end)
  );
}

/** "cao hơn Sở Tài chính tới 33,30 điểm": no figure of either. */
export const isHeldAgainst = (paragraph: Paragraph, { start }: PrintedNumber): boolean =>
  BESIDE.test(clauseBefore(paragraph, start));

/** Parentheses that were closed on the way say nothing of it. */
function clauseBefore({ bare, ...paragraph }: Paragraph, at: number): string {
  const { start } = sentenceAround({ bare, ...paragraph }, at);
  return bare.slice(Math.max(start, bare.lastIndexOf(';', at - 1) + 1), at).replace(/\([^()]*\)/g, ' ');
}

/** May a count be called wrong? `end`: up to where it was read. */
export function isCountCertain(paragraph: Paragraph, { start }: PrintedNumber, end: number): boolean {
  const before = clauseBefore(paragraph, start);
  const tail = tailFrom(paragraph, end);
  return !OTHERWISE.test(before) && !AMONG_SOME.test(before) && !OTHERWISE.test(tail) && hasOnly(TAILS, tail);
}

/** Other units than points, though each of their words links elsewhere. */
const OTHER_UNIT = /^ ?(?:lan|ty|nam|thang|ngay|tuan|quy|luot|phan(?! tram))\b/;
/** "giảm 5,97 điểm là Sở Tư pháp": it is of whom stands behind. */
const ANOTHERS = /\b(?:la|cua|thuoc|ve|doi voi|so voi|o|tai|cho|gom|voi) *$/;

/** The words right behind: "82,5 triệu đồng", "204 hồ sơ quá hạn" are no points. */
function isFollowed(paragraph: Paragraph, end: number, { isPlaced, isGap }: Told): boolean {
  const tail = tailFrom(paragraph, end);
  const isUnits = paragraph.names.some(({ kind, start }) => kind === 'unit' && start === end + tail.length);
  return (
    hasOnly(TAILS, tail) &&
    !OTHERWISE.test(tail) &&
    !OTHER_UNIT.test(tail) &&
    (isGap || !GOAL.test(tail)) &&
    !(isUnits && ANOTHERS.test(tail) && !isPlaced)
  );
}

function tailFrom({ bare }: Paragraph, end: number): string {
  const rest = bare.slice(end);
  const stop = rest.search(STOP);
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** The words before the names a figure hangs on: "Phòng Tư pháp thị xã Bình Long" is not the town. */
function isOpened(paragraph: Paragraph, at: number): boolean {
  const { names, bare } = paragraph;
  const { start } = sentenceAround(paragraph, at);
  const until = asideAround(paragraph, at)?.start ?? at;
  const own = names.filter((m) => m.kind !== 'level' && m.start >= start && m.end <= Math.max(until, start));
  const last = own.at(-1);
  if (!last) return true;
  const before = bare.slice(start, last.start);
  const stop = [...before].findLastIndex((letter) => STOP.test(letter));
  // "Sở Y tế Gia Lai": a longer name than the data's.
  if (/^ \p{Lu}/u.test(paragraph.source.text.slice(last.end)) && bare[last.end + 1] !== MASKS.date)
    return false;
  const isPlain = !/\S\s+\p{Lu}/u.test(paragraph.source.text.slice(start + stop + 1, last.start));
  const lead = before.slice(stop + 1);
  return isPlain && hasOnly(LEADS, lead) && !OFFICE.test(lead) && !isPartOfName(paragraph, last.start, start);
}

/** Words that link elsewhere. */
const OFFICE = /\b(?:bo phan|mot cua)\b/;

/** "từ vị trí dẫn đầu ngày 27/3/2025 tụt xuống 7/11". */
const isLeft = (before: string, between: string): boolean =>
  /\btu\b[^,;]*$/.test(before) && /\b(?:xuong|len|con|thanh|den)\b/.test(between);

/** A day of the same clause that is not the figure's, and not one it is held against: what it is there for cannot be told. */
function isDated(paragraph: Paragraph, start: number, end: number): boolean {
  const { start: from, end: to } = sentenceAround(paragraph, start);
  const { bare, dates } = paragraph;
  return dates.every((date) => {
    if (date.use !== 'other' || date.start < from || date.end > to) return true;
    if (date.end <= start) {
      const between = bare.slice(date.end, start);
      const isPast = /[\ue004;]/.test(between) || isLeft(bare.slice(from, date.start), between);
      return isPast || isRightBefore(between) || isHeading(bare, from, date.start);
    }
    return /[\ue004;,:]/.test(bare.slice(end, date.start)) || isRightBehind(paragraph, end, date);
  });
}

/** "Xã Thuận Phú, huyện Đồng Phú", "Sở Tài chính tỉnh Gia Lai": the first of them is meant. */
function isPartOfName({ names, bare, source }: Paragraph, at: number, from: number): boolean {
  const owner = names.findLast((m) => m.kind === 'unit' && m.start >= from && m.end <= at);
  if (owner?.kind !== 'unit') return false;
  const between = bare.slice(owner.end, at);
  if (/^ (?:thuoc |cua |- )?$/.test(between)) return true;
  return (
    owner.keys.length === 0 && /^, ?$/.test(between) && !/\bva\b/.test(source.folded.slice(owner.start, at))
  );
}
