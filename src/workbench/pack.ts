import {
  type Assessment,
  type AssessmentHead,
  columnIndex,
  type Engine,
  type FigureColumn,
  type FindingKind,
  FLAG_EVENT,
  type Indicator,
  type Parcel,
  type PeriodRef,
  periodKey,
  SCHEME_DOSSIERS,
  type Scheme,
  STATUSES,
  type Unit,
  type ViewSpec,
} from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import { shownColumns } from '../view/index.ts';
import { besideOf } from './beside.ts';
import { columnKey } from './choices.ts';
import { goalsOf, pinnedGoals } from './goals.ts';
import type { Ground } from './ground.ts';
import { type Resolved, referenceOf, refOf, resolveView } from './resolve-view.ts';
import { Showing } from './showing.ts';

/**
 * Views with the periods they show now, and, where asked for, exactly the figures they show: of every unit of the level,
 * since ranks stand on all of them, and of the events behind a total, since headlines keep those out. A view that shows
 * nothing is left out.
 */
export async function pack(
  specs: readonly ViewSpec[],
  ground: Ground,
  withFigures: boolean,
  engine: Engine,
): Promise<Parcel> {
  const views: ViewSpec[] = [];
  const wanted = new Map<AssessmentHead, Map<string, FigureColumn>>();
  for (const spec of specs) {
    const resolved = resolveView(spec, ground.heads);
    if (!resolved.to) continue;
    const shown =
      spec.scheme === SCHEME_DOSSIERS
        ? dossiersOf(spec, resolved, ground.heads)
        : columnsOf(spec, resolved, ground.schemes.get(spec.scheme));
    const goals = goalsOf(spec, ground, resolved.to);
    const indicators = new Set(shown.flatMap(([, columns]) => columns.map((c) => c.indicator)));
    const { grades: _, targets: __, ...bare } = pinned(spec, resolved);
    // With its figures travel the names of all there is.
    const names = withFigures ? {} : spec.names;
    views.push({ ...bare, names, ...pinnedGoals(spec, goals, resolved.to, indicators) });
    if (!withFigures) continue;
    const targets = targetsOf([resolved.to, ...goals.files], indicators);
    const events = await eventsOf(spec, resolved, ground, engine);
    for (const [head, columns] of [...shown, ...targets, ...events]) {
      const known = wanted.get(head) ?? new Map<string, FigureColumn>();
      for (const column of columns) known.set(columnKey(column), column);
      wanted.set(head, known);
    }
  }
  const assessments: Assessment[] = [];
  for (const [head, columns] of wanted) {
    const whole = await ground.read(head.key);
    if (whole) assessments.push(cutTo(whole, [...columns.values()]));
  }
  const named = new Set([...views.map((v) => v.scope), ...assessments.flatMap((a) => a.units)]);
  const used = new Set(withFigures ? views.map((v) => v.scheme) : []);
  return {
    views,
    assessments,
    units: unknownOf(
      [...named].flatMap((key) => ground.units.get(key) ?? []),
      builtinUnits,
    ),
    schemes: unknownOf(
      [...used].flatMap((key) => ground.schemes.get(key) ?? []),
      builtinSchemes,
    ),
  };
}

/** A link opens the dates its sender saw; that they were chosen as moving ones travels along. */
function pinned(spec: ViewSpec, { from, to, baselines, choices }: Resolved): ViewSpec {
  const pin = (ref: PeriodRef, head: AssessmentHead): PeriodRef => {
    const meant = typeof ref === 'string' ? ref : ref.meant;
    return { ...refOf(head, choices), ...(meant ? { meant } : {}) };
  };
  const { from: fromRef, ...rest } = spec;
  return {
    ...rest,
    ...(fromRef && from ? { from: pin(fromRef, from) } : {}),
    to: to ? pin(spec.to, to) : spec.to,
    baselines: baselines.map((head) => refOf(head, choices)),
  };
}

/** Columns of an assessment that travel. */
type Wanted = readonly [AssessmentHead, readonly FigureColumn[]];

function columnsOf(spec: ViewSpec, resolved: Resolved, scheme: Scheme | undefined): readonly Wanted[] {
  const { from, to, baselines } = resolved;
  const reference = referenceOf(spec, resolved);
  const pair = [to, from].filter((head) => head !== undefined);
  const all = new Map(pair.flatMap((head) => head.columns).map((column) => [columnKey(column), column]));
  const indicators: readonly Indicator[] = scheme?.indicators ?? [];
  const shown = shownColumns({ units: pair[0]?.units ?? [], columns: [...all.values()], indicators }, spec);
  const beside = [...pair, ...baselines].map((head): Wanted => [head, withParts(shown, head, indicators)]);
  // The country is one unit: the parts of its sums travel with it.
  return reference ? [...beside, [reference, reference.columns]] : beside;
}

/** Where an assessment has a group only in parts, its parts travel: they are added up again. */
function withParts(
  shown: readonly FigureColumn[],
  head: AssessmentHead,
  indicators: readonly Indicator[],
): readonly FigureColumn[] {
  const has = ({ indicator, part }: FigureColumn): boolean => columnIndex(head, indicator, part) >= 0;
  return shown.flatMap((column): readonly FigureColumn[] => {
    const parts = (indicators.find(({ key }) => key === column.indicator)?.sumOf ?? []).map(
      (indicator): FigureColumn => ({ indicator, part: 'score' }),
    );
    const isInParts = column.part === 'score' && parts.length > 0 && !has(column) && parts.every(has);
    return isInParts ? parts : [column];
  });
}

/** What is said of dossiers stands on every count of the table, and of the scope's other levels. */
function dossiersOf(spec: ViewSpec, resolved: Resolved, heads: readonly AssessmentHead[]): readonly Wanted[] {
  const { from, to, baselines } = resolved;
  const beside = besideOf(spec, resolved, heads).flatMap((pair) => [pair.from, pair.to]);
  const all = [from, to, ...baselines, ...beside].filter((head) => head !== undefined);
  return all.map((head) => [head, head.columns]);
}

/** The targets of what a view shows, printed beside its figures or in another table. */
function targetsOf(heads: readonly AssessmentHead[], indicators: ReadonlySet<string>): readonly Wanted[] {
  return heads.flatMap((head) => {
    const columns = head.columns.filter((c) => c.part === 'target' && indicators.has(c.indicator));
    return columns.length > 0 ? [[head, columns] as const] : [];
  });
}

const NOT_LISTED = STATUSES.indexOf('not-listed');
const EVENTS: readonly FindingKind[] = ['events', 'more-events'];

/** What the events a view tells are seen by: their columns over all units; of a unit that stands alone, every column. */
async function eventsOf(
  spec: ViewSpec,
  resolved: Resolved,
  ground: Ground,
  engine: Engine,
): Promise<readonly Wanted[]> {
  const { from, to } = resolved;
  if (!from || !to) return [];
  const shown = await new Showing(engine).show(spec, resolved, ground);
  if (typeof shown === 'string') return [];
  const { comparison, findings } = shown;
  const told = new Set(findings.filter(({ kind }) => EVENTS.includes(kind)).flatMap((f) => f.indicators));
  if (told.size === 0) return [];
  const n = comparison.units.length;
  const hasEvent = (c: number): boolean =>
    comparison.flags.subarray(c * n, (c + 1) * n).some((flags) => (flags & FLAG_EVENT) !== 0);
  const columns = comparison.columns.filter(
    ({ indicator }, c) => n === 1 || (told.has(indicator) && hasEvent(c)),
  );
  return [from, to].map((head) => [head, columns]);
}

/**
 * Only these columns, and no trace of the files they came from: nobody at the other end has those. An assessment that
 * has none of them still tells its units, and that they have no such figures.
 */
function cutTo(assessment: Assessment, columns: readonly FigureColumn[]): Assessment {
  const n = assessment.units.length;
  const at = columns.map(({ indicator, part }) => columnIndex(assessment, indicator, part));
  const present = at.filter((c) => c >= 0);
  const kept = present.length > 0 ? present : at;
  const planes = <T>(plane: (c: number) => T): T[] => kept.map(plane);
  return {
    ...assessment,
    columns: present.length > 0 ? present.map((c) => assessment.columns[c]!) : columns,
    values: planes((c) => assessment.values[c] ?? new Float64Array(n).fill(Number.NaN)),
    status: planes((c) => assessment.status[c] ?? new Uint8Array(n).fill(NOT_LISTED)),
    decimals: planes((c) => assessment.decimals[c] ?? new Uint8Array(n)),
    origins: [],
    originOf: planes(() => new Uint16Array(n)),
    rowOf: planes(() => new Uint32Array(n)),
    columnOf: planes(() => new Uint32Array(n)),
    verbatim: planes(() => ({})),
  };
}

/** What the other side does not know by itself, or knows otherwise. */
function unknownOf<T extends Unit | Scheme>(items: readonly T[], builtin: readonly T[]): readonly T[] {
  const known = new Map(builtin.map((item) => [item.key, JSON.stringify(item)]));
  return items.filter((item) => known.get(item.key) !== JSON.stringify(item));
}

export interface Inside {
  readonly tabs: number;
  readonly periods: number;
  readonly units: number;
  readonly figures: number;
}

/** What a parcel holds, counted for the person who sends it. */
export function insideOf({ views, assessments }: Parcel): Inside {
  return {
    tabs: views.length,
    periods: new Set(assessments.map((a) => periodKey(a.period))).size,
    units: new Set(assessments.flatMap((a) => a.units)).size,
    figures: assessments.reduce(
      (sum, { values }) =>
        sum + values.reduce((n, column) => n + column.filter((x) => !Number.isNaN(x)).length, 0),
      0,
    ),
  };
}
