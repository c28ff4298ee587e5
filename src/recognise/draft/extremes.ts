import type { DraftClaim, DraftReading, Extreme, Level } from '../../model/index.ts';
import type { Mention } from './names-in.ts';
import { type Paragraph, sentenceAround, withoutLevels } from './paragraph.ts';
import { NO_TOPIC, subjectAt, topicOf } from './subject.ts';

/** The first that fits at a place decides. */
const PHRASES: readonly (readonly [RegExp, Extreme])[] = [
  [/\btang (?:diem )?(?:nhieu|manh|cao|lon) nhat\b/g, 'rose-most'],
  [/\btang (?:diem )?(?:it|thap|cham) nhat\b/g, 'rose-least'],
  [/\bgiam (?:diem )?(?:nhieu|manh|sau|lon|cao) nhat\b/g, 'fell-most'],
  [/\bgiam (?:diem )?(?:it|thap|nhe) nhat\b/g, 'fell-least'],
  [/\b(?:dung dau|dan dau|dung thu nhat|xep thu nhat|xep hang nhat)\b(?: bang)?/g, 'first'],
  [/\b(?:xep|dung)(?: (?:o )?vi tri)? (?:cuoi cung|cuoi bang|cuoi)\b(?: bang)?/g, 'last'],
  [/\bcao nhat\b/g, 'highest'],
  [/\bthap nhat\b/g, 'lowest'],
];
/** "giảm mạnh nhất là Bù Đăng, ít nhất là Chơn Thành". */
const LEAST = /\bit nhat\b/g;
const LEAST_OF: Partial<Readonly<Record<Extreme, Extreme>>> = {
  'rose-most': 'rose-least',
  'fell-most': 'fell-least',
};

/** Of what an extreme is said to be, beside what links; anything else may be another set of units, or another figure. */
const AMONG =
  /\b(?:khoi|nhom|trong|toan|bang|chi so|tieu chi|don vi|dia phuong|co quan|so|ban|nganh|huyen|thi xa|thanh pho|xa|phuong|tinh|ca nuoc|toan quoc|cac|cap|xep hang|voi|va|ket qua|tong|thuoc|ve|dat|ty le)\b/g;
/** And what may stand before or behind it: "đạt cao nhất từ trước đến nay" is among other dates. */
const BESIDE =
  /\b(?:la|tai|cung|hien|den|tinh den|so voi|ngay|thoi diem|muc|diem|co|da|nay|deu|van|tiep tuc)\b/g;
const isClear = (words: string): boolean => !/[a-z]/.test(words.replace(AMONG, ' ').replace(BESIDE, ' '));
/** Another figure than those of the index. */
const OTHER = /\b(?:ho so|so luong|qua han|tre han|dung han|phan anh|can bo|cong chuc)\b/;
/** "từ vị trí dẫn đầu … tụt xuống". */
const LEFT = /\b(?:tu|khoi|mat|nhom|top|tung|chua|khong)(?: [a-z]+){0,2} *$/;

/** Several are meant: which of them is the extreme cannot be told. */
const SEVERAL =
  /\b(?:mot trong|cac|nhung|nhom|so) (?:nhung |so |cac )?(?:don vi|so|huyen|chi so|dia phuong|tinh|xa)\b|\bmot trong\b/;
/** "A và B là 02 địa phương thấp nhất". */
const COUNTED =
  /\ue004 (?:don vi|so|huyen|chi so|chi tieu|tieu chi|dia phuong|tinh|xa|co quan|thi xa)\b[^,;()\ue001]*$/;
const AND_BEFORE = /\ue001(?: *\([^()]*\))? *(?:,|va|, va) $/;
const IS = /^[^;.()\ue004]*?(?:\b(?:la|thuoc ve|gom)\b|:) *$/;

/** Places are counted, or some are left out: "giảm nhiều nhất là …, chưa kể 03 đơn vị". */
const OTHERS =
  /\b(?:tang|giam|giu nguyen) (?:hang|bac|thu hang|diem[ \ue001]* nhung)\b|\b(?:chua|khong|ngoai) (?:ke|tru)\b|\btru\b/;
const MOVED = /^(?: *\((?:tang|giam|tut|sut)? *\ue004+ bac)/;

/** Names that are said to stand at an extreme: "giảm nhiều nhất là Sở Tư pháp", "Sở Nội vụ đứng đầu khối sở, ngành". */
export function extremesOf(paragraph: Paragraph, block: number): readonly DraftReading[] {
  return phrasesIn(paragraph.bare).flatMap((phrase): DraftReading[] => {
    const sentence = sentenceAround(paragraph, phrase.start);
    const said = paragraph.bare.slice(sentence.start, sentence.end);
    if (OTHER.test(paragraph.bare.slice(sentence.start, phrase.start))) return [];
    if (COUNTED.test(paragraph.bare.slice(sentence.start, phrase.start))) return [];
    if (OTHERS.test(said.replace(/\([^()]*\)/g, ''))) return [];
    const found =
      nameBehind(paragraph, phrase, sentence.end) ?? nameBefore(paragraph, phrase, sentence.start);
    if (!found) return [];
    const { name, until } = found;
    if (MOVED.test(paragraph.bare.slice(name.end))) return [];
    const claim = claimOf(paragraph, phrase, name, { start: sentence.start, end: until });
    if (!claim) return [];
    const { start, end } = name;
    return [{ at: { block, start, end }, text: paragraph.source.text.slice(start, end), claims: [claim] }];
  });
}

interface Phrase {
  readonly most: Extreme;
  readonly start: number;
  readonly end: number;
}

function phrasesIn(bare: string): readonly Phrase[] {
  const found: Phrase[] = [];
  const add = (start: number, length: number, most: Extreme | undefined): void => {
    const end = start + length;
    if (most && !found.some((other) => start < other.end && other.start < end))
      found.push({ most, start, end });
  };
  for (const [pattern, most] of PHRASES) {
    for (const { index, 0: said } of bare.matchAll(pattern)) add(index, said.length, most);
  }
  for (const { index, 0: said } of bare.matchAll(LEAST)) {
    const before = found
      .filter(({ end }) => end <= index)
      .toSorted((a, b) => a.end - b.end)
      .at(-1);
    const isSame = before && !/[.;]/.test(bare.slice(before.end, index));
    add(index, said.length, isSame ? LEAST_OF[before.most] : undefined);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

type Named = Extract<Mention, { kind: 'unit' | 'indicator' }>;

interface Found {
  readonly name: Named;
  /** Up to where what it is an extreme among is told. */
  readonly until: number;
}

/** "… nhất khối sở, ngành là Sở Tư pháp". */
function nameBehind(paragraph: Paragraph, { end }: Phrase, to: number): Found | undefined {
  const names = paragraph.names.filter((m) => m.start >= end && m.end <= to && m.kind !== 'level');
  for (const name of names) {
    const between = withoutLevels(paragraph, end, name.start);
    if (name.kind === 'level' || !IS.test(between)) continue;
    return isClear(between.replace(/\b(?:thuoc ve|gom)\b/g, ' ')) && !isList(paragraph, name.end)
      ? { name, until: name.start }
      : undefined;
  }
  return undefined;
}

/** "Sở Nội vụ (95,59 điểm) đứng đầu khối sở, ngành". */
function nameBefore(paragraph: Paragraph, { start, end }: Phrase, from: number): Found | undefined {
  const isAside = (at: number): boolean => paragraph.asides.some((a) => a.start < at && at < a.end);
  if (isAside(start)) return undefined;
  const name = paragraph.names.findLast((m) => m.end <= start && m.start >= from && !isAside(m.start));
  if (!name || name.kind === 'level' || AND_BEFORE.test(paragraph.bare.slice(from, name.start)))
    return undefined;
  const between = paragraph.bare.slice(name.end, start).replace(/\([^()]*\)/g, ' ');
  if (/[;:]/.test(between) || !isClear(between) || LEFT.test(between)) return undefined;
  const length = /^[^,;.:()\ue004]*/.exec(paragraph.bare.slice(end))![0].length;
  return { name, until: end + length };
}

/** "… là A, B và C": some of them. */
const isList = ({ bare }: Paragraph, from: number): boolean =>
  /^(?: *\([^()]*\))? *(?:,|;|va|và)\s*\ue001/.test(bare.slice(from));

function claimOf(
  paragraph: Paragraph,
  { most, start, end }: Phrase,
  name: Named,
  within: { readonly start: number; readonly end: number },
): DraftClaim | undefined {
  const clause = Math.max(within.start, paragraph.bare.lastIndexOf(';', start) + 1);
  if (name.keys.length === 0 || SEVERAL.test(paragraph.bare.slice(clause, start))) return undefined;
  const tail = paragraph.names.filter((m) => m.start >= end && m.end <= within.end);
  const after = withoutLevels(paragraph, end, Math.max(end, within.end));
  if (tail.some(({ kind }) => kind === 'unit') || !isClear(after)) return undefined;
  const subject = subjectAt(paragraph, start, NO_TOPIC);
  const level = levelAround(paragraph, within.start, start, tail);
  const said = { most, ...(level ? { level } : {}), isSure: true } as const;
  const { period, against } = subject;
  const dates = { ...(period ? { period } : {}), ...(against ? { against } : {}) };
  const head = paragraph.names.filter((m) => m.start >= within.start && m.end <= start && m !== name);
  const topic = topicOf(head, NO_TOPIC);
  if (name.kind === 'indicator') {
    return {
      kind: 'extreme',
      rows: 'indicators',
      indicators: name.keys,
      units: topic.units,
      ...dates,
      ...said,
    };
  }
  const told = tail.find((m) => m.kind === 'indicator');
  const indicators = told?.kind === 'indicator' ? told.keys : topic.indicators;
  return { kind: 'extreme', rows: 'units', units: name.keys, indicators, ...dates, ...said };
}

function levelAround(
  { names }: Paragraph,
  from: number,
  at: number,
  tail: readonly Mention[],
): Level | undefined {
  const behind = tail.find((m) => m.kind === 'level');
  const before = names.findLast((m) => m.kind === 'level' && m.start >= from && m.end <= at);
  const level = behind ?? before;
  return level?.kind === 'level' ? level.level : undefined;
}
