import { expect, test } from 'vitest';
import { unlessUnreadable } from '../../src/store/unreadable.ts';

/** A transaction as it is once a request of it has failed: it fails as well, whoever listens. */
function failing(error: unknown) {
  return [{ done: Promise.reject(error) }, () => Promise.reject(error)] as const;
}

test.each(['NotReadableError', 'DataError'])(
  'a record the disk does not give is not there: %s',
  async (name) => {
    await expect(unlessUnreadable(...failing(new DOMException('gone', name)))).resolves.toBeUndefined();
  },
);

test('any other error is one of the program', async () => {
  const closed = new DOMException('The database is closed', 'InvalidStateError');
  await expect(unlessUnreadable(...failing(closed))).rejects.toBe(closed);
});

test('what can be read is given', async () => {
  await expect(unlessUnreadable({ done: Promise.resolve() }, async () => 5)).resolves.toBe(5);
});
