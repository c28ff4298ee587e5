/** Runs of equal numbers: a value, and how often it stands in turn. What of a table is the same all the way takes two. */
export function runsOf(values: Iterable<number>): number[] {
  const runs: number[] = [];
  for (const value of values) {
    if (runs.at(-2) === value) runs[runs.length - 1]!++;
    else runs.push(value, 1);
  }
  return runs;
}

/** The numbers again, or undefined where they are not `n`, or one is above `most`. */
export function fromRuns(runs: readonly number[], n: number, most: number): Uint32Array | undefined {
  const values = new Uint32Array(n);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const [value, times] = [runs[i]!, runs[i + 1] ?? 0];
    if (value < 0 || value > most || times < 1 || at + times > n) return undefined;
    values.fill(value, at, at + times);
    at += times;
  }
  return at === n ? values : undefined;
}

/** Runs of the steps from each number to the next, the first from 0: rows that follow one another are one run. */
export function stepsOf(values: Iterable<number>): number[] {
  return runsOf(differences(values));
}

function* differences(values: Iterable<number>): Generator<number> {
  let before = 0;
  for (const value of values) {
    yield value - before;
    before = value;
  }
}

/** The numbers again; undefined as with `fromRuns`, and where one lies below 0. */
export function fromSteps(runs: readonly number[], n: number, most: number): Uint32Array | undefined {
  const values = new Uint32Array(n);
  let at = 0;
  let value = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const [step, times] = [runs[i]!, runs[i + 1] ?? 0];
    if (times < 1 || at + times > n) return undefined;
    for (const end = at + times; at < end; at++) {
      value += step;
      if (value < 0 || value > most) return undefined;
      values[at] = value;
    }
  }
  return at === n ? values : undefined;
}
