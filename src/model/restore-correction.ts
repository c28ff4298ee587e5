import * as v from 'valibot';
import type { Correction } from './correction.ts';
import { isExact, MAX_DECIMALS } from './decimal.ts';
import { PARTS, STATUSES } from './names.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(2_000));

export const figurePlace = v.object({
  assessment: key,
  unit: key,
  indicator: key,
  part: v.picklist(PARTS),
});

/** A cell's own words, which nobody bounds. */
const longText = v.pipe(v.string(), v.maxLength(100_000));

const said = {
  status: v.picklist(STATUSES),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DECIMALS)),
  verbatim: v.exactOptional(longText),
};
const isWhole = (status: string, value: number | undefined): boolean =>
  (status === 'measured') === (value !== undefined);

/** What a file prints, whatever that is: it is only compared with what is printed now. */
const printed = v.pipe(
  v.object({ ...said, value: v.exactOptional(v.pipe(v.number(), v.finite())) }),
  v.check(({ status, value }) => isWhole(status, value)),
);

/** A value that figures can be compared with exactly, if its status says that there is one, and else none. */
const figure = v.pipe(
  v.object({ ...said, value: v.exactOptional(v.number()) }),
  v.check(
    ({ status, value, decimals }) =>
      isWhole(status, value) && (value === undefined || isExact(value, decimals)),
  ),
);

export const correction = v.object({
  of: figurePlace,
  cell: v.object({
    import: key,
    file: text,
    sheet: v.exactOptional(text),
    table: place,
    row: place,
    column: place,
  }),
  was: printed,
  now: figure,
  why: v.exactOptional(text),
  at: text,
});

/** What claims to be a correction, from outside; undefined where it is none. */
export function restoreCorrection(claimed: unknown): Correction | undefined {
  const result = v.safeParse(correction, claimed);
  return result.success ? result.output : undefined;
}
