import { cutFrom, plain } from '../text/text.ts';
import { findPeriods } from './periods.ts';

const UNITS = ['ngay', 'tuan', 'thang', 'quy', 'nam', 'ky', 'dot', 'lan', 'phien'] as const;
export type RelativeUnit = (typeof UNITS)[number];

/** A head that names its period only by another: "Kỳ trước", "Điểm đầu tháng", "Cùng kỳ năm 2025", "Điểm lần 2", "Lũy kế". */
export interface RelativeHead {
  readonly says: 'current' | 'previous' | 'start' | 'year-before' | 'nth' | 'to-date';
  /** Of what is added up to date: since the beginning of what; `ky` where the head does not say it. */
  readonly of: RelativeUnit;
  /** Which of several, from 1. */
  readonly n?: number;
  /** "Trong tuần": done in it, so of no longer period. */
  readonly inside?: true;
  /** Of "cùng kỳ năm 2025". */
  readonly year?: number;
}

const UNIT = `(${UNITS.join('|')})(?: (?:danh gia|bao cao|cham|hop|so lieu))?`;

/** "Lũy kế", "Cộng dồn từ đầu quý", "Lũy kế đến hết tháng", "Từ đầu năm đến nay": as far as the table goes. */
const TO_DATE = new RegExp(
  [
    String.raw`\b(?:luy ke|cong don)(?: tinh)?(?: (?:tu )?dau (nam|quy|thang)| (nam)(?: nay)?)?`,
    String.raw`(?: den (?:nay|(?:het |cuoi )?(?:thang|ky|quy|thoi diem)(?: nay| bao cao| hien tai)?))?(?= ?\(%\)$|$)`,
    `|^tu dau (nam|quy|thang)(?: den nay)?$`,
  ].join(''),
);

const INSIDE = /^trong (ngay|tuan|thang|quy|nam|ky)(?: nay| bao cao)?$/;

const FORMS: readonly (readonly [RegExp, RelativeHead['says']])[] = [
  [/\bcung ky(?:(?: nam)? (20\d\d)| nam (?:truoc|ngoai))?/, 'year-before'],
  [INSIDE, 'current'],
  [new RegExp(`\\b${UNIT} (?:nay|hien tai)\\b`), 'current'],
  [/\b(?:hien (?:tai|nay)|hom nay)\b/, 'current'],
  [new RegExp(`\\b${UNIT} (?:lien )?(?:truoc(?: (?:do|lien ke))?|cu|lien ke)\\b(?! han)`), 'previous'],
  // "Lũy kế từ đầu năm" and "6 tháng đầu năm" begin there and end elsewhere.
  [/(?<!\b(?:tu|thang|quy) )\bdau (ky|ngay|tuan|thang|quy|nam)\b(?! den\b)/, 'start'],
  [
    /^(?:(?:tong )?diem|ket qua|(?:xep )?hang|t[yi] le|cham diem|danh gia|)(?: ?\(%\))? ?\b(lan|dot)(?: thu)? (\d)$/,
    'nth',
  ],
];

/** Of dossiers: carried over, not another period's figures. */
const CARRIED = /\b(?:chuyen|ton|mang sang|tiep nhan)\b/;

/** What a head says, and the head without it. Undefined where it names a date by itself, or speaks of dossiers. */
export function readRelative(
  head: string,
): { readonly relative: RelativeHead; readonly rest: string } | undefined {
  const words = plain(head);
  const toDate = TO_DATE.exec(words);
  if (toDate) {
    const of = UNITS.find((unit) => unit === (toDate[1] ?? toDate[2] ?? toDate[3])) ?? 'ky';
    return { relative: { says: 'to-date', of }, rest: cutFrom(head, toDate.index, toDate[0].length) };
  }
  if (CARRIED.test(words)) return undefined;
  for (const [pattern, says] of FORMS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const rest = cutFrom(head, match.index, match[0].length).replace(/^\(\s*%?\s*\)$/, '');
    if (findPeriods(rest).length > 0) return undefined;
    if (says === 'year-before') {
      const [, year] = match;
      return { relative: { says, of: 'nam', ...(year === undefined ? {} : { year: Number(year) }) }, rest };
    }
    const of = UNITS.find((unit) => unit === match[1]) ?? 'ky';
    const more =
      says === 'nth' ? { n: Number(match[2]) } : pattern === INSIDE ? { inside: true as const } : {};
    return { relative: { says, of, ...more }, rest };
  }
  return undefined;
}
