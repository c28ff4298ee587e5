import { foldHead } from '../text/head-said.ts';

/** Heads that say by themselves that what stands below is to be reached. */
export const TARGET =
  /^(?:muc tieu|chi tieu(?: duoc)? giao|chi tieu(?: nam| phai dat| can dat| de ra| phan dau| ke hoach| theo ke hoach)|chi tieu$|ke hoach|target)\b/;
/** What was to be carried out, or what was: the columns beside it tell. */
const TO_CARRY_OUT = /^chi tieu thuc hien\b/;
const REACHED = /^(?:ket qua\b|(?:den nay|hien nay|thuc te|da|ty le|so)\b.*\bdat\b|dat(?: duoc)?\b)/;

/** "Chỉ tiêu thực hiện (%) | Đến nay đạt (%)": the place of the first, where nothing else says what is to be reached. */
export function targetBesideResult(heads: readonly string[]): number | undefined {
  const folded = heads.map(foldHead);
  if (folded.some((head) => TARGET.test(head)) || !folded.some((head) => REACHED.test(head)))
    return undefined;
  const carriedOut = folded.flatMap((head, i) => (TO_CARRY_OUT.test(head) ? [i] : []));
  return carriedOut.length === 1 ? carriedOut[0] : undefined;
}
