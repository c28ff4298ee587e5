import {
  fold,
  type Indicator,
  type Measure,
  type Part,
  SCHEME_DOSSIERS,
  type Scheme,
} from '../../model/index.ts';
import { SCHEME_766 } from '../builtin/scheme-766.ts';
import type { Desk } from '../questions.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';
import { hash, slug } from '../text/text.ts';
import { mendNames } from './damaged-names.ts';
import { measuresOf } from './own-measures.ts';
import { measureTold, type OwnIndicator, statedMax } from './told-measure.ts';

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

/** Does a table say points of what the scheme has in per cent, or hours of what it has in days? */
function isOfOtherMeasures(scheme: Scheme, indicators: readonly OwnIndicator[]): boolean {
  const keysOf = (measure: Measure) =>
    new Set(scheme.indicators.filter((i) => i.measure === measure).map((i) => i.key));
  const [rates, days] = [keysOf('percent'), keysOf('days')];
  return indicators.some((own) => {
    const key = slug(own.name);
    return (rates.has(key) && measureTold(own) === 'points') || (days.has(key) && own.unknown !== undefined);
  });
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

function lookUp({ indicators }: Scheme, keyOf: (name: string) => string): OwnScheme['indicatorOf'] {
  const byKey = new Map(indicators.map((i) => [i.key, i]));
  return (name) => byKey.get(keyOf(name));
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
