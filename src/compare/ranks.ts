import { FLAG_RANKED_DIFFERS, FLAG_TIED_AFTER, FLAG_TIED_BEFORE, type Indicator } from '../model/index.ts';
import type { AlignedColumn } from './align.ts';
import type { Frame } from './frame.ts';
import { type Ranking, rankColumn } from './rank.ts';
import type { Roster } from './roster.ts';

/** Which end of a column stands first. */
export function bestOf({ direction }: Indicator): 'highest' | 'lowest' {
  return direction === 'lower' ? 'lowest' : 'highest';
}

/** Computed ranks r/N of one column at both dates, and the places moved between them, from row `start` on. */
export function fillRanks(
  frame: Frame,
  start: number,
  indicator: Indicator,
  roster: Roster,
  printedBefore: AlignedColumn,
  printedAfter: AlignedColumn,
): void {
  const end = start + roster.units.length;
  const best = bestOf(indicator);
  const before = rankColumn(printedBefore, best);
  const after = rankColumn(printedAfter, best);
  const differs = areOthersRanked(before, after) ? FLAG_RANKED_DIFFERS : 0;
  frame.rankBefore.set(before.rank, start);
  frame.rankAfter.set(after.rank, start);
  const { flags, move, nBefore, nAfter } = frame;
  for (let u = 0, i = start; i < end; u++, i++) {
    const wasRanked = !Number.isNaN(before.rank[u]!);
    const isRanked = !Number.isNaN(after.rank[u]!);
    if (wasRanked) nBefore[i] = before.n;
    if (isRanked) nAfter[i] = after.n;
    if (roster.isSame) move[i] = before.rank[u]! - after.rank[u]!;
    flags[i] =
      (before.tied[u] ? FLAG_TIED_BEFORE : 0) |
      (after.tied[u] ? FLAG_TIED_AFTER : 0) |
      (roster.isSame && wasRanked && isRanked ? differs : 0);
  }
}

/** Has some unit a place at one date only? As many may have taken its place: then N is alike, and the moves are not all their own. */
function areOthersRanked(before: Ranking, after: Ranking): boolean {
  if (before.n === 0 || after.n === 0) return false;
  return (
    before.n !== after.n || before.rank.some((rank, u) => Number.isNaN(rank) !== Number.isNaN(after.rank[u]!))
  );
}

/** A published rank is a figure of its own (domain rule 7): its N comes from the column `ranked`, its change is the move. */
export function fillPublishedRanks(
  frame: Frame,
  start: number,
  nBefore: AlignedColumn,
  nAfter: AlignedColumn,
): void {
  const end = start + nAfter.value.length;
  const before = { value: frame.before.subarray(start, end) };
  const after = { value: frame.after.subarray(start, end) };
  const move = movesBetween(before, after, nBefore, nAfter);
  frame.rankBefore.set(before.value, start);
  frame.rankAfter.set(after.value, start);
  frame.nBefore.set(nBefore.value, start);
  frame.nAfter.set(nAfter.value, start);
  for (let u = 0; u < nAfter.value.length; u++) {
    frame.move[start + u] = move(u);
    frame.delta[start + u] = move(u);
  }
}

type Values = Pick<AlignedColumn, 'value'>;

/**
 * Places moved between two published ranks, by unit; + is up. Ranks among 63 and among 34 are places on two rosters:
 * between them there is no move.
 */
export function movesBetween(
  before: Values,
  after: Values,
  nBefore: Values,
  nAfter: Values,
): (unit: number) => number {
  return (u) => {
    const from = nBefore.value[u]!;
    const to = nAfter.value[u]!;
    const isSameRoster = from === to || Number.isNaN(from) || Number.isNaN(to);
    return isSameRoster ? before.value[u]! - after.value[u]! : Number.NaN;
  };
}
