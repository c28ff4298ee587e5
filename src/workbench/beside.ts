import { type AssessmentHead, type Period, SCHEME_DOSSIERS, type ViewSpec } from '../model/index.ts';
import type { Resolved } from './resolve-view.ts';

/** Heads that stand beside a view's pair. */
export interface Beside {
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
}

/**
 * What a view of a level's dossiers adds up or compares itself with (F12): the scope's other levels, and the scope itself
 * as a unit. Only of the same source and the same days; figures of another hour or system are another list.
 */
export function besideOf(
  { scheme, scope, level, rows }: ViewSpec,
  { from, to }: Resolved,
  heads: readonly AssessmentHead[],
): readonly Beside[] {
  if (scheme !== SCHEME_DOSSIERS || rows === 'indicators' || !to) return [];
  const others = heads.filter(
    (head) =>
      head.scheme === scheme &&
      ((head.scope === scope && head.level !== level) || head.units.includes(scope)),
  );
  const alike = (wanted: AssessmentHead): readonly AssessmentHead[] =>
    others.filter(({ source, period }) => source === wanted.source && isOfSameDays(period, wanted.period));
  return alike(to).map((head) => {
    const before = from && alike(from).find((f) => f.scope === head.scope && f.level === head.level);
    return { to: head, ...(before ? { from: before } : {}) };
  });
}

/** A month and its first to its last day are the same days. */
function isOfSameDays(a: Period, b: Period): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.accumulates === b.accumulates &&
    a.since === b.since &&
    a.asOf === b.asOf
  );
}
