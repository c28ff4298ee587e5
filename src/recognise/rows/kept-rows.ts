import { fold, type Level, type RowRole } from '../../model/index.ts';
import { hasGroups, match766, of766, TOTAL_766 } from '../indicators/schemes.ts';
import { isPeriodName } from '../periods/period-names.ts';
import type { DataRow } from '../structure/body-rows.ts';
import { parseUnitName } from '../units/unit-names.ts';
import { isCounted } from './row-words.ts';
import { depthOf } from './sections.ts';

/** A row of figures, with what later rows may still change about it. */
export interface Kept extends DataRow {
  readonly ordinal: string | undefined;
  /** The user says that it is one. */
  readonly isGiven: boolean;
  /** It names a unit among indicators: the rows below are that unit's, and its own figures their sum. */
  readonly isOwners: boolean;
}

/** A total in a table of indicators; its row is a row of figures where it is a score. */
export interface Total extends Pick<DataRow, 'row' | 'section' | 'owner'> {
  /** The table prints 100 as its maximum. */
  readonly isOf100: boolean;
}

/** What a table says of its rows as a whole. */
export interface TableOfRows {
  readonly isOfUnits: boolean;
  /** Its rows are counted 1, 2, 3. */
  readonly isCounted: boolean;
  readonly hasRejected: boolean;
  /** Has a row text under the heads of figures? */
  isWritten(row: number): boolean;
}

export interface Settled {
  readonly data: readonly Kept[];
  /** Of rows that had none yet. */
  readonly roles: readonly (readonly [row: number, role: RowRole])[];
  /** Rows to be refused. */
  readonly uncounted: readonly number[];
  readonly loneTotal?: number;
}

/** What rows of figures and totals turn out to be when all are known. */
export function settleKept(kept: readonly Kept[], totals: readonly Total[], table: TableOfRows): Settled {
  const owner = kept.length === 1 ? kept[0] : undefined;
  const total = totals.length === 1 ? totals[0] : undefined;
  const isOwners = owner !== undefined && !table.isWritten(owner.row);
  // A total that is the only row of figures sums up no rows: it is of the one unit named above it, else it is lone.
  if (total !== undefined && isOwners && owner.row < total.row) {
    return { data: [{ ...owner, row: total.row }], roles: [[owner.row, 'section']], uncounted: [] };
  }
  if (total !== undefined && kept.length === 0 && !table.hasRejected) {
    return { data: [], roles: [], uncounted: [], loneTotal: total.row };
  }
  const scores = table.isOfUnits ? [] : scoresAmong(totals, kept);
  const scored = new Set(scores.map(({ row }) => row));
  const { data, sums } = settleOwners(kept);
  const strangers = new Set(table.isOfUnits && table.isCounted ? uncountedIn(data) : []);
  const left = strangers.size === 0 ? data : data.filter((d) => !strangers.has(d));
  return {
    data: scores.length === 0 ? left : [...left, ...scores].sort((a, b) => a.row - b.row),
    roles: [
      ...totals.flatMap(({ row }) => (scored.has(row) ? [] : [[row, 'total'] as const])),
      ...sums.map((row) => [row, 'subtotal'] as const),
    ],
    uncounted: [...strangers].map(({ row }) => row),
  };
}

/**
 * Beside the groups of index 766, above or below them, a "Tổng" is the unit's total score, not a sum over units; so it is
 * where rows of the index come with their maxima and its own is 100.
 */
function scoresAmong(totals: readonly Total[], data: readonly Kept[]): readonly Kept[] {
  const isScore = ({ owner, isOf100 }: Total) => {
    const names = data.flatMap((d) => (d.owner === owner ? d.name : []));
    return hasGroups(names) || (isOf100 && names.some((name) => match766([name]) !== undefined));
  };
  return totals.filter(isScore).map(({ isOf100: _, ...total }) => ({
    ...total,
    name: of766(TOTAL_766).name,
    ordinal: undefined,
    isGiven: false,
    isOwners: false,
  }));
}

/**
 * Units with figures among indicators. Over rows of index 766 the figures are the unit's total score; over others they are
 * sums, whose rows are returned. Where no unit has rows below it the table lists units, and they stay what they were.
 */
function settleOwners(data: readonly Kept[]): {
  readonly data: readonly Kept[];
  readonly sums: readonly number[];
} {
  if (!data.some((d) => d.isOwners)) return { data, sums: [] };
  const below = data.filter((d) => !d.isOwners);
  if (!below.some((d) => d.owner !== undefined)) {
    return { data: data.map((d) => ({ ...d, owner: undefined, isOwners: false })), sums: [] };
  }
  const of766Rows = below.filter((d) => match766([d.name]) !== undefined).length;
  if (of766Rows >= below.length * MOSTLY) {
    const { name } = of766(TOTAL_766);
    return { data: data.map((d) => (d.isOwners ? { ...d, name } : d)), sums: [] };
  }
  return { data: below, sums: data.flatMap((d) => (d.isOwners ? d.row : [])) };
}

const MOSTLY = 0.8;

const LETTERED = /^[a-zđ][.)]?$/;
const LETTERED_NAME = /^[a-zđ][.)]\s+\p{L}/u;

/** "7", "7.": counts the rows of a table. */
export function isWhole(ordinal: string | undefined): boolean {
  return ordinal !== undefined && /^\d+[.)]?$/.test(ordinal);
}

/**
 * Is a row of units "a" or "1.1" below "1", and not of a lower level than that? What it counts is counted there already.
 * `above` is the last row that was counted with a whole number.
 */
export function isPartOf(above: Kept | undefined, ordinal: string | undefined, name: string): boolean {
  if (!above || isWhole(ordinal)) return false;
  const isLettered = ordinal === undefined ? LETTERED_NAME.test(name) : LETTERED.test(ordinal);
  const whole = /^(\d+)\.\d/.exec(ordinal ?? '')?.[1];
  if (!isLettered && (whole === undefined || whole !== /^\d+/.exec(above.ordinal ?? '')?.[0])) return false;
  const level = parseUnitName(name).level;
  const over = parseUnitName(above.name).level;
  return !isBelow(level, over);
}

function isBelow(level: Level | undefined, over: Level | undefined): boolean {
  if (level === undefined) return false;
  return over === undefined ? level === 'commune' : depthOf(level) > depthOf(over);
}

/** Fewer counted rows make no counted table. */
const LEAST_COUNTED = 3;
/** Fewer say nothing of those behind the last of them. */
const LEAST_BEFORE_END = 2;

/** Rows of a counted table of units that are not counted, and do not say what kind of unit they are. */
function uncountedIn(data: readonly Kept[]): readonly Kept[] {
  const others = data.filter((d) => d.ordinal === undefined && !d.isGiven && isUntyped(d.name));
  if (others.length === 0) return [];
  const counted = data.filter((d) => isCounted(d.ordinal));
  const isCountedTable = counted.length >= LEAST_COUNTED && others.length < counted.length / 2;
  if (isCountedTable) return others;
  const end = counted.at(-1)?.row;
  return counted.length >= LEAST_BEFORE_END && end !== undefined ? others.filter(({ row }) => row > end) : [];
}

function isUntyped(name: string): boolean {
  const { level, type } = parseUnitName(name);
  return level === undefined && type === undefined && fold(name) !== '' && !isPeriodName(name);
}
