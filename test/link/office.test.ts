import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeParcel, encodeParcel, FILE_LIMIT } from '../../src/link/index.ts';
import type { OfficeNotes, Parcel } from '../../src/model/index.ts';
import { anyOfficeParcel } from './arbitrary-office.ts';
import { anyParcel } from './arbitrary-parcel.ts';

function opened(code: string): Parcel {
  const decoded = decodeParcel(code, FILE_LIMIT);
  if ('fault' in decoded) throw new Error(decoded.fault);
  return decoded.parcel;
}

/** Without what means nothing elsewhere: keys of files, and of assessments beyond their order. */
function toldNotes({ office, assessments }: Parcel): OfficeNotes | undefined {
  if (!office) return undefined;
  const at = (key: string): string => String(assessments.findIndex((a) => a.key === key));
  return {
    ...office,
    corrections: office.corrections.map(({ of, cell, ...rest }) => ({
      of: { ...of, assessment: at(of.assessment) },
      cell: { ...cell, import: '' },
      ...rest,
    })),
  };
}

test('a parcel for the office arrives with its corrections, their reasons and what files need care about', () => {
  fc.assert(
    fc.property(anyOfficeParcel, (parcel) => {
      expect(toldNotes(opened(encodeParcel(parcel)))).toEqual(toldNotes(parcel));
    }),
    { numRuns: 150 },
  );
});

test('a parcel to send stays one', () => {
  fc.assert(
    fc.property(anyParcel, (parcel) => {
      expect(opened(encodeParcel(parcel))).not.toHaveProperty('office');
    }),
  );
});

test('notes that are about no figure of the parcel, or stand beside no view, are not sent', () => {
  const [parcel] = fc.sample(
    anyOfficeParcel.filter(({ office }) => office.corrections.length > 0),
    1,
  );
  const { office } = parcel!;
  const [correction] = office.corrections;
  const wrong: readonly Partial<Parcel>[] = [
    { views: [] },
    { office: { ...office, corrections: [{ ...correction!, of: { ...correction!.of, unit: 'ai đó' } }] } },
    { office: { ...office, corrections: [{ ...correction!, of: { ...correction!.of, assessment: 'x' } }] } },
    { office: { ...office, corrections: [{ ...correction!, was: { status: 'measured', decimals: 2 } }] } },
  ];
  for (const part of wrong) expect(() => encodeParcel({ ...parcel!, ...part })).toThrow(RangeError);
});
