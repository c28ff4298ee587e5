import * as fc from 'fast-check';
import {
  type Assessment,
  type Correction,
  columnIndex,
  ISSUE_CODES,
  type Issue,
  isExact,
  type OfficeNotes,
  type Parcel,
  SEVERITIES,
  STATUSES,
} from '../../src/model/index.ts';
import { anyParcel, date, maybe, sentence } from './arbitrary-parcel.ts';

const place = { table: fc.nat(9), row: fc.nat(100_000), column: fc.nat(300) };

const kept = fc.oneof(
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(4)).map(([n, decimals]) => ({
    value: n / 10 ** decimals,
    status: 'measured' as const,
    decimals,
    verbatim: `${n}`,
  })),
  fc.constantFrom(...STATUSES.slice(1)).map((status) => ({ status, decimals: 0 })),
);

/** Of a figure that can be corrected: its number is one that is written with its decimals. */
function correctionOf(assessment: Assessment): fc.Arbitrary<Correction> | undefined {
  const { key, units, columns, values, status, decimals } = assessment;
  const places = columns.flatMap((column, c) =>
    units.flatMap((unit, u) =>
      status[c]![u] !== 0 || isExact(values[c]![u]!, decimals[c]![u]!) ? [{ unit, ...column }] : [],
    ),
  );
  if (places.length === 0) return undefined;
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.record({ file: sentence, ...place }),
      maybe({ sheet: sentence }),
      kept,
      date.map((day) => `${day}T01:02:03.000Z`),
      maybe({ why: sentence }),
    )
    .map(([of, cell, sheet, was, at, why]) => {
      const c = columnIndex(assessment, of.indicator, of.part);
      const u = units.indexOf(of.unit);
      const value = values[c]![u]!;
      const now = { status: STATUSES[status[c]![u]!]!, decimals: decimals[c]![u]! };
      return {
        of: { assessment: key, ...of },
        cell: { import: 'f00', ...cell, ...sheet },
        was,
        now: Number.isNaN(value) ? now : { ...now, value },
        at,
        ...why,
      };
    });
}

const issue = fc
  .tuple(
    fc.constantFrom(...ISSUE_CODES),
    fc.constantFrom(...SEVERITIES),
    maybe({ at: fc.tuple(sentence, maybe(place)).map(([file, rest]) => ({ import: '', file, ...rest })) }),
    maybe({
      detail: fc.record({
        printed: sentence,
        found: fc.integer({ min: -999, max: 999 }).map((n) => n / 100),
        names: fc.array(sentence, { maxLength: 3 }),
      }),
    }),
  )
  .map(([code, severity, at, detail]) => ({ code, severity, ...at, ...detail }) as Issue);

/** Any parcel for the office: with corrections of its figures and notes on files. */
export const anyOfficeParcel: fc.Arbitrary<Parcel & { readonly office: OfficeNotes }> = anyParcel
  .filter(({ views }) => views.length > 0)
  .map((parcel) => ({ ...parcel, assessments: parcel.assessments.map((a, i) => ({ ...a, key: `a${i}` })) }))
  .chain((parcel) => {
    const corrections = parcel.assessments.flatMap((a) => correctionOf(a) ?? []);
    return fc
      .tuple(fc.tuple(...corrections), fc.array(issue, { maxLength: 4 }))
      .map(([some, issues]) => ({ ...parcel, office: { corrections: some, issues } }));
  });
