import {
  CHART_KINDS,
  type Issue,
  LEVELS,
  PARTS,
  type PeriodRef,
  SORT_KEYS,
  type UnitKey,
  VIEW_KINDS,
  VIEW_VERSION,
  type ViewSpec,
} from '../model/index.ts';
import { listed, listedOrOwn, oneOf } from './choice-codecs.ts';
import { type Codec, mapped, yes } from './codec.ts';
import { gradeBands, targets } from './goal-codecs.ts';
import { number, varint } from './number-codecs.ts';
import { issues } from './office-codecs.ts';
import { list, struct, table } from './record-codecs.ts';
import { once, stages } from './stages.ts';
import { type SentTable, sentTable, tableCodec, tableOf } from './table-codec.ts';
import { key, line, prose } from './text-codec.ts';

/** What a view points at: lists that stand before it in the body. */
export interface Surroundings {
  readonly schemes: readonly string[];
  readonly units: readonly UnitKey[];
  readonly period: Codec<PeriodRef>;
  /** None for a scheme that does not travel and is not built in. */
  readonly indicatorsOf: (scheme: string) => readonly string[];
}

/** What `rows` can be, by place: append-only. */
const ROWS = ['units', 'indicators'] as const;

/** A view; the first of a parcel for the office has what the source files need care about, and is known by it. */
export interface SentView {
  readonly spec: ViewSpec;
  readonly issues?: readonly Issue[];
}

export function viewCodec({ schemes, units, period, indicatorsOf }: Surroundings): Codec<SentView> {
  const unit = listed(units);
  const schemeRef = listed(schemes);
  const rest = once((scheme: string) =>
    struct(
      {
        kind: oneOf(VIEW_KINDS),
        scope: unit,
        level: oneOf(LEVELS),
        to: period,
        rows: oneOf(ROWS),
        by: oneOf(SORT_KEYS),
        chart: oneOf(CHART_KINDS),
      },
      {
        descending: yes,
        from: period,
        baselines: list(period),
        focus: struct({}, { unit, indicator: listedOrOwn(indicatorsOf(scheme), key), part: oneOf(PARTS) }),
        tolerance: number,
        dismissed: list(key),
        title: line,
        note: prose,
        threshold: varint,
        withoutReference: yes,
        grades: gradeBands,
        targets: targets(listedOrOwn(indicatorsOf(scheme), key)),
        rewritten: table({ key, language: key, was: line, now: line }),
        sources: table({ at: varint, source: line }),
        names: table({ key, name: line }),
        issues,
        table: tableCodec,
      },
    ),
  );
  return mapped(
    stages()
      .with('scheme', () => schemeRef)
      .with('rest', ({ scheme }) => rest(scheme)),
    ({ spec: { scheme, version: _, ...view }, issues: noted }) => ({
      scheme,
      rest: { ...withoutUsual(view), ...(noted ? { issues: noted } : {}) },
    }),
    ({
      scheme,
      rest: { by, descending, sources = [], names = [], issues: noted, table: arranged, ...view },
    }) => ({
      spec: withSources(sources, {
        version: VIEW_VERSION,
        scheme,
        ...USUAL,
        ...view,
        names: Object.fromEntries(names.map(({ key: of, name }) => [of, name])),
        ...tableOf(arranged),
        sort: { by, ...columnOfSort(arranged), descending: descending ?? false },
      }),
      ...(noted ? { issues: noted } : {}),
    }),
  );
}

/** What most views have; it does not travel. */
const USUAL = { baselines: [], tolerance: 0, dismissed: [], title: '', note: '' } as const;

interface SourceAt {
  /** 0 of the later period, 1 of the earlier, from 2 of the baselines. */
  readonly at: number;
  readonly source: string;
}

function sourcesOf({ to, from, baselines }: Pick<ViewSpec, 'to' | 'from' | 'baselines'>): SourceAt[] {
  const sourceAt = (ref: PeriodRef | undefined, at: number): SourceAt[] =>
    typeof ref === 'object' && ref.source !== undefined ? [{ at, source: ref.source }] : [];
  return [to, from, ...baselines].flatMap(sourceAt);
}

function withSources(sources: readonly SourceAt[], view: ViewSpec): ViewSpec {
  if (sources.length === 0) return view;
  const said = new Map(sources.map(({ at, source }) => [at, source]));
  const sourced = (ref: PeriodRef, at: number): PeriodRef => {
    const source = said.get(at);
    return typeof ref === 'object' && source !== undefined ? { ...ref, source } : ref;
  };
  return {
    ...view,
    to: sourced(view.to, 0),
    ...(view.from === undefined ? {} : { from: sourced(view.from, 1) }),
    baselines: view.baselines.map((ref, i) => sourced(ref, i + 2)),
  };
}

const columnOfSort = ({ sortColumn }: SentTable = {}) =>
  sortColumn === undefined ? {} : { column: sortColumn };

function withoutUsual({
  sort,
  baselines,
  tolerance,
  dismissed,
  title,
  note,
  names,
  thenBy,
  filters,
  grouping,
  totals,
  computed,
  matrix,
  columns,
  ...rest
}: Omit<ViewSpec, 'scheme' | 'version'>) {
  const arranged = sentTable(sort, { thenBy, filters, grouping, totals, computed, matrix, columns });
  const sources = sourcesOf({ ...rest, baselines });
  const named = Object.entries(names).map(([of, name]) => ({ key: of, name }));
  return {
    ...rest,
    ...(sources.length > 0 ? { sources } : {}),
    ...(named.length > 0 ? { names: named } : {}),
    by: sort.by,
    ...(sort.descending ? { descending: true as const } : {}),
    ...(baselines.length > 0 ? { baselines } : {}),
    ...(tolerance === 0 ? {} : { tolerance }),
    ...(dismissed.length > 0 ? { dismissed } : {}),
    ...(title === '' ? {} : { title }),
    ...(note === '' ? {} : { note }),
    ...(arranged ? { table: arranged } : {}),
  };
}
