import type { DatePrinted } from './dates-in.ts';
import type { Span } from './folded.ts';
import type { Paragraph } from './paragraph.ts';

const OPENS =
  /(?:^|[,;:(-]|\b(?:va|den|vao|tai|tu|con|thi|tai phien hop|tai thoi diem|trong khi|tai ky|ky))\s*$/;
const BEHIND = /^ ?(?:diem(?: phan tram)?|%)?(?: (?:tai|vao|cua|o|luc|thoi diem|phien hop|ky|moc))* ?\(? ?$/;
const ENDS = /^\s*(?:$|[),.;]|(?:va|xuong|len|den|sang|trong khi|thi)\b)/;

/** Does a date open its clause: "…; ngày 27/3/2025 là 58,54%"? */
export const isHeading = (bare: string, from: number, at: number): boolean =>
  OPENS.test(bare.slice(from, at));

/** "ngày 27/3/2025 là 88,67 điểm". */
export const isRightBefore = (between: string): boolean =>
  /^\)?(?: ?(?:la|dat|con|chi|moi|muc|o|duoc)\b)* ?:? ?$/.test(between);

/** "91,53 điểm tại phiên họp ngày 27/3/2025", "8/63 (ngày 27/3/2025)". */
export const isRightBehind = ({ bare }: Paragraph, end: number, date: Span): boolean =>
  BEHIND.test(bare.slice(end, date.start)) && ENDS.test(bare.slice(date.end));

/** The date that a figure has to itself: right behind it, or opening its clause with no other figure between. */
export function ownDate(
  paragraph: Paragraph,
  dates: readonly DatePrinted[],
  { start, end }: Span,
  from: number,
): DatePrinted | undefined {
  const { bare } = paragraph;
  const free = dates.filter(({ use }) => use !== 'against');
  const behind = free.find((date) => date.start >= end && isRightBehind(paragraph, end, date));
  if (behind) return behind;
  const last = dates.findLast((date) => date.end <= start);
  if (!last || last.use === 'against' || /[\ue004;]/.test(bare.slice(last.end, start))) return undefined;
  return isRightBefore(bare.slice(last.end, start)) || isHeading(bare, from, last.start) ? last : undefined;
}
