import { fold, type Status } from '../model/index.ts';

const NOT_REPORTED =
  /^(?:he thong )?(?:(?:khong|chua) thong bao|khong co|chua co|khong ghi nhan) (?:du lieu|so lieu|ket qua|diem)\b|^(?:chua|khong) (?:bao cao|cap nhat|danh gia|cham diem)\b|^(?:null|nan|none|no data|khong|not reported)$/;
const NO_DOSSIERS = /^(?:khong|chua) (?:co |phat sinh)(?: ?ho so)?\b|^khong phat sinh\b/;
const NOT_APPLICABLE = /^(?:n a|na|khong ap dung|khong thuoc dien|not applicable)$/;

/** What a cell without a figure says, or undefined where it says nothing known. */
export function missingStatus(text: string): Status | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (/^\d[\d.,]*$/.test(trimmed)) return undefined;
  if (/^0\s*\/\s*0$/.test(trimmed)) return 'no-dossiers';
  // A dash, a cross or dots are how a table prints that nothing was reported.
  if (/^(?:[-\u2010-\u2015\u2212]+|[xX]|\.{2,}|…)$/.test(trimmed)) return 'not-reported';
  if (!/\p{L}/u.test(trimmed)) return undefined;
  const folded = fold(trimmed);
  if (NOT_REPORTED.test(folded)) return 'not-reported';
  if (NO_DOSSIERS.test(folded)) return 'no-dossiers';
  if (NOT_APPLICABLE.test(folded)) return 'not-applicable';
  return undefined;
}
