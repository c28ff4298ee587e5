/** Long work that can be paused, told of and stopped: it yields the share that is done, from 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** Does the work at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
