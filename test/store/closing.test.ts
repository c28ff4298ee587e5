import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Closing } from '../../src/store/closing.ts';
import { Connection } from '../../src/store/connection.ts';

const never = (): Promise<never> => new Promise(() => undefined);
const aborted = new DOMException('aborted', 'AbortError');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What became of it once all that takes time is over. */
async function fateOf<T>(work: Promise<T>): Promise<unknown> {
  const fate = work.catch((error: Error) => error.name);
  await vi.runAllTimersAsync();
  return Promise.race([fate, Promise.resolve('still waiting')]);
}

test('who waits for what a closed database never tells is told that it is closed', async () => {
  const closing = new Closing();
  const fate = fateOf(closing.during(never));
  closing.told();
  expect(await fate).toBe('InvalidStateError');
});

test('what ended before the closing, and is told after it, has ended well', async () => {
  const closing = new Closing();
  const told = new Promise((resolve) => setTimeout(() => resolve('kept'), 20));
  const fate = fateOf(closing.during(() => told));
  closing.told();
  expect(await fate).toBe('kept');
});

test('an abort that a closing brought about is one, any other is an abort', async () => {
  const closing = new Closing();
  const byClosing = fateOf(closing.during(() => Promise.reject(aborted)));
  closing.told();
  expect(await byClosing).toBe('InvalidStateError');
  expect(await fateOf(new Closing().during(() => Promise.reject(aborted)))).toBe('AbortError');
});

test('an edit whose transaction has no end is done again on the database that is opened next', async () => {
  const closings: Closing[] = [];
  const told: boolean[] = [];
  const connection = new Connection<number>({
    async open(metFullDisk, closing) {
      told.push(metFullDisk);
      return closings.push(closing);
    },
    hasRoom: async () => true,
    makeRoom: async () => true,
  });
  await connection.opened;
  const sent = fateOf(connection.now(never) ?? Promise.resolve());
  const edit = fateOf(connection.write((db) => (db === 1 ? never() : Promise.resolve(`kept in ${db}`))));
  closings[0]!.told();
  expect([await sent, await edit]).toEqual(['InvalidStateError', 'kept in 2']);
  expect(told).toEqual([false, true]);
});
