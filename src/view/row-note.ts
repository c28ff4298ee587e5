import {
  type Change,
  differingPlaces,
  FLAG_EVENT,
  type GridRow,
  rowsOf,
  successionsIn,
} from '../model/index.ts';
import type { Line } from './lines.ts';
import type { PageContext } from './page-context.ts';

/**
 * What needs care about a row: an event of rule 9, a unit that began or ended (rule 10), a published place that differs;
 * and what of it is a fact.
 */
export function rowNotes(
  lines: readonly Line[],
  context: PageContext,
): (line: Line) => Pick<GridRow, 'note' | 'fact'> {
  const { about, comparison, spec, words } = context;
  const successions = successionsIn(comparison);
  const [first] = lines;
  const places =
    spec.rows === 'units' && first ? differingPlaces(comparison, comparison.column[first.at]!) : undefined;
  return ({ at, change }) => {
    const succession = successions.get(change.unit);
    const place = places?.get(at);
    const facts = [
      succession
        ? words.bases.succession({
            change: succession.change,
            others: succession.others.map(about.unitName),
            ...(succession.on ? { on: words.dates.day(succession.on) } : {}),
          })
        : '',
      ...addedUp(change, context),
    ];
    return told(
      [
        (change.flags & FLAG_EVENT) === 0 ? '' : words.grid.eventHint,
        ...facts,
        place ? words.bases.placesDiffer(place.published, place.computed) : '',
      ],
      facts,
    );
  };
}

/** A row's note, and the fact in it, of their parts; '' is none. */
export function told(notes: readonly string[], facts: readonly string[]): Pick<GridRow, 'note' | 'fact'> {
  const [note, fact] = [notes, facts].map((parts) => parts.filter(Boolean).join(' · '));
  return { ...(note ? { note } : {}), ...(fact ? { fact } : {}) };
}

/** A group's points that one date has only in parts: which, and what they are. */
export function addedUp(
  { unit, indicator, part }: Change,
  { about, comparison, indicatorOf, words, from, to }: PageContext,
): readonly string[] {
  if (part !== 'score') return [];
  const own = (comparison.regroupings ?? []).filter((one) => one.indicator === indicator);
  return own.map(({ assessment, of }) => {
    const isAfter = assessment === comparison.toKey;
    const values = isAfter ? comparison.after : comparison.before;
    const decimals = isAfter ? comparison.decimalsAfter : comparison.decimalsBefore;
    const parts = of.map((key) => {
      const at = rowsOf(comparison, key, 'score')[0] + comparison.units.indexOf(unit);
      const printed = Math.max(decimals[at]!, indicatorOf(key).decimals);
      return { name: about.indicatorName(key), value: words.numbers.figure(values[at]!, printed) };
    });
    return words.grid.addedUp((isAfter ? to : from) ?? '', parts);
  });
}
