import { isSame } from './same.ts';
import type { GradeBand, SchemeKey } from './scheme.ts';
import { type Goal, type Target, type TargetPlace, targetKey } from './target.ts';

/** What the user decided for a whole workbook. Absent members: as the schemes have it. */
export interface WorkbookSettings {
  readonly grades?: Readonly<Record<SchemeKey, readonly GradeBand[]>>;
  /** In the order of their keys, scheme by scheme; one of each place. */
  readonly targets?: readonly Target[];
}

/** One setting, small enough that two browser tabs lose nothing of each other's. */
export type SettingPatch =
  /** Without bands: the scheme's own again. */
  | { readonly kind: 'set-grades'; readonly scheme: SchemeKey; readonly bands?: readonly GradeBand[] }
  /** Without a goal: no target any more. */
  | {
      readonly kind: 'set-target';
      readonly scheme: SchemeKey;
      readonly place: TargetPlace;
      readonly goal?: Goal;
    };

/** Undefined where nothing is set: a workbook whose settings were all taken back is as it was. */
export function withSetting(
  settings: WorkbookSettings = {},
  patch: SettingPatch,
): WorkbookSettings | undefined {
  const { grades = {}, targets = [] } = settings;
  return patch.kind === 'set-grades'
    ? settingsOf(withBands(Object.entries(grades), patch), targets)
    : settingsOf(Object.entries(grades), withTarget(targets, patch));
}

/** Settings in the one form in which the same decisions are the same value. */
export function settingsOf(
  grades: readonly SchemeBands[],
  targets: readonly Target[],
): WorkbookSettings | undefined {
  const sorted = targets.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const whole: WorkbookSettings = {
    ...(grades.length > 0 ? { grades: Object.fromEntries(grades) } : {}),
    ...(sorted.length > 0 ? { targets: sorted } : {}),
  };
  return Object.keys(whole).length > 0 ? whole : undefined;
}

/** The patch that takes `patch` back. */
export function settingBefore(settings: WorkbookSettings = {}, patch: SettingPatch): SettingPatch {
  const { scheme } = patch;
  if (patch.kind === 'set-grades') {
    const bands = settings.grades?.[scheme];
    return { kind: 'set-grades', scheme, ...(bands ? { bands } : {}) };
  }
  const had = settings.targets?.find(isOf(patch));
  return { kind: 'set-target', scheme, place: patch.place, ...(had ? { goal: goalOf(had) } : {}) };
}

export function goalOf({ value, decimals, source, at }: Goal): Goal {
  return { value, decimals, source, at };
}

export function placeOf({ indicator, part, level, year }: TargetPlace): TargetPlace {
  return { indicator, part, year, ...(level === undefined ? {} : { level }) };
}

type SchemeBands = readonly [SchemeKey, readonly GradeBand[]];

function withBands(
  grades: readonly SchemeBands[],
  { scheme, bands }: SettingPatch & { readonly kind: 'set-grades' },
): readonly SchemeBands[] {
  const others = grades.filter(([key]) => key !== scheme);
  return bands ? [...others, [scheme, bands]] : others;
}

type TargetPatch = SettingPatch & { readonly kind: 'set-target' };

const isOf =
  ({ scheme, place }: TargetPatch) =>
  (target: Target): boolean =>
    target.scheme === scheme && isSame(placeOf(target), placeOf(place));

function withTarget(targets: readonly Target[], patch: TargetPatch): readonly Target[] {
  const others = targets.filter((target) => !isOf(patch)(target));
  if (!patch.goal) return others;
  const target: Target = { ...placeOf(patch.place), ...goalOf(patch.goal), scheme: patch.scheme };
  return [...others, target];
}

const orderOf = (target: Target): string => JSON.stringify([target.scheme, targetKey(target)]);
