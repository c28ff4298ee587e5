import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { Pending } from '../../src/workbench/pending.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A disk that answers when it is told to. */
function slow() {
  const pending = new Pending();
  const gates: ((error?: Error) => void)[] = [];
  const wait = () =>
    new Promise<undefined>((resolve, reject) =>
      gates.push((error) => (error ? reject(error) : resolve(undefined))),
    );
  const store = pending.watching({ perform: wait, putImport: wait } as unknown as Store);
  const edit = () => store.perform('w', {} as never).catch((error: Error) => error.message);
  return { pending, edit, gates };
}

test('a write that is soon done is not spoken of', async () => {
  const { pending, edit, gates } = slow();
  const kept = edit();
  vi.advanceTimersByTime(250);
  expect(pending.state).toBe('still');
  gates[0]!();
  await kept;
  vi.advanceTimersByTime(1000);
  expect(pending.state).toBe('still');
});

test('one that lasts is spoken of until all are done, and then said to be', async () => {
  const { pending, edit, gates } = slow();
  const all = [edit(), edit()];
  vi.advanceTimersByTime(301);
  expect(pending.state).toBe('lasting');
  gates[0]!();
  await all[0];
  expect(pending.state).toBe('lasting');
  gates[1]!();
  await all[1];
  expect(pending.state).toBe('done');
});

test('one that failed in the end is not said to be done, and the next begins anew', async () => {
  const { pending, edit, gates } = slow();
  const first = edit();
  vi.advanceTimersByTime(400);
  gates[0]!(new Error('full'));
  expect(await first).toBe('full');
  expect(pending.state).toBe('still');
  const second = edit();
  vi.advanceTimersByTime(200);
  expect(pending.state).toBe('still');
  vi.advanceTimersByTime(200);
  expect(pending.state).toBe('lasting');
  gates[1]!();
  await second;
});
