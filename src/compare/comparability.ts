import { type Assessment, isSameList, type Period, type Reason, type UnitKey } from '../model/index.ts';

/** What a pair of assessments must be told with: empty where the two dates are alike (domain rules 7 and 8). */
export function reasonsOf(before: Assessment, after: Assessment): readonly Reason[] {
  const onOneOnly = onOneRosterOnly(before.units, after.units);
  return [
    ...(before.period.kind === after.period.kind ? [] : [{ code: 'period-kind-differs' } as const]),
    ...(sameWindow(before.period, after.period) ? [] : [{ code: 'window-differs' } as const]),
    ...(before.scheme === after.scheme ? [] : [{ code: 'scheme-version-differs' } as const]),
    ...(onOneOnly.length === 0 ? [] : [{ code: 'roster-differs', units: onOneOnly } as const]),
  ];
}

/** Figures that pile up from different first days may have been reset in between, not have fallen. */
function sameWindow(before: Period, after: Period): boolean {
  if (before.kind !== after.kind) return true; // said already, as a difference of kind
  return before.accumulates === after.accumulates && before.since === after.since;
}

/** Units that one date lists and the other does not. */
function onOneRosterOnly(before: readonly UnitKey[], after: readonly UnitKey[]): readonly UnitKey[] {
  if (isSameList(before, after)) return [];
  const old = new Set(before);
  const current = new Set(after);
  return [...after.filter((unit) => !old.has(unit)), ...before.filter((unit) => !current.has(unit))];
}
