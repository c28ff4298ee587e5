import { fold, type Indicator, type Measure, type Part, type Scheme } from '../model/index.ts';
import { SCHEME_766 } from './builtin/scheme-766.ts';
import { SCHEME_DOSSIERS } from './builtin/scheme-dossiers.ts';
import { mendNames } from './damaged-names.ts';
import type { Desk } from './questions.ts';
import { placeOf, type Sheet } from './sheet.ts';
import { hash, slug } from './text.ts';

/** What a table shows of an indicator it defines itself. */
export interface OwnIndicator {
  readonly name: string;
  /** Where the table's own heads say it. */
  readonly measure?: Measure;
  /** Some of its figures carry "%". */
  readonly hasPercent: boolean;
  /** Most decimals printed. */
  readonly decimals: number;
  /** The one maximum the table prints beside its points. */
  readonly max?: number;
}

export interface OwnScheme {
  readonly scheme: Scheme;
  /** A measure or a name rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
  /** The indicator that a name as printed stands for. */
  readonly indicatorOf: (name: string) => Indicator | undefined;
}

/**
 * The scheme of a table that is not index 766: a known one that has all its indicators, else a new one keyed by their
 * names, so that next week's table of the same indicators is the same scheme.
 */
export function ownScheme(
  indicators: readonly OwnIndicator[],
  sheet: Sheet,
  { schemes, desk }: { readonly schemes: readonly Scheme[]; readonly desk: Desk },
): OwnScheme {
  const keys = indicators.map((i) => slug(i.name));
  const others = schemes.filter((s) => s.key !== SCHEME_766 && s.key !== SCHEME_DOSSIERS);
  const same = others.find((s) => keys.every((key) => s.indicators.some((i) => i.key === key)));
  if (same) return { scheme: same, provisional: false, indicatorOf: lookUp(same, slug) };
  const names = indicators.map((i) => i.name);
  const mended = mendNames(names, others, sheet, desk);
  if (mended?.scheme) {
    const { scheme, keyOf, provisional } = mended;
    return { scheme, provisional, indicatorOf: lookUp(scheme, keyOf) };
  }
  const told = indicators.map(measureOf);
  const untold = [...new Set(indicators.filter((_, i) => told[i] === undefined).map((own) => own.name))];
  // What stands beside ranks or days is neither: its own name would say so.
  const common = mostCommon(told.filter((measure) => measure !== 'rank' && measure !== 'days'));
  const fallback =
    untold.length === 0
      ? undefined
      : askMeasure(sheet, untold, common, countsBesideRates(indicators, told), desk);
  const scheme: Scheme = {
    key: `own-${hash([...new Set(keys)].sort().join('|'))}`,
    name: sheet.facts.title,
    version: '1',
    indicators: indicators.map((own, i) =>
      indicatorOf(own, keys[i]!, told[i] ?? fallback?.measure ?? 'points'),
    ),
    grades: [],
  };
  const provisional = (fallback?.provisional ?? false) || (mended?.provisional ?? false);
  return { scheme, provisional, indicatorOf: lookUp(scheme, slug) };
}

function lookUp({ indicators }: Scheme, keyOf: (name: string) => string): OwnScheme['indicatorOf'] {
  const byKey = new Map(indicators.map((i) => [i.key, i]));
  return (name) => byKey.get(keyOf(name));
}

/** Most points "(18đ)", "tối đa 6" state in so many words. A number alone may count or date anything. */
function statedMax(name: string): number | undefined {
  const match = /\btoi da (\d{1,3})\b|\b(\d{1,3}) ?(?:d|diem)\b/.exec(fold(name));
  return match ? Number(match[1] ?? match[2]) : undefined;
}

/** The lowest heads under which dossiers or procedures are counted. */
const COUNTED =
  /^(?:(?:da |moi )?tiep nhan|(?:da|dang|chua) (?:giai quyet|xu ly)(?: trong han| qua han)?|qua mang|truc tiep|bcci|(?:chua|da|co) so hoa(?: tphs)?|co tai su dung\b.*|da dong bo(?: dvcqg)?|da tttt|(?:co|phat sinh) nghia vu tai chinh)$/;

/** By "%" and by name; never from the range of the values, which cannot tell 96 points from 96 per cent. */
function measureOf({ name, measure, max, hasPercent }: OwnIndicator): Measure | undefined {
  if (measure) return measure;
  const folded = fold(name);
  if (/%/.test(name) || /\bt[yi] le\b/.test(folded)) return 'percent';
  if (/\b(?:xep )?hang\b|\bthu hang\b/.test(folded)) return 'rank';
  if (statedMax(name) !== undefined || max !== undefined || /\bdiem\b/.test(folded)) return 'points';
  if (hasPercent) return 'percent';
  // With its marks: folded, "hồ sơ TTHC" would read as "số TTHC".
  if (
    /(?:^|– )(?:(?:tổng )?số (?:lượng|hồ sơ|tthc|lượt|đơn vị|phản ánh|thủ tục)|hồ sơ (?:quá|trễ|chậm|tồn))/i.test(
      name,
    )
  )
    return 'count';
  if (/\b(?:so ngay|thoi gian)\b/.test(folded)) return 'days';
  return COUNTED.test(fold(name.split(' – ').at(-1) ?? '')) ? 'count' : undefined;
}

function mostCommon(measures: readonly (Measure | undefined)[]): Measure | undefined {
  const counts = new Map<Measure, number>();
  for (const measure of measures) if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Where a table prints "%" behind its rates, whole numbers without one are likely counts: proposed, never taken. */
function countsBesideRates(
  indicators: readonly OwnIndicator[],
  told: readonly (Measure | undefined)[],
): boolean {
  return (
    indicators.some((own) => own.hasPercent) &&
    indicators.every((own, i) => told[i] !== undefined || own.decimals === 0)
  );
}

const CHOICES = ['points', 'percent', 'count', 'days'] as const satisfies readonly Measure[];

/** What most of a table's telling names say goes for the rest ("Mức độ hài lòng" among rates); else it is asked. */
function askMeasure(
  sheet: Sheet,
  names: readonly string[],
  common: Measure | undefined,
  isCount: boolean,
  desk: Desk,
): { readonly measure: Measure; readonly provisional: boolean } {
  if (common !== undefined && !isCount) {
    desk.note('measure-assumed', 'note', placeOf(sheet), { names, measure: common });
    return { measure: common, provisional: false };
  }
  const proposed = isCount ? 'count' : 'points';
  const { value, answered } = desk.ask({
    id: `measure:${sheet.shape}`,
    kind: 'measure',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    detail: { names },
    choices: CHOICES.map((measure) => ({ value: measure, kind: 'measure', detail: { value: measure } })),
    proposed,
  });
  if (!answered) desk.note('measure-assumed', 'warning', placeOf(sheet), { names, measure: proposed });
  return { measure: CHOICES.find((m) => m === value) ?? proposed, provisional: !answered };
}

/** Which part the figures of an indicator of one's own are. */
export function ownPart({ measure }: Indicator): Part {
  return measure === 'percent' ? 'rate' : 'score';
}

function indicatorOf(own: OwnIndicator, key: string, measure: Measure): Indicator {
  const max = statedMax(own.name) ?? own.max ?? (measure === 'percent' ? 100 : undefined);
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
