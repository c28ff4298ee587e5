import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finished } from '../../src/model/index.ts';
import { type JsonFault, type JsonValue, parseJson } from '../../src/read/formats/json-parse.ts';
import { read } from '../../src/read/index.ts';

const readText = (text: string) => read({ name: 'a.json', bytes: new TextEncoder().encode(text) }, 'k');
const rowsOf = (text: string) => readText(text).tables.map((table) => table.rows.slice());

describe('records become rows', () => {
  test.each([
    [
      'a list',
      '[{"code":"H21","score":84.39},{"code":"H20","score":null,"rank":2}]',
      [
        ['code', 'score', 'rank'],
        ['H21', '84.39', ''],
        ['H20', '', '2'],
      ],
    ],
    [
      'a list in a wrapper, with what is said of all',
      '{"date":"2026-10-06","page":{"size":2},"data":{"level":"so","items":[{"code":"a"},{"code":"b"}]}}',
      [['date: 2026-10-06'], ['page.size: 2'], ['level: so'], ['code'], ['a'], ['b']],
    ],
    [
      'records in records',
      '[{"code":"a","metrics":[{"code":"CKMB","score":1},{"code":"TDGQ","score":2}]},{"code":"b"}]',
      [
        ['code', 'metrics.code', 'score'],
        ['a', 'CKMB', '1'],
        ['a', 'TDGQ', '2'],
        ['b', '', ''],
      ],
    ],
    [
      'the code of what is measured says so, though nothing else is called a code',
      '[{"unit":"a","metrics":[{"code":"CKMB","score":1}]}]',
      [
        ['unit', 'metrics.code', 'score'],
        ['a', 'CKMB', '1'],
      ],
    ],
    [
      'two lists beside each other are not crossed',
      '[{"n":"a","x":[{"p":1},{"p":2}],"y":[{"q":3}]}]',
      [
        ['n', 'p', 'q'],
        ['a', '1', ''],
        ['a', '2', ''],
        ['a', '', '3'],
      ],
    ],
    [
      'an object of records alike',
      '{"units":{"H21":{"score":1},"H20":{"score":2}}}',
      [
        ['units', 'score'],
        ['H21', '1'],
        ['H20', '2'],
      ],
    ],
    [
      'records under their names in a record',
      '[{"n":"a","metrics":{"CKMB":{"s":1},"TDGQ":{"s":2}}}]',
      [
        ['n', 'metrics', 's'],
        ['a', 'CKMB', '1'],
        ['a', 'TDGQ', '2'],
      ],
    ],
    [
      'an object in a record',
      '[{"unit":{"name":"a"},"group":{"name":"g"},"tags":["x","y"]}]',
      [
        ['unit.name', 'group.name', 'tags'],
        ['a', 'g', 'x; y'],
      ],
    ],
    [
      'a line each',
      '{"n":"a","s":1}\n{"n":"b","s":2}\n',
      [
        ['n', 's'],
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'rows with their heads beside them',
      '{"index":[0,1],"columns":["Đơn vị","Điểm"],"data":[["Sở Y tế",1],["Sở Nội vụ",2]]}',
      [
        ['Đơn vị', 'Điểm'],
        ['Sở Y tế', '1'],
        ['Sở Nội vụ', '2'],
      ],
    ],
    [
      'one record alone',
      '{"code":"H21","score":84.39}',
      [
        ['code', 'score'],
        ['H21', '84.39'],
      ],
    ],
    [
      'a member twice',
      '[{"s":1,"s":2}]',
      [
        ['s', 's'],
        ['1', '2'],
      ],
    ],
    [
      'a member named as objects are made',
      '[{"__proto__":1,"constructor":2}]',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual([rows]);
  });

  test('two lists are two tables, named as they are', () => {
    const { tables } = readText('{"date":"2026-10-06","so":[{"n":"a"}],"xa":[{"n":"b"}]}');
    expect(tables).toMatchObject([
      { sheet: 'so', rows: [['date: 2026-10-06'], ['n'], ['a']] },
      { sheet: 'xa', rows: [['date: 2026-10-06'], ['n'], ['b']] },
    ]);
  });
});

describe('numbers', () => {
  test('keep their digits and are known for numbers; texts are not', () => {
    const [table] = readText('[{"n":12345678901234567890.10,"t":"007","f":true}]').tables;
    expect(table?.rows.at(1)).toEqual(['12345678901234567890.10', '007', 'true']);
    expect(table?.typed).toEqual([undefined, Uint8Array.from([1, 0, 0])]);
  });

  test.each([
    ['1.2345E3', '1234.5'],
    ['5.0E-5', '0.000050'],
    ['-9.34e1', '-93.4'],
    ['1e2', '100'],
    ['12E-1', '1.2'],
    ['0e0', '0'],
  ])('%s', (printed, plain) => {
    expect(rowsOf(`[{"n":${printed}}]`)[0]?.[1]).toEqual([plain]);
  });

  test('a power past any figure stays as it is, and is no number', () => {
    const [table] = readText('[{"n":1e400}]').tables;
    expect([table?.rows.at(1), table?.typed?.[1]]).toEqual([['1e400'], Uint8Array.from([0])]);
  });

  test('with a power they are worth what they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99999, max: 99999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: -8, max: 8 }),
        (whole, part, power) => {
          const printed = `${whole}.${part}e${power}`;
          expect(Number(rowsOf(`[{"n":${printed}}]`)[0]?.[1]?.[0])).toBe(Number(printed));
        },
      ),
    );
  });
});

describe('faults', () => {
  test.each([
    ['[\n{"a":1},\n{"a":}]', 3],
    ['[{"a":1}', 1],
    ['[{"a":"\\q"}]', 1],
    ['[{"a" 1}]', 1],
    ['{"a":1,}', 1],
    [`${'['.repeat(100_000)}`, 1],
  ])('%.30j', (text, line) => {
    expect(readText(text)).toMatchObject({
      tables: [],
      issues: [{ code: 'json-unreadable', detail: { line } }],
    });
  });

  test.each(['[]', '{}', '["a"]'])('nothing to read in %s', (text) => {
    expect(readText(text)).toMatchObject({ tables: [], issues: [{ code: 'no-figures' }] });
  });

  test('records with nothing in common are no table', () => {
    const text = JSON.stringify(Array.from({ length: 20_000 }, (_, i) => ({ [`n${i}`]: i })));
    expect(readText(text)).toMatchObject({ tables: [], issues: [{ code: 'table-too-wide' }] });
  });
});

test('what others write is read as they meant it', () => {
  const plain = (value: readonly JsonValue[] | JsonFault): unknown => {
    const one = (v: JsonValue): unknown => {
      if (v.kind === 'list') return v.items.map(one);
      if (v.kind === 'object') return v.members.map(([n, m]) => [n, one(m)]);
      return v.kind === 'number' ? Number(v.text) : v.text;
    };
    return 'line' in value ? value : value.map(one);
  };
  const same = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(same);
    if (value !== null && typeof value === 'object')
      return Object.entries(value).map(([n, v]) => [n.normalize('NFC'), same(v)]);
    if (typeof value === 'string') return value.normalize('NFC');
    return typeof value === 'number' ? value : value === null ? '' : String(value);
  };
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(plain(finished(parseJson(JSON.stringify(value, undefined, indent).normalize('NFC'))))).toEqual([
        same(JSON.parse(JSON.stringify(value))),
      ]);
    }),
  );
});
