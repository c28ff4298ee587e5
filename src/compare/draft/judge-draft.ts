import {
  type Comparison,
  type DraftClaim,
  type DraftFigure,
  type DraftReading,
  draftTextKey,
  type Steps,
} from '../../model/index.ts';
import { judgeChange, judgeListed } from './judge-change.ts';
import { judgeContribution } from './judge-contribution.ts';
import { type Findings, findingsOnce, judgeCount } from './judge-count.ts';
import { judgeExtreme } from './judge-extreme.ts';
import { judgeGap } from './judge-gap.ts';
import { judgeGoal } from './judge-goal.ts';
import { isMeanOfUnits, judgeMean } from './judge-mean.ts';
import { judgeDate, judgeMember, judgeTotal, swappedIn } from './judge-others.ts';
import { judgeMove, judgeRank } from './judge-rank.ts';
import { judgeByOneBase } from './one-base.ts';
import type { Judgement } from './verdict.ts';

/**
 * What a draft says beside what the data says. A number of which one reading agrees agrees; it differs where its place is
 * sure and the data has another figure there; else it is not placed. `comparisons`: the most important first.
 */
export function* judgeDraft(
  readings: readonly DraftReading[],
  comparisons: readonly Comparison[],
): Steps<readonly DraftFigure[]> {
  const findings = findingsOnce();
  const judgedBy = (reading: DraftReading, some: readonly Comparison[]) => judged(reading, some, findings);
  const sentences = sentencesOf(readings);
  const figures: DraftFigure[] = [];
  for (const [n, sentence] of sentences.entries()) {
    yield n / sentences.length;
    figures.push(...judgeByOneBase(sentence, comparisons, judgedBy));
  }
  // A name is no figure: it is told of only where it does not belong.
  return figures.filter(({ claim, verdict }) => !isName(claim) || verdict === 'differs');
}

const isName = (claim: DraftFigure['claim']): boolean => claim === 'member' || claim === 'extreme';

function sentencesOf(readings: readonly DraftReading[]): readonly (readonly DraftReading[])[] {
  const sentences = new Map<string, DraftReading[]>();
  readings.forEach((reading, n) => {
    const { at, sentence } = reading;
    const key = sentence === undefined ? `alone:${n}` : `${draftTextKey(at)}:${sentence}`;
    sentences.set(key, [...(sentences.get(key) ?? []), reading]);
  });
  return [...sentences.values()];
}

function judged(
  { at, text, claims, isLeftOut }: DraftReading,
  comparisons: readonly Comparison[],
  findings: Findings,
): DraftFigure {
  if (isLeftOut && claims.length === 0) return { at, text, verdict: 'left-out', refs: [] };
  const judgements = claims.map((claim) => ({
    claim,
    ...judge(withKnownDates(claim, comparisons), comparisons, findings),
  }));
  const found =
    judgements.find(({ verdict }) => verdict === 'agrees') ??
    judgements.find(({ verdict }) => verdict === 'differs');
  if (!found || found.verdict === 'unknown') {
    if (isLeftOut) return { at, text, verdict: 'left-out', refs: [] };
    const [claim] = claims;
    return { at, text, ...(claim ? { claim: claim.kind } : {}), verdict: 'not-placed', refs: [] };
  }
  const { claim, ...judgement } = found;
  return { at, text, claim: claim.kind, ...judgement };
}

/** What stands under a date with day and month exchanged is of the day that was meant; the date itself is told of once. */
function withKnownDates(claim: DraftClaim, comparisons: readonly Comparison[]): DraftClaim {
  if (claim.kind === 'date') return claim;
  const { period, against } = claim;
  return {
    ...claim,
    ...(period ? { period: swappedIn(period, comparisons) ?? period } : {}),
    ...(against ? { against: swappedIn(against, comparisons) ?? against } : {}),
  };
}

function judge(claim: DraftClaim, comparisons: readonly Comparison[], findings: Findings): Judgement {
  switch (claim.kind) {
    case 'value':
      return judgeFigure(comparisons, claim);
    case 'change':
      return judgeChange(comparisons, claim);
    case 'rank':
      return judgeRank(comparisons, claim);
    case 'move':
      return judgeMove(comparisons, claim);
    case 'count':
      return judgeCount(comparisons, claim, findings);
    case 'total':
      return judgeTotal(comparisons, claim);
    case 'member':
      return judgeMember(comparisons, claim);
    case 'mean':
      return judgeMean(comparisons, claim);
    case 'contribution':
      return judgeContribution(comparisons, claim);
    case 'gap':
      return judgeGap(comparisons, claim);
    case 'goal':
      return judgeGoal(comparisons, claim);
    case 'extreme':
      return judgeExtreme(comparisons, claim);
    case 'date':
      return judgeDate(comparisons, claim);
  }
}

/** A mean of units that is passed off as the country's own figure is told as such (domain rule 12). */
function judgeFigure(
  comparisons: readonly Comparison[],
  claim: Extract<DraftClaim, { kind: 'value' }>,
): Judgement {
  const judgement = judgeListed(comparisons, claim);
  if (judgement.verdict !== 'differs') return judgement;
  const [ref] = judgement.refs;
  const isCountrys = comparisons.some(
    ({ level, units }) => level === 'country' && ref && units.includes(ref.unit),
  );
  return isCountrys && isMeanOfUnits(comparisons, claim)
    ? { ...judgement, because: 'mean-for-country' }
    : judgement;
}
