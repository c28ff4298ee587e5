import { describe, expect, test } from 'vitest';
import { read } from '../../src/read/index.ts';
import { tcvn3, vni, windows1258 } from './encode.ts';

const text =
  'Đơn vị;Điểm\nSở Nội vụ;90,41\nThị xã Phước Long;86,98\nSở Giáo dục và Đào tạo;85,6\nHuyện Bù Đốp;1\nHuyện Hớn Quản;2\n';
const small = text.replace(/[Đ]/g, 'đ');
const utf8 = (s: string) => new TextEncoder().encode(s);
const of = (bytes: Uint8Array, charset?: string) => read({ name: 'a.csv', bytes }, 'k', charset);
const rowsOf = (s: string) =>
  s
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'));

describe('a charset that nothing names', () => {
  test.each([
    ['windows-1258', windows1258(text), text],
    ['TCVN3', tcvn3(small), small],
    ['VNI', vni(text), text],
  ])('%s is proven by its words, said, and can be reversed', (charset, bytes, expected) => {
    const reading = of(bytes);
    expect(reading.tables[0]?.rows.slice()).toEqual(rowsOf(expected));
    expect(reading).toMatchObject({ charset, charsetProven: true });
    expect(reading.issues).toMatchObject([{ code: 'charset-guessed', detail: { charset } }]);
    expect(reading.charsets?.[0]?.charset).toBe(charset);
    expect(new Set(reading.charsets?.map((c) => c.sample)).size).toBe(reading.charsets?.length);
  });

  test('words that are Vietnamese in none are western, and asked about', () => {
    const reading = of(
      Uint8Array.from('Préfecture;Zürich;Málaga\nSão Paulo;Köln;Besançon\n', (c) => c.charCodeAt(0)),
    );
    expect(reading.tables[0]?.rows.at(1)).toEqual(['São Paulo', 'Köln', 'Besançon']);
    expect(reading.charset).toBe('windows-1252');
    expect(reading).not.toHaveProperty('charsetProven');
  });

  test('two words prove nothing', () => {
    const reading = of(windows1258('a;b\nHuyện;2\nĐiểm;3\n'));
    expect(reading.tables[0]?.rows.at(1)).toEqual(['Huyện', '2']);
    expect(reading).not.toHaveProperty('charsetProven');
  });

  test('its first accented word may stand far below', () => {
    const above = 'So Noi vu;90,41\n'.repeat(20_000);
    const reading = of(windows1258(above + text));
    expect(reading.charset).toBe('windows-1258');
    expect(reading.tables[0]?.rows.slice(20_000)).toEqual(rowsOf(text));
  });

  test('what was chosen is used, and the choice stays open', () => {
    const reading = of(windows1258(text), 'windows-1252');
    expect(reading.charset).toBe('windows-1252');
    expect(reading.tables[0]?.rows.at(1)?.[0]).not.toBe('Sở Nội vụ');
    expect(reading.issues).toEqual([]);
    expect(reading.charsets?.[0]?.charset).toBe('windows-1258');
    expect(of(windows1258(text), 'klingon').charset).toBe('windows-1258');
  });
});

describe('UTF-8', () => {
  test('stays UTF-8 where bytes in it are broken, and the cells are named', () => {
    const bytes = utf8(text);
    bytes[text.indexOf('ộ') + 12] = 0xff;
    const reading = of(bytes);
    expect(reading.charset).toBe('utf-8');
    expect(reading).not.toHaveProperty('charsets');
    expect(reading.issues).toMatchObject([{ code: 'letters-lost', severity: 'warning', at: { table: 0 } }]);
    const { row = -1, column = -1 } = reading.issues[0]?.at ?? {};
    expect(reading.tables[0]?.rows.at(row)?.[column]).toContain('\ufffd');
    expect(reading.tables[0]?.rows.at(-1)).toEqual(rowsOf(text).at(-1));
  });

  test.each(['\n', '\r\n', '\r'])('in NFD is composed across every joint, with %j', (end) => {
    const lines = Array.from({ length: 9000 }, (_, i) => `${i};Sở Nội vụ ${'ệ'.repeat(i % 7)}`);
    const bytes = utf8(lines.join(end).normalize('NFD'));
    expect(of(bytes).tables[0]?.rows.slice()).toEqual(lines.map((line) => line.split(';')));
  });
});

describe('UTF-16', () => {
  const utf16 = (s: string, bigEndian: boolean) =>
    Uint8Array.from(
      [...s].flatMap((c) => {
        const [low, high] = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
        return bigEndian ? [high, low] : [low, high];
      }),
    );

  test.each([true, false])('without a mark, nearly all ASCII, of odd length, big endian %s', (bigEndian) => {
    const plain = 'ma;diem\nH21.19;84,39\n'.repeat(8000);
    const bytes = utf16(plain, bigEndian);
    const reading = of(bytes.subarray(0, bytes.length - 1));
    expect(reading.charset).toBe(bigEndian ? 'utf-16be' : 'utf-16le');
    expect(reading.tables[0]?.rows.slice(0, 15_999)).toEqual(rowsOf(plain).slice(0, 15_999));
    expect(reading.tables[0]?.cutAt).toBe(15_999);
  });
});
