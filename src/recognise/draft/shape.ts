import type { DraftDirection, DraftMeasure } from '../../model/index.ts';
import type { PrintedNumber } from './numbers-in.ts';

/** What the words right before and behind a number say it is. */
export interface Shape {
  readonly measure?: DraftMeasure;
  /** A verb right before it: "tăng 5,18". */
  readonly verb?: DraftDirection;
  readonly isPlace: boolean;
  /** "từ 8/63 xuống", "9 →". */
  readonly isEarlier: boolean;
  /** "xuống 20/63", "→ 4". */
  readonly isLater: boolean;
  /** "tổng số 814 hồ sơ". */
  readonly isTotal: boolean;
}

const DIRECTIONS: Readonly<Record<string, DraftDirection>> = {
  tang: 'up',
  nang: 'up',
  giam: 'down',
  sut: 'down',
  tut: 'down',
  ha: 'down',
};
const VERB =
  /\b(tang|nang|giam|sut|tut|ha)(?: (?:them|toi|khoang|gan|hon|nhe|manh|sau|la|duoc|nguoc|lien tiep|tong cong|diem|ty le|hang|bac|so))*[\s:]*$/;
const INTO = /\b(?:xuong|len|con|thanh|den)(?: (?:con|muc|thu|hang|vi tri|toi))*\s*$/;
const FROM = /\btu(?: (?:muc|thu|hang|vi tri))*\s*$/;
const PLACE = /\b(?:hang|thu|thu hang|vi tri|vi thu|xep thu)(?: (?:thu|la|o|so))*[\s:]*$/;
const BEHIND_ARROW = /(?:→|->|=>)\s*$/;
const TOTAL = /\btong(?: (?:so|cong|la|co|so la))*[\s:]*$/;

const MEASURES: readonly (readonly [RegExp, DraftMeasure])[] = [
  [/^ ?diem (?:phan tram|%)/, 'percentage-points'],
  [/^ ?(?:diem|d)\b(?! (?:danh gia|trung binh))/, 'points'],
  [/^ ?phan tram\b/, 'percent'],
  [/^ ?(?:ho so|hs)\b/, 'dossiers'],
  [/^ ?bac\b/, 'places'],
];

/** `before`: the clause up to the number; `after`: what follows it. Both folded. */
export function shapeOf(number: PrintedNumber, before: string, after: string): Shape {
  const measure = number.isPercent ? 'percent' : MEASURES.find(([words]) => words.test(after))?.[1];
  const into = INTO.test(before);
  const from = FROM.test(before);
  const verb = into || from ? undefined : DIRECTIONS[VERB.exec(before)?.[1] ?? ''];
  const signed = number.isSigned && (before.trim() === '' || /[(:]\s*$/.test(before));
  const said = verb ?? (signed ? (number.isNegative ? 'down' : 'up') : undefined);
  const isToPlace = PLACE.test(before) || (from && /\b(?:hang|vi tri|bac)\b/.test(before));
  return {
    ...(measure ? { measure } : {}),
    ...(said ? { verb: said } : {}),
    isPlace: isToPlace && measure !== 'dossiers' && measure !== 'places',
    isEarlier: from || /^ ?%?(?: ?(?:diem|bac))? ?(?:→|->|=>)/.test(after),
    isLater: into || BEHIND_ARROW.test(before),
    isTotal: TOTAL.test(before),
  };
}

/** Which way a list goes that is opened before a number: "giảm nhiều nhất là Sở Tư pháp (5,97 điểm)". */
export function listedIn(before: string): DraftDirection | undefined {
  const verbs = [...before.matchAll(/\b(tang|giam)\b(?! nhung)/g)];
  return DIRECTIONS[verbs.at(-1)?.[1] ?? ''];
}

/** Words that may stand between a subject and its number without making it another's. */
const LINKS = new Set(
  (
    'dat la voi co duoc dang hien o muc diem so tong cong ty ti le ket qua danh gia xep hang thu vi tri dung tang giam ' +
    'len xuong them chi moi con da thi va cung tiep tuc tuong ung khoang gan trong do tinh den het ngay nam thang tuan ' +
    'quy ky so voi cua tai tren bo gom cu the nhu sau nhieu it nhat cao thap manh nhe dau cuoi dong lan luot nay van vao ' +
    'luc thoi nguoc lien truoc phan tram bac tu vuot duoc keo sut qua mot luot ghi nhan giu nguyen on dinh nen hon ' +
    'tut song lai dan khoi toi loai thanh pho ca nuoc toan quoc nua tuy nhien diem ho'
  ).split(' '),
);

/** Is every word of a folded text without names, dates and numbers one that links? */
export function onlyLinks(between: string): boolean {
  return [...between.matchAll(/[a-z\d]+/g)].every(([word]) => LINKS.has(word));
}
