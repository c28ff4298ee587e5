import type { DraftSubject } from '../../model/index.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';

const LEAD =
  /^(?:\s*[-+*]\s*)?(?:voi|dat|duoc danh gia|duoc cham|duoc he thong (?:danh gia|cham)|voi (?:so diem|tong diem|muc|ket qua|muc (?:tang|giam)))(?: dat)? $/;
const BETWEEN =
  /^ ?(?:diem(?: phan tram)?)?(?: (?:tai|vao)(?: thoi diem| phien hop| ky)* [\ue002]+| [(]?[\ue002]+[)]?)?, $/;
const GOES_ON = /^ (?:la|tiep tuc|van|dung|xep|dan dau|giu|tro thanh|co|hien)\b/;

/** "Với 95,59 điểm, Sở Nội vụ là đơn vị đứng đầu": whose a figure is that opens its sentence. */
export function leadingUnit(
  paragraph: Paragraph,
  { start, end }: PrintedNumber,
): Pick<DraftSubject, 'units'> | undefined {
  const { bare, names } = paragraph;
  const sentence = sentenceAround(paragraph, start);
  const from = Math.max(sentence.start, bare.lastIndexOf(';', start) + 1);
  if (!LEAD.test(bare.slice(from, start).trimStart())) return undefined;
  const next = names.find((m) => m.start >= end && m.end <= sentence.end && m.kind !== 'level');
  if (next?.kind !== 'unit' || next.keys.length === 0) return undefined;
  return BETWEEN.test(bare.slice(end, next.start)) && GOES_ON.test(bare.slice(next.end))
    ? { units: next.keys }
    : undefined;
}
