import * as v from 'valibot';
import { decimalsIn, isExact, MAX_DECIMALS } from './decimal.ts';
import { GRADES, LEVELS } from './names.ts';
import { settingsOf, type WorkbookSettings } from './settings.ts';
import { TARGET_PARTS, type Target } from './target.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const said = v.pipe(v.string(), v.maxLength(2_000));
/** A number that figures can be held against exactly; one beyond that would also print as `1e+308`. */
export const exact = v.pipe(
  v.number(),
  v.check((n) => isExact(n, decimalsIn(n))),
);

/** Of bands and of targets no more than anyone would type. */
const MOST = 2_000;

/** Highest band first, each grade once. */
export const gradeBands = v.pipe(
  v.array(v.object({ grade: v.picklist(GRADES), from: exact })),
  v.minLength(1),
  v.maxLength(GRADES.length),
  v.check((bands) =>
    bands.every(
      ({ grade, from }, i) =>
        i === 0 || (from < bands[i - 1]!.from && GRADES.indexOf(grade) > GRADES.indexOf(bands[i - 1]!.grade)),
    ),
  ),
);

const targetPlace = v.object({
  indicator: key,
  part: v.picklist(TARGET_PARTS),
  level: v.exactOptional(v.picklist(LEVELS)),
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2099)),
});

export const goal = v.object({
  value: exact,
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DECIMALS)),
  source: said,
  at: said,
});

export const viewTargets = v.pipe(
  v.array(v.object({ ...targetPlace.entries, ...goal.entries })),
  v.maxLength(MOST),
);

/** One setting of the undo log. */
export const settingPatches = [
  v.object({ kind: v.literal('set-grades'), scheme: key, bands: v.exactOptional(gradeBands) }),
  v.object({
    kind: v.literal('set-target'),
    scheme: key,
    place: targetPlace,
    goal: v.exactOptional(goal),
  }),
] as const;

const target = v.object({ scheme: key, ...targetPlace.entries, ...goal.entries });
const whole = v.object({
  grades: v.optional(v.record(v.string(), v.unknown()), {}),
  targets: v.optional(v.array(v.unknown()), []),
});

/** The gate for a workbook's settings that come from the disk. What does not fit is as if it had never been set. */
export function restoreSettings(input: unknown): WorkbookSettings | undefined {
  const read = v.safeParse(whole, input);
  if (!read.success) return undefined;
  const grades = Object.entries(read.output.grades).flatMap(([scheme, bands]) => {
    const fits = v.safeParse(gradeBands, bands);
    return fits.success ? [[scheme, fits.output] as const] : [];
  });
  const targets = read.output.targets.slice(0, MOST).flatMap((one): readonly Target[] => {
    const fits = v.safeParse(target, one);
    return fits.success ? [fits.output] : [];
  });
  return settingsOf(grades, targets);
}
