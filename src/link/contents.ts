import {
  type Assessment,
  type FigureColumn,
  type Level,
  type Parcel,
  type Period,
  type PeriodRef,
  type Scheme,
  STATUSES,
  type Unit,
  type UnitKey,
  type ViewSpec,
} from '../model/index.ts';
import { correctedIn, correctionsOf } from './corrected.ts';
import { Damaged } from './damaged.ts';
import type { Figures } from './figures.ts';
import { builtinUnit, isBuiltinScheme } from './known.ts';
import type { CorrectedFigure } from './office-codecs.ts';
import { periodText } from './period-codec.ts';
import { goesWithoutSaying, isRenamed } from './unit-codec.ts';
import type { SentView } from './view-codec.ts';

/** What the assessments of several periods have in common. */
export interface Place {
  readonly scheme: string;
  readonly scope: UnitKey;
  readonly level: Level;
  readonly source: string;
  readonly columns: readonly FigureColumn[];
}

export type Roster = readonly UnitKey[];

export interface Head {
  /** One of the contents' own `places`. */
  readonly place: Place;
  readonly period: Period;
  readonly roster: Roster;
  readonly provisional?: true;
  readonly listsSome?: true;
  readonly sourceAssumed?: true;
  readonly corrected?: readonly CorrectedFigure[];
}

/** A parcel as it stands in the body: what several of its parts name is listed once, before them. */
export interface Contents {
  readonly schemes: readonly Scheme[];
  /** Neither built in nor in the parcel: only a view names them. */
  readonly otherSchemes: readonly string[];
  readonly builtinUnits: readonly UnitKey[];
  readonly otherUnits: readonly UnitKey[];
  readonly renamed: readonly Unit[];
  readonly units: readonly Unit[];
  readonly periods: readonly Period[];
  readonly rosters: readonly Roster[];
  readonly places: readonly Place[];
  readonly heads: readonly Head[];
  readonly figures: readonly Figures[];
  readonly views: readonly SentView[];
}

export const placeText = (place: Place): string => JSON.stringify(place);
export const rosterText = (roster: Roster): string => JSON.stringify(roster);

export function contentsOf(parcel: Parcel): Contents {
  const { views, assessments } = parcel;
  const schemes = parcel.schemes.filter((s) => !isBuiltinScheme(s.key));
  const told = parcel.units.filter((unit) => !goesWithoutSaying(unit));
  const renamed = told.filter(isRenamed);
  const units = told.filter((unit) => !isRenamed(unit));
  const own = new Set(units.map((unit) => unit.key));
  const named = [
    ...new Set([...assessments.flatMap((a) => [...a.units, a.scope]), ...views.flatMap(unitsOf)]),
  ];
  // A unit's parent is told before the unit is, whatever it is.
  const keys = [
    ...named.filter((key) => !own.has(key)),
    ...renamed.map((unit) => unit.key),
    ...units.flatMap((unit) => [
      ...(unit.parent === undefined ? [] : [unit.parent]),
      ...(unit.successors ?? []),
    ]),
  ];
  const isBuiltin = (key: UnitKey): boolean => builtinUnit(key) !== undefined;
  const known = new Set(schemes.map((s) => s.key));
  const places = new Map(assessments.map(placeOf).map((place) => [placeText(place), place]));
  const heads = assessments.map((a) => ({
    ...headOf(a, places.get(placeText(placeOf(a)))!),
    ...correctedIn(a, parcel.office),
  }));
  return {
    schemes,
    otherSchemes: unique(views.map((v) => v.scheme)).filter(
      (key) => !isBuiltinScheme(key) && !known.has(key),
    ),
    builtinUnits: unique(keys.filter(isBuiltin)),
    otherUnits: unique(keys.filter((key) => !isBuiltin(key))),
    renamed,
    units,
    periods: unique([...heads.map((head) => head.period), ...views.flatMap(periodsOf)], periodText),
    rosters: unique(
      heads.map((head) => head.roster),
      rosterText,
    ),
    places: [...places.values()],
    heads,
    figures: assessments.map(figuresOf),
    views: views.map((spec, i) => ({
      spec,
      ...(parcel.office && i === 0 ? { issues: parcel.office.issues } : {}),
    })),
  };
}

function unique<T>(things: readonly T[], identity: (thing: T) => string = String): T[] {
  return [...new Map(things.map((thing) => [identity(thing), thing])).values()];
}

const unitsOf = ({ scope, focus }: ViewSpec): UnitKey[] => [
  scope,
  ...(focus?.unit === undefined ? [] : [focus.unit]),
];

function periodsOf({ from, to, baselines }: ViewSpec): Period[] {
  const refs: readonly (PeriodRef | undefined)[] = [from, to, ...baselines];
  return refs.flatMap((ref) => (typeof ref === 'object' ? [ref.exact] : []));
}

function placeOf({ scheme, scope, level, source, columns }: Assessment): Place {
  return { scheme, scope, level, source, columns };
}

function headOf({ period, units, provisional, listsSome, sourceAssumed }: Assessment, place: Place): Head {
  return {
    place,
    period,
    roster: units,
    ...(provisional ? { provisional } : {}),
    ...(listsSome ? { listsSome } : {}),
    ...(sourceAssumed ? { sourceAssumed } : {}),
  };
}

const MEASURED = STATUSES.indexOf('measured');
const BLANK = STATUSES.indexOf('blank');
const UNREADABLE = STATUSES.indexOf('unreadable');

/** One column after the other; a value and its status made to agree. */
function figuresOf({ columns, units, values, status, decimals }: Assessment): Figures {
  const n = units.length;
  const figures = {
    values: new Float64Array(columns.length * n).fill(Number.NaN),
    status: new Uint8Array(columns.length * n),
    decimals: new Uint8Array(columns.length * n),
  };
  for (const [i] of figures.values.entries()) {
    const column = Math.floor(i / n);
    const value = values[column]![i % n]!;
    const said = status[column]![i % n]!;
    const measured = said === MEASURED && Number.isFinite(value);
    figures.values[i] = measured ? value : Number.NaN;
    figures.status[i] = measured || said !== MEASURED ? said : Number.isNaN(value) ? BLANK : UNREADABLE;
    figures.decimals[i] = decimals[column]![i % n]!;
  }
  return figures;
}

/** `name` is the beginning of the assessments' keys, which stand for nothing but themselves. */
export function parcelOf({ views, heads, figures, schemes, renamed, units }: Contents, name: string): Parcel {
  const assessments = heads.map((head, i) => assessmentOf(head, figures[i]!, `${name}/${i}`));
  const issues = views[0]?.issues;
  if (!issues && heads.some(({ corrected }) => corrected)) throw new Damaged();
  return {
    views: views.map(({ spec }) => spec),
    assessments,
    units: [...renamed, ...units],
    schemes,
    ...(issues ? { office: { corrections: correctionsOf(heads, assessments), issues } } : {}),
  };
}

function assessmentOf(
  { place, period, roster, provisional, listsSome, sourceAssumed }: Head,
  figures: Figures,
  key: string,
): Assessment {
  const n = roster.length;
  const { columns } = place;
  const cut = <T extends Float64Array | Uint8Array>(plane: T): T[] =>
    columns.map((_, c) => plane.slice(c * n, (c + 1) * n) as T);
  return {
    key,
    ...place,
    period,
    units: roster,
    values: cut(figures.values),
    status: cut(figures.status),
    decimals: cut(figures.decimals),
    origins: [],
    originOf: columns.map(() => new Uint16Array(n)),
    rowOf: columns.map(() => new Uint32Array(n)),
    columnOf: columns.map(() => new Uint32Array(n)),
    verbatim: columns.map(() => ({})),
    ...(provisional ? { provisional } : {}),
    ...(listsSome ? { listsSome } : {}),
    ...(sourceAssumed ? { sourceAssumed } : {}),
  };
}
