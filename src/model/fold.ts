/** Names are often folded again: it takes a tenth of the time to see that nothing is to be done. */
const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** Collapses what two spellings of one name may differ in: case, marks, đ/d, hyphens and spaces. For looking up only. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
