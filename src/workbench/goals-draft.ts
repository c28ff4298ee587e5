import {
  decimalsIn,
  type EditName,
  GRADES,
  type Grade,
  type GradeBand,
  goalOf,
  type Indicator,
  type IndicatorKey,
  isSame,
  type Level,
  maximumOf,
  measureOf,
  placeOf,
  type Scheme,
  type SettingPatch,
  type Target,
  type TargetPart,
  targetKey,
  type ViewTarget,
  type WorkbookSettings,
} from '../model/index.ts';
import type { BandFault, TargetFault } from '../wording/index.ts';
import { typedNumber } from './typed-number.ts';

/** A target as it is being typed. */
export interface TargetDraft {
  readonly indicator: IndicatorKey;
  readonly part: TargetPart;
  /** Empty: every level. */
  readonly level: Level | '';
  readonly year: string;
  readonly value: string;
  readonly source: string;
}

/** What one scheme's targets and bands are being changed to, and from what. */
export interface GoalsDraft {
  readonly targets: readonly TargetDraft[];
  /** The bound of each grade, as typed; empty: not used. */
  readonly bands: Readonly<Record<Grade, string>>;
  /** As the workbook had them when the typing began. */
  readonly before: { readonly targets: readonly Target[]; readonly bands?: readonly GradeBand[] };
}

export interface GoalsFaults {
  /** By the number of the row, from 0. */
  readonly targets: ReadonlyMap<number, TargetFault>;
  readonly bands: ReadonlyMap<Grade, BandFault>;
}

type Print = (value: number, decimals: number) => string;

export function draftOf(scheme: Scheme, settings: WorkbookSettings | undefined, print: Print): GoalsDraft {
  const targets = settings?.targets?.filter((target) => target.scheme === scheme.key) ?? [];
  const bands = settings?.grades?.[scheme.key];
  return {
    targets: targets.map((target): TargetDraft => {
      const { indicator, part, level, year, value, decimals, source } = target;
      return { indicator, part, level: level ?? '', year: `${year}`, value: print(value, decimals), source };
    }),
    bands: bandTexts(bands ?? scheme.grades, print),
    before: { targets, ...(bands ? { bands } : {}) },
  };
}

export function bandTexts(bands: readonly GradeBand[], print: Print): GoalsDraft['bands'] {
  const text = (grade: Grade): string => {
    const from = bands.find((band) => band.grade === grade)?.from;
    return from === undefined ? '' : print(from, decimalsIn(from));
  };
  return Object.fromEntries(GRADES.map((grade) => [grade, text(grade)])) as Record<Grade, string>;
}

/** The parts a target of an indicator can be set for: what is counted in points may have a rate as well. */
export function targetParts({ measure }: Indicator): readonly TargetPart[] {
  if (measure === 'percent') return ['rate'];
  return measure === 'points' ? ['score', 'rate'] : ['score'];
}

/** A draft understood, or what is the matter with which row of it. */
export type ReadDraft =
  | { readonly faults: GoalsFaults }
  | { readonly targets: readonly ViewTarget[]; readonly bands: readonly GradeBand[] };

/** `at`: when it was typed, ISO 8601. */
export function readDraft(draft: GoalsDraft, scheme: Scheme, at: string): ReadDraft {
  const targetFaults = new Map<number, TargetFault>();
  const bandFaults = new Map<Grade, BandFault>();
  const seen = new Set<string>();
  const targets = draft.targets.flatMap((typed, n) => {
    const target = readTarget(typed, scheme, at);
    const fault = typeof target === 'string' ? target : seen.has(targetKey(target)) ? 'twice' : undefined;
    if (fault) targetFaults.set(n, fault);
    if (typeof target === 'string') return [];
    seen.add(targetKey(target));
    return [target];
  });
  const bands = readBands(draft.bands, scheme, bandFaults);
  if (targetFaults.size + bandFaults.size > 0)
    return { faults: { targets: targetFaults, bands: bandFaults } };
  return { targets, bands };
}

function readTarget(typed: TargetDraft, { indicators }: Scheme, at: string): ViewTarget | TargetFault {
  const indicator = indicators.find(({ key }) => key === typed.indicator);
  if (!indicator) return 'indicator';
  const year = /^\s*(\d{4})\s*$/.exec(typed.year)?.[1];
  if (year === undefined || +year < 1990 || +year > 2099) return 'year';
  const measure = measureOf(indicator, typed.part);
  const number = typedNumber(typed.value, measure);
  if (!number) return 'value';
  if (number.isPercent && measure !== 'percent') return 'measure';
  if (number.value > maximumOf(indicator, typed.part)) return 'beyond';
  const source = typed.source.trim();
  if (source === '') return 'source';
  const { value, decimals } = number;
  const level = typed.level === '' ? {} : { level: typed.level };
  return { indicator: indicator.key, part: typed.part, ...level, year: +year, value, decimals, source, at };
}

/** Highest first; each bound lower than the last, the lowest 0. */
function readBands(
  typed: GoalsDraft['bands'],
  { grades, indicators }: Scheme,
  faults: Map<Grade, BandFault>,
): readonly GradeBand[] {
  const bands: GradeBand[] = [];
  for (const grade of GRADES) {
    if (typed[grade].trim() === '') continue;
    const number = typedNumber(typed[grade], 'points');
    const last = bands.at(-1);
    if (!number || number.isPercent) faults.set(grade, 'value');
    else if (last && number.value >= last.from) faults.set(grade, 'order');
    else bands.push({ grade, from: number.value });
  }
  const lowest = bands.at(-1);
  const isGraded = grades.length > 0 && indicators.some(({ role }) => role === 'total');
  if (faults.size === 0 && lowest && lowest.from !== 0) faults.set(lowest.grade, 'floor');
  if (faults.size === 0 && !lowest && isGraded) faults.set(GRADES[0], 'none');
  return bands;
}

/** Only what was changed: another browser tab may have set the rest otherwise meanwhile. */
export function patchesOf(
  { before }: GoalsDraft,
  scheme: Scheme,
  { targets, bands }: Exclude<ReadDraft, { readonly faults: GoalsFaults }>,
): readonly SettingPatch[] {
  const kept = new Set(targets.map(targetKey));
  const had = new Map(before.targets.map((target) => [targetKey(target), target]));
  const gone = before.targets.filter((target) => !kept.has(targetKey(target)));
  const changed = targets.filter((target) => !saysTheSame(target, had.get(targetKey(target))));
  const own = isSame(bands, scheme.grades) ? undefined : bands.length > 0 ? bands : undefined;
  return [
    ...gone.map((t): SettingPatch => ({ kind: 'set-target', scheme: scheme.key, place: placeOf(t) })),
    ...changed.map((t): SettingPatch => {
      return { kind: 'set-target', scheme: scheme.key, place: placeOf(t), goal: goalOf(t) };
    }),
    ...(isSame(own, before.bands)
      ? []
      : [{ kind: 'set-grades', scheme: scheme.key, ...(own ? { bands: own } : {}) } as const]),
  ];
}

function saysTheSame(target: ViewTarget, had: Target | undefined): boolean {
  return had !== undefined && isSame({ ...goalOf(target), at: '' }, { ...goalOf(had), at: '' });
}

/** What undoing them is called. */
export function nameOfPatches(patches: readonly SettingPatch[]): EditName {
  const kinds = new Set(patches.map(({ kind }) => kind));
  if (kinds.size > 1) return 'set-goals';
  return kinds.has('set-grades') ? 'set-grades' : 'set-targets';
}
