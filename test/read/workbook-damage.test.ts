import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, unpackFiles } from '../../src/read/index.ts';
import { pack, unpack } from '../../src/zip/index.ts';
import { buildXlsx, row } from './build-package.ts';
import { writeWorkbook } from './write-workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => {
  const { tables, issues } = read({ name: 'a.xlsx', bytes }, 'k');
  expect(tables).toEqual([]);
  return issues.map((i) => i.code);
};
const built = buildXlsx({ sheets: [{ name: 'S', rows: row(1, ['Sở Nội vụ', [90.41, 0]]) }] });
const parts = unpack(built, 1e7)!;
const repacked = (change: (files: Map<string, Uint8Array>) => void) => {
  const files = new Map(parts);
  change(files);
  return pack(files, '2026-11-22');
};

describe('damage is named, never thrown', () => {
  test('each part that cells need is missed', () => {
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', '[Content_Types].xml']) {
      const bytes = repacked((files) => files.delete(part));
      const { files } = unpackFiles({ name: 'a.xlsx', bytes }, 'k');
      const read_ = files.map((file) => read(file, 'k'));
      expect(read_.every((r) => r.tables.every((t) => t.sheet === undefined))).toBe(true);
      if (part !== '[Content_Types].xml') expect(codes(bytes)).toEqual(['file-damaged']);
    }
  });

  test('a text the sheet points at is missed', () => {
    const bytes = buildXlsx({
      sheets: [{ name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>5</v></c></row>' }],
      strings: ['<t>a</t>'],
    });
    expect(codes(bytes)).toEqual(['file-damaged']);
  });

  test('a lock on a package of OpenDocument', () => {
    const manifest = utf8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');
    const bytes = pack(
      new Map([
        ['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')],
        ['META-INF/manifest.xml', manifest],
      ]),
      '2026-11-22',
    );
    expect(codes(bytes)).toEqual(['file-locked']);
  });
});

describe('bombs', () => {
  test('a sheet larger than the cap is not inflated', () => {
    const bytes = built.slice();
    const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02');
    new DataView(bytes.buffer).setUint32(entry + 24, 257 * 1024 * 1024, true);
    expect(codes(bytes)).toEqual(['file-too-large-inside']);
  });

  test('a sheet of more cells than memory holds is not parsed', () => {
    const cells = utf8(
      `<worksheet><sheetData><row r="1">${'<c/>'.repeat(6_000_001)}</row></sheetData></worksheet>`,
    );
    expect(codes(repacked((files) => files.set('xl/worksheets/sheet1.xml', cells)))).toEqual([
      'file-too-large-inside',
    ]);
  });

  test('an OpenDocument that repeats a cell over the whole sheet', () => {
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = pack(
      new Map([
        ['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')],
        ['content.xml', utf8(content)],
        ['META-INF/manifest.xml', utf8('<manifest/>')],
      ]),
      '2026-11-22',
    );
    expect(codes(bytes)).toEqual(['file-too-large-inside']);
  });

  test('entities that stand for entities stay what they are', () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    ).join('');
    const sheet = `<!DOCTYPE x [<!ENTITY e0 "bom">${entities}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&e9;</v></c></row></sheetData></worksheet>`;
    const bytes = repacked((files) => files.set('xl/worksheets/sheet1.xml', utf8(sheet)));
    const text = read({ name: 'a.xlsx', bytes }, 'k').tables[0]?.rows.at(0)?.[0] ?? '';
    expect(text.length).toBeLessThan(10);
  });

  test('merges laid over one another end', () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(i + 1, ['x', 'y'])).join('');
    const merges = '<mergeCell ref="A1:B300"/>'.repeat(20_000);
    const bytes = buildXlsx({ sheets: [{ name: 'S', rows, after: `<mergeCells>${merges}</mergeCells>` }] });
    expect(read({ name: 'a.xlsx', bytes }, 'k').tables[0]?.merges).toHaveLength(1);
  });
});

describe('envelopes that hold something else', () => {
  const compound = (stream: string) => {
    const envelope = CFB.utils.cfb_new();
    CFB.utils.cfb_add(envelope, `/${stream}`, new Uint8Array(5_000));
    return new Uint8Array(CFB.write(envelope, { type: 'buffer' }));
  };
  const packed = (...paths: string[]) => pack(new Map(paths.map((p) => [p, utf8('x')])), '2026-11-22');

  test.each([
    ['WordDocument', 'file-is-old-word'],
    ['PowerPoint Document', 'file-binary'],
    ['EncryptedPackage', 'file-locked'],
    ['Workbook', 'file-damaged'],
  ])('%s in a compound document', (stream, code) => {
    expect(codes(compound(stream))).toEqual([code]);
  });

  test.each([
    [['[Content_Types].xml', 'ppt/presentation.xml', 'ppt/embeddings/xl/a.bin'], 'file-binary'],
    [['[Content_Types].xml', 'xl/styles.xml'], 'file-damaged'],
    [['ghi chú về xl/a.txt'], 'archive-too-deep'],
  ])('%j in a package', (paths, code) => {
    expect(codes(packed(...paths))).toEqual([code]);
  });
});

/** `npm run soak` asks for more. */
const CHANGED = Number(process.env.SO_KY_DAMAGE ?? 150);

describe.each(['xlsx', 'xlsb', 'biff8', 'biff5', 'biff2', 'ods', 'xlml'] as const)('%s', (bookType) => {
  const whole = writeWorkbook(bookType);

  test('cut anywhere it is read or refused', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => settles(whole.subarray(0, length))),
      { numRuns: 60 },
    );
  });

  test('with any bytes changed it is read or refused', () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, flip] of changes) bytes[at]! ^= flip;
        settles(bytes);
      }),
      { numRuns: CHANGED },
    );
  });
});

function settles(bytes: Uint8Array): void {
  const { files, issues } = unpackFiles({ name: 'a.xls', bytes }, 'k');
  const readings = files.map((file) => read(file, 'k'));
  expect(issues.length + readings.length).toBeGreaterThan(0);
  for (const { tables, issues } of readings) expect(tables.length + issues.length).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).t).toBeUndefined();
}

test('a workbook of before 2007 that breaks off in its last stream is damaged', () => {
  const envelope = CFB.utils.cfb_new();
  const whole = CFB.read(writeWorkbook('biff8'), { type: 'buffer' });
  const stream = CFB.find(whole, '/Workbook');
  CFB.utils.cfb_add(envelope, '/Workbook', stream?.content);
  const bytes = new Uint8Array(CFB.write(envelope, { type: 'buffer' }));
  expect(read({ name: 'a.xls', bytes }, 'k').tables).toHaveLength(1);
  const end = bytes.findLastIndex((byte) => byte !== 0);
  for (let length = 512; length < end; length += 97) {
    const { tables } = read({ name: 'a.xls', bytes: bytes.subarray(0, length) }, 'k');
    expect(tables.every(({ rows }) => rows.length === 2)).toBe(true);
  }
});
