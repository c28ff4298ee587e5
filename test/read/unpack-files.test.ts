import { describe, expect, test } from 'vitest';
import { unpackFiles } from '../../src/read/index.ts';
import { pack } from '../../src/zip/index.ts';
import { buildXlsx, row } from './build-package.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const zip = (files: Readonly<Record<string, Uint8Array>>) =>
  pack(new Map(Object.entries(files)), '2026-11-22');
const unpacked = (bytes: Uint8Array) => {
  const { files, issues } = unpackFiles({ name: 'goi.zip', bytes }, 'k');
  return {
    names: files.map((f) => f.name),
    issues: issues.map(({ code, severity, at }) => [code, severity, at?.import, at?.file]),
  };
};
const csv = utf8('Đơn vị;Điểm\nSở Nội vụ;90,41\n');

test('what is no archive stands for itself', () => {
  const workbook = buildXlsx({ sheets: [{ name: 'S', rows: row(1, ['x']) }] });
  for (const bytes of [csv, workbook, new Uint8Array()]) {
    const file = { name: 'a', bytes };
    expect(unpackFiles(file, 'k')).toEqual({ files: [file], issues: [] });
  }
});

test('an archive stands for its files, each named with its path', () => {
  const { files, issues } = unpackFiles(
    { name: 'goi.zip', bytes: zip({ 'a.csv': csv, 'Kỳ 1/b.csv': csv }) },
    'k',
  );
  expect(files).toEqual([
    { name: 'goi.zip/a.csv', bytes: csv },
    { name: 'goi.zip/Kỳ 1/b.csv', bytes: csv },
  ]);
  expect(issues).toEqual([]);
});

test.each([
  ['__MACOSX/._a.csv'],
  ['thư mục/__MACOSX/a.csv'],
  ['._a.csv'],
  ['.DS_Store'],
  ['b/.DS_Store'],
  ['~$a.xlsx'],
  ['b/Thumbs.db'],
  ['desktop.ini'],
])('%s is left behind', (name) => {
  expect(unpacked(zip({ [name]: csv, 'a.csv': csv })).names).toEqual(['goi.zip/a.csv']);
  expect(unpacked(zip({ [name]: csv }))).toEqual({
    names: [],
    issues: [['archive-empty', 'blocking', 'k', 'goi.zip']],
  });
});

test.each([
  ['../../a.csv', 'goi.zip/a.csv'],
  ['/etc/a.csv', 'goi.zip/etc/a.csv'],
  ['C:\\Users\\a.csv', 'goi.zip/Users/a.csv'],
  ['b\\a.csv', 'goi.zip/b/a.csv'],
])('%s is named %s', (path, name) => {
  expect(unpacked(zip(Object.fromEntries([[path, csv]]))).names).toEqual([name]);
});

describe('archives in archives', () => {
  test('one is opened, one in that is named and not', () => {
    const inner = zip({ 'a.csv': csv });
    const outer = zip({ 'b.zip': inner, 'c.zip': zip({ 'd.zip': inner, 'e.csv': csv }) });
    expect(unpacked(outer)).toEqual({
      names: ['goi.zip/b.zip/a.csv', 'goi.zip/c.zip/e.csv'],
      issues: [['archive-too-deep', 'blocking', 'k', 'goi.zip/c.zip/d.zip']],
    });
  });
});

describe('what cannot be unpacked is named', () => {
  test('an archive that breaks off', () => {
    const whole = zip({ 'a.csv': csv, 'b.csv': csv });
    expect(unpacked(whole.subarray(0, whole.length - 30))).toEqual({
      names: [],
      issues: [['file-damaged', 'blocking', 'k', 'goi.zip']],
    });
  });

  test('one file in it', () => {
    const bytes = zip({ 'a.csv': csv, 'b.csv': csv });
    bytes[30 + 'a.csv'.length + 3]! ^= 0xff;
    expect(unpacked(bytes)).toEqual({
      names: ['goi.zip/b.csv'],
      issues: [['file-damaged', 'blocking', 'k', 'goi.zip/a.csv']],
    });
  });

  test('too many files: none of them is taken', () => {
    const files = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.csv`, utf8(`${i}`)]));
    expect(unpacked(zip(files))).toEqual({
      names: [],
      issues: [['file-too-large-inside', 'blocking', 'k', 'goi.zip']],
    });
  });

  test('a bomb is known by what it states', () => {
    expect(unpacked(stating(600 * 1024 * 1024))).toEqual({
      names: [],
      issues: [['file-too-large-inside', 'blocking', 'k', 'goi.zip']],
    });
  });

  test('a bomb that states less than it holds stops there', () => {
    expect(unpacked(stating(100)).issues).toEqual([['file-damaged', 'blocking', 'k', 'goi.zip/a.csv']]);
  });
});

test('a name that is a word of the language is a name', () => {
  const bytes = zip({ abcdefghi: csv });
  const text = String.fromCharCode(...bytes).replaceAll('abcdefghi', '__proto__');
  expect(unpacked(Uint8Array.from(text, (c) => c.charCodeAt(0))).names).toEqual(['goi.zip/__proto__']);
});

/** An archive of eight megabytes of zeros whose directory states another size. */
function stating(size: number): Uint8Array {
  const bytes = zip({ 'a.csv': new Uint8Array(8 * 1024 * 1024) });
  new DataView(bytes.buffer).setUint32(bytes.length - 22 - 46 - 'a.csv'.length + 24, size, true);
  return bytes;
}
