import {
  type AssessmentFigures,
  isListOfSome,
  isPartial,
  isSameList,
  type Period,
  type Reason,
  SCHEME_DOSSIERS,
  spanOf,
  type Unit,
  type UnitKey,
} from '../model/index.ts';
import { successionsOf } from './epochs.ts';

/** What a pair of assessments must be told with: empty where the two are alike (domain rules 7, 8 and 10). */
export function reasonsOf(
  before: AssessmentFigures,
  after: AssessmentFigures,
  known: readonly Unit[],
): readonly Reason[] {
  // Two lists of some units are not two rosters: nobody is missing on either.
  const isRosters = !isListOfSome(before) && !isListOfSome(after);
  const onOneOnly = isRosters ? onOneRosterOnly(before.units, after.units) : [];
  const successions = onOneOnly.length === 0 ? [] : successionsOf(before, after, known);
  return [
    ...natureReasons(before, after),
    ...(isUnnamedBeside(before, after) ? [{ code: 'source-unnamed' } as const] : []),
    ...(onOneOnly.length === 0 ? [] : [{ code: 'roster-differs', units: onOneOnly } as const]),
    ...(successions.length === 0
      ? []
      : [{ code: 'unit-epochs-differ', units: successions.map(({ unit }) => unit), successions } as const]),
  ];
}

/** The reasons that lie in what the figures are, whoever they are of. */
export function natureReasons(before: AssessmentFigures, after: AssessmentFigures): readonly Reason[] {
  const [a, b] = [before.period, after.period];
  return [
    ...(spanOf(a) === spanOf(b) ? [] : [{ code: 'period-kind-differs' } as const]),
    ...(isPartial(a) === isPartial(b) ? [] : [{ code: 'partial-period' } as const]),
    ...(sameWindow(a, b) ? [] : [{ code: 'window-differs' } as const]),
    ...(before.scheme === after.scheme ? [] : [{ code: 'scheme-version-differs' } as const]),
    ...(sameSource(before, after) ? [] : [{ code: 'source-differs' } as const]),
  ];
}

/** Each system counts the dossiers that lie in it: beside a list that says where, one that does not may be another's. */
function isUnnamedBeside(before: AssessmentFigures, after: AssessmentFigures): boolean {
  const isOfDossiers = before.scheme === SCHEME_DOSSIERS && after.scheme === SCHEME_DOSSIERS;
  return isOfDossiers && (before.source === '') !== (after.source === '');
}

/** Two systems count by rules of their own. A source that nobody named is not known to be another. */
function sameSource({ source: a }: AssessmentFigures, { source: b }: AssessmentFigures): boolean {
  return a === '' || b === '' || a === b;
}

/** Figures that pile up from different first days may have been reset in between, not have fallen. */
function sameWindow(a: Period, b: Period): boolean {
  if (spanOf(a) !== spanOf(b)) return true; // said already, as a difference of kind
  return a.accumulates === b.accumulates && a.since === b.since;
}

/** Units that one date lists and the other does not. */
function onOneRosterOnly(before: readonly UnitKey[], after: readonly UnitKey[]): readonly UnitKey[] {
  if (isSameList(before, after)) return [];
  const old = new Set(before);
  const current = new Set(after);
  return [...after.filter((unit) => !old.has(unit)), ...before.filter((unit) => !current.has(unit))];
}
