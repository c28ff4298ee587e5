import { type Assessment, type Parcel, STATUSES, type Unit } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';

/** A parcel to be compared with another or with a kept file: figures as text, missing ones by their status. */
export function told({ views, assessments, units, schemes, office }: Parcel) {
  const byKey = units.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    views,
    assessments: assessments.map(toldAssessment),
    units: byKey,
    schemes,
    ...(office ? { office } : {}),
  };
}

function toldAssessment({
  period,
  units,
  columns,
  provisional,
  listsSome,
  sourceAssumed,
  ...rest
}: Assessment) {
  return {
    ...{ scheme: rest.scheme, scope: rest.scope, level: rest.level, period, source: rest.source, units },
    columns: columns.map((column, c) => ({
      ...column,
      figures: units.map((_, u) => {
        const status = STATUSES[rest.status[c]![u]!]!;
        const value = rest.values[c]![u]!;
        const figure = Object.is(value, -0) ? '-0' : String(value);
        return `${status === 'measured' ? '' : `${status} `}${figure} ${rest.decimals[c]![u]}`;
      }),
    })),
    ...(provisional ? { provisional } : {}),
    ...(listsSome ? { listsSome } : {}),
    ...(sourceAssumed ? { sourceAssumed } : {}),
  };
}

/** What is left of a parcel by design: no aliases but those a built-in unit has, nothing the receiver knows anyway. */
export function asItArrives(parcel: Parcel): Parcel {
  const builtin = new Map(builtinUnits.map((unit) => [unit.key, unit]));
  const plain = (unit: Unit): string =>
    JSON.stringify(Object.entries({ ...unit, aliases: [] }).sort(([a], [b]) => (a < b ? -1 : 1)));
  const arrives = (unit: Unit): Unit => {
    const known = builtin.get(unit.key);
    const isRenamed = known !== undefined && plain({ ...unit, name: known.name }) === plain(known);
    if (!isRenamed) return { ...unit, aliases: [] };
    return { ...unit, aliases: [known.name, ...known.aliases].filter((alias) => alias !== unit.name) };
  };
  return {
    ...parcel,
    units: parcel.units
      .filter((unit) => plain(unit) !== plain(builtin.get(unit.key) ?? { ...unit, key: '' }))
      .map(arrives),
    schemes: parcel.schemes.filter((s) => !builtinSchemes.some((known) => known.key === s.key)),
  };
}
