import * as v from 'valibot';
import { ACCUMULATIONS, LEVELS, PARTS, PERIOD_KINDS } from './names.ts';
import { isoDate, RELATIVE_PERIODS } from './period.ts';
import { exact, gradeBands, viewTargets } from './restore-settings.ts';
import { sortBy, tableSpec } from './restore-table.ts';
import { LONGEST_SENTENCE, MOST_REWRITTEN, tidySentence } from './rewritten.ts';
import { CHART_KINDS, MOST_THRESHOLD, VIEW_KINDS, type ViewSpec } from './view-spec.ts';
import { migrated, VIEW_VERSION } from './view-steps.ts';

const text = v.pipe(v.string(), v.maxLength(2_000));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((s) => isoDate(+s.slice(0, 4), +s.slice(5, 7), +s.slice(8)) !== undefined),
);

export const period = v.pipe(
  v.object({
    kind: v.picklist(PERIOD_KINDS),
    start: date,
    end: date,
    asOf: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/))),
    accumulates: v.picklist(ACCUMULATIONS),
    since: v.exactOptional(date),
    label: v.exactOptional(text),
    provisional: v.exactOptional(v.literal(true)),
  }),
  v.check((p) => p.start <= p.end),
);

const relative = v.picklist(RELATIVE_PERIODS);
const periodRef = v.union([
  v.object({ exact: period, meant: v.exactOptional(relative), source: v.exactOptional(text) }),
  relative,
]);

/** A view points at a unit, an indicator and the indicators of its targets. */
const MOST_NAMES = 2_002;
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** Plain text of one line: nothing of it is ever read as markup. */
const sentence = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_SENTENCE),
  v.check((s) => s === tidySentence(s)),
);
const rewritten = v.object({
  key,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,8}$/)),
  was: sentence,
  now: sentence,
});

/** Of the version this program writes; those before it come here by their steps. */
export const viewSpec = v.object({
  version: v.literal(VIEW_VERSION),
  kind: v.picklist(VIEW_KINDS),
  scheme: key,
  scope: key,
  level: v.picklist(LEVELS),
  from: v.exactOptional(periodRef),
  to: periodRef,
  baselines: v.pipe(v.array(periodRef), v.maxLength(12)),
  rows: v.picklist(['units', 'indicators']),
  focus: v.exactOptional(
    v.object({
      unit: v.exactOptional(key),
      indicator: v.exactOptional(key),
      part: v.exactOptional(v.picklist(PARTS)),
    }),
  ),
  sort: sortBy,
  chart: v.picklist(CHART_KINDS),
  tolerance: v.pipe(exact, v.minValue(0)),
  dismissed: v.pipe(v.array(key), v.maxLength(1_000)),
  title: text,
  note: text,
  names: v.pipe(
    v.record(key, name),
    v.check((all) => Object.keys(all).length <= MOST_NAMES),
  ),
  threshold: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_THRESHOLD))),
  withoutReference: v.exactOptional(v.literal(true)),
  grades: v.exactOptional(gradeBands),
  targets: v.exactOptional(viewTargets),
  rewritten: v.exactOptional(v.pipe(v.array(rewritten), v.minLength(1), v.maxLength(MOST_REWRITTEN))),
  ...tableSpec,
});

/**
 * The one gate for a view that comes from outside this run: the disk, a link, a file. One of an earlier version comes in
 * the form of this one. Unknown members are dropped; anything that does not fit, or is of a later version, makes the whole
 * view undefined, so that nothing half-understood is taken for whole. What becomes of a tab then is `restoreTab`'s affair.
 */
export function restoreView(input: unknown): ViewSpec | undefined {
  const result = v.safeParse(viewSpec, migrated(input));
  return result.success ? result.output : undefined;
}
