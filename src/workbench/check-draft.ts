import { isCancelled } from '../engine/index.ts';
import {
  type Cell,
  type DraftCheck,
  type DraftRef,
  type Engine,
  figureAt,
  type IndicatorKey,
  type SourceFile,
  type UnitKey,
  type View,
} from '../model/index.ts';
import { draftRequests } from './draft-requests.ts';
import type { Ground } from './ground.ts';

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
  const against = await draftRequests(siblings, ground);
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
    if (isCancelled(error)) return undefined;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
