import type { Comparison, DraftClaim, DraftExpected, DraftSubject } from '../../model/index.ts';
import { rankColumns } from '../findings/columns-told.ts';
import { changedSpots } from './judge-change.ts';
import { columnsFor, type DraftSpot, elsewhere, refOf, refsOfChange, spotsOf } from './places.ts';
import { agreed, differing, type Judgement, UNKNOWN } from './verdict.ts';

type RankClaim = Extract<DraftClaim, { kind: 'rank' }>;
type MoveClaim = Extract<DraftClaim, { kind: 'move' }>;

/** Published ranks first, then those computed from what the subject names. */
function rankedSpots(
  comparisons: readonly Comparison[],
  subject: DraftSubject,
  columnsOf = columnsFor,
): readonly DraftSpot[] {
  return spotsOf(comparisons, subject, (comparison, said) => {
    const published = rankColumns(comparison).filter(
      (c) => said.length === 0 || said.includes(comparison.columns[c]!.indicator),
    );
    return [...published, ...columnsOf(comparison, said)];
  });
}

const rankedIn = (comparisons: readonly Comparison[], subject: DraftSubject): readonly DraftSpot[] =>
  rankedSpots(comparisons, subject).filter((spot) => !Number.isNaN(rankAt(spot).rank));

function rankAt({ comparison, row, side }: DraftSpot): { readonly rank: number; readonly of: number } {
  return side === 'before'
    ? { rank: comparison.rankBefore[row]!, of: comparison.nBefore[row]! }
    : { rank: comparison.rankAfter[row]!, of: comparison.nAfter[row]! };
}

/** "xếp hạng 20/63", "từ thứ 8/63 xuống". A rank of another roster is another rank: it says nothing of this one. */
export function judgeRank(comparisons: readonly Comparison[], claim: RankClaim): Judgement {
  const { rank, of } = claim;
  const own = rankedIn(comparisons, claim);
  // One indicator of one unit has no place: behind its name, the unit's may be meant.
  const spots = own.length > 0 ? own : rankedIn(comparisons, { ...claim, indicators: [] });
  const isSure = claim.isSure && own.length > 0;
  const isOf = (n: number): boolean => of === undefined || Number.isNaN(n) || n === of;
  const right = spots.find((spot) => rankAt(spot).rank === rank && isOf(rankAt(spot).of));
  if (right) return agreed([refOf(right)]);
  if (!claim.period && !claim.isEarlier && !claim.isLater) {
    const before = spots.map((spot): DraftSpot => ({ ...spot, side: 'before' }));
    const earlier = before.find((spot) => rankAt(spot).rank === rank && isOf(rankAt(spot).of));
    if (earlier) return agreed([refOf(earlier)]);
  }
  const others = rankedSpots(comparisons, claim, elsewhere);
  if (!isSure || others.some((spot) => rankAt(spot).rank === rank && isOf(rankAt(spot).of))) return UNKNOWN;
  const ofRoster = spots.find((spot) => isOf(rankAt(spot).of));
  if (ofRoster) return differing('value', expectedRank(ofRoster), [refOf(ofRoster)]);
  const ofOther = spots.find((spot) => rankAt(spot).rank === rank);
  return ofOther ? differing('roster', expectedRank(ofOther), [refOf(ofOther)]) : UNKNOWN;
}

function expectedRank(spot: DraftSpot): DraftExpected {
  const { rank, of } = rankAt(spot);
  return { value: rank, decimals: 0, kind: 'rank', ...(Number.isNaN(of) ? {} : { of }) };
}

/** "giảm 12 bậc". */
export function judgeMove(comparisons: readonly Comparison[], claim: MoveClaim): Judgement {
  const { places, direction, isSure } = claim;
  const said = direction === 'up' ? places : -places;
  const ranked = changedSpots(comparisons, claim);
  const published = rankedSpots(comparisons, withoutPeriod(claim));
  const spots = [...published, ...ranked].filter(
    ({ comparison, row }) => !Number.isNaN(comparison.move[row]!),
  );
  const right = spots.find(({ comparison, row }) => comparison.move[row] === said);
  if (right) return agreed(refsOfChange(right));
  const [first] = spots;
  const others = changedSpots(comparisons, claim, elsewhere);
  if (!first || !isSure || others.some(({ comparison, row }) => comparison.move[row] === said))
    return UNKNOWN;
  const move = first.comparison.move[first.row]!;
  const expected: DraftExpected = { value: move, decimals: 0, kind: 'places', isChange: true };
  return differing(move === -said ? 'sign' : 'value', expected, refsOfChange(first));
}

function withoutPeriod({ period: _period, ...subject }: MoveClaim): DraftSubject {
  return subject;
}
