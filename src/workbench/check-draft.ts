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
import type { Ground } from './ground.ts';
import { type Resolved, resolveView } from './resolve-view.ts';

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

export async function checkDraft(
  { siblings, ground }: DraftHost,
  engine: Engine,
  draft: Draft,
): Promise<CheckedDraft> {
  const against = await requestsOf(siblings, ground);
  const keys = new Set(against.flatMap(({ to, units }) => [to.scope, ...units.map(({ key }) => key)]));
  const units = [...keys].flatMap((key) => ground.units.get(key) ?? []);
  const schemes = [...new Set(against.flatMap(({ scheme }) => scheme ?? []))];
  const check = await engine.checkDraft({ ...draft, against, units, schemes });
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

/** Each tab's date beside what it is compared with, then beside the other dates of its place; each pair once. */
async function requestsOf(
  views: readonly View[],
  ground: Ground,
): Promise<readonly CompareRequest<Assessment>[]> {
  const pairs = new Map<string, { readonly to: AssessmentHead; readonly from?: AssessmentHead }>();
  for (const { spec } of views) {
    const resolved = resolveView(spec, ground.heads);
    const { to } = resolved;
    if (!to) continue;
    const earlier = datesBefore(to, resolved);
    if (earlier.length === 0) pairs.set(to.key, { to });
    for (const from of earlier) pairs.set(`${from.key}>${to.key}`, { from, to });
  }
  const requests: CompareRequest<Assessment>[] = [];
  for (const { from: before, to: after } of pairs.values()) {
    const to = await ground.read(after.key);
    const from = before && (await ground.read(before.key));
    if (!to) continue;
    const scheme = ground.schemes.get(to.scheme);
    const named = new Set([...to.units, ...(from?.units ?? [])]);
    requests.push({
      to,
      ...(from ? { from } : {}),
      units: [...named].flatMap((key) => ground.units.get(key) ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
    });
  }
  return requests;
}

function datesBefore(to: AssessmentHead, { from, baselines, choices }: Resolved): readonly AssessmentHead[] {
  const figures = to.units.length * to.columns.length;
  const most = Math.max(1, Math.min(MOST_DATES, Math.floor(MOST_FIGURES / Math.max(1, figures))));
  const earlier = choices.filter((head) => comparePeriods(head.period, to.period) < 0).toReversed();
  return [...new Set([...(from ? [from] : []), ...baselines, ...earlier])].slice(0, most);
}
