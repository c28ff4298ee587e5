import { fold } from './fold.ts';
import type { IndicatorKey, Scheme, SchemeKey } from './scheme.ts';
import type { Unit, UnitKey } from './unit.ts';

/** Units and schemes under the names that somebody has for them. */
export interface Glossary {
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
}

export interface OwnSchemeName {
  readonly key: SchemeKey;
  readonly name: string;
  /** Those that are called or shortened otherwise. */
  readonly indicators: readonly {
    readonly key: IndicatorKey;
    readonly name: string;
    readonly short?: string;
  }[];
}

/**
 * What a workbook calls by other names than this machine does: it came as a file of another. Each in the order of its keys;
 * what is empty is absent.
 */
export interface OwnNames {
  readonly units?: readonly { readonly key: UnitKey; readonly name: string }[];
  readonly schemes?: readonly OwnSchemeName[];
}

type ByKey<T> = ReadonlyMap<string, T>;

/** What of these has another name than it has `here`; undefined where nothing has. */
export function ownNames(
  { units, schemes }: Glossary,
  here: { readonly units: ByKey<Unit>; readonly schemes: ByKey<Scheme> },
): OwnNames | undefined {
  return ownNamesOf(
    units.flatMap(({ key, name }) => ((here.units.get(key)?.name ?? name) === name ? [] : [{ key, name }])),
    schemes.flatMap((scheme) => ownSchemeName(scheme, here.schemes.get(scheme.key)) ?? []),
  );
}

/** The same names are the same value; undefined where there are none. */
export function ownNamesOf(
  units: NonNullable<OwnNames['units']>,
  schemes: NonNullable<OwnNames['schemes']>,
): OwnNames | undefined {
  if (units.length + schemes.length === 0) return undefined;
  return {
    ...(units.length > 0 ? { units: byKeys(units) } : {}),
    ...(schemes.length > 0 ? { schemes: byKeys(schemes) } : {}),
  };
}

function ownSchemeName({ key, name, indicators }: Scheme, here: Scheme | undefined) {
  if (!here) return undefined;
  const known = mapped(here.indicators);
  const other = indicators.filter((own) => {
    const one = known.get(own.key);
    return one && (one.name !== own.name || one.short !== own.short);
  });
  if (other.length === 0 && here.name === name) return undefined;
  return { key, name, indicators: byKeys(other.map(calledOf)) };
}

const calledOf = ({ key, name, short }: OwnSchemeName['indicators'][number]) => ({
  ...{ key, name },
  ...(short === undefined ? {} : { short }),
});

/** The same under a workbook's own names. Without any it is the very same. */
export function underOwnNames(named: Glossary, own: OwnNames | undefined): Glossary {
  if (!own) return named;
  const names = mapped(own.units ?? []);
  return {
    units: named.units.map((unit) => ({ ...unit, name: names.get(unit.key)?.name ?? unit.name })),
    schemes: schemesUnder(named.schemes, mapped(own.schemes ?? [])),
  };
}

/** Under its own names, and found by those of this machine as well, where they are nobody else's: a file may print either. */
export function foundByEither(named: Glossary, own: OwnNames | undefined): Glossary {
  const { units, schemes } = underOwnNames(named, own);
  if (!own?.units) return { units, schemes };
  const taken = new Set(units.map(({ name }) => fold(name)));
  return {
    schemes,
    units: units.map((unit, i) => {
      const { name } = named.units[i]!;
      const isFound = name === unit.name || unit.aliases.includes(name) || taken.has(fold(name));
      return isFound ? unit : { ...unit, aliases: [...unit.aliases, name] };
    }),
  };
}

/**
 * What was read among `foundByEither` of what is known `here`, as this machine goes on to call it: other workbooks stand on
 * that, and the one that was read for has its own names beside it.
 */
export function underNamesHere(read: Glossary, here: Glossary, own: OwnNames | undefined): Glossary {
  if (!own) return read;
  const named = new Set(own.units?.map(({ key }) => key));
  const known = mapped(here.units);
  return {
    units: read.units.map((unit) => {
      const one = named.has(unit.key) ? known.get(unit.key) : undefined;
      if (!one) return unit;
      const aliases = unit.aliases.filter((alias) => alias !== one.name || one.aliases.includes(alias));
      return { ...unit, name: one.name, aliases };
    }),
    schemes: schemesUnder(read.schemes, ofThese(here.schemes, own.schemes ?? [])),
  };
}

function schemesUnder(schemes: readonly Scheme[], names: ByKey<OwnSchemeName>): readonly Scheme[] {
  return schemes.map((scheme) => {
    const own = names.get(scheme.key);
    if (!own) return scheme;
    const called = mapped(own.indicators);
    const indicators = scheme.indicators.map((one) => {
      const { short: _, ...rest } = one;
      const other = called.get(one.key);
      return other ? { ...rest, ...calledOf(other) } : one;
    });
    return { ...scheme, name: own.name, indicators };
  });
}

function ofThese(schemes: readonly Scheme[], own: readonly OwnSchemeName[]): ByKey<OwnSchemeName> {
  const named = mapped(own);
  return mapped(schemes.filter(({ key }) => named.has(key)));
}

const mapped = <T extends { readonly key: string }>(all: readonly T[]): ByKey<T> =>
  new Map(all.map((one) => [one.key, one]));

const byKeys = <T extends { readonly key: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
