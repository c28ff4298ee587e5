import { fold, type Indicator, type Measure, type Part, type Scheme } from '../../model/index.ts';
import { SCHEME_766 } from '../builtin/scheme-766.ts';
import { SCHEME_DOSSIERS } from '../builtin/scheme-dossiers.ts';
import type { Desk } from '../questions.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import { hash, slug } from '../text/text.ts';
import { mendNames } from './damaged-names.ts';

/** What a table shows of an indicator it defines itself. */
export interface OwnIndicator {
  readonly name: string;
  /** Where the table's own heads say it. */
  readonly measure?: Measure;
  /** Some of its figures carry "%". */
  readonly hasPercent: boolean;
  /** What the words behind its figures say: "12 hồ sơ". */
  readonly unit?: Measure;
  /** Most decimals printed. */
  readonly decimals: number;
  /** The table says that it is not measured as most of it is. */
  readonly isOther?: true;
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
 * The scheme of a table that is not index 766: a known one that has all its indicators; one that has most of them, which
 * grows by the others; else a new one keyed by their names, so that next week's table of the same indicators is the same
 * scheme.
 */
export function ownScheme(
  indicators: readonly OwnIndicator[],
  sheet: Sheet,
  { schemes, desk }: { readonly schemes: readonly Scheme[]; readonly desk: Desk },
): OwnScheme {
  const keys = indicators.map((i) => slug(i.name));
  const others = schemes.filter(
    (s) => s.key !== SCHEME_766 && s.key !== SCHEME_DOSSIERS && !isOfOtherMeasures(s, indicators),
  );
  const same = others.find((s) => keys.every((key) => s.indicators.some((i) => i.key === key)));
  if (same) return { scheme: same, provisional: false, indicatorOf: lookUp(same, slug) };
  const names = indicators.map((i) => i.name);
  const mended = mendNames(names, others, sheet, desk);
  if (mended?.scheme) {
    const { scheme, keyOf, provisional } = mended;
    return { scheme, provisional, indicatorOf: lookUp(scheme, keyOf) };
  }
  // While it is open whether a name is a known one misspelt, no known scheme takes it in.
  const before = mended?.provisional ? undefined : nearestScheme(new Set(keys), others);
  const fresh = indicators.filter((own) => !before?.indicators.some((i) => i.key === slug(own.name)));
  const { measures, provisional } = measuresOf(fresh, before, sheet, desk);
  const added = fresh.map((own, i) => indicatorOf(own, slug(own.name), measures[i]!));
  if (before) {
    const detail = { names: added.map((i) => i.name), scheme: before.name };
    desk.note('indicator-added', 'note', placeOf(sheet, sheet.header.first), detail);
  }
  const scheme: Scheme = before
    ? { ...before, version: String(Number(before.version) + 1), indicators: [...before.indicators, ...added] }
    : {
        key: freeKey(`own-${hash([...new Set(keys)].sort().join('|'))}`, schemes),
        name: sheet.facts.title,
        version: '1',
        indicators: added,
        grades: [],
      };
  return {
    scheme,
    provisional: provisional || (mended?.provisional ?? false),
    indicatorOf: lookUp(scheme, slug),
  };
}

/** Does a table say points of what the scheme has in per cent? They were not judged alike. */
function isOfOtherMeasures(scheme: Scheme, indicators: readonly OwnIndicator[]): boolean {
  const rates = new Set(scheme.indicators.filter((i) => i.measure === 'percent').map((i) => i.key));
  return indicators.some((own) => rates.has(slug(own.name)) && measureTold(own) === 'points');
}

function freeKey(key: string, schemes: readonly Scheme[]): string {
  const taken = new Set(schemes.map((s) => s.key));
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key}-${n}`;
  return free;
}

/** Of the schemes that share at least two indicators and half of all with a table, the one that shares most. */
function nearestScheme(keys: ReadonlySet<string>, schemes: readonly Scheme[]): Scheme | undefined {
  const near = schemes.flatMap((scheme) => {
    const common = scheme.indicators.filter((i) => keys.has(i.key)).length;
    const all = keys.size + scheme.indicators.length - common;
    return common >= LEAST_COMMON && common * 2 >= all ? [{ scheme, common }] : [];
  });
  return near.toSorted((a, b) => b.common - a.common)[0]?.scheme;
}

const LEAST_COMMON = 2;

/** What each is measured in: as it says itself, else as most of its table and scheme do, else as is answered. */
function measuresOf(
  indicators: readonly OwnIndicator[],
  before: Scheme | undefined,
  sheet: Sheet,
  desk: Desk,
): { readonly measures: readonly Measure[]; readonly provisional: boolean } {
  const told = indicators.map(measureTold);
  const untold = [...new Set(indicators.filter((_, i) => told[i] === undefined).map((own) => own.name))];
  // What stands beside ranks or days is neither: its own name would say so.
  const beside = [...told, ...(before?.indicators.map((i) => i.measure) ?? [])];
  const common = mostCommon(beside.filter((measure) => measure !== 'rank' && measure !== 'days'));
  // What has decimals is no count, whatever stands beside it.
  const isFraction = indicators.some((own, i) => told[i] === undefined && own.decimals > 0);
  // Counts beside rates: whole numbers are no sure percentages among such as are not whole.
  const areWhole = indicators.every((own, i) => told[i] !== undefined || own.decimals === 0);
  const areRatesFine = indicators.some((own, i) => told[i] === 'percent' && own.decimals > 0);
  const isOther = indicators.some((own, i) => told[i] === undefined && own.isOther);
  const mayShare = common === 'count' ? !isFraction : common !== 'percent' || !areWhole || !areRatesFine;
  const isSure = mayShare && !isOther;
  const fallback =
    untold.length === 0
      ? undefined
      : askMeasure(
          sheet,
          untold,
          isSure ? common : undefined,
          isOther || areLikelyCounts(sheet, indicators, told),
          desk,
        );
  return {
    measures: told.map((measure) => measure ?? fallback?.measure ?? 'points'),
    provisional: fallback?.provisional ?? false,
  };
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

/** With its marks: folded, "hồ sơ TTHC" would read as "số TTHC". */
const NUMBER_OF = /(?:^|– )(?:tổng )?số (?:lượng|hồ sơ|tthc|lượt|đơn vị|phản ánh|thủ tục)/iu;
export function isNumberOf(name: string): boolean {
  return NUMBER_OF.test(name);
}

/** "Số xã", "Tổng HS", "Họp trực tuyến (số cuộc)", where whole numbers stand below. */
const WHOLE_NUMBER_OF =
  /(?:^|– )(?:(?:tổng )?số (?!hóa|hoá|điểm|liệu|hiệu|kỳ|mới)\p{L}|tổng (?:hồ sơ|hs|tthc)(?!\p{L}))|\((?:số )?(?:lượng|hồ sơ|hs|cuộc|lượt|phiếu|xã|đơn vị|thủ tục|tthc|văn bản|người|vụ|việc|trường hợp)\)/iu;

/** By "%" and by name; never from the range of the values, which cannot tell 96 points from 96 per cent. */
export function measureTold({
  name,
  measure,
  max,
  hasPercent,
  unit,
  decimals,
}: OwnIndicator): Measure | undefined {
  if (measure) return measure;
  const folded = fold(name);
  if (/%/.test(name)) return 'percent';
  // "Tỷ lệ hồ sơ nộp trực tuyến (6đ)" is judged in points.
  if (statedMax(name) !== undefined || /^diem\b/.test(folded)) return 'points';
  if (/\bt[yi] le\b/.test(folded)) return 'percent';
  if (/\b(?:xep )?hang\b|\bthu hang\b/.test(folded)) return 'rank';
  if (max !== undefined || /\bdiem\b/.test(folded)) return 'points';
  if (hasPercent) return 'percent';
  if (unit) return unit;
  if (isNumberOf(name) || (decimals === 0 && WHOLE_NUMBER_OF.test(name))) return 'count';
  // "Hồ sơ trễ" may be their rate.
  if (decimals === 0 && /(?:^|– )hồ sơ (?:quá|trễ|chậm|tồn)/i.test(name)) return 'count';
  if (/\b(?:so ngay|thoi gian)\b/.test(folded)) return 'days';
  return COUNTED.test(fold(name.split(' – ').at(-1) ?? '')) ? 'count' : undefined;
}

function mostCommon(measures: readonly (Measure | undefined)[]): Measure | undefined {
  const counts = new Map<Measure, number>();
  for (const measure of measures) if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const COUNTS = /\b(?:ho so|hs|tthc|thu tuc|luot|so luong)\b/;
const JUDGES = /\b(?:diem|ty le|ti le|chi so|xep (?:hang|loai)|766)\b/;

/**
 * Whole numbers in a table that prints "%" behind its rates, or under a title about dossiers and no index, are likely
 * counts: proposed, never taken.
 */
function areLikelyCounts(
  { body }: Sheet,
  indicators: readonly OwnIndicator[],
  told: readonly (Measure | undefined)[],
): boolean {
  if (!indicators.every((own, i) => told[i] !== undefined || own.decimals === 0)) return false;
  const title = fold(body.outside.above.join(' '));
  return indicators.some((own) => own.hasPercent) || (COUNTS.test(title) && !JUDGES.test(title));
}

const CHOICES = ['points', 'percent', 'count', 'days'] as const satisfies readonly Measure[];

/** A figure of one of them, as it is printed. */
function exampleOf(sheet: Sheet, names: readonly string[]): string {
  const figures = sheet.columns.filter((c) => c.kind === 'figure');
  const own = figures.filter((c) => names.some((name) => c.head.includes(name)));
  for (const { row, name } of sheet.body.data) {
    const among = own.length > 0 ? own : names.includes(name) ? figures : [];
    const text = among.map((c) => cellOf(sheet, row, c.index).trim()).find((cell) => /\d/.test(cell));
    if (text !== undefined) return text;
  }
  return '';
}

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
    detail: { names, example: exampleOf(sheet, names) },
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
  const late = /\b(?:qua han|tre (?:han|hen)|cham|chua giai quyet|ton dong)\b|\btre$/.test(fold(own.name));
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
