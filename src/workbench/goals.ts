import {
  type AssessmentHead,
  comparePeriods,
  type GradeBand,
  type Scheme,
  type ViewSpec,
  type ViewTarget,
} from '../model/index.ts';
import type { Ground } from './ground.ts';
import { isSamePlace } from './resolve-view.ts';

/** What the figures of a view are held against. */
export interface Goals {
  /** Where they are not the scheme's own. */
  readonly bands?: readonly GradeBand[];
  readonly typed: readonly ViewTarget[];
  /** Assessments of the same year that may hold targets of these units or of their parent, beside the later date. */
  readonly files: readonly AssessmentHead[];
}

/** What came with the view, else what the workbook says; targets in files are the ground's in either case. */
export function goalsOf(
  spec: ViewSpec,
  { settings, heads }: Pick<Ground, 'settings' | 'heads'>,
  to: AssessmentHead,
): Goals {
  const bands = spec.grades ?? settings?.grades?.[spec.scheme];
  const typed = spec.targets ?? settings?.targets?.filter(({ scheme }) => scheme === spec.scheme) ?? [];
  return { ...(bands ? { bands } : {}), typed, files: filesWithTargets(heads, to) };
}

/** Of every place the nearest date: the last that is not later, else the first that is. */
function filesWithTargets(heads: readonly AssessmentHead[], to: AssessmentHead): readonly AssessmentHead[] {
  const about = new Set([...to.units, to.scope]);
  const year = to.period.end.slice(0, 4);
  const isLater = ({ period }: AssessmentHead): boolean => comparePeriods(period, to.period) > 0;
  const inTime = heads
    .filter(
      (head) =>
        head.key !== to.key &&
        head.scheme === to.scheme &&
        head.period.end.startsWith(year) &&
        head.columns.some(({ part }) => part === 'target') &&
        head.units.some((unit) => about.has(unit)),
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const nearestFirst = [...inTime.filter((head) => !isLater(head)).reverse(), ...inTime.filter(isLater)];
  return nearestFirst.filter((head, i) => nearestFirst.findIndex((one) => isSamePlace(one, head)) === i);
}

/** The scheme with the bands in force. */
export function withBands(scheme: Scheme | undefined, { bands }: Goals): Scheme | undefined {
  return scheme && bands ? { ...scheme, grades: bands } : scheme;
}

/** The bands and targets a view shows, as they travel with it: none of what both sides know or it does not show. */
export function pinnedGoals(
  spec: ViewSpec,
  { bands, typed }: Goals,
  to: AssessmentHead,
  indicators: ReadonlySet<string>,
): Pick<ViewSpec, 'grades' | 'targets'> {
  const year = Number(to.period.end.slice(0, 4));
  const targets = typed
    .filter(
      (target) =>
        target.year === year &&
        (target.level ?? spec.level) === spec.level &&
        indicators.has(target.indicator),
    )
    .map(({ indicator, part, level, value, decimals, source }): ViewTarget => {
      return { indicator, part, year, value, decimals, source, at: '', ...(level ? { level } : {}) };
    });
  return { ...(bands ? { grades: bands } : {}), ...(targets.length > 0 ? { targets } : {}) };
}
