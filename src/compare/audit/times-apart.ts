import {
  type Assessment,
  type AssessmentHead,
  type Issue,
  type Place,
  periodKey,
} from '../../model/index.ts';
import { type AuditCheck, groupedBy, issueAt, type Scene } from './scene.ts';

/** What was assessed longer before or after is another report's. */
const MOST_DAYS = 31;
const DAY = 86_400_000;

/**
 * Tables of one place that would be told together though they are of other days, hours or systems: the index as of 08/4
 * beside an overdue list of 09h on 10/4. One issue for each time
 * beside that of the latest table that is looked at.
 */
export const timesApart: AuditCheck = (scene) => {
  const byHome = groupedBy(scene.assessments, homeOf);
  return [...byHome].flatMap(([home, shown]) => {
    const latest = shown.reduce((last, a) => (a.period.end > last.period.end ? a : last));
    const others = scene.heads.filter((head) => homeOf(head) === home && kindOf(head) !== kindOf(latest));
    const apart = [...groupedBy(others, kindOf).values()]
      .map((heads) => heads.reduce((best, head) => (gap(head, latest) < gap(best, latest) ? head : best)))
      .filter((nearest) => isApart(nearest, latest));
    const byTime = groupedBy(apart, ({ period }) => `${periodKey(period)} ${period.asOf ?? ''}`);
    return [...byTime.values()].map((heads) => told(scene, latest, heads));
  });
};

/** The province a table is about, by itself or by its units. */
function homeOf({ scope, level, units }: AssessmentHead): string {
  const [only] = units;
  return level === 'province' && units.length === 1 && only !== undefined ? only : scope;
}

const kindOf = ({ scheme, level }: AssessmentHead): string => `${scheme} ${level}`;

const gap = (a: AssessmentHead, b: AssessmentHead): number =>
  Math.abs(Date.parse(a.period.end) - Date.parse(b.period.end)) / DAY;

function isApart(a: AssessmentHead, b: AssessmentHead): boolean {
  if (gap(a, b) > MOST_DAYS || a.period.kind !== b.period.kind) return false;
  const isOtherTime = a.period.end !== b.period.end || isOtherHour(a.period.asOf, b.period.asOf);
  return isOtherTime || (a.source !== '' && b.source !== '' && a.source !== b.source);
}

const isOtherHour = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function told({ schemeName }: Scene, latest: Assessment, heads: readonly AssessmentHead[]): Issue {
  // A table that names its system says more.
  const other = heads.find(({ source }) => source !== '') ?? heads[0]!;
  return issueAt('times-apart', 'warning', tableOf(other), {
    name: schemeName(latest.scheme),
    level: latest.level,
    period: periodKey(latest.period),
    hour: hourOf(latest),
    source: latest.source,
    'other-name': schemeName(other.scheme),
    'other-level': other.level,
    'other-period': periodKey(other.period),
    'other-hour': hourOf(other),
    'other-source': other.source,
    tables: heads.length - 1,
  });
}

const hourOf = ({ period }: AssessmentHead): string => period.asOf?.slice(11, 16) ?? '';

function tableOf({ origins: [origin] }: AssessmentHead): Place | undefined {
  if (!origin) return undefined;
  const { import: file, file: name, sheet, table } = origin;
  return { import: file, file: name, ...(sheet === undefined ? {} : { sheet }), table };
}
