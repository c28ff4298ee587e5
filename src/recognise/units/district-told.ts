import { fold } from '../../model/index.ts';
import { clean } from '../text/text.ts';
import { districtOfSection } from './unit-names.ts';

const TYPE = /(?<![\p{L}\p{M}])(?:huyện|quận|thị xã|thành phố|huyen|quan|thi xa|thanh pho|tx\.?|tp\.?)\s+/giu;
/** "Cấp huyện", "các huyện", "11 huyện": no one district. */
const OF_MANY = /(?:\b(?:cap|cac|khoi|nhom)|(?<!\d)\d{1,2})$/;
/** What follows a name in a line of capitals, folded. */
const FOLLOWS =
  /^(?:tinh\b|tp\b|thanh pho\b|thi xa\b|(?:ngay|thang|nam|tuan) \d|quy (?:\d|[ivx]+\b)|den (?:ngay|het|\d)|(?:cua|tren|trong|thuoc) (?:tinh|dia)|ket qua|theo)/;
const LONGEST_NAME = 4;

/** The one district that a title or a file's name says the communes of its table lie in, as printed. */
export function districtTold(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const line = clean(text.replaceAll('_', ' '));
    for (const { 0: type, index } of line.matchAll(TYPE)) {
      const name = nameAt(line.slice(index + type.length));
      const printed = `${type}${name}`;
      const isOne = name !== '' && !OF_MANY.test(fold(line.slice(0, index)));
      if (isOne && districtOfSection(printed) !== undefined) return printed;
    }
  }
  return undefined;
}

/** A number, or words with a capital. */
function nameAt(rest: string): string {
  const number = /^\d{1,2}(?![\d/])/.exec(rest)?.[0];
  if (number !== undefined) return number;
  const words = rest.split(' ');
  const own: string[] = [];
  for (const [i, word] of words.entries()) {
    const isOver = own.length === LONGEST_NAME || /\P{L}$/u.test(own.at(-1) ?? '');
    if (isOver || !/^\p{Lu}/u.test(word) || FOLLOWS.test(fold(words.slice(i).join(' ')))) break;
    own.push(word);
  }
  return own.join(' ').replace(/[^\p{L}\p{M}]+$/u, '');
}
