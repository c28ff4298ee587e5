import type { AssessmentHead } from '../model/index.ts';
import type { Ground } from './ground.ts';
import type { Resolved } from './resolve-view.ts';

/** Why a view has no figures: there are none, those of `heads` are damaged, or the engine went over them. */
export type NotShown =
  | { readonly why: 'nothing' | 'lost' }
  | { readonly why: 'damaged'; readonly heads: readonly AssessmentHead[] };

/** Did the engine go while it was asked? */
export function isEngineLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'EngineLost';
}

/** For a promise's `catch`: any other error is passed on. */
export function asLost(error: unknown): 'lost' {
  if (isEngineLost(error)) return 'lost';
  throw error;
}

export async function whyNotShown(
  why: NotShown['why'],
  { from, to }: Resolved,
  ground: Ground,
): Promise<NotShown> {
  if (why !== 'damaged') return { why };
  const pair = [from, to].filter((head) => head !== undefined);
  const read = await Promise.all(pair.map(({ key }) => ground.read(key)));
  return { why, heads: pair.filter((_, i) => read[i] === undefined) };
}
