import type { DraftClaim } from '../../model/index.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';
import { subjectAt, type Topic } from './subject.ts';

/** What to reach is said without the data, as a rule: such a number is told of only where they know it. */
const SAID_GOAL =
  /^(?:chi tieu|muc tieu|ke hoach)(?: (?:thuc hien|duoc giao|giao|de ra|phan dau|nam \d{4}|toi thieu))*(?: la|:)? ?\(?(\d+(?:[.,]\d+)?) ?%\)?$/;

/** The target that a span without figures of the data names, where it is one: "chỉ tiêu thực hiện là 90%". */
export function goalClaims(
  paragraph: Paragraph,
  { start, end }: { readonly start: number; readonly end: number },
  topic: Topic,
): readonly DraftClaim[] {
  const [, digits] = SAID_GOAL.exec(paragraph.source.folded.slice(start, end)) ?? [];
  if (digits === undefined) return [];
  const before = paragraph.bare.slice(sentenceAround(paragraph, start).start, start);
  const subject = subjectAt(paragraph, start, topic);
  const decimals = digits.split(/[.,]/)[1]?.length ?? 0;
  const readings = [{ value: Number(digits.replace(',', '.')), decimals }];
  if (/\b(?:vuot|thieu|cach|kem)(?: [a-z]+){0,2} *$/.test(before)) return [];
  const isBeside = /\bso voi *$/.test(before);
  return [{ kind: 'goal', readings, ...subject, isSure: isBeside || subject.isSure }];
}
