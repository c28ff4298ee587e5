import { foldHead } from '../text/head-said.ts';

const CHANGE =
  /\b(?:tang giam|tang hoac giam|chenh(?: lech)?|bien dong|thay doi|muc tang|so sanh|so voi)\b|^(?:diem |so )?(?:tang|giam)(?: (?:diem|hang|thu hang|bac))?$|^lech\b/;
/** "So tháng trước": with its marks, for "Số tháng trước" is the figure itself. */
const COMPARED = /(?:^|\s)so (?:cùng kỳ|(?:kỳ|tuần|tháng|quý|năm|ngày) (?:liền )?(?:trước|ngoái))(?!\p{L})/iu;
/** "+/-", "▲▼": of whatever stands left of it. */
export const CHANGE_SIGNS = /(?:^|– )(?:\+ ?\/ ?[-\u2212\u2013]|±|[Δ∆]|[▲△↑⬆] ?\/? ?[▼▽↓⬇])$/u;

/** Is a printed change of ranks or points what a column under `head` holds? */
export function saysChange(head: string): boolean {
  const printed = head.normalize('NFC').trim();
  return CHANGE.test(foldHead(head)) || COMPARED.test(printed) || CHANGE_SIGNS.test(printed);
}
