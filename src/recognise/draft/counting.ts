import type { Counted, Grade, Level } from '../../model/index.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import { onlyLinks } from './shape.ts';

/** What a number counts: "05 chỉ số … giảm", "09/11 sở, ban, ngành có dữ liệu giảm điểm", "06 tốt". */
export interface Counting {
  readonly rows: 'units' | 'indicators';
  readonly level?: Level;
  readonly counted: Counted;
  readonly grade?: Grade;
  /** Counted out of those that have data. */
  readonly ofData?: true;
  /** No word between what is counted and what it did is unknown. */
  readonly isSure: boolean;
  /** Letters behind the number up to which it was read. */
  readonly length: number;
}

const NOUNS: readonly (readonly [RegExp, 'units' | 'indicators', Level?])[] = [
  [/^ ?(?:chi so(?: thanh phan)?|chi tieu|tieu chi)\b/, 'indicators'],
  [
    /^ ?(?:so,? (?:ban,? )?nganh(?: tinh)?|co quan chuyen mon|don vi so,? (?:ban,? )?nganh(?: cap tinh)?)\b/,
    'units',
    'department',
  ],
  [/^ ?(?:huyen,? ?(?:thi xa,? ?)?(?:va )?thanh pho|(?:ubnd )?(?:cap )?huyen)\b/, 'units', 'district'],
  [/^ ?(?:ubnd )?(?:cap )?xa(?:, phuong(?:, (?:thi tran|dac khu))?)?\b/, 'units', 'commune'],
  [/^ ?tinh(?:,? thanh pho)?\b/, 'units', 'province'],
  [/^ ?(?:don vi|dia phuong|co quan(?:, don vi)?)\b/, 'units'],
  [/^ ?so\b(?! voi| lieu| ho so)/, 'units', 'department'],
];

const GRADES: Readonly<Record<string, Grade>> = {
  'xuat sac': 'excellent',
  tot: 'good',
  kha: 'fair',
  'trung binh': 'average',
  yeu: 'weak',
};
const GRADE = /\b(xuat sac|tot|kha|trung binh|yeu)\b/;

/** The first that fits decides. */
const DID: readonly (readonly [RegExp, Counted])[] = [
  [/giam diem nhung (?:lai )?tang (?:hang|bac)/, 'down-yet-rank-up'],
  [/tang diem nhung (?:lai )?giam (?:hang|bac)/, 'up-yet-rank-down'],
  [/tang bac xep loai|tang xep loai/, 'grade-up'],
  [/giam bac xep loai|giam xep loai/, 'grade-down'],
  [/(?:khong co|chua co|khong thong bao|khong ghi nhan)[a-z ]{0,20}(?:du lieu|so lieu)/, 'no-data'],
  [/tang (?:hang|bac|thu hang)/, 'rank-up'],
  [/giam (?:hang|bac|thu hang)/, 'rank-down'],
  [/(?:dat|xep|duoc)? ?(?:xep )?loai/, 'graded'],
  [
    /(?:giu|dat|co) ?(?:ty le )?(?:dat )?(?:ty le )?(?:muc )?100 ?(?:%|phan tram)|dat (?:diem|muc) toi da/,
    'full',
  ],
  [/giu nguyen|khong thay doi|khong doi|giu on dinh/, 'unchanged'],
  [/\bgiam\b/, 'down'],
  [/\btang\b/, 'up'],
];
/** Once a sentence counts places, "07 đơn vị tăng" counts them, too. */
const PLACES = /\b(?:tang|giam|giu nguyen) (?:bac|hang|thu hang)\b(?! xep loai)/;
const OF_PLACES: Partial<Readonly<Record<Counted, Counted>>> = { up: 'rank-up', down: 'rank-down' };
const MORE = /^ ?(?:don vi|chi so|dia phuong|so) (?:khac|con lai)\b/;
/** Another count begins: "05 chỉ số giảm, 04 chỉ số tăng". */
const NEXT =
  /\b\d+(?:\/\d+)? ?(?:chi so|chi tieu|tieu chi|so(?! voi)|co quan|don vi|huyen|ubnd|cap|xa|tinh|dia phuong)\b/;
const NOT = /\b(?:khong|chua|deu khong)\b/;

/**
 * `after`: the clause behind the number with names, dates and figures masked, folded; `sentence`: all of it. Undefined
 * where the number counts nothing that can be told from the data.
 */
export function countingOf(after: string, sentence: string): Counting | undefined {
  if (MORE.test(after)) return undefined;
  const found = NOUNS.find(([pattern]) => pattern.test(after));
  const bare = /^ ?(xuat sac|tot|kha|trung binh|yeu)\b/.exec(after);
  if (!found) {
    const grade = bare && /\bxep loai\b/.test(sentence) ? GRADES[bare[1]!] : undefined;
    return grade
      ? { rows: 'units', counted: 'graded', grade, ofData: true, isSure: true, length: bare![0].length }
      : undefined;
  }
  const [pattern, rows, level] = found;
  const noun = pattern.exec(after)![0];
  const rest = after.slice(noun.length);
  const clause = /^[^;:.]*/.exec(rest)![0].split(NEXT, 1)[0]!;
  const fallback = /\bxep loai \d+$/.test(sentence.slice(0, sentence.length - after.length))
    ? 'graded'
    : undefined;
  const isOfPlaces = PLACES.test(sentence);
  for (const [words, what] of DID) {
    const did = words.exec(clause);
    if (!did) continue;
    const counted = isOfPlaces ? (OF_PLACES[what] ?? what) : what;
    const gap = clause.slice(0, did.index);
    const grade = counted === 'graded' ? GRADES[GRADE.exec(clause.slice(did.index))?.[1] ?? ''] : undefined;
    const isOther = (counted !== 'no-data' && NOT.test(gap)) || (isOfPlaces && counted === 'unchanged');
    const told = level ?? (rows === 'units' ? levelOfHeading(`các ${gap}`) : undefined);
    return {
      rows,
      ...(told ? { level: told } : {}),
      counted,
      ...(grade ? { grade } : {}),
      ...(/\bco du lieu\b/.test(gap) ? { ofData: true as const } : {}),
      isSure: !isOther && onlyLinks(gap.replace(/\bco du lieu\b|\bcap tinh\b|\bdang\b/g, '')),
      length: noun.length + did.index + did[0].length,
    };
  }
  return fallback
    ? { rows, ...(level ? { level } : {}), counted: fallback, isSure: true, length: noun.length }
    : undefined;
}
