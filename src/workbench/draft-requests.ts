import {
  type Assessment,
  type AssessmentHead,
  type CompareRequest,
  comparePeriods,
  type View,
} from '../model/index.ts';
import { type Goals, goalsOf, withBands } from './goals.ts';
import type { Ground } from './ground.ts';
import { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
import { today } from './today.ts';

/** Earlier dates of one place beside its newest; a draft names the last few. */
const MOST_DATES = 12;
/** Figures of one place over all its dates that are sent to the engine: a nation's communes come with their own pair alone. */
const MOST_FIGURES = 400_000;

interface Pair {
  readonly to: AssessmentHead;
  readonly from?: AssessmentHead;
  readonly goals: Goals;
}

/**
 * Each tab's date beside what it is compared with, then beside the other dates of its place; each pair once. The country's
 * own figures come with the provinces that are held against them.
 */
export async function draftRequests(
  views: readonly View[],
  ground: Ground,
): Promise<readonly CompareRequest<Assessment>[]> {
  const pairs = new Map<string, Pair>();
  for (const { spec } of views) {
    const resolved = resolveView(spec, ground.heads);
    const { to, country } = resolved;
    if (!to) continue;
    const add = (head: AssessmentHead, earlier: readonly AssessmentHead[]): void => {
      const goals = goalsOf(spec, ground, head);
      if (earlier.length === 0) pairs.set(head.key, { to: head, goals });
      for (const from of earlier) pairs.set(`${from.key}>${head.key}`, { from, to: head, goals });
    };
    add(to, datesBefore(to, resolved));
    if (country) add(country, earlierHeads(country, ground.heads).slice(0, MOST_DATES));
  }
  const requests: CompareRequest<Assessment>[] = [];
  for (const { from: before, to: after, goals } of pairs.values()) {
    const to = await ground.read(after.key);
    const from = before && (await ground.read(before.key));
    if (!to) continue;
    const files = await Promise.all(goals.files.map(({ key }) => ground.read(key)));
    const scheme = withBands(ground.schemes.get(to.scheme), goals);
    const named = new Set([...to.units, ...(from?.units ?? [])]);
    requests.push({
      to,
      ...(from ? { from } : {}),
      units: [...named].flatMap((key) => ground.units.get(key) ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
      targets: { typed: goals.typed, files: files.filter((file) => file !== undefined), today: today() },
    });
  }
  return requests;
}

/** Those of the same place, the latest first. */
function earlierHeads(to: AssessmentHead, heads: readonly AssessmentHead[]): readonly AssessmentHead[] {
  return heads
    .filter((head) => isSamePlace(head, to) && comparePeriods(head.period, to.period) < 0)
    .toSorted((a, b) => comparePeriods(b.period, a.period));
}

function datesBefore(to: AssessmentHead, { from, baselines, choices }: Resolved): readonly AssessmentHead[] {
  const figures = to.units.length * to.columns.length;
  const most = Math.max(1, Math.min(MOST_DATES, Math.floor(MOST_FIGURES / Math.max(1, figures))));
  const earlier = choices.filter((head) => comparePeriods(head.period, to.period) < 0).toReversed();
  return [...new Set([...(from ? [from] : []), ...baselines, ...earlier])].slice(0, most);
}
