import * as v from 'valibot';
import { type OwnNames, ownNamesOf } from './own-names.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
/** A cell's own words, which nobody bounds. */
const name = v.pipe(v.string(), v.maxLength(100_000));

const unit = v.object({ key, name: v.pipe(name, v.minLength(1)) });
const indicator = v.object({ ...unit.entries, short: v.exactOptional(name) });
const scheme = v.object({ key, name, indicators: v.unknown() });
const whole = v.object({ units: v.unknown(), schemes: v.unknown() });

/** The gate for a workbook's own names that come from the disk. What does not fit is called as this machine calls it. */
export function restoreOwnNames(input: unknown): OwnNames | undefined {
  const read = v.safeParse(whole, { units: undefined, schemes: undefined, ...Object(input) });
  if (!read.success) return undefined;
  const schemes = fitting(scheme, read.output.schemes).map((one) => ({
    ...one,
    indicators: fitting(indicator, one.indicators),
  }));
  return ownNamesOf(fitting(unit, read.output.units), schemes);
}

function fitting<S extends v.GenericSchema>(schema: S, input: unknown): readonly v.InferOutput<S>[] {
  if (!Array.isArray(input)) return [];
  return input.flatMap((one: unknown) => {
    const read = v.safeParse(schema, one);
    return read.success ? [read.output] : [];
  });
}
