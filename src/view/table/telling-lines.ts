import { untoldIn } from '../../model/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/**
 * Which of these places say each point once: of units all. Of indicators, components where there are any, else groups,
 * without a group that is the sum of others beside them, and the total alone only where nothing else is.
 */
export function tellingLines(
  lines: readonly Line[],
  places: readonly number[],
  { comparison, spec }: Pick<PageContext, 'comparison' | 'spec'>,
): readonly number[] {
  if (spec.rows === 'units') return places;
  const untold = untoldIn(comparison);
  const told = places.filter((place) => !untold.has(lines[place]!.indicator.key));
  const keys = new Set(told.map((place) => lines[place]!.indicator.key));
  const groups = new Set(told.flatMap((place) => lines[place]!.indicator.group ?? []));
  const parts = told.filter((place) => {
    const { key, role, sumOf = [] } = lines[place]!.indicator;
    return role !== 'total' && !groups.has(key) && !(sumOf.length > 0 && sumOf.every((one) => keys.has(one)));
  });
  const telling = parts.length > 0 ? parts : told;
  const measures = new Set(telling.map((place) => lines[place]!.measure));
  return measures.size === 1 ? telling : [];
}
