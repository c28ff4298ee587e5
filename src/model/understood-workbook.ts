import * as v from 'valibot';
import { restoreCorrection } from './restore-correction.ts';
import { restoreOwnNames } from './restore-own-names.ts';
import { restoreSettings } from './restore-settings.ts';
import type { Edition, View, Workbook } from './workbook.ts';

const name = v.fallback(v.pipe(v.string(), v.minLength(1)), '?');
const word = v.pipe(v.string(), v.minLength(1));
const list = v.fallback(v.array(v.unknown()), []);
const edition = v.object({ key: word, edition: word });

const whole = v.fallback(
  v.object({
    name,
    createdAt: v.fallback(v.string(), ''),
    assessments: list,
    imports: list,
    views: list,
    active: v.fallback(v.optional(v.string()), undefined),
    step: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
    settings: v.unknown(),
    names: v.unknown(),
    corrections: list,
    answers: v.fallback(v.optional(v.record(v.string(), v.string())), undefined),
  }),
  {
    ...{ name: '?', createdAt: '', assessments: [], imports: [], views: [], active: undefined, step: 0 },
    ...{ settings: undefined, names: undefined, corrections: [], answers: undefined },
  },
);

/**
 * As much of a workbook's damaged record as can be a workbook: what does not fit is left out, and it is not removed. Its
 * views pass their own gate, which loses none.
 */
export function understoodWorkbook(stored: unknown, id: string): Workbook {
  const { active, answers, ...read } = v.parse(whole, withLists(stored));
  const settings = restoreSettings(read.settings);
  const names = restoreOwnNames(read.names);
  const corrections = read.corrections.flatMap((one) => restoreCorrection(one) ?? []);
  return {
    id,
    name: read.name,
    createdAt: read.createdAt,
    assessments: editionsIn(read.assessments),
    imports: editionsIn(read.imports),
    views: read.views as readonly View[],
    step: read.step,
    ...(active === undefined ? {} : { active }),
    ...(settings ? { settings } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(answers ? { answers } : {}),
    ...(names ? { names } : {}),
  };
}

/** A fallback stands for what is of the wrong kind, not for what is not there at all. */
function withLists(stored: unknown): unknown {
  const nothing = { name: '', createdAt: '', assessments: [], imports: [], views: [], step: 0 };
  return stored !== null && typeof stored === 'object' && !Array.isArray(stored)
    ? { ...nothing, settings: undefined, names: undefined, corrections: [], ...stored }
    : undefined;
}

function editionsIn(stored: readonly unknown[]): readonly Edition[] {
  return stored.flatMap((one) => {
    const read = v.safeParse(edition, one);
    return read.success ? [read.output] : [];
  });
}
