import type { Scheme, Unit, ViewSpec } from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';

const BUILTIN: ReadonlySet<string> = new Set([
  ...builtinUnits.map(({ key }) => key),
  ...builtinSchemes.flatMap(({ indicators }) => indicators.map(({ key }) => key)),
]);

/** As a view's gate caps it. */
const LONGEST_NAME = 2_000;

/** The view with what its unit and its indicators are called now; one that is gone already keeps the name it had. */
export function withNames(
  spec: ViewSpec,
  known: { readonly units: ReadonlyMap<string, Unit>; readonly schemes: ReadonlyMap<string, Scheme> },
): ViewSpec {
  const { focus = {}, targets = [], names: before } = spec;
  const indicators = known.schemes.get(spec.scheme)?.indicators ?? [];
  const nameOf = (key: string): string | undefined =>
    known.units.get(key)?.name ?? indicators.find((indicator) => indicator.key === key)?.name;
  const pointed = [focus.unit, focus.indicator, ...targets.map(({ indicator }) => indicator)];
  const names = pointed.flatMap((key): (readonly [string, string])[] => {
    if (key === undefined || BUILTIN.has(key)) return [];
    const name = nameOf(key) ?? (Object.hasOwn(before, key) ? before[key] : undefined);
    return name ? [[key, name.slice(0, LONGEST_NAME)]] : [];
  });
  return { ...spec, names: Object.fromEntries(names) };
}
