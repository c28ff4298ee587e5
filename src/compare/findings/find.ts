import {
  type Comparison,
  type DossierSetting,
  type Finding,
  type FindingKind,
  type Focus,
  isListOfSome,
  isOverdueList,
  SCHEME_DOSSIERS,
  type UnitKey,
} from '../../model/index.ts';
import { basesOfUnits, nationalUnit } from './base-findings.ts';
import { baselineRankedDiffers, caveatFindings, rankedDiffers } from './caveat-findings.ts';
import { indicatorColumns, indicatorOf, usualFocuses } from './columns-told.ts';
import { contributionFindings } from './contribution-findings.ts';
import { dossierFindings } from './dossier-findings.ts';
import { eventFindings, eventKey, eventRows } from './event-findings.ts';
import { isFull } from './full.ts';
import { byImportance } from './importance.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { oneListOnly } from './list-findings.ts';
import { meanFindings } from './mean-findings.ts';
import { dominanceIn, overdueFindings } from './overdue-findings.ts';
import { type Story, storyOf } from './story.ts';
import { targetFindings } from './target-findings.ts';
import { asTwoSystems } from './two-systems.ts';
import { unitFindings } from './unit-findings.ts';

/** Events of a comparison, and which of them the user has let into the headlines. */
interface Events {
  /** Rows of the columns a unit's indicators are counted by. */
  readonly rows: readonly number[];
  readonly isDismissed: (row: number) => boolean;
}

/**
 * Every finding worth saying without being asked: of the units by total and groups, or of the one unit by its
 * indicators, each by importance; then events and caveats, once each. `dismissed`: keys of events let into the headlines.
 */
export function find(
  comparison: Comparison,
  dismissed: readonly string[] = [],
  dossiers: DossierSetting = {},
): Finding[] {
  const events = eventsOf(comparison, dismissed);
  const focuses = usualFocuses(comparison);
  const [first] = focuses;
  const about = focuses.flatMap((focus) =>
    byImportance(comparison, [
      ...aboutFocus(comparison, focus, events),
      ...dominanceIn(comparison, dossiers, focus),
    ]),
  );
  return asTwoSystems(comparison, [
    ...withDossiers(
      comparison,
      about,
      aboutDossiers(comparison, dossiers, first?.rows === 'indicators' ? first : undefined),
    ),
    ...eventFindings(comparison, events.rows, events.isDismissed),
    ...caveatFindings(comparison),
  ]);
}

/** The findings of one view, by importance. An unknown unit or column yields the caveats alone. */
export function findFor(
  comparison: Comparison,
  focus: Focus,
  dismissed: readonly string[] = [],
  dossiers: DossierSetting = {},
): Finding[] {
  return findingsOf(comparison, focus, eventsOf(comparison, dismissed), dossiers);
}

/**
 * `findFor` of the indicators of many units, in their order: what they share is looked up once. Which units a list of
 * dossiers names, and what stands beside it, changes nothing about one unit.
 */
export function findEach(
  comparison: Comparison,
  units: readonly UnitKey[],
  dismissed: readonly string[] = [],
): Finding[][] {
  const events = eventsOf(comparison, dismissed);
  return units.map((unit) => findingsOf(comparison, { rows: 'indicators', unit }, events, {}));
}

function findingsOf(
  comparison: Comparison,
  focus: Focus,
  events: Events,
  dossiers: DossierSetting,
): Finding[] {
  const about = [...aboutFocus(comparison, focus, events), ...dominanceIn(comparison, dossiers, focus)];
  const found = byImportance(comparison, [
    ...withDossiers(comparison, about, aboutDossiers(comparison, dossiers, focus)),
    ...eventFindings(comparison, eventsIn(comparison, focus, events), events.isDismissed),
    ...caveatFindings(comparison),
  ]);
  return asTwoSystems(comparison, found);
}

/** F12 and F13: of the one unit that is looked at, or of the level. */
function aboutDossiers(
  comparison: Comparison,
  dossiers: DossierSetting,
  focus: Focus | undefined,
): readonly Finding[] {
  if (comparison.scheme !== SCHEME_DOSSIERS) return focus?.rows === 'units' ? oneListOnly(comparison) : [];
  if (focus?.rows === 'indicators') {
    return comparison.units.includes(focus.unit) ? dossierFindings(comparison, focus.unit) : [];
  }
  return [
    ...overdueFindings(comparison, dossiers, focus),
    ...oneListOnly(comparison),
    ...dossierFindings(comparison),
  ];
}

/**
 * One unit's dossiers head its view: how many of their counts went up says nothing. So do the units of a list at one
 * date, whose lowest is not the lowest of all.
 */
function withDossiers(
  comparison: Comparison,
  about: readonly Finding[],
  dossiers: readonly Finding[],
): readonly Finding[] {
  const isLoneList = comparison.from === undefined && isOverdueList(comparison);
  const heads: readonly FindingKind[] = [
    'dossier-summary',
    ...(isLoneList ? ['overdue-listed' as const] : []),
  ];
  const isHeaded = dossiers.some(({ kind, focus }) => focus !== undefined && heads.includes(kind));
  return [...(isHeaded ? about.filter(({ kind }) => kind !== 'headline') : about), ...dossiers];
}

function eventsOf(comparison: Comparison, dismissed: readonly string[]): Events {
  const keys = new Set(dismissed);
  return {
    rows: eventRows(comparison, indicatorColumns(comparison)),
    isDismissed: (row) => keys.size > 0 && keys.has(eventKey(comparison, row)),
  };
}

function columnOf(comparison: Comparison, focus: Focus): number {
  if (focus.rows === 'indicators') return -1;
  const { indicator, part } = focus;
  return comparison.columns.findIndex((c) => c.indicator === indicator && c.part === part);
}

/** A total is moved by its groups: their events are its events. Any other figure has its own. */
function eventsIn(comparison: Comparison, focus: Focus, { rows }: Events): readonly number[] {
  if (focus.rows === 'indicators') {
    const unit = comparison.units.indexOf(focus.unit);
    return rows.filter((row) => comparison.unit[row] === unit);
  }
  const column = columnOf(comparison, focus);
  if (column < 0) return [];
  return indicatorOf(comparison, column).role === 'total' ? rows : eventRows(comparison, [column]);
}

function aboutFocus(comparison: Comparison, focus: Focus, events: Events): readonly Finding[] {
  const n = comparison.units.length;
  const kept = eventsIn(comparison, focus, events).filter((row) => !events.isDismissed(row));
  if (focus.rows === 'indicators') {
    const unit = comparison.units.indexOf(focus.unit);
    if (unit < 0) return [];
    const rows = indicatorColumns(comparison).map((column) => column * n + unit);
    const isKept = new Set(kept);
    const story = storyIn(
      comparison,
      rows,
      (row) => isKept.has(row),
      (row) => row,
    );
    return [
      ...indicatorFindings(story, focus, unit),
      ...targetFindings(comparison, focus),
      ...contributionFindings(comparison, focus, unit),
      ...nationalUnit(comparison, unit, focus),
    ];
  }
  const column = columnOf(comparison, focus);
  if (column < 0) return [];
  const rows = Array.from({ length: n }, (_, u) => column * n + u);
  const unitsKept = new Set(kept.map((row) => comparison.unit[row]!));
  const { unit, nameOrder } = comparison;
  const story = storyIn(
    comparison,
    rows,
    (row) => unitsKept.has(unit[row]!),
    (row) => nameOrder[unit[row]!]!,
  );
  const isTotal = indicatorOf(comparison, column).role === 'total';
  const findings = [
    ...unitFindings(story, focus, isTotal),
    ...targetFindings(comparison, focus),
    ...meanFindings(comparison, focus, story),
    ...basesOfUnits(comparison, column, focus),
    ...rankedDiffers(comparison, rows, focus),
    ...baselineRankedDiffers(comparison, rows, focus),
  ];
  return isListOfSome(comparison) ? findings.filter(({ kind }) => !OF_ALL.has(kind)) : findings;
}

/**
 * What is said of all units, and not of a list of some. A unit that the list does not name has no lack of data either: the
 * list says nothing of it.
 */
const OF_ALL: ReadonlySet<FindingKind> = new Set([
  'units-no-data',
  'level-mean',
  'national-units',
  'grade-counts',
  'units-lowest',
]);

function storyIn(
  comparison: Comparison,
  rows: readonly number[],
  isKept: (row: number) => boolean,
  orderOf: (row: number) => number,
): Story {
  return storyOf(comparison, { rows, isKept, orderOf, isFull: (row) => isFull(comparison, row) });
}
