import { fold, type Indicator } from '../../model/index.ts';
import { ONLINE_TOGETHER, SCHEME_766, scheme766, TOTAL_766 } from '../builtin/scheme-766.ts';
import { withoutPeriods } from '../periods/periods.ts';
import { splitCamel } from '../text/head-said.ts';

export interface Match {
  readonly indicator: Indicator;
  /** The maximum its head states. */
  readonly max?: number;
}

/** What offices shorten, folded. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bti le\b/g, 'ty le'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bdvcqg\b/g, 'dich vu cong quoc gia'],
  [/\bdvc ?tt\b/g, 'dich vu cong truc tuyen'],
  [/\bdvc\b/g, 'dich vu cong'],
  [/\bpakn\b/g, 'phan anh kien nghi'],
  [/\bkq\b/g, 'ket qua'],
  [/\bhs\b/g, 'ho so'],
];

export function spelledOut(folded: string): string {
  return SHORT_FORMS.reduce((text, [short, long]) => text.replace(short, long), folded);
}

const BY_ALIAS = new Map<string, Indicator[]>();
for (const indicator of scheme766.indicators) {
  // "TTHC công bố đúng hạn (6đ)" leaves out that it is a rate.
  const names = [indicator.name, indicator.name.replace(/^Tỷ lệ /, ''), ...(indicator.aliases ?? [])];
  for (const name of new Set(names.map((n) => spelledOut(fold(n))))) {
    BY_ALIAS.set(name, [...(BY_ALIAS.get(name) ?? []), indicator]);
  }
}

/** By its number in the decision's annex, "1.1"; only a table of index 766 numbers its rows so. */
export function numbered766(text: string): Indicator | undefined {
  const number = /^\d\.(?:\d[a-z]?|x)$/.exec(text.trim())?.[0];
  return number === undefined ? undefined : scheme766.indicators.find((i) => i.key.endsWith(`.${number}`));
}

export function of766(key: string): Indicator {
  const found = scheme766.indicators.find((i) => i.key === key);
  if (!found) throw new RangeError(`index 766 has no indicator ${key}`);
  return found;
}

/** The maximum in "Công khai (18đ)", "TỔNG ĐIỂM (100 điểm)" or "so_hoa_ho_so_22", and the name without it. */
function splitMax(head: string): { readonly name: string; readonly max?: number } {
  const folded = withoutPeriods(head).replace(/^\d+(?: \d+)? (?=[a-z])/, '');
  const match = /^(.*?) ?\b(?:toi da )?(\d{1,3})(?: ?d| ?diem)?$/.exec(folded);
  return match && match[1] !== '' ? { name: match[1]!, max: Number(match[2]) } : { name: folded };
}

/** Two letters that could be anything, but for the maximum beside them: "SH (22)". */
const SHORT_WITH_MAX = new Map(
  Object.entries({ ck: 'CKMB', td: 'TDGQ', sh: 'MDSH', hl: 'MDHL' }).map(([name, key]) => [name, of766(key)]),
);

/** Says what a column holds of the indicator named above it, and names none itself. */
const GENERIC =
  /^(?:so )?(?:diem|diem so|diem dat|diem dat duoc|diem danh gia|diem ghi nhan|diem(?: dat)? toi da|ket qua|t[yi] le|tu so|mau so|scores?|ratio|rate|numerator|denominator|max(?:imum)? ?score)$/;

/**
 * The indicator of index 766 a column's heads name, by name or alias; a stated maximum must agree. The lowest head that
 * names something decides: "Tổng số" below "Kết quả giải quyết" is not that group's score.
 */
export function match766(path: readonly string[]): Match | undefined {
  const telling = path.filter((head) => withoutPeriods(head) !== '').toReversed();
  const lowest = telling.find((head) => !GENERIC.test(withoutPeriods(head))) ?? telling[0] ?? '';
  return matchHead(path.join(' ')) ?? matchHead(lowest);
}

function matchHead(head: string): Match | undefined {
  const exact = BY_ALIAS.get(spelledOut(withoutPeriods(head)))?.[0];
  if (exact) return { indicator: exact };
  const { name, max } = splitMax(head);
  const shortened = SHORT_WITH_MAX.get(name);
  if (shortened && max !== undefined && max === shortened.max) return { indicator: shortened, max };
  const candidates = BY_ALIAS.get(spelledOut(name)) ?? [];
  const indicator = max === undefined ? candidates[0] : candidates.find((i) => i.max === max);
  if (indicator) return { indicator, ...(max === undefined ? {} : { max }) };
  // "tongDiem": a machine's name.
  const words = splitCamel(head);
  return words === head ? undefined : matchHead(words);
}

/** Are all groups of the index among these names? The decision has five of them, the portal six. */
export function hasGroups(names: readonly string[]): boolean {
  const groups = names.flatMap((name) => match766([name])?.indicator ?? []).filter((i) => i.role === 'group');
  return new Set(groups.map((i) => i.key)).size >= 5;
}

/** Of a hundred points as many are as many per cent. */
export function isOfHundred({ max }: Indicator): boolean {
  return max === 100;
}

/** The decision's five groups have no payment group: there, online services mean both, 22 points. */
export function inFiveGroups(matches: readonly (Match | undefined)[]): (Match | undefined)[] {
  const has = (key: string) => matches.some((m) => m?.indicator.key === key);
  const stated = matches.find((m) => m?.indicator.key === 'CLGQ')?.max !== undefined;
  const five =
    has('CLGQ') && !stated && !has('TTTT') && has('CKMB') && has('TDGQ') && has('MDSH') && has('MDHL');
  if (!five) return [...matches];
  return matches.map((m) => (m?.indicator.key === 'CLGQ' ? { indicator: of766(ONLINE_TOGETHER) } : m));
}

export { SCHEME_766, scheme766, TOTAL_766 };
