import { type Counted, type DraftBound, GRADES, type Grade, type Level } from '../../model/index.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import { onlyLinks } from './shape.ts';

/** What a number counts: "05 chỉ số … giảm", "09/11 sở, ban, ngành có dữ liệu giảm điểm", "06 tốt". */
export interface Counting {
  readonly rows: 'units' | 'indicators';
  readonly level?: Level;
  readonly counted: Counted;
  readonly grades?: readonly Grade[];
  readonly bound?: DraftBound;
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

const GRADE_NAMES: Readonly<Record<string, Grade>> = {
  'xuat sac': 'excellent',
  tot: 'good',
  kha: 'fair',
  'trung binh': 'average',
  yeu: 'weak',
};
const GRADE = /\b(xuat sac|tot|kha|trung binh|yeu)\b/g;
/** "loại tốt trở lên", "loại xuất sắc và loại tốt". */
const FROM_GRADE = /^ ?(?:loai |muc )?(?:xuat sac|tot|kha|trung binh|yeu) tro (len|xuong)\b/;
const GRADES_NAMED =
  /^ ?(?:loai |muc )?(?:xuat sac|tot|kha|trung binh|yeu)(?:(?: va|,| hoac) (?:loai |muc )?(?:xuat sac|tot|kha|trung binh|yeu))*\b/;

/** The first in its clause decides; of those at one place, the first of these. */
const DID: readonly (readonly [RegExp, Counted])[] = [
  [/giam diem[ \ue001]* nhung (?:lai )?tang (?:hang|bac)/, 'down-yet-rank-up'],
  [/tang diem[ \ue001]* nhung (?:lai )?giam (?:hang|bac)/, 'up-yet-rank-down'],
  [/tang bac xep loai|tang xep loai/, 'grade-up'],
  [/giam bac xep loai|giam xep loai/, 'grade-down'],
  [
    /(?:he thong )?(?:khong co|chua co|khong thong bao|khong ghi nhan)[a-z ]{0,20}(?:du lieu|so lieu)/,
    'no-data',
  ],
  [/tang (?:hang|bac|thu hang)/, 'rank-up'],
  [/giam (?:hang|bac|thu hang)/, 'rank-down'],
  [/(?:dat|xep|duoc)? ?(?:xep )?loai/, 'graded'],
  [
    /(?:giu|dat|co) ?(?:ty le )?(?:dat )?(?:ty le )?(?:muc )?100 ?(?:%|phan tram)|dat (?:diem|muc) toi da/,
    'full',
  ],
  [/giu nguyen|khong thay doi|khong doi|giu on dinh/, 'unchanged'],
  [
    /\b(?:chua|khong) (?:dat|hoan thanh)(?: (?:muc tieu|chi tieu|ke hoach|lo trinh|yeu cau))?\b(?! *(?:ty le |muc |diem )*\d)/,
    'unmet',
  ],
  [/\b(?:(?:dat|hoan thanh)(?: va vuot)?|vuot|dat, vuot) (?:muc tieu|chi tieu|ke hoach|lo trinh)\b/, 'met'],
  [/\bgiam\b/, 'down'],
  [/\btang\b/, 'up'],
  [/\b(?:tu|tren|duoi|khong qua) \d+(?:[.,]\d+)? ?(?:diem|%)(?: tro (?:len|xuong))?/, 'beyond'],
];
/** Said of rows of which nothing else is said. */
const ELSE: readonly (readonly [RegExp, Counted])[] = [
  [/^ (?:da )?co (?:du lieu|so lieu)\b/, 'with-data'],
  [/^ (?:deu |da )?duoc (?:danh gia|cham diem)\b/, 'listed'],
];
/** "Đạt 06/11 chỉ tiêu được giao". */
const REACHED = /\b(?:dat|hoan thanh)(?: duoc| tot)? \d+(?:\/\d+)?$/;
const GIVEN = /^ (?:(?:chi tieu )?(?:duoc giao|de ra|dat ra)|theo ke hoach)\b/;
/** Some of those that did it are counted: "05 đơn vị giảm trên 3 điểm", "03 chỉ số giảm sâu". */
const SOME =
  /^ (?:diem |hang )?(?:tu|tren|duoi|hon|khoang|manh|sau|nhe|it|nhieu|lon|lien tiep|nhanh|cham|ro|dang ke|nhung)\b/;
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
  if (!found) return gradeAlone(after, sentence);
  const [pattern, rows, level] = found;
  const noun = pattern.exec(after)![0];
  const rest = after.slice(noun.length);
  const clause = /^[^;:.]*/.exec(rest)![0].split(NEXT, 1)[0]!;
  const isOfPlaces = PLACES.test(sentence);
  const before = sentence.slice(0, sentence.length - after.length);
  if (rows === 'indicators' && REACHED.test(before) && GIVEN.test(clause)) {
    return { rows, counted: 'met', isSure: true, length: noun.length };
  }
  const did = firstOf(DID, clause) ?? firstOf(ELSE, clause);
  if (did) {
    const counted = isOfPlaces ? (OF_PLACES[did.what] ?? did.what) : did.what;
    const gap = clause.slice(0, did.start);
    const behind = clause.slice(did.end);
    const isOther = (counted !== 'no-data' && NOT.test(gap)) || (isOfPlaces && counted === 'unchanged');
    const told = level ?? (rows === 'units' ? levelOfHeading(`các ${gap}`) : undefined);
    return {
      rows,
      ...(told ? { level: told } : {}),
      counted,
      ...(counted === 'graded' ? gradesIn(behind) : {}),
      ...(counted === 'beyond' ? { bound: boundOf(clause.slice(did.start, did.end)) } : {}),
      ...(/\bco du lieu\b/.test(gap) ? { ofData: true as const } : {}),
      isSure:
        !isOther &&
        !SOME.test(behind) &&
        onlyLinks(gap.replace(/\bco du lieu\b|\bcap tinh\b|\bdang\b|\bdeu\b/g, '')),
      length: noun.length + did.end,
    };
  }
  return /\bxep loai \d+$/.test(before)
    ? { rows, ...(level ? { level } : {}), counted: 'graded', isSure: true, length: noun.length }
    : undefined;
}

/** "… xếp loại: 12 xuất sắc, 06 tốt". */
function gradeAlone(after: string, sentence: string): Counting | undefined {
  const [said, name = ''] = /^ ?(xuat sac|tot|kha|trung binh|yeu)\b/.exec(after) ?? [];
  const grade = GRADE_NAMES[name];
  if (said === undefined || !grade || !/\bxep loai\b/.test(sentence)) return undefined;
  return {
    rows: 'units',
    counted: 'graded',
    grades: [grade],
    ofData: true,
    isSure: true,
    length: said.length,
  };
}

interface Did {
  readonly what: Counted;
  readonly start: number;
  readonly end: number;
}

function firstOf(words: readonly (readonly [RegExp, Counted])[], clause: string): Did | undefined {
  const found = words.flatMap(([pattern, what]): Did[] => {
    const match = pattern.exec(clause);
    // Behind another number, it is said of that one.
    if (!match || /\d/.test(clause.slice(0, match.index))) return [];
    return [{ what, start: match.index, end: match.index + match[0].length }];
  });
  return found.toSorted((a, b) => a.start - b.start)[0];
}

/** The grades behind "xếp loại"; none: all that have one. */
function gradesIn(behind: string): Pick<Counting, 'grades'> {
  const [, way] = FROM_GRADE.exec(behind) ?? [];
  const said = GRADES_NAMED.exec(behind)?.[0] ?? '';
  const named = [...said.matchAll(GRADE)].map(([, name]) => GRADE_NAMES[name!]!);
  const [first] = named;
  if (first === undefined) return {};
  const at = GRADES.indexOf(first);
  if (way === undefined) return { grades: named };
  return { grades: way === 'len' ? GRADES.slice(0, at + 1) : GRADES.slice(at) };
}

function boundOf(words: string): DraftBound {
  const value = Number(/\d+(?:[.,]\d+)?/.exec(words)![0].replace(',', '.'));
  const down = /tro xuong|khong qua/.test(words);
  const side = down ? 'up-to' : /^duoi/.test(words) ? 'under' : /^tren/.test(words) ? 'over' : 'from';
  return { value, side };
}
