import {
  compareNames,
  GRADES,
  type Grouping,
  type GroupingKey,
  TRENDS,
  UNIT_TYPES,
  type ViewSpec,
} from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** Lines that stand together under a head of their own. */
export interface Group {
  /** As the view remembers it, in no language; '' of what has nothing to be grouped by. */
  readonly key: string;
  readonly title: string;
  readonly places: readonly number[];
}

/** What rows of this kind can be grouped by. */
export const GROUPINGS_OF: Readonly<Record<ViewSpec['rows'], readonly GroupingKey[]>> = {
  units: ['type', 'parent', 'grade', 'trend'],
  indicators: ['group', 'trend'],
};

/** Where a group is among the others, and what it is called. */
interface Kind {
  readonly keyOf: (line: Line) => string;
  readonly titleOf: (key: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/**
 * Places in groups, each in the order in which they came. Undefined where the rows have no such thing, or all have the same
 * nothing.
 */
export function groupsOf(
  lines: readonly Line[],
  places: readonly number[],
  { by }: Grouping,
  context: PageContext,
): readonly Group[] | undefined {
  if (!GROUPINGS_OF[context.spec.rows].includes(by)) return undefined;
  const kind = KINDS[by](context, lines);
  const all = new Map<string, number[]>();
  for (const place of places) {
    const key = kind.keyOf(lines[place]!);
    const group = all.get(key);
    if (group) group.push(place);
    else all.set(key, [place]);
  }
  if (all.size === 0 || (all.size === 1 && all.has(''))) return undefined;
  return [...all]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || kind.compare(a, b))
    .map(([key, group]) => ({
      key,
      title: key === '' ? context.words.lines.noGroup[by] : kind.titleOf(key),
      places: group,
    }));
}

const listed =
  (names: readonly string[]) =>
  (a: string, b: string): number =>
    names.indexOf(a) - names.indexOf(b);

const KINDS: Readonly<Record<GroupingKey, (context: PageContext, lines: readonly Line[]) => Kind>> = {
  type: ({ unitOf, words }) => ({
    keyOf: ({ change }) => unitOf(change.unit)?.type ?? '',
    titleOf: (key) => words.lines.unitType(key),
    compare: listed(UNIT_TYPES),
  }),
  parent: ({ unitOf, about }) => ({
    keyOf: ({ change }) => unitOf(change.unit)?.parent ?? '',
    titleOf: about.unitName,
    compare: (a, b) =>
      (unitOf(a)?.order ?? 0) - (unitOf(b)?.order ?? 0) || compareNames(about.unitName(a), about.unitName(b)),
  }),
  grade: ({ words }) => ({
    keyOf: ({ change }) => change.gradeAfter ?? '',
    titleOf: (key) => words.names.grade(key as (typeof GRADES)[number]),
    compare: listed(GRADES),
  }),
  trend: ({ words }) => ({
    keyOf: ({ change }) => change.trend,
    titleOf: (key) => words.names.trend(key as (typeof TRENDS)[number]),
    compare: listed(TRENDS),
  }),
  // In the order in which the table has them; a group stands at the head of its own.
  group: ({ about, indicatorOf }, lines) => {
    const order = lines.map(({ indicator }) => indicator.key);
    const heads = new Set(lines.flatMap(({ indicator: { group } }) => (group === undefined ? [] : [group])));
    const place = (key: string): number => {
      const own = order.indexOf(key);
      return own >= 0 ? own : lines.findIndex(({ indicator }) => indicator.group === key);
    };
    return {
      keyOf: ({ indicator: { key, group } }) => group ?? (heads.has(key) ? key : ''),
      titleOf: (key) => about.indicatorName(indicatorOf(key).key),
      compare: (a, b) => place(a) - place(b),
    };
  },
};
