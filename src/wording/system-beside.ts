import { type Comparison, type Period, periodKey, sumMark } from '../model/index.ts';
import type { InEvery, Language } from './language.ts';
import { systemName } from './systems.ts';

/** One of the assessments a comparison sets side by side. */
export interface Sourced {
  readonly period: Period;
  readonly source: string;
  readonly sourceAssumed?: true;
}

type Compared = Pick<
  Comparison,
  'from' | 'fromSource' | 'fromSourceAssumed' | 'to' | 'source' | 'sourceAssumed' | 'baselines'
>;

const unnamed: InEvery<string> = { vi: 'không ghi nguồn', en: 'source not stated' };

export function earlierOf({ from, fromSource = '', fromSourceAssumed }: Compared): Sourced | undefined {
  return (
    from && {
      period: from,
      source: fromSource,
      ...(fromSourceAssumed ? { sourceAssumed: fromSourceAssumed } : {}),
    }
  );
}

export function laterOf({ to, source, sourceAssumed }: Compared): Sourced {
  return { period: to, source, ...(sourceAssumed ? { sourceAssumed } : {}) };
}

/**
 * What stands behind a date, " (Hệ thống EMC)", where another system's figures of the same date stand beside it: the date
 * alone would name both. Empty everywhere else.
 */
export function systemBeside(language: Language, comparison: Compared): (one: Sourced) => string {
  const earlier = earlierOf(comparison);
  const all = [laterOf(comparison), ...(earlier ? [earlier] : []), ...comparison.baselines];
  const dateOf = ({ period }: Sourced): string => periodKey(period) + sumMark(period);
  return (one) => {
    const isShared = all.some((other) => other.source !== one.source && dateOf(other) === dateOf(one));
    if (!isShared) return '';
    return ` (${one.source === '' ? unnamed[language] : systemName(language, one.source, one.sourceAssumed)})`;
  };
}
