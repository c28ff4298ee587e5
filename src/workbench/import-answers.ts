import type { Answers } from '../model/index.ts';

/** What was said in one import, with the way back and the way forth again. */
export interface AnswerLog {
  readonly said: Answers;
  readonly past: readonly Answers[];
  readonly future: readonly Answers[];
}

export const NOTHING_SAID: AnswerLog = { said: {}, past: [], future: [] };

/** An answer to a question or a role; empty, it takes back the one in force, also one that was remembered. */
export function withAnswer(log: AnswerLog, id: string, value: string): AnswerLog {
  if (log.said[id] === value) return log;
  return { said: { ...log.said, [id]: value }, past: [...log.past, log.said], future: [] };
}

export function takenBack({ said, past, future }: AnswerLog): AnswerLog | undefined {
  const before = past.at(-1);
  return before && { said: before, past: past.slice(0, -1), future: [said, ...future] };
}

export function saidAgain({ said, past, future }: AnswerLog): AnswerLog | undefined {
  const [next, ...later] = future;
  return next && { said: next, past: [...past, said], future: later };
}

/** What holds when these were said one after the other: the later wins, and an empty one leaves nothing. */
export function inForce(...layers: readonly (Answers | undefined)[]): Answers {
  const all: Answers = Object.assign({}, ...layers);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
