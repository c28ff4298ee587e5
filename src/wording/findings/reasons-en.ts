import type { ReasonCode, Succession } from '../../model/index.ts';
import { partialFirst, type Window, wholeMonth, windowOf } from './bases-telling.ts';
import { unitListEn } from './phrases-en.ts';
import { type CaveatTellers, shownOf, type Teller, type Telling } from './telling.ts';

const windowEn = (window: Window): string => {
  if (window.kind === 'own') return 'are those of the period alone';
  return window.day === undefined ? 'add up from a day that is not given' : `add up from ${window.day}`;
};

/** Units that began, with whose place they took; then those that ended and are not named so. */
function successionsEn(successions: readonly Succession[], telling: Telling): string {
  const { day } = telling.dates;
  const named = new Set(successions.flatMap(({ change, others }) => (change === 'began' ? others : [])));
  const those = successions.filter(({ unit, change }) => change === 'began' || !named.has(unit));
  const { shown, rest } = shownOf(those, telling);
  const list = shown.map(({ unit, change, on, others }) => {
    const names = others.map(telling.unitName).join(', ');
    if (change === 'began' && names !== '') return `${telling.unitName(unit)} (formerly ${names})`;
    const when = change === 'began' ? 'from' : 'until';
    return telling.unitName(unit) + (on === undefined ? '' : ` (${when} ${day(on)})`);
  });
  return list.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

/** Of a further base, which one: the sentence itself does not say. */
const against =
  (tell: Teller): Teller =>
  (finding, telling) =>
    (finding.baseline === undefined ? '' : `against ${telling.from}: `) + tell(finding, telling);

export const reasonsEn: Pick<CaveatTellers, ReasonCode | 'ranked-differs'> = {
  'period-kind-differs': (_, { from, to }) =>
    `the periods are of different kinds (${from} and ${to}): take the difference as a guide only`,
  'roster-differs': against(
    ({ units }, telling) =>
      `the two dates list different units${units.length > 0 ? ` (${unitListEn(units, telling)})` : ''}: no moves in rank`,
  ),
  'scheme-version-differs': against(
    () => 'the two dates are scored by two versions of the index: their points may not be alike',
  ),
  'window-differs': (_, telling) => {
    const { comparison, from, to } = telling;
    return `figures for ${from} ${windowEn(windowOf(comparison.from, telling))}, those for ${to} ${windowEn(windowOf(comparison.to, telling))}: this may be a reset, not a fall`;
  },
  'ranked-differs': against(
    ({ units }, telling) =>
      `the two dates do not rank the same units: ${unitListEn(units, telling)} ${units.length === 1 ? 'has' : 'have'} data at one of them only`,
  ),
  'source-differs': (_, { comparison, from, to, sourceName }) =>
    `figures for ${from} come from ${sourceName(comparison.fromSource ?? '', comparison.fromSourceAssumed)}, those for ${to} from ${sourceName(comparison.source, comparison.sourceAssumed)}: two systems may count differently, so a difference is not yet a change`,
  'source-unnamed': (_, { comparison, from, to, sourceName }) => {
    const isFrom = comparison.fromSource === '';
    const named = sourceName(isFrom ? comparison.source : (comparison.fromSource ?? ''));
    return `figures for ${isFrom ? to : from} come from ${named}, those for ${isFrom ? from : to} name no source: if it is another, a difference is not yet a change`;
  },
  'unit-epochs-differ': against(
    ({ successions = [] }, telling) =>
      `not comparable, because units were reorganised: ${successionsEn(successions, telling)}`,
  ),
  'partial-period': (_, telling) => {
    if (telling.from === '')
      return `figures for ${telling.to} cover only a part of ${wholeMonth(telling) || 'their period'}`;
    const [part, whole] = partialFirst(telling);
    return `figures for ${part} cover only a part of the period: take the difference from ${whole} as provisional`;
  },
};
