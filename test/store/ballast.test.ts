import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BALLAST, ballastSize, dropBallast, layBallast } from '../../src/store/ballast.ts';

const NAME = 'so-ky-ballast';
let files: Map<string, number>;

/** The origin's own folder, which writes a file under another name until it is closed, as Chromium does. */
const root = {
  async *keys() {
    yield* [...files.keys()];
  },
  async getFileHandle(name: string, { create = false } = {}) {
    if (!create && !files.has(name)) throw new DOMException('', 'NotFoundError');
    files.set(name, files.get(name) ?? 0);
    return {
      getFile: async () => ({ size: files.get(name) }),
      async createWritable() {
        const draft = `${name}${files.has(`${name}.crswap`) ? '.1' : ''}.crswap`;
        files.set(draft, 0);
        return {
          write: async (bytes: Uint8Array) => void files.set(draft, files.get(draft)! + bytes.length),
          close: async () => {
            files.set(name, files.get(draft)!);
            files.delete(draft);
          },
        };
      },
    };
  },
  async removeEntry(name: string) {
    if (!files.delete(name)) throw new DOMException('', 'NotFoundError');
  },
};

beforeEach(() => {
  files = new Map([['another', 5]]);
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
});
afterEach(() => vi.unstubAllGlobals());

test('room is held once, and given back once', async () => {
  expect(await layBallast()).toBe(true);
  expect(await layBallast()).toBe(true);
  expect([...files]).toEqual([
    ['another', 5],
    [NAME, BALLAST],
  ]);
  expect(await ballastSize()).toBe(BALLAST);
  expect(await dropBallast()).toBe(true);
  expect(await dropBallast()).toBe(false);
});

test.each([
  ['is not held yet', 0],
  ['is held', BALLAST],
])('drafts that a browser left when it ended go, where the room %s', async (_, size) => {
  files.set(NAME, size).set(`${NAME}.crswap`, 2_500_000).set(`${NAME}.1.crswap`, 500_000);
  expect(await layBallast()).toBe(true);
  expect([...files]).toEqual([
    ['another', 5],
    [NAME, BALLAST],
  ]);
});
