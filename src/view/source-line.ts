import type { Period } from '../model/index.ts';
import type { PageContext } from './page-context.ts';

interface Behind {
  readonly period: Period;
  readonly source: string;
  readonly sourceAssumed?: true;
}

/**
 * Where the page's figures come from and up to when (F1): the later date's, then whatever of the others differs from it
 * in its system or was read off at an hour of its own.
 */
export function sourceLine({ comparison, sourceName, sourceNameOf, words }: PageContext): string {
  const {
    from,
    fromSource = '',
    fromSourceAssumed,
    source,
    sourceAssumed,
    to,
    baselines,
    reference,
  } = comparison;
  const others: readonly Behind[] = [
    ...(from
      ? [
          {
            period: from,
            source: fromSource,
            ...(fromSourceAssumed ? { sourceAssumed: fromSourceAssumed } : {}),
          },
        ]
      : []),
    ...baselines,
    ...(reference ? [reference] : []),
  ];
  const isElse = (other: Behind): boolean => other.source !== source || other.sourceAssumed !== sourceAssumed;
  const told = others
    .filter((other) => isElse(other) || other.period.asOf !== undefined)
    .map((other) => ({
      period:
        other === reference
          ? words.bases.nationalOf(words.dates.period(other.period))
          : words.dates.period(other.period),
      ...(isElse(other) && other.source !== ''
        ? { source: sourceNameOf(other.source, other.sourceAssumed) }
        : {}),
      ...(other.period.asOf ? { moment: words.dates.moment(other.period.asOf) } : {}),
    }))
    .filter(({ source: name, moment }) => name !== undefined || moment !== undefined);
  return words.findings.source(sourceName, to) + words.bases.otherSources(told);
}
