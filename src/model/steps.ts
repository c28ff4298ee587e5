/** Long work that can be paused, told of and stopped: it yields the share that is done, from 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** Does the work at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same work as a part of a greater one: `whole` says how far that has come when this has come so far. */
export function* sharing<T>(steps: Steps<T>, whole: (share: number) => number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield whole(step.value);
  }
}
