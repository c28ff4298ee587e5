import {
  type AssessmentHead,
  columnIndex,
  type FigureColumn,
  type Indicator,
  isOverdueCount,
  PARTS,
  SCHEME_DOSSIERS,
  type Scheme,
  type Unit,
  type ViewSpec,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import type { Resolved } from './resolve-view.ts';

/** One thing a picker offers: `value` goes to the command, the rest is read. */
export interface PickerItem {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Another group begins. */
  readonly begins?: boolean;
}

export function placeKey(place: Pick<ViewSpec, 'scheme' | 'scope' | 'level'>): string {
  return [place.scheme, place.scope, place.level].join('\n');
}

/** Every scheme, scope and level the workbook has figures of. */
export function placeChoices(
  heads: readonly AssessmentHead[],
  units: ReadonlyMap<string, Unit>,
  schemes: ReadonlyMap<string, Scheme>,
  { names }: Wording,
): PickerItem[] {
  const places = new Map<string, AssessmentHead>();
  for (const head of heads) {
    const key = placeKey(head);
    if (!places.has(key)) places.set(key, head);
  }
  return [...places].map(([value, place]) => ({
    value,
    label: names.level(place.level),
    hint: [units.get(place.scope)?.name, schemes.get(place.scheme)?.name].filter(Boolean).join(' · '),
  }));
}

export function columnKey({ indicator, part }: FigureColumn): string {
  return `${indicator}\n${part}`;
}

/** The figures a table of units can show, in the scheme's order. The N of a rank is no figure of its own. */
export function columnChoices(
  resolved: Resolved,
  scheme: Scheme | undefined,
  { names }: Wording,
): PickerItem[] {
  const { from, to } = resolved;
  if (!to || !scheme) return [];
  const items: PickerItem[] = [];
  for (const indicator of scheme.indicators) {
    const parts = [...to.columns, ...(from?.columns ?? [])]
      .filter(
        (c, i, all) =>
          c.indicator === indicator.key &&
          c.part !== 'ranked' &&
          all.findIndex((d) => columnKey(d) === columnKey(c)) === i,
      )
      .sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
    for (const column of parts) {
      const isPlain = column.part === 'score' || (column.part === 'rate' && indicator.measure === 'percent');
      const name = indicator.short ?? indicator.name;
      items.push({
        value: columnKey(column),
        label: isPlain ? name : `${names.part(column.part)} · ${name}`,
        ...(isPlain ? maxHint(indicator) : {}),
      });
    }
  }
  return items;
}

function maxHint(indicator: Indicator): { hint?: string } {
  return indicator.measure === 'points' && indicator.max !== undefined ? { hint: `/${indicator.max}` } : {};
}

/** How many overdue dossiers the view lists a unit from, 1 for any; undefined where it lists none. */
export function thresholdOf({ rows, threshold = 1 }: ViewSpec, { to }: Resolved): number | undefined {
  const isListing = rows === 'units' && to?.scheme === SCHEME_DOSSIERS;
  return isListing && to.columns.some((column) => isOverdueCount(column.indicator)) ? threshold : undefined;
}

/** The units whose indicators can be looked into: there must be more than one figure to tell apart. */
export function unitChoices(resolved: Resolved, units: ReadonlyMap<string, Unit>): PickerItem[] {
  const { from, to } = resolved;
  if (!to || new Set(to.columns.map((c) => c.indicator)).size < 2) return [];
  return [...new Set([...to.units, ...(from?.units ?? [])])].map((key) => ({
    value: key,
    label: units.get(key)?.name ?? key,
  }));
}

/** What a tab is called when nobody named it; the ground is all the workbook's. */
export function tabName(
  spec: ViewSpec,
  { to }: Resolved,
  { heads, units, schemes }: Pick<Ground, 'heads' | 'units' | 'schemes'>,
  { names, shell, start }: Wording,
): string {
  if (spec.title !== '') return spec.title;
  if (spec.scheme === '') return shell.tabs.unreadable;
  const nameOf = (key: string | undefined): string => names.unitShort((key && units.get(key)?.name) ?? '');
  const isOneOfMany = heads.some((head) => head.level === spec.level && head.scope !== spec.scope);
  const scope = isOneOfMany ? nameOf(spec.scope) : '';
  const subject = names.indicator(subjectOf(spec, to, heads, schemes));
  const level = [subject, names.level(spec.level), scope].filter(Boolean).join(' · ');
  const lone = to?.units.length === 1 ? nameOf(to.units[0]) : undefined;
  if (spec.rows === 'indicators') {
    if (lone === undefined) return `${level} › ${nameOf(spec.focus?.unit)}`;
    return spec.scheme === SCHEME_DOSSIERS ? start.dossiersOf(lone) : start.indicatorsOf(lone);
  }
  if (lone === undefined) return level;
  const isRank = to && columnIndex(to, spec.focus?.indicator ?? '', 'score') < 0;
  const parts = [...(isRank ? [names.part('rank')] : level.split(' · ')), lone];
  return parts.filter((part, i) => parts.indexOf(part) === i).join(' · ');
}

/** What a table of units is about, where its level alone does not say: one thing counted, or another scheme beside it. */
function subjectOf(
  { scheme, scope, level, rows, focus }: ViewSpec,
  to: AssessmentHead | undefined,
  heads: readonly AssessmentHead[],
  schemes: Ground['schemes'],
): string {
  if (rows === 'indicators' || focus?.part === 'rank') return '';
  const indicator = schemes.get(scheme)?.indicators.find(({ key }) => key === focus?.indicator);
  if (!indicator || indicator.role === 'total') return '';
  const isAlone = to?.columns.every((column) => column.indicator === indicator.key);
  const isOneOfSchemes = heads.some((h) => h.level === level && h.scope === scope && h.scheme !== scheme);
  return isAlone || isOneOfSchemes ? (indicator.short ?? indicator.name) : '';
}
