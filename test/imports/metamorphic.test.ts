import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureAt, periodKey } from '../../src/model/index.ts';
import { type DropReading, drop } from '../fixtures/recognised.ts';
import { PLAINLY, type Table, table, type Writing, writing, written } from './written-table.ts';

/** The long run sets it to 10,000. */
const RUNS = Number(process.env.SO_KY_IMPORTS ?? 100);
const TIME = Math.max(60_000, RUNS * 400);

/** Everything the reading says, whatever file and cell it came from. */
function factsOf({ assessments, units, indicators }: DropReading): Map<string, string> {
  const unitNames = new Map(units.map((u) => [u.key, u.name]));
  const names = new Map(indicators.map((i) => [i.key, i.name]));
  const facts = new Map<string, string>();
  for (const assessment of assessments) {
    const { scheme, scope, level, period } = assessment;
    for (const unit of assessment.units) {
      for (const { indicator, part } of assessment.columns) {
        const { value, status } = figureAt(assessment, unit, indicator, part)!;
        const what = [
          scheme,
          scope,
          level,
          periodKey(period),
          unitNames.get(unit),
          names.get(indicator),
          part,
        ];
        facts.set(what.join(' | '), status === 'measured' ? String(value) : status);
      }
    }
  }
  return facts;
}

const plainly = ({ indicators }: Table): Writing => ({ ...PLAINLY, order: indicators.map((_, i) => i) });
const readAs = (of: Table, how: Writing) => drop([{ name: 'xuat.csv', bytes: written(of, how) }]);

describe('a table says the same', () => {
  test(
    'however it is written: delimiter, charset, line ends, quotes, order of columns, more titles, a counter',
    () => {
      const cases = table.chain((of) => fc.tuple(fc.constant(of), writing(of.indicators.length)));
      fc.assert(
        fc.property(cases, ([of, how]) => {
          const plain = factsOf(readAs(of, plainly(of)));
          expect(plain.size).toBeGreaterThan(0);
          expect(factsOf(readAs(of, how))).toEqual(plain);
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );

  test(
    'of every other unit when one row changes',
    () => {
      const cases = table.chain((of) =>
        fc.tuple(
          fc.constant(of),
          fc.nat(of.units.length - 1),
          fc.constantFrom('12,34', '-', 'không rõ', '1O,5', ''),
        ),
      );
      fc.assert(
        fc.property(cases, ([of, row, text]) => {
          const changed = {
            ...of,
            cells: of.cells.map((cells, u) => (u === row ? cells.map(() => text) : cells)),
          };
          const others = (facts: Map<string, string>) =>
            new Map([...facts].filter(([what]) => !what.includes(` | ${of.units[row]} | `)));
          const before = others(factsOf(readAs(of, plainly(of))));
          expect(others(factsOf(readAs(changed, plainly(of))))).toEqual(before);
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );
});

const here = fileURLToPath(new URL('.', import.meta.url));
const texts = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:csv|tsv|txt)$/.test(path))
  .map((path) => new Uint8Array(readFileSync(here + path)));

/** Damage done to a real file: bytes overwritten, cut out or doubled. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom('overwrite', 'cut', 'double', 'cell'),
    text: fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\t',
      '1.234',
      '−3,2',
      '96%',
      '(3,2)',
      '<b>',
      '\0',
      '"a',
      '９',
      'Sở ',
      '8/63',
    ),
  }),
  { maxLength: 6 },
);

function damaged(
  bytes: Uint8Array,
  blows: readonly { at: number; length: number; kind: string; text: string }[],
) {
  let out = [...bytes];
  for (const { at, length, kind, text } of blows) {
    const from = Math.floor(at * out.length);
    const piece = out.slice(from, from + length);
    const blow = [...new TextEncoder().encode(text)];
    if (kind === 'overwrite') out = [...out.slice(0, from), ...blow, ...out.slice(from + blow.length)];
    else if (kind === 'cut') out = [...out.slice(0, from), ...out.slice(from + length)];
    else if (kind === 'double') out = [...out.slice(0, from), ...piece, ...out.slice(from)];
    else out = [...out.slice(0, from), ...blow, ...out.slice(from)];
  }
  return Uint8Array.from(out);
}

/** What a printed number could say, under either decimal sign. */
function readingsOf(text: string): number[] {
  const body = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[^\d.,/(-]/g, '');
  return body
    .split(/[/(]/)
    .filter((number) => number !== '')
    .flatMap((number) => [
      Number(number.replaceAll('.', '').replace(',', '.')),
      Number(number.replaceAll(',', '')),
    ]);
}

/** Does a row name an indicator, in one cell or in several? */
function names(row: readonly string[], name: unknown): boolean {
  const cells = new Set(row.map((cell) => cell.trim()));
  return typeof name === 'string' && name.split(' – ').every((part) => cells.has(part));
}

test(
  'a damaged file never breaks the reading, loses no row and changes no figure in silence',
  () => {
    const cases = fc.tuple(fc.constantFrom(...texts), damage);
    fc.assert(
      fc.property(cases, ([bytes, blows]) => {
        const reading = drop([{ name: 'tệp 08-4-2025.csv', bytes: damaged(bytes, blows) }]);
        const tables = reading.files[0]!.tables;
        expect(reading.ledgers.map((l) => l.roles.length)).toEqual(tables.map((t) => t.rows.length));
        const noted = new Set(reading.issues.map(({ at }) => `${at?.row}:${at?.column}`));
        const shares = reading.questions.filter(({ kind }) => kind === 'share');
        /** Of a column, or of all rows that name an indicator. */
        const isAskedAbout = (at: number, row: number, column: number) =>
          shares.some(
            (share) =>
              share.table === at &&
              (share.column === column ||
                (share.column === undefined && names(tables[at]!.rows.at(row) ?? [], share.detail?.head))),
          );
        for (const assessment of reading.assessments) {
          assessment.values.forEach((values, c) => {
            values.forEach((value, u) => {
              if (Number.isNaN(value)) return;
              const { rowOf, columnOf } = assessment;
              const [row, column] = [rowOf[c]![u]!, columnOf[c]![u]!];
              const origin = assessment.origins[assessment.originOf[c]![u]!]!;
              const text = tables[origin.table]!.rows.at(row)?.[column] ?? '';
              const isAsked = isAskedAbout(origin.table, row, column);
              const isPrinted = readingsOf(text).some(
                (n) =>
                  Math.abs(n) === Math.abs(value) ||
                  (isAsked && Math.abs(100 * Math.abs(n) - Math.abs(value)) < 1e-9),
              );
              expect(isPrinted || noted.has(`${row}:${column}`), `${text} was read as ${value}`).toBe(true);
            });
          });
        }
      }),
      { numRuns: RUNS },
    );
  },
  TIME,
);
