import {
  columnIndex,
  type FigureColumn,
  LEVELS,
  type Level,
  PARTS,
  type Part,
  type ViewSpec,
} from '../model/index.ts';
import { placeKey, unitChoices } from './choices.ts';
import { freshView } from './default-views.ts';
import type { Ground } from './ground.ts';
import { type Resolved, resolveView } from './resolve-view.ts';

/** What a view can be made anew for, one tab each. */
export const EACH = ['level', 'indicator', 'unit'] as const;
export type Each = (typeof EACH)[number];

type Known = Pick<Ground, 'heads' | 'units' | 'schemes'>;

/**
 * The view again for every level, indicator or unit it could show instead, in the order in which a notice has them, each
 * with its dates, sort, chart and tolerance. What one of `existing` shows already is left out. Undefined where the view
 * has no such choice.
 */
export function eachView(
  each: Each,
  spec: ViewSpec,
  existing: readonly ViewSpec[],
  ground: Known,
): readonly ViewSpec[] | undefined {
  const all = VIEWS_OF[each](bare(spec), ground);
  if (all.length < 2) return undefined;
  const isOf = new Set(all.map(placeKey));
  const shown = new Set(
    existing.filter((view) => isOf.has(placeKey(view))).map((view) => shows(view, ground)),
  );
  return all.filter((view) => !shown.has(shows(view, ground)));
}

const VIEWS_OF: Readonly<Record<Each, (spec: ViewSpec, ground: Known) => readonly ViewSpec[]>> = {
  level: ofLevels,
  indicator: ofIndicators,
  unit: ofUnits,
};

/** Without what was said about the one view: its name, its words, what was looked at in it. */
function bare({ rewritten: _words, ...spec }: ViewSpec): ViewSpec {
  return { ...spec, title: '', note: '', dismissed: [] };
}

/** Of each level the place the view is about, else the first there is: the level menu reaches the others. */
function ofLevels(spec: ViewSpec, ground: Known): readonly ViewSpec[] {
  const placeOf = (level: Level): string | undefined => {
    const places = ground.heads.filter((head) => head.scheme === spec.scheme && head.level === level);
    const own = places.find(({ scope }) => scope === spec.scope) ?? places[0];
    return own && placeKey(own);
  };
  return LEVELS.flatMap((level) => {
    if (level === spec.level) return spec;
    const place = placeOf(level);
    const fresh = place === undefined ? undefined : freshView(ground, place);
    return fresh ? carriedOver(spec, fresh, ground) : [];
  });
}

/** What of a view holds in another place too: its dates where that place has them, its figure where they have it. */
function carriedOver(spec: ViewSpec, fresh: ViewSpec, { heads }: Known): ViewSpec {
  const { from: _from, ...there } = { ...spec, ...placeOfView(fresh), rows: fresh.rows };
  const wanted = { ...there, ...(spec.from === undefined ? {} : { from: spec.from }) };
  const found = resolveView(wanted, heads);
  const hasDates = found.to !== undefined && (spec.from === undefined || found.from !== undefined);
  const dated: ViewSpec = hasDates
    ? wanted
    : { ...there, to: fresh.to, ...(fresh.from === undefined ? {} : { from: fresh.from }) };
  const { to } = resolveView(dated, heads);
  const { indicator = '', part = 'score' } = spec.focus ?? {};
  const isThere = fresh.rows === spec.rows && to !== undefined && columnIndex(to, indicator, part) >= 0;
  const { focus: _focus, ...rest } = dated;
  const focus = isThere ? spec.focus : fresh.focus;
  return { ...rest, ...(focus ? { focus } : {}), sort: fresh.rows === spec.rows ? spec.sort : fresh.sort };
}

const placeOfView = ({ scheme, scope, level }: ViewSpec): Pick<ViewSpec, 'scheme' | 'scope' | 'level'> => ({
  scheme,
  scope,
  level,
});

function ofIndicators(spec: ViewSpec, { heads, schemes }: Known): readonly ViewSpec[] {
  const resolved = resolveView(spec, heads);
  if (spec.rows !== 'units' || (resolved.to?.units.length ?? 0) < 2) return [];
  const indicators = schemes.get(spec.scheme)?.indicators ?? [];
  return indicators.flatMap(({ key }) => {
    const column = mainColumn(key, spec.focus, resolved);
    return column ? { ...spec, focus: column } : [];
  });
}

/** What a table of units shows of an indicator: the figure the view shows of its own, else its points, else its rate. */
function mainColumn(
  indicator: string,
  open: ViewSpec['focus'],
  { from, to }: Resolved,
): FigureColumn | undefined {
  const isOpen = open?.indicator === indicator;
  const parts: readonly Part[] =
    isOpen && open.part ? [open.part] : PARTS.filter((part) => !IS_BESIDE.has(part));
  const there = parts.filter((part) => to && columnIndex(to, indicator, part) >= 0);
  const both = there.filter((part) => !from || columnIndex(from, indicator, part) >= 0);
  const part = both[0] ?? there[0];
  return part && { indicator, part };
}

/** Numbers that stand beside a figure and are none of their own. */
const IS_BESIDE: ReadonlySet<Part> = new Set(['ranked', 'target']);

function ofUnits(spec: ViewSpec, { heads, units }: Known): readonly ViewSpec[] {
  if (spec.rows !== 'indicators') return [];
  const choices = unitChoices(resolveView(spec, heads), units);
  return choices.map(({ value }) => ({ ...spec, focus: { ...spec.focus, unit: value } }));
}

/** Two views of which this is the same show the same figures. */
function shows(spec: ViewSpec, { heads }: Known): string {
  const { from, to } = resolveView(spec, heads);
  const { unit, indicator, part } = spec.focus ?? {};
  const what = spec.rows === 'indicators' ? [unit] : [indicator, part];
  return JSON.stringify([placeKey(spec), spec.rows, ...what, from?.key, to?.key]);
}
