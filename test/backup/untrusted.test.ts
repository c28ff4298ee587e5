import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BackupFault, readBackup, writeBackup } from '../../src/backup/index.ts';
import { type Assessment, assessmentKey, dayPeriod, figureAt } from '../../src/model/index.ts';
import { pack, unpack } from '../../src/zip/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';
import { spec } from '../workbench/spec.ts';
import { contentsOf } from './arbitrary-workbook.ts';
import { edited, json, parse, withJson, withMember, withText } from './edited.ts';
import { workbookHash } from './workbook-hash.ts';
import { readBack, written } from './written.ts';

const figures = buildAssessment({
  period: dayPeriod('2025-04-08'),
  units: ['a', 'b', 'c'],
  figures: { total: ['90,41', '1234,5', { missing: 'not-reported' }], 'total/rate': ['88,6', '0', '-3,25'] },
});
const assessment: Assessment = { ...figures, key: assessmentKey(figures) };
const scheme = { key: 'test', name: 'Bộ', version: '1', indicators: [buildIndicator('total')], grades: [] };
const BESIDE = 'so-lieu/chi-tiet/01.json';
const TABLE = 'so-lieu/01 ';

let file: Uint8Array;
beforeAll(async () => {
  const contents = contentsOf(
    {
      name: 'Sổ',
      createdAt: '2026-01-01T00:00:00Z',
      views: [{ id: 'v', spec: { ...spec, scheme: 'test' } }],
      settings: { grades: { test: [{ grade: 'good', from: 80 }] } },
    },
    [assessment],
    {
      units: [buildUnit('a', '=1+1|cmd'), buildUnit('b', 'Sở Y tế; "Bộ"'), buildUnit('c')],
      schemes: [scheme],
    },
    [],
  );
  file = await written(contents);
});

async function faultOf(change: Parameters<typeof edited>[1]): Promise<BackupFault | undefined> {
  const read = await readBackup(edited(file, change));
  return 'fault' in read ? read.fault : undefined;
}

describe('what somebody edited and hashed again', () => {
  test('is taken where every value fits', async () => {
    const { contents } = await readBack(
      edited(
        file,
        withText(TABLE, (text) => text.replace('90,41', '91,25')),
      ),
    );
    const read = await contents.assessment(contents.heads[0]!);
    expect(figureAt(read!, 'a', 'total', 'score')).toMatchObject({ value: 91.25, status: 'measured' });
    expect(figureAt(read!, 'c', 'total', 'score')).toMatchObject({
      value: Number.NaN,
      status: 'not-reported',
    });
  });

  const refused: Readonly<Record<string, [Parameters<typeof edited>[1], Partial<BackupFault>]>> = {
    'a word where a figure was': [
      withText(TABLE, (t) => t.replace('90,41', 'chín mươi')),
      { code: 'unfit', at: '4:2' },
    ],
    'a formula where a figure was': [
      withText(TABLE, (t) => t.replace('90,41', '=1+1')),
      { code: 'unfit', at: '4:2' },
    ],
    'a figure where none was': [
      withText(TABLE, (t) => t.replace(/;[^;]*;-3,25/, ';5;-3,25')),
      { code: 'unfit', at: '6:2' },
    ],
    'a number without end': [
      withText(TABLE, (t) => t.replace('90,41', `${'9'.repeat(400)}`)),
      { code: 'unfit', at: '4:2' },
    ],
    'a row less': [withText(TABLE, (t) => t.replace(/[^\n]*-3,25\r\n/, '')), { code: 'unfit' }],
    'a cell more': [withText(TABLE, (t) => t.replace('90,41', '90,41;1')), { code: 'unfit', at: '4' }],
    'rows in another order': [
      withText(TABLE, (t) => {
        const lines = t.split('\r\n');
        return [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\r\n');
      }),
      { code: 'unfit', at: '4:1' },
    ],
    'another unit': [withText(TABLE, (t) => t.replace('Y tế', 'Nội vụ')), { code: 'unfit', at: '5:1' }],
    'another indicator': [
      withText(TABLE, (t) => t.replace(/^(Đơn vị);[^;]*;/m, '$1;Số hóa;')),
      { code: 'unfit', at: '3:2' },
    ],
    'a quote nobody closed': [withText(TABLE, (t) => t.replace('90,41', '"90,41')), { code: 'unfit' }],
    'a status of no list': [
      withMember(BESIDE, 'figures.0.status', [9, 3]),
      { file: BESIDE, at: 'figures.0.status' },
    ],
    'runs as long as a bomb': [
      withMember(BESIDE, 'figures.0.status', [0, 1e12]),
      { file: BESIDE, at: 'figures.0.status' },
    ],
    'decimals nobody prints': [withMember(BESIDE, 'figures.0.decimals', [10, 3]), { file: BESIDE }],
    'a unit twice': [withMember(BESIDE, 'units.1', 'a'), { file: BESIDE, at: 'units' }],
    'a column twice': [
      withMember(BESIDE, 'columns.1', { indicator: 'total', part: 'score' }),
      { file: BESIDE, at: 'columns' },
    ],
    'the key of another': [
      withMember(BESIDE, 'key', '766|vn|province|day:2025-01-01..2025-01-01|'),
      { file: BESIDE, at: 'key' },
    ],
    'an unknown set of indicators': [
      (files) => {
        files.set('chi-so.json', json([]));
      },
      { file: BESIDE, at: 'scheme' },
    ],
    'a day no calendar has': [
      withMember(BESIDE, 'period.start', '2025-02-30'),
      { file: BESIDE, at: 'period.start' },
    ],
    'a place below nothing': [
      withMember(BESIDE, 'figures.0.row', [-1, 3]),
      { file: BESIDE, at: 'figures.0.row' },
    ],
    'a file of origin that is none': [
      withMember(BESIDE, 'figures.0.from', [7, 3]),
      { file: BESIDE, at: 'figures.0.from' },
    ],
    'verbatim of nobody': [
      withMember(BESIDE, 'figures.0.verbatim', { 99: 'x' }),
      { file: BESIDE, at: 'figures.0.verbatim' },
    ],
    'a unit of no level': [
      withMember('don-vi.json', '0.level', 'planet'),
      { file: 'don-vi.json', at: '0.level' },
    ],
    'a name without end': [
      withMember('don-vi.json', '0.name', 'x'.repeat(100_001)),
      { file: 'don-vi.json', at: '0.name' },
    ],
    'units of one key': [withMember('don-vi.json', '1.key', 'a'), { file: 'don-vi.json' }],
    'a maximum that is no number': [
      withMember('chi-so.json', '0.indicators.0.max', '10'),
      { file: 'chi-so.json', at: '0.indicators.0.max' },
    ],
    'settings that do not fit': [
      withMember('so.json', 'settings.grades.test.0.from', 'x'),
      { file: 'so.json', at: 'settings' },
    ],
    'a correction of nothing': [withMember('so.json', 'corrections', [{}]), { file: 'so.json' }],
    'a view that is none': [
      withMember('trang/01.json', 'view.level', 'x'),
      { file: 'trang/01.json', at: 'view' },
    ],
    'a tab of no colour': [
      withMember('trang/01.json', 'colour', 'pink'),
      { file: 'trang/01.json', at: 'colour' },
    ],
    'a tab that is not there': [
      withMember('so.json', 'tabs', ['trang/09.json']),
      { code: 'missing', file: 'trang/09.json' },
    ],
    'no name': [withMember('so.json', 'name', ''), { file: 'so.json', at: 'name' }],
    'counts that are not so': [
      withMember('manifest.json', 'counts.figures', 7),
      { file: 'manifest.json', at: 'counts.figures' },
    ],
    'a later version': [withMember('manifest.json', 'version', 2), { code: 'newer' }],
    'another format': [withMember('manifest.json', 'format', 'x'), { code: 'no-workbook' }],
    'a file nobody knows': [
      (files) => void files.set('la.txt', json(1)),
      { code: 'unlisted', file: 'la.txt' },
    ],
    'a path out of its folder': [
      (files) => void files.set('../la.txt', json(1)),
      { code: 'unfit', file: '../la.txt' },
    ],
    'a path of a drive': [(files) => void files.set('C:/la.txt', json(1)), { code: 'unfit' }],
    'two names for one file': [
      (files) => void files.set('SO.json', json(1)),
      { code: 'doubled', file: 'SO.json' },
    ],
    'no JSON': [
      (files) => void files.set('so.json', new TextEncoder().encode('{"a":')),
      { code: 'unfit', file: 'so.json' },
    ],
    'JSON without bottom': [
      (files) => void files.set('so.json', new TextEncoder().encode('['.repeat(1e6))),
      { code: 'unfit', file: 'so.json' },
    ],
    'another zip': [
      (files) => {
        files.delete('so.json');
        files.set('manifest.json', json({ files: [] }));
      },
      { code: 'no-workbook' },
    ],
  };

  test.each(Object.entries(refused))('is refused with its place: %s', async (_name, [change, fault]) => {
    expect(await faultOf(change)).toMatchObject(fault);
  });

  test('is refused where its sum was forgotten', async () => {
    const files = new Map(unpack(file, 1e7)!);
    const own = parse(files, 'so.json');
    files.set('so.json', new TextEncoder().encode(`${JSON.stringify({ ...own, name: 'Số' }, null, 1)}\n`));
    const read = await readBackup(pack(files, '2026-11-23'));
    expect(read).toEqual({ fault: { code: 'damaged', file: 'so.json' } });
  });

  test('whatever of it is taken can be written and read again', async () => {
    const strange = fc.constantFrom<unknown>(
      null,
      -1,
      1e300,
      0.5,
      '',
      '__proto__',
      'x'.repeat(5_000),
      [],
      {},
      true,
      [[]],
    );
    const where = fc.constantFrom(
      BESIDE,
      'so.json',
      'don-vi.json',
      'chi-so.json',
      'trang/01.json',
      'nhap.json',
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(where, fc.array(fc.nat(30), { maxLength: 6 }), strange, async (path, way, value) => {
        const read = await readBackup(
          edited(
            file,
            withJson(path, (all) => replaced(all, way, value)),
          ),
        );
        if ('fault' in read) {
          expect(read.fault.file).toBeDefined();
          return;
        }
        taken++;
        const { contents } = await readBack(await written(read.contents));
        expect(await workbookHash(contents)).toBe(await workbookHash(read.contents));
      }),
      { numRuns: Number(process.env.SO_KY_BACKUPS ?? 300) },
    );
    expect(taken).toBeGreaterThan(10);
  });
});

/** The value with the member at the end of `way` replaced. */
function replaced(value: unknown, way: readonly number[], by: unknown): unknown {
  if (way.length === 0 || value === null || typeof value !== 'object') return by;
  const members = value as Record<string, unknown>;
  const names = Object.keys(members);
  if (names.length === 0) return by;
  const name = names[way[0]! % names.length]!;
  members[name] = replaced(members[name], way.slice(1), by);
  return value;
}

describe('a measured figure that is no number', () => {
  test.each(['', 'NaN', 'Infinity', '-Infinity', '∞', '1e+999', 'null', '1.234', '9e9'])(
    '%s in the table: refused, with the cell named',
    async (text) => {
      const changed = edited(
        file,
        withText(TABLE, (table) => table.replace('90,41', text)),
      );
      const read = await readBackup(changed);
      expect(read).toMatchObject({ fault: { code: 'unfit', at: '4:2' } });
    },
  );

  test.each(['NaN', 'Infinity', '-Infinity', '', '1e999'])(
    '%s as its exact form: the table counts',
    async (exact) => {
      const changed = edited(file, withMember(BESIDE, 'figures.0.exact', { 0: exact }));
      const { contents } = await readBack(changed);
      const read = await contents.assessment(contents.heads[0]!);
      expect(read?.values[0]?.[0]).toBe(90.41);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    '%s in memory: its table is said to be missing',
    async (value) => {
      const values = assessment.values.map((column, c) => (c === 0 ? column.with(0, value) : column));
      const contents = contentsOf(
        { name: 'Sổ', createdAt: '2026-01-01T00:00:00Z', views: [] },
        [{ ...assessment, values }],
        { units: ['a', 'b', 'c'].map((key) => buildUnit(key)), schemes: [scheme] },
        [],
      );
      const { missing, pieces } = await writeBackup(contents, {
        copy: 'for-office',
        created: '2026-01-01T00:00:00Z',
      });
      expect(missing).toHaveLength(1);
      const read = await readBackup(new Uint8Array(await new Blob([...pieces]).arrayBuffer()));
      expect('fault' in read ? read.fault : read.contents.heads).toEqual([]);
    },
  );
});
