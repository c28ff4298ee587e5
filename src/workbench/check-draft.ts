import {
  type Assessment,
  type AssessmentHead,
  type Cell,
  type CompareRequest,
  comparePeriods,
  type DraftCheck,
  type DraftRef,
  type Engine,
  figureAt,
  type IndicatorKey,
  type SourceFile,
  type UnitKey,
  type View,
} from '../model/index.ts';
import { type Goals, goalsOf, withBands } from './goals.ts';
import type { Ground } from './ground.ts';
import { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
import { today } from './today.ts';

/** What a draft is checked against: the figures behind the tabs. */
export interface DraftHost {
  readonly siblings: readonly View[];
  readonly ground: Ground;
}

/** Pasted or typed, or a file. */
export type Draft = { readonly text: string } | { readonly file: SourceFile };

/** A draft with what was found. Nothing of it is on the disk. */
export interface CheckedDraft {
  readonly check: DraftCheck;
  /** The file's name; absent of a text. */
  readonly name?: string;
  readonly unitName: (key: UnitKey) => string;
  readonly indicatorName: (key: IndicatorKey) => string;
  readonly cellOf: (ref: DraftRef) => Promise<Cell | undefined>;
}

/** Earlier dates of one place beside its newest; a draft names the last few. */
const MOST_DATES = 12;
/** Figures of one place over all its dates that are sent to the engine: a nation's communes come with their own pair alone. */
const MOST_FIGURES = 400_000;

/** Who waits for a check: `report` is told the share that is done, `signal` stops it. */
export interface DraftWaiting {
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Undefined where the reader has stopped it. */
export async function checkDraft(
  { siblings, ground }: DraftHost,
  engine: Engine,
  draft: Draft,
  { report, signal }: DraftWaiting = {},
): Promise<CheckedDraft | undefined> {
  const against = await requestsOf(siblings, ground);
  const keys = new Set(against.flatMap(({ to, units }) => [to.scope, ...units.map(({ key }) => key)]));
  const units = [...keys].flatMap((key) => ground.units.get(key) ?? []);
  const schemes = [...new Set(against.flatMap(({ scheme }) => scheme ?? []))];
  const check = await asked(
    (job) => engine.checkDraft({ ...draft, against, units, schemes }, job, ({ done }) => report?.(done)),
    (job) => engine.cancel(job),
    signal,
  );
  if (!check) return undefined;
  const indicators = new Map(schemes.flatMap((s) => s.indicators.map((i) => [i.key, i.name] as const)));
  return {
    check,
    ...('file' in draft ? { name: draft.file.name } : {}),
    unitName: (key) => ground.units.get(key)?.name ?? '',
    indicatorName: (key) => indicators.get(key) ?? '',
    cellOf: async ({ assessment, unit, indicator, part }) => {
      const found = await ground.read(assessment);
      return found && figureAt(found, unit, indicator, part)?.cell;
    },
  };
}

async function asked<T>(
  ask: (job: string) => Promise<T>,
  cancel: (job: string) => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  if (signal?.aborted) return undefined;
  const job = crypto.randomUUID();
  const stop = (): void => void cancel(job);
  signal?.addEventListener('abort', stop);
  try {
    return await ask(job);
  } catch (error) {
    if (error instanceof Error && error.name === 'JobCancelled') return undefined;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

interface Pair {
  readonly to: AssessmentHead;
  readonly from?: AssessmentHead;
  readonly goals: Goals;
}

/**
 * Each tab's date beside what it is compared with, then beside the other dates of its place; each pair once. The country's
 * own figures come with the provinces that are held against them.
 */
async function requestsOf(
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
