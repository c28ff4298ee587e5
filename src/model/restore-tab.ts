import * as v from 'valibot';
import { restoreView, viewSpec } from './restore-view.ts';
import type { ViewSpec } from './view-spec.ts';
import { isStored, migrated, type StoredView, VIEW_VERSION, versionOf } from './view-steps.ts';
import { type Sealed, TAB_COLOURS, type View, type Workbook } from './workbook.ts';

/** What a view shows where it does not say, or not in words this program knows. */
const USUAL = {
  version: VIEW_VERSION,
  kind: 'comparison',
  baselines: [],
  rows: 'units',
  sort: { by: 'source', descending: false },
  chart: 'diverging',
  tolerance: 0,
  dismissed: [],
  title: '',
  note: '',
  names: {},
} as const satisfies Partial<ViewSpec>;

/** Without these there is nothing to draw. */
const ESSENTIAL: readonly (keyof ViewSpec)[] = ['scheme', 'scope', 'level', 'to', 'rows'];

/** Of a view of which nothing can be drawn: no assessment has an empty scheme, and no gate lets one in. */
const BLANK: ViewSpec = { ...USUAL, scheme: '', scope: '', level: 'province', to: 'latest' };

/**
 * The gate for a tab that comes from outside this run. It never loses one: of a view that `restoreView` does not let in, of
 * a later version or damaged, it gives what can be understood, the names of the members that cannot, and the JSON as it
 * was, which `storedTab` writes again.
 */
export function restoreTab(input: unknown, place: number): View {
  const tab = isStored(input) ? input : {};
  const { id, spec: stored, colour, isOffDeck, sealed: _, ...others } = tab;
  const known = {
    ...others,
    id: typeof id === 'string' && id !== '' ? id : `unnamed-${place}`,
    ...(v.is(v.picklist(TAB_COLOURS), colour) ? { colour } : {}),
    ...(isOffDeck === true ? { isOffDeck: true as const } : {}),
  };
  const spec = restoreView(stored);
  return spec ? { ...known, spec } : { ...known, ...understood(stored) };
}

/** A tab as it is written: a view that was not understood, letter for letter as it came. */
export function storedTab({ sealed, ...tab }: View): View {
  return sealed ? { ...tab, spec: sealed.stored as ViewSpec } : tab;
}

export function restoreTabs(workbook: Workbook): Workbook {
  return { ...workbook, views: workbook.views.map(restoreTab) };
}

export function storedTabs(workbook: Workbook): Workbook {
  return { ...workbook, views: workbook.views.map(storedTab) };
}

type Member = keyof typeof viewSpec.entries;

/** Whatever of a stored view fits, member by member. */
function understood(stored: unknown): { readonly spec: ViewSpec; readonly sealed: Sealed } {
  const why = (versionOf(stored) ?? 0) > VIEW_VERSION ? 'newer' : 'damaged';
  const view: StoredView = migrated(stored) ?? (isStored(stored) ? stored : {});
  const fitting: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [member, value] of Object.entries(view)) {
    if (member === 'version') continue;
    const schema = Object.hasOwn(viewSpec.entries, member) ? viewSpec.entries[member as Member] : undefined;
    const read = schema && v.safeParse(schema, value);
    if (!read?.success) lost.push(member);
    else {
      fitting[member] = read.output;
      lost.push(...leftOut(value, read.output, member));
    }
  }
  const isDrawable = ESSENTIAL.every((member) => Object.hasOwn(fitting, member));
  const { title = '' } = fitting as Partial<ViewSpec>;
  const spec = isDrawable ? ({ ...BLANK, ...fitting } as ViewSpec) : { ...BLANK, title };
  return { spec, sealed: { why, isDrawable, stored, lost: lost.slice(0, MOST_TOLD).map(shortened) } };
}

const MOST_TOLD = 20;
const shortened = (member: string): string => (member.length > 80 ? `${member.slice(0, 79)}…` : member);

/** The paths of members that a gate dropped inside what it let in. */
function leftOut(given: unknown, taken: unknown, path: string): readonly string[] {
  if (Array.isArray(given) && Array.isArray(taken)) {
    return [...new Set(given.flatMap((item, i) => leftOut(item, taken[i], path)))];
  }
  // A list passes for a record without members.
  if (Array.isArray(given)) return [path];
  if (!isStored(given) || !isStored(taken)) return [];
  return Object.entries(given).flatMap(([member, value]) =>
    Object.hasOwn(taken, member) ? leftOut(value, taken[member], `${path}.${member}`) : [`${path}.${member}`],
  );
}
