import { expect, test } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { isFull } from '../../src/store/store-full.ts';

const FULL = new DOMException('no room', 'QuotaExceededError');
const CLOSED = new DOMException('The database connection is closing.', 'InvalidStateError');

/** A disk on which each opening is numbered; `hasRoom` after the room held back was given up. */
function disk({
  held = true,
  opens = () => true,
}: {
  held?: boolean;
  opens?: (hasRoom: boolean) => boolean;
} = {}) {
  const state = { opened: 0, hasRoom: false, spent: 0, held };
  const connection = new Connection<number>({
    async open() {
      if (!opens(state.hasRoom)) throw new DOMException('Internal error opening', 'UnknownError');
      return ++state.opened;
    },
    hasRoom: async () => state.hasRoom,
    async makeRoom() {
      const had = state.held;
      state.hasRoom ||= had;
      state.held = false;
      return had;
    },
  });
  connection.onspent = () => void state.spent++;
  return { state, connection };
}

test('what does not fit is tried again with the room that was held back', async () => {
  const { state, connection } = disk();
  const write = () => (state.hasRoom ? Promise.resolve('kept') : Promise.reject(FULL));
  await expect(connection.run(write)).resolves.toBe('kept');
  expect(state.spent).toBe(1);
});

test('without room held back the disk is full, and stays in use', async () => {
  const { state, connection } = disk({ held: false });
  await expect(connection.run(() => Promise.reject(FULL))).rejects.toMatchObject({ name: 'StoreFull' });
  await expect(connection.run(async (db) => db)).resolves.toBe(1);
  expect(state.spent).toBe(0);
});

test('a database closed for want of room is opened again once there is room', async () => {
  let isFullNow = false;
  const { state, connection } = disk({ opens: (hasRoom) => !isFullNow || hasRoom });
  await connection.opened;
  isFullNow = true;
  let isClosed = false;
  const write = async (db: number): Promise<number> => {
    if (db === 1 && isClosed) throw CLOSED;
    isClosed = true;
    if (!state.hasRoom) {
      throw new DOMException(
        'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (3::WritableFileAppend::8)',
        'UnknownError',
      );
    }
    return db;
  };
  await expect(connection.run(write)).resolves.toBe(2);
});

test('a database that was found closed is opened once for all who ask', async () => {
  const { state, connection } = disk();
  await connection.opened;
  const read = (db: number) => (db === 1 ? Promise.reject(CLOSED) : Promise.resolve(db));
  await expect(Promise.all([connection.run(read), connection.run(read)])).resolves.toEqual([2, 2]);
  expect(state.opened).toBe(2);
});

test('a database that did not open is tried again at the next call', async () => {
  let isBroken = true;
  const { connection } = disk({ held: false, opens: () => !isBroken });
  await expect(connection.opened).rejects.toThrow('Internal error');
  isBroken = false;
  await expect(connection.run(async (db) => db)).resolves.toBe(1);
});

test('closed for good, it stays closed', async () => {
  const { state, connection } = disk();
  await connection.opened;
  connection.end();
  await expect(connection.run(() => Promise.reject(CLOSED))).rejects.toBe(CLOSED);
  expect(state.opened).toBe(1);
});

test('a database the browser closed is opened as one that may have met a full disk', async () => {
  const told: boolean[] = [];
  const connection = new Connection<number>({
    open: async (metFullDisk) => told.push(metFullDisk),
    hasRoom: async () => true,
    makeRoom: async () => false,
  });
  await connection.run((db) => (db === 1 ? Promise.reject(CLOSED) : Promise.resolve(db)));
  expect(told).toEqual([false, true]);
});

test('with no room held back a change is refused before the database meets the full disk', async () => {
  const { state, connection } = disk();
  const write = () => (state.hasRoom ? Promise.resolve('kept') : Promise.reject(FULL));
  await connection.write(write);
  state.hasRoom = false;
  let asked = 0;
  const count = async () => ++asked;
  await expect(connection.write(count)).rejects.toMatchObject({ name: 'StoreFull' });
  await expect(connection.run(async (db) => db)).resolves.toBe(1);
  expect(asked).toBe(0);
  connection.held();
  await expect(connection.write(count)).resolves.toBe(1);
});

test('what needs more room than there is leaves the room held back to others', async () => {
  const { state, connection } = disk();
  await expect(connection.write(async (db) => db, 5_000_000)).rejects.toMatchObject({ name: 'StoreFull' });
  expect(state).toMatchObject({ held: true, spent: 0 });
  await expect(connection.write(async (db) => db)).resolves.toBe(1);
  state.hasRoom = true;
  await expect(connection.write(async (db) => db, 5_000_000)).resolves.toBe(1);
});

test('nothing is written while somebody looks for room, and nobody looks while something is written', async () => {
  const { connection } = disk();
  await connection.opened;
  const order: string[] = [];
  const slowly = (what: string) => async () => {
    order.push(`${what} begins`);
    await new Promise((resolve) => setTimeout(resolve));
    order.push(`${what} ends`);
  };
  let second: Promise<void> | undefined;
  const looking = (): Promise<void> => {
    expect(connection.now(slowly('sent'))).toBeUndefined();
    second = connection.write(slowly('second'));
    return slowly('look')();
  };
  await Promise.all([connection.write(slowly('write')), connection.alone(looking)]);
  await second;
  expect(order.join(', ')).toBe(
    'write begins, write ends, look begins, look ends, second begins, second ends',
  );
});

test('any other error is passed on', async () => {
  const { state, connection } = disk();
  const other = new TypeError('no such thing');
  await expect(connection.run(() => Promise.reject(other))).rejects.toBe(other);
  expect(state.held).toBe(true);
});

test.each([
  [new DOMException('', 'QuotaExceededError'), true],
  [new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'), true],
  [new DOMException('Encountered full disk while opening', 'UnknownError'), true],
  [new DOMException('Internal error', 'UnknownError'), false],
  [new TypeError('FILE_ERROR_NO_SPACE'), false],
])('%s tells of a full disk: %s', (error, isIt) => {
  expect(isFull(error)).toBe(isIt);
});
