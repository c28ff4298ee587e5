import { fold, type Indicator, type Part, type Scheme } from '../model/index.ts';
import { ONLINE_TOGETHER, SCHEME_766, scheme766, TOTAL_766 } from './builtin/scheme-766.ts';
import { withoutPeriods } from './periods.ts';
import type { Desk } from './questions.ts';
import type { Sheet } from './sheet.ts';
import { hash, slug } from './text.ts';

/** The schemes that ship with the product. */
export const builtinSchemes: readonly Scheme[] = [scheme766];

export interface Match {
  readonly indicator: Indicator;
  /** The maximum its head states. */
  readonly max?: number;
}

const BY_ALIAS = new Map<string, Indicator[]>();
for (const indicator of scheme766.indicators) {
  for (const name of new Set([indicator.name, ...(indicator.aliases ?? [])].map(fold))) {
    BY_ALIAS.set(name, [...(BY_ALIAS.get(name) ?? []), indicator]);
  }
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

/** Says what a column holds of the indicator named above it, and names none itself. */
const GENERIC =
  /^(?:so )?(?:diem|diem so|diem dat|diem dat duoc|diem danh gia|ket qua|t[yi] le|tu so|mau so)$/;

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
  const exact = BY_ALIAS.get(withoutPeriods(head))?.[0];
  if (exact) return { indicator: exact };
  const { name, max } = splitMax(head);
  const candidates = BY_ALIAS.get(name) ?? [];
  const indicator = max === undefined ? candidates[0] : candidates.find((i) => i.max === max);
  return indicator && { indicator, ...(max === undefined ? {} : { max }) };
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

/** What a table shows of an indicator it defines itself. */
export interface OwnIndicator {
  readonly name: string;
  /** Some of its figures carry "%". */
  readonly hasPercent: boolean;
  /** Most decimals printed. */
  readonly decimals: number;
}

/**
 * The scheme of a table that is not index 766: a known one that has all its indicators, else a new one keyed by their
 * names, so that next week's table of the same indicators is the same scheme.
 */
export function ownScheme(
  indicators: readonly OwnIndicator[],
  { at, facts }: Pick<Sheet, 'at' | 'facts'>,
  { schemes, desk }: { readonly schemes: readonly Scheme[]; readonly desk: Desk },
): Scheme {
  const keys = indicators.map((i) => slug(i.name));
  const same = schemes.find(
    (s) => s.key !== SCHEME_766 && keys.every((key) => s.indicators.some((i) => i.key === key)),
  );
  if (same) return same;
  const common = commonMeasure(indicators);
  const fallback = common ?? 'points';
  const untold = indicators.filter((own) => measureOf(own) === undefined).map((own) => own.name);
  if (untold.length > 0) {
    // What the rest of a table says is worth a line; where nothing says anything, look.
    const names = [...new Set(untold)];
    desk.note('measure-assumed', common ? 'note' : 'warning', at, { names, measure: fallback });
  }
  return {
    key: `own-${hash([...new Set(keys)].sort().join('|'))}`,
    name: facts.title,
    version: '1',
    indicators: indicators.map((own, i) => indicatorOf(own, keys[i]!, fallback)),
    grades: [],
  };
}

/** The maximum a name states in so many words: "(18đ)", "tối đa 6". A number alone may count or date anything. */
function statedMax(name: string): number | undefined {
  const match = /\btoi da (\d{1,3})\b|\b(\d{1,3}) ?(?:d|diem)\b/.exec(fold(name));
  return match ? Number(match[1] ?? match[2]) : undefined;
}

/** By "%" and by name; never from the range of the values, which cannot tell 96 points from 96 per cent. */
function measureOf({ name, hasPercent }: OwnIndicator): Indicator['measure'] | undefined {
  const folded = fold(name);
  if (/%/.test(name) || /\bt[yi] le\b/.test(folded)) return 'percent';
  if (/\b(?:xep )?hang\b|\bthu hang\b/.test(folded)) return 'rank';
  if (statedMax(name) !== undefined || /\bdiem\b/.test(folded)) return 'points';
  if (hasPercent) return 'percent';
  // With its marks: folded, "hồ sơ TTHC" would read as "số TTHC".
  if (/^(?:tổng )?số (?:lượng|hồ sơ|tthc|lượt|đơn vị|phản ánh|thủ tục)/i.test(name)) return 'count';
  if (/\b(?:so ngay|thoi gian)\b/.test(folded)) return 'days';
  return undefined;
}

/** What most of a table's telling names say goes for the rest ("Mức độ hài lòng" among rates). */
function commonMeasure(indicators: readonly OwnIndicator[]): Indicator['measure'] | undefined {
  const counts = new Map<Indicator['measure'], number>();
  for (const own of indicators) {
    const measure = measureOf(own);
    if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Which part the figures of an indicator of one's own are. */
export function ownPart({ measure }: Indicator): Part {
  return measure === 'percent' ? 'rate' : 'score';
}

function indicatorOf(own: OwnIndicator, key: string, fallback: Indicator['measure']): Indicator {
  const measure = measureOf(own) ?? fallback;
  const max = statedMax(own.name) ?? (measure === 'percent' ? 100 : undefined);
  const late = /\b(?:qua han|tre han|cham|chua giai quyet|ton dong)\b/.test(fold(own.name));
  const judged = measure === 'points' || measure === 'percent';
  return {
    key,
    name: own.name,
    role: 'component',
    measure,
    ...(max === undefined ? {} : { max }),
    direction: late ? 'lower' : judged ? 'higher' : measure === 'rank' ? 'lower' : 'none',
    decimals: judged ? Math.max(2, own.decimals) : own.decimals,
  };
}

export { SCHEME_766, scheme766, TOTAL_766 };
