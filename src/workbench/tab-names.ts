import type { ViewSpec } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { tabName } from './choices.ts';
import type { Ground } from './ground.ts';
import { type Resolved, resolveView } from './resolve-view.ts';

type Known = Pick<Ground, 'heads' | 'units' | 'schemes'>;

/** A view, and what it shows now. */
interface Named {
  readonly spec: ViewSpec;
  readonly resolved: Resolved;
}

/** What may tell two views of one name apart, the plainest first; '' where a view has nothing of the kind. */
type Mark = (view: Named, ground: Known, wording: Wording) => string;

const MARKS: readonly Mark[] = [
  ({ spec }, { schemes }) => schemes.get(spec.scheme)?.name ?? '',
  ({ spec }, { schemes }, { names }) => {
    const { indicator: key, part } = spec.focus ?? {};
    const indicator = schemes.get(spec.scheme)?.indicators.find((known) => known.key === key);
    const name = indicator && names.indicator(indicator.short ?? indicator.name);
    return [part && part !== 'score' ? names.part(part) : '', name].filter(Boolean).join(' · ');
  },
  ({ spec }, _, { names }) => names.level(spec.level),
  ({ spec }, { units }, { names }) => names.unitShort(units.get(spec.scope)?.name ?? ''),
  ({ resolved: { to } }, _, { start }) => (to ? start.source(to.source, to.sourceAssumed) : ''),
  ({ resolved: { from, to } }, _, { dates }) =>
    [from, to].flatMap((head) => (head ? [dates.periodHead(head.period)] : [])).join(' → '),
];

/** Nobody reads more of a tab; what tells it apart stands last. */
const LONGEST_MARK = 60;

/**
 * What the tabs of these views are called, no two of one workbook alike: where views that nobody named would share a name,
 * what tells them apart is added, or else a number. A name that somebody gave stands as it is, and of two alike the first.
 */
export function tabNames(specs: readonly ViewSpec[], ground: Known, wording: Wording): readonly string[] {
  const views = specs.map((spec) => ({ spec, resolved: resolveView(spec, ground.heads) }));
  let names: readonly string[] = views.map(({ spec, resolved }) => tabName(spec, resolved, ground, wording));
  for (const mark of MARKS) {
    if (new Set(names).size === names.length) return names;
    names = marked(names, views, (one) => cut(mark(one, ground, wording)));
  }
  return numbered(names, views);
}

/** Adds the mark to those of one name that differ in it. */
function marked(
  names: readonly string[],
  views: readonly Named[],
  markOf: (view: Named) => string,
): readonly string[] {
  const isOpen = (i: number): boolean => views[i]!.spec.title === '';
  return names.map((name, i) => {
    const group = names.flatMap((other, k) => (other === name && isOpen(k) ? [k] : []));
    if (!isOpen(i) || group.length < 2) return name;
    const marks = group.map((k) => markOf(views[k]!));
    const own = markOf(views[i]!);
    return own !== '' && new Set(marks).size > 1 && !name.endsWith(own) ? `${name} · ${own}` : name;
  });
}

function numbered(names: readonly string[], views: readonly Named[]): readonly string[] {
  const isGiven = (i: number): boolean => views[i]!.spec.title !== '';
  const given = new Set(names.filter((_, i) => isGiven(i)));
  const taken = new Set<string>();
  return names.map((name, i) => {
    const isFree = (one: string): boolean =>
      !taken.has(one) && (!given.has(one) || (one === name && isGiven(i)));
    let free = name;
    for (let n = 2; !isFree(free); n++) free = `${name} (${n})`;
    taken.add(free);
    return free;
  });
}

const cut = (mark: string): string =>
  mark.length > LONGEST_MARK ? `${mark.slice(0, LONGEST_MARK - 1).trimEnd()}…` : mark;
