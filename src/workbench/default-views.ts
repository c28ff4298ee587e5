import {
  type AssessmentHead,
  comparePeriods,
  type FigureColumn,
  isSameList,
  LEVELS,
  type Measure,
  type PeriodRef,
  type Scheme,
  speakingParts,
  VIEW_VERSION,
  type ViewSpec,
} from '../model/index.ts';
import { placeKey } from './choices.ts';
import type { Ground } from './ground.ts';
import { latestOf, partnerOf } from './partners.ts';
import { isSamePlace, refOf, resolveView } from './resolve-view.ts';
import { withNames } from './view-names.ts';

/** A file of the whole nation holds every province's communes; the level picker reaches those that get no tab. */
const MOST_VIEWS = 8;

/**
 * The views that a drop of files asks for: one per series of assessments whose rosters are largely the same. The series
 * that holds the place's newest period follows it ("latest"); an older one is pinned to its dates.
 */
export function defaultViews(
  incoming: readonly AssessmentHead[],
  all: readonly AssessmentHead[],
  schemes: ReadonlyMap<string, Scheme>,
  existing: readonly ViewSpec[],
): ViewSpec[] {
  const views: ViewSpec[] = [];
  const places = byPlace(all);
  for (const series of seriesOf(incoming)) {
    const newest = latestOf(series)!;
    const place = places.get(placeKey(newest)) ?? [];
    const follows = latestOf(place)?.key === newest.key;
    const known = place.filter((head) => overlaps(head, newest));
    const former = follows ? formerRoster(newest, place) : undefined;
    const spec = viewOf(newest, known, schemes.get(newest.scheme), follows, former);
    const shown = (view: ViewSpec): boolean =>
      isSamePlace(view, spec) &&
      view.rows === spec.rows &&
      view.focus?.part === spec.focus?.part &&
      (follows ? view.to === 'latest' : typeof view.to === 'object');
    if (![...existing, ...views].some(shown)) views.push(spec);
  }
  return views
    .sort((a, b) => tellingOrder(a) - tellingOrder(b) || isOfThePast(a) - isOfThePast(b))
    .slice(0, MOST_VIEWS);
}

/** The view that a drop of this place's newest files would ask for; `place` as `placeKey` gives it. */
export function freshView(
  { heads, units, schemes }: Pick<Ground, 'heads' | 'units' | 'schemes'>,
  place: string,
): ViewSpec | undefined {
  const own = heads.filter((head) => placeKey(head) === place);
  const specs = defaultViews(own, own, schemes, []);
  const spec = specs.find(({ to }) => to === 'latest') ?? specs[0];
  return spec && withNames(spec, { units, schemes });
}

/** A view made when nothing stood beside its date becomes a comparison with what does; `had` and `has` are all heads then and now. */
export function withSecondDate(
  spec: ViewSpec,
  had: readonly AssessmentHead[],
  has: readonly AssessmentHead[],
): ViewSpec {
  if (spec.from !== undefined || spec.to !== 'latest') return spec;
  const pair: ViewSpec = { ...spec, from: 'previous' };
  const isAlone = resolveView(spec, had).to !== undefined && resolveView(pair, had).from === undefined;
  return isAlone && resolveView(pair, has).from ? pair : spec;
}

/** A roster that is no more stands behind the one that followed it. */
const isOfThePast = ({ to }: ViewSpec): number => (to === 'latest' ? 0 : 1);

/** A notice's order: the place's own indicators, then its departments, districts and communes, then its peers. */
function tellingOrder({ rows, level, focus }: ViewSpec): number {
  if (rows === 'indicators') return 0;
  if (focus?.part === 'rank') return 1;
  return level === 'province' || level === 'ministry' || level === 'country'
    ? LEVELS.length + 2
    : LEVELS.indexOf(level) + 2;
}

/** Groups heads by place, then by roster: the 63 provinces of one year are not the series of the 34 of the next. */
function seriesOf(heads: readonly AssessmentHead[]): AssessmentHead[][] {
  return [...byPlace(heads).values()].flatMap((place) => {
    const series: AssessmentHead[][] = [];
    for (const head of place) {
      const home = series.find((s) => overlaps(s[0]!, head));
      if (home) home.push(head);
      else series.push([head]);
    }
    return series;
  });
}

/** The oldest first within a place. */
function byPlace(heads: readonly AssessmentHead[]): ReadonlyMap<string, AssessmentHead[]> {
  const places = new Map<string, AssessmentHead[]>();
  for (const head of heads) {
    const key = placeKey(head);
    const place = places.get(key);
    if (place) place.push(head);
    else places.set(key, [head]);
  }
  for (const place of places.values()) place.sort((a, b) => comparePeriods(a.period, b.period));
  return places;
}

function overlaps(a: AssessmentHead, b: AssessmentHead): boolean {
  // A nation's rosters come once for every date: most are the same list again.
  if (isSameList(a.units, b.units)) return true;
  const [small, large] = a.units.length <= b.units.length ? [a.units, b.units] : [b.units, a.units];
  const set = new Set(large);
  return small.filter((unit) => set.has(unit)).length * 2 >= large.length;
}

function viewOf(
  newest: AssessmentHead,
  known: readonly AssessmentHead[],
  scheme: Scheme | undefined,
  follows: boolean,
  former: AssessmentHead | undefined,
): ViewSpec {
  const lone = newest.units.length === 1;
  const indicators = new Set(newest.columns.map((c) => c.indicator));
  const rows = lone && indicators.size > 1 ? 'indicators' : 'units';
  const earlier = known.filter((head) => comparePeriods(head.period, newest.period) < 0);
  const before = partnerOf(newest, earlier) ?? former;
  const column = comparedColumn(mainColumn(newest.columns, scheme), newest, before);
  const from: PeriodRef | undefined = before && (follows ? 'previous' : refOf(before, known));
  return {
    version: VIEW_VERSION,
    kind: 'comparison',
    scheme: newest.scheme,
    scope: newest.scope,
    level: newest.level,
    ...(from ? { from } : {}),
    to: follows ? 'latest' : refOf(newest, known),
    baselines: [],
    rows,
    focus:
      rows === 'indicators' ? { unit: newest.units[0]! } : { indicator: column.indicator, part: column.part },
    sort: { by: rows === 'units' ? 'after' : 'source', descending: rows === 'units' },
    chart: 'diverging',
    tolerance: 0,
    dismissed: [],
    title: '',
    note: '',
    names: {},
  };
}

/**
 * What the newest of a place is set beside where its roster has but one date: the last of the roster before it, such as
 * the 63 provinces beside the 34. Who is on both is compared; the rest is told with what became of it (domain rules 7, 10).
 */
function formerRoster(newest: AssessmentHead, place: readonly AssessmentHead[]): AssessmentHead | undefined {
  const earlier = place.filter((head) => comparePeriods(head.period, newest.period) < 0);
  const before = partnerOf(newest, earlier);
  if (!before || newest.listsSome || before.listsSome) return undefined;
  const units = new Set(newest.units);
  return before.units.some((unit) => units.has(unit)) ? before : undefined;
}

/** Where the earlier table has an indicator's rate alone, or its points, that is what there is to compare. */
function comparedColumn(
  column: FigureColumn,
  newest: AssessmentHead,
  before: AssessmentHead | undefined,
): FigureColumn {
  const isIn = ({ columns }: AssessmentHead, { indicator, part }: FigureColumn): boolean =>
    columns.some((c) => c.indicator === indicator && c.part === part);
  if (!before || isIn(before, column)) return column;
  const others = speakingParts(column.part).map((part): FigureColumn => ({ ...column, part }));
  return others.find((other) => isIn(newest, other) && isIn(before, other)) ?? column;
}

/**
 * What a table of units shows first: the total's score, else the total's rank, else the first points there are, which
 * rates only lead to, else whatever comes first.
 */
function mainColumn(columns: readonly FigureColumn[], scheme: Scheme | undefined): FigureColumn {
  const total = scheme?.indicators.find((i) => i.role === 'total')?.key;
  const measureOfKey = (key: string): Measure | undefined =>
    scheme?.indicators.find((i) => i.key === key)?.measure;
  return (
    columns.find((c) => c.indicator === total && c.part === 'score') ??
    columns.find((c) => c.indicator === total && c.part === 'rank') ??
    columns.find((c) => c.part === 'score' && measureOfKey(c.indicator) === 'points') ??
    columns.find((c) => c.part === 'score' || c.part === 'rate') ??
    columns[0]!
  );
}
