import { fold, type Part } from '../../model/index.ts';

/** "maDonVi" and "metricCode" as words. */
export function splitCamel(head: string): string {
  return head.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

export function foldHead(head: string): string {
  return fold(splitCamel(head));
}

/** What a head without an indicator's name of its own says its figures are; `value` leaves it to the row. */
export type Said = Part | 'maximum' | 'value';

const SAID: readonly (readonly [RegExp, Said])[] = [
  [/^(?:so )?diem toi da$|^toi da$|^diem chuan$|^max(?:imum)?(?: score| points)?$/, 'maximum'],
  [/^(?:diem )?(?:dat )?diem(?: dat)? toi da$|^diem dat toi da$/, 'score'],
  [
    /^(?:so )?diem(?: so| dat| dat duoc| danh gia| ghi nhan| tu danh gia| quy doi)?$|^scores?$|^points$/,
    'score',
  ],
  [/^t[yi] le(?: dat| dat duoc| phan tram| thuc hien)?$|^ratio$|^rate$|^percent(?:age)?$/, 'rate'],
  [/^tu so$|^so luong dat$|^so dat$|^numerator$/, 'numerator'],
  [/^mau so$|^so luong tong so$|^denominator$/, 'denominator'],
  [/^(?:xep )?hang$|^thu hang$|^xep thu$|^rank$/, 'rank'],
  [/^so don vi xep hang$|^units ranked$/, 'ranked'],
  [/^muc tieu$|^chi tieu(?: duoc)?(?: giao)?$|^ke hoach$|^target$/, 'target'],
  [/^gia tri$|^so lieu$|^ket qua$|^thuc hien$|^so luong$|^value$|^figure$|^result$/, 'value'],
];

const SELF = /\btu (?:cham|danh gia|danh gia cham)\b/;
const REVIEWED = /\b(?:tham dinh|tham tra|cong nhan|phe duyet|phuc tra|hoi dong|xac dinh|chinh thuc)\b/;

/** Whose judgement a folded head holds: the unit's own, or that of those who review it, which is what is published. */
export function judgedBy(folded: string): 'self' | 'reviewers' | undefined {
  if (SELF.test(folded)) return 'self';
  return REVIEWED.test(folded) ? 'reviewers' : undefined;
}

export function saidBy(folded: string): Said | undefined {
  return SAID.find(([head]) => head.test(folded))?.[1];
}

/** "Tổng số" beside the count reached is what that is a share of; elsewhere it may sum up anything. */
export function saidBeside(folded: string, others: readonly string[]): Said | undefined {
  const isWhole = /^tong so$/.test(folded) && others.some((other) => saidBy(other) === 'numerator');
  return isWhole ? 'denominator' : saidBy(folded);
}
