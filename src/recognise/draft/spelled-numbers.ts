import type { Folded, Span } from './folded.ts';
import type { PrintedNumber } from './numbers-in.ts';

/** With their marks: "năm" is a year as well, "sau" is after, "ba" without a mark is no "bà". */
const DIGITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const AFTER_TEN: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const DIGIT = DIGITS.slice(0, 9).join('|');
const SPELLED = `(?:(?:${DIGIT}) mươi(?: (?:${DIGIT}|mốt|tư|lăm|nhăm))?|mười(?: (?:${DIGIT}|lăm|nhăm))?|${DIGIT})`;

const NOUN =
  '(?:chỉ số|chỉ tiêu|tiêu chí|sở(?! hữu)|đơn vị|địa phương|cơ quan|huyện|thị xã|tỉnh|xã|phường|(?:UBND )?cấp)';
/** "trong năm", "năm chỉ số": a year stands behind words of time. */
const NO_YEAR =
  '(?<!(?:trong|cả|hằng|hàng|mỗi|một|đầu|cuối|giữa|qua|các|những|nhiều|tháng|quý|theo|kế hoạch) )';
const COUNT = new RegExp(`(?<![\\p{L}\\p{M}])${NO_YEAR}(${SPELLED})(?= ${NOUN}(?![\\p{L}\\p{M}]))`, 'giu');
/** As an article, "một" counts nothing: only one that is said to be the only one does. */
const ONLY = /(?:chỉ|chỉ có|duy nhất|có đúng)\s$/iu;

const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4, 'thứ nhất': 1 };
const PLACE =
  /(?<=(?:đứng|xếp|vị trí|vị thứ|xếp hạng|xếp vị trí)(?: ở)?(?: vị trí)? (?:thứ|hạng) |(?<![\p{L}])hạng )(nhất|nhì|tư|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{M}])/giu;

function spelledValue(words: string): number {
  const [first = '', second, third] = words.split(' ');
  const one = (word: string): number => AFTER_TEN[word] ?? DIGITS.indexOf(word) + 1;
  if (second === undefined) return one(first);
  if (second === 'mươi') return one(first) * 10 + (third === undefined ? 0 : one(third));
  return 10 + one(second);
}

/** Numbers in words, where they count rows or say a place: "năm chỉ số giảm", "đứng thứ ba". `masked` hides what is taken. */
export function spelledNumbers({ text }: Folded, masked: string): readonly PrintedNumber[] {
  const isFree = ({ start, end }: Span): boolean => /^[a-z ]+$/.test(masked.slice(start, end));
  const counts = [...text.matchAll(COUNT)].flatMap(({ index, 1: words = '' }) => {
    const value = spelledValue(words.toLowerCase());
    if (value === 1 && !ONLY.test(text.slice(0, index))) return [];
    return [numberAt(index, words, value)];
  });
  const places = [...text.matchAll(PLACE)].map(({ index, 1: word = '' }) => {
    const name = word.toLowerCase();
    return numberAt(index, word, ORDINALS[name] ?? spelledValue(name));
  });
  return [...counts, ...places].filter(isFree);
}

function numberAt(start: number, words: string, value: number): PrintedNumber {
  return {
    start,
    end: start + words.length,
    readings: [{ value, decimals: 0 }],
    isNegative: false,
    isSigned: false,
    isPercent: false,
    isSpelled: true,
  };
}

const ALL = /(?<![\p{L}\p{M}])(?:toàn bộ|tất cả)(?: các)?(?= (?!\d|các |những ))/giu;

/** "Toàn bộ các sở, ban, ngành": as many as there are. */
export function allNumbers({ text }: Folded, masked: string): readonly PrintedNumber[] {
  return [...text.matchAll(ALL)]
    .map(({ index, 0: words }) => ({ ...numberAt(index, words, Number.NaN), isAll: true as const }))
    .filter(({ start, end }) => /^[a-z ]+$/.test(masked.slice(start, end)));
}
