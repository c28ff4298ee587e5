import type { DraftClaim, DraftDirection, DraftSubject } from '../../model/index.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';
import { onlyLinks } from './shape.ts';

const MOVED =
  /^(?: ?(?:da|cung|chu yeu|gop phan))*(?: (?:lam|khien|keo))(?: (?:tong|diem|so|cho|ca|chung|cua|tinh|don vi|theo|muc|xuong|len|them|bi))*? (tang|giam)(?: (?:tong|diem|so|cua|tinh|don vi|them|xuong|len|toi|di))* *$/;
const ADDED = /^(?: ?(?:da|chi))*(?: (?:dong )?gop)(?: (?:them|vao|toi))* *$/;
const INTO = /^ ?diem (?:vao|cho|trong) (?:(?:muc|phan|so diem) )?(tang|giam)\b/;
/** "vào mức tăng 8,46 điểm của tỉnh Khánh Hòa". */
const WHOLE =
  /\b(?:vao|trong|cho) (?:(?:muc|phan|so diem) )?(tang|giam)(?: (?:chung|tong diem|chung cua))* *$/;

const direction = (verb: string): DraftDirection => (verb === 'tang' ? 'up' : 'down');

/** What a group added to its total, and the total that is named beside it; undefined where a number is neither. */
export function contributionClaims(
  paragraph: Paragraph,
  { start, end, readings }: PrintedNumber,
  subject: DraftSubject,
): readonly DraftClaim[] | undefined {
  const { bare, names } = paragraph;
  const sentence = sentenceAround(paragraph, start);
  const units = unitBehind(paragraph, end, sentence.end) ?? subject.units;
  const isNamed = units.length > 0;
  const whole = WHOLE.exec(bare.slice(sentence.start, start));
  if (whole && /\bgop\b/.test(bare.slice(sentence.start, start))) {
    const change = { kind: 'change', readings, direction: direction(whole[1]!), measure: 'points' } as const;
    return [{ ...subject, ...change, units, indicators: [], isSure: isNamed }];
  }
  const named = names.findLast((m) => m.kind === 'indicator' && m.end <= start && m.start >= sentence.start);
  if (named?.kind !== 'indicator') return undefined;
  const said = bare.slice(named.end, start).replace(/[\ue001\ue002]+/g, '');
  const moved = MOVED.exec(said)?.[1] ?? (ADDED.test(said) ? INTO.exec(bare.slice(end))?.[1] : undefined);
  if (moved === undefined) return undefined;
  const claim = { kind: 'contribution', readings, direction: direction(moved) } as const;
  return [{ ...subject, ...claim, units, indicators: named.keys, isSure: isNamed }];
}

/** "… của tỉnh Khánh Hòa", with nothing but words that link before it. */
function unitBehind({ names, bare }: Paragraph, from: number, to: number): readonly string[] | undefined {
  const next = names.find((m) => m.start >= from && m.end <= to && m.kind === 'unit');
  if (next?.kind !== 'unit' || next.keys.length === 0) return undefined;
  const between = bare.slice(from, next.start);
  return /[;,(]/.test(between) || !onlyLinks(between.replace(/\bmuc\b/g, '')) ? undefined : next.keys;
}
