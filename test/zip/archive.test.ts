import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/zip/index.ts';

const files = fc
  .uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}\.xml)?$/), fc.uint8Array({ maxLength: 400 })),
    {
      selector: ([path]) => path,
    },
  )
  .map((entries) => new Map(entries));

test('what is packed comes out again, in its order', () => {
  fc.assert(
    fc.property(files, (archive) => {
      expect([...(unpack(pack(archive, '2026-11-22'), 2 ** 20) ?? [])]).toEqual([...archive]);
    }),
  );
});

test('the same files and day give the same bytes; another day gives others', () => {
  const archive = new Map([['a.xml', new Uint8Array(300)]]);
  expect(pack(archive, '2026-11-22')).toEqual(pack(archive, '2026-11-22'));
  expect(pack(archive, '2026-11-23')).not.toEqual(pack(archive, '2026-11-22'));
});

test('files larger together than the cap are not inflated', () => {
  const bomb = pack(
    new Map([
      ['a', new Uint8Array(600)],
      ['b', new Uint8Array(600)],
    ]),
    '2026-11-22',
  );
  expect(unpack(bomb, 1_199)).toBeUndefined();
  expect(unpack(bomb, 1_200)?.size).toBe(2);
});

test('a file that states less than it inflates to stays within what it states', () => {
  const honest = pack(new Map([['a', new Uint8Array(5_000)]]), '2026-11-22');
  const lie = honest.slice();
  const directory = new DataView(lie.buffer);
  const at = lie.length - 22 - 47;
  expect(directory.getUint32(at + 24, true)).toBe(5_000);
  directory.setUint32(at + 24, 10, true);
  expect(unpack(lie, 2 ** 20)?.get('a')?.length ?? 0).toBeLessThanOrEqual(10);
});

test('no bytes of chance throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(unpack(bytes, 2 ** 20)).toBeUndefined();
    }),
  );
});
