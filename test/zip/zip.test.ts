import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, deflate, inflate } from '../../src/zip/index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const KILO = 1024;

test('the check is the one of zip', () => {
  expect(crc32([bytesOf('123456789')])).toBe(0xcbf43926);
  expect(crc32([bytesOf('1234'), bytesOf('56789')])).toBe(0xcbf43926);
  expect(crc32([])).toBe(0);
});

test('the check sees the bytes of any array, wherever it lies in its buffer', () => {
  const buffer = bytesOf('..123456789..').buffer;
  expect(crc32([new Uint8Array(buffer, 2, 9)])).toBe(0xcbf43926);
  expect(crc32([Float64Array.of(1)])).toBe(crc32([new Uint8Array(Float64Array.of(1).buffer)]));
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 5000 }),
  fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(400)).map(([part, times]) => {
    const whole = new Uint8Array(part.length * times);
    for (let i = 0; i < times; i++) whole.set(part, i * part.length);
    return whole;
  }),
);

test('the check is the same wherever the bytes are cut', () => {
  const byBytes = (bytes: Uint8Array): number => crc32([...bytes].map((byte) => Uint8Array.of(byte)));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
      expect(crc32([bytes])).toBe(byBytes(bytes));
      expect(crc32([bytes.subarray(0, cut), bytes.subarray(cut)])).toBe(byBytes(bytes));
    }),
  );
});

test('what was deflated inflates to the same bytes, with a dictionary and without', () => {
  fc.assert(
    fc.property(anyBytes, fc.option(anyBytes, { nil: undefined }), (bytes, dictionary) => {
      const back = inflate(deflate(bytes, dictionary), bytes.length, dictionary);
      expect(back).toEqual({ bytes });
    }),
  );
});

test('a dictionary makes a short text shorter', () => {
  const text = bytesOf('Tỷ lệ hồ sơ nộp trực tuyến');
  const dictionary = bytesOf('Tỷ lệ hồ sơ | nộp trực tuyến');
  expect(deflate(text, dictionary).length).toBeLessThan(deflate(text).length / 2);
});

test('a bomb stops at the cap', () => {
  const cap = 64 * KILO;
  const bomb = deflate(new Uint8Array(50_000 * KILO));
  expect(bomb.length).toBeLessThan(60 * KILO);
  const stopped = inflate(bomb, cap);
  if (!('fault' in stopped)) throw new Error('the bomb went through');
  expect(stopped.fault).toBe('too-large');
  expect(stopped.produced).toBeLessThan(cap + 600 * KILO);
});

test('one byte over the cap is over the cap', () => {
  const packed = deflate(new Uint8Array(1000));
  expect(inflate(packed, 1000)).toHaveProperty('bytes');
  expect(inflate(packed, 999)).toHaveProperty('fault', 'too-large');
});

test('a cut or wrong stream is damaged, not an error', () => {
  const packed = deflate(bytesOf('Sở Nội vụ, Sở Xây dựng, Sở Y tế, Sở Tư pháp'));
  for (let length = 0; length < packed.length; length++) {
    expect(inflate(packed.subarray(0, length), KILO), `${length} bytes`).toHaveProperty('fault', 'damaged');
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (noise) => {
      const result = inflate(noise, 100 * KILO);
      expect('bytes' in result ? result.bytes.length : 0).toBeLessThanOrEqual(100 * KILO);
    }),
  );
});
