import type { DraftClaim, DraftReading, DraftSubject } from '../../model/index.ts';
import type { Counting } from './counting.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';

type Member = Extract<DraftClaim, { kind: 'member' }>;

const LISTED: ReadonlySet<string> = new Set<Member['counted']>([
  'down',
  'up',
  'unchanged',
  'full',
  'no-data',
]);
const OPENS = /:|\b(?:gom|la)\b/;
const EXCEPT = /\b(?:tru|ngoai|khong gom|khong ke|chua ke|so voi)\b/;

/** A number of a paragraph that counts rows, and who it says they are. */
export interface CountingNumber {
  readonly number: PrintedNumber;
  readonly counting: Counting;
  readonly subject: DraftSubject;
}

/** What else may be said of each item of a list, behind its name. */
const SAID_OF: Readonly<Record<Member['counted'], string>> = {
  down: 'giam|con|xuong',
  up: 'tang|len',
  unchanged: 'giu nguyen|khong doi|khong thay doi',
  full: 'dat',
  'no-data': 'khong|chua|he thong',
};

/** Is what follows a name the next item, or still of this one? A word of its own makes it a clause: the list is over. */
function isItem(behind: string, counted: Member['counted']): boolean {
  const said = behind.replace(/^\s*(?:\([^()]*\)\s*)+/, '').trimStart();
  return (
    !/^\p{L}/u.test(said) ||
    new RegExp(String.raw`^(?:va|cung|deu|lan luot|${SAID_OF[counted]})\b`).test(said)
  );
}

/** The names that a count lists behind it, up to the next count, the first that has a clause of its own, or the sentence's end. */
export function membersOf(
  paragraph: Paragraph,
  { number, counting, subject }: CountingNumber,
  next: number | undefined,
  block: number,
): readonly DraftReading[] {
  const { counted, rows, isSure } = counting;
  if (!isMember(counted) || !isSure) return [];
  const sentence = sentenceAround(paragraph, number.start);
  const until = Math.min(next ?? sentence.end, sentence.end);
  const from = number.end + counting.length;
  const opening = OPENS.exec(paragraph.worded.slice(from, until));
  if (!opening) return [];
  const begins = from + opening.index + opening[0].length;
  if (EXCEPT.test(paragraph.worded.slice(from, until).replace(/so voi[^;:(]*?\ue002+/g, ''))) return [];
  const kind = rows === 'units' ? 'unit' : 'indicator';
  const ended = paragraph.names.find(
    (name) =>
      name.kind === kind && name.start >= begins && !isItem(paragraph.worded.slice(name.end), counted),
  );
  const listed = Math.min(until, ended?.start ?? until);
  return paragraph.names.flatMap((name): DraftReading[] => {
    if (name.kind !== kind || name.keys.length === 0 || name.start < begins || name.end > listed) return [];
    if (paragraph.asides.some(({ start, end }) => start < name.start && name.start < end)) return [];
    const keys = kind === 'unit' ? { units: name.keys } : { indicators: name.keys };
    const claim: Member = { ...subject, ...keys, kind: 'member', counted, isSure: true };
    const { start, end } = name;
    return [{ at: { block, start, end }, text: paragraph.source.text.slice(start, end), claims: [claim] }];
  });
}

const ITEM = /^\s*\ue001+(?:\s*\([^()]*\))?[\s.]*$/;
const SOME = /\b(?:nhieu|it|cao|thap|lon|nho) nhat\b|\b(?:trong do|dien hinh|nhu)\b/;

/** How many a list has that gives all it counts, each item of it one of the members: "… gồm: A; B; C." */
export function lengthOfList(
  paragraph: Paragraph,
  { number }: CountingNumber,
  members: readonly DraftReading[],
): number | undefined {
  const [first] = members;
  if (!first) return undefined;
  const { end } = sentenceAround(paragraph, number.start);
  const colon = paragraph.worded.lastIndexOf(':', first.at.start);
  if (colon < number.end || SOME.test(paragraph.worded.slice(number.end, colon))) return undefined;
  const items = paragraph.worded.slice(colon + 1, end).split(';');
  return items.length === members.length && items.every((item) => ITEM.test(item)) ? items.length : undefined;
}

const isMember = (counted: string): counted is Member['counted'] => LISTED.has(counted);
