import type { Assessment, AssessmentKey, SchemeKey } from '../model/index.ts';
import { settingsOf } from '../model/index.ts';
import type { OwnPart, WorkbookContents } from './contents.ts';

type NewKeys = ReadonlyMap<SchemeKey, SchemeKey>;

/**
 * The same workbook with some of its schemes under other keys: where a machine knows another scheme of that key, neither
 * may redefine what the other's figures mean.
 */
export function rekeyed(contents: WorkbookContents, keys: NewKeys): WorkbookContents {
  if (keys.size === 0) return contents;
  const scheme = (key: SchemeKey): SchemeKey => keys.get(key) ?? key;
  const moved = <A extends Pick<Assessment, 'key' | 'scheme'>>(one: A): A => ({
    ...one,
    key: assessmentUnder(keys, one.key),
    scheme: scheme(one.scheme),
  });
  const before = new Map(contents.heads.map((head) => [assessmentUnder(keys, head.key), head]));
  return {
    ...contents,
    workbook: ownUnder(keys, contents.workbook),
    heads: contents.heads.map(moved),
    imports: contents.imports.map((record) => ({
      ...record,
      assessments: record.assessments.map((key) => assessmentUnder(keys, key)),
    })),
    schemes: contents.schemes.map((one) => ({ ...one, key: scheme(one.key) })),
    assessment: async ({ key }) => {
      const head = before.get(key);
      const read = head && (await contents.assessment(head));
      return read && moved(read);
    },
  };
}

/** An assessment's key begins with that of its scheme. */
function assessmentUnder(keys: NewKeys, key: AssessmentKey): AssessmentKey {
  for (const [from, to] of keys) if (key.startsWith(`${from}|`)) return to + key.slice(from.length);
  return key;
}

function ownUnder(keys: NewKeys, { settings, corrections, views, ...rest }: OwnPart): OwnPart {
  const scheme = (key: SchemeKey): SchemeKey => keys.get(key) ?? key;
  const { grades = {}, targets = [] } = settings ?? {};
  const moved = settingsOf(
    Object.entries(grades).map(([key, bands]) => [scheme(key), bands] as const),
    targets.map((target) => ({ ...target, scheme: scheme(target.scheme) })),
  );
  return {
    ...rest,
    views: views.map((view) =>
      view.sealed ? view : { ...view, spec: { ...view.spec, scheme: scheme(view.spec.scheme) } },
    ),
    ...(moved ? { settings: moved } : {}),
    ...(corrections
      ? {
          corrections: corrections.map((one) => ({
            ...one,
            of: { ...one.of, assessment: assessmentUnder(keys, one.of.assessment) },
          })),
        }
      : {}),
  };
}
