import {
  type Comparison,
  columnIndex,
  type FigureColumn,
  focusKey,
  type IndicatorKey,
  titleKey,
  type UnitKey,
  withoutFilter,
} from '../model/index.ts';
import { focusOf } from '../view/index.ts';
import { columnKey, thresholdOf } from './choices.ts';
import type { Noted, NoteOffer, ViewNote } from './noted.ts';

/** A view that is shown, with its figures. */
interface Figured extends Noted {
  readonly comparison: Comparison;
}

/** What the view points at and its figures do not have: a column renamed, a unit merged, a finding that no longer holds. */
export function goneFromFigures(noted: Noted): readonly ViewNote[] {
  const { comparison, busy } = noted;
  if (!comparison || busy) return [];
  const figured: Figured = { ...noted, comparison };
  const pointed = noted.current.spec.rows === 'units' ? goneIndicator(figured) : goneUnit(figured);
  return [
    ...pointed,
    ...goneTargets(figured),
    ...goneThreshold(figured),
    ...goneSort(figured),
    ...goneFilters(figured),
    ...goneSentences(figured),
  ];
}

function indicatorName(key: IndicatorKey, { current: { spec }, ground, comparison }: Figured): string {
  const { indicators = [] } = ground.schemes.get(spec.scheme) ?? {};
  const known = [...comparison.indicators, ...indicators].find((indicator) => indicator.key === key);
  return known?.name ?? nameIn(spec.names, key);
}

function unitName(key: UnitKey, { current: { spec }, ground }: Figured): string {
  return ground.units.get(key)?.name ?? nameIn(spec.names, key);
}

const nameIn = (names: Readonly<Record<string, string>>, key: string): string =>
  (Object.hasOwn(names, key) && names[key]) || key;

/** Has the later date the indicator, or all parts it is the sum of? */
function hasIndicator(key: IndicatorKey, { resolved: { to }, comparison }: Figured): boolean {
  const parts = comparison.indicators.find((indicator) => indicator.key === key)?.sumOf ?? [];
  const has = (one: IndicatorKey): boolean => to?.columns.some(({ indicator }) => indicator === one) ?? false;
  return has(key) || (parts.length > 0 && parts.every(has));
}

function goneIndicator(figured: Figured): readonly ViewNote[] {
  const { current, comparison, words, wording, resolved } = figured;
  const { indicator, part } = current.spec.focus ?? {};
  if (indicator === undefined) return [];
  const name = indicatorName(indicator, figured);
  const shown = focusOf(comparison, current.spec);
  const instead = shown?.rows === 'units' ? shown : undefined;
  if (!comparison.columns.some((column) => column.indicator === indicator)) {
    const text = words.indicatorGone(name, instead && indicatorName(instead.indicator, figured));
    return [{ key: 'indicator-gone', text, offers: newColumns(figured) }];
  }
  if (resolved.to && !hasIndicator(indicator, figured)) {
    const text = words.indicatorNotIn(name, wording.dates.periodInSentence(resolved.to.period));
    return [{ key: 'indicator-gone', text, offers: newColumns(figured) }];
  }
  if (part === undefined || !instead || instead.part === part) return [];
  const { names } = wording;
  const text = words.partGone(names.part(part).toLowerCase(), name, names.part(instead.part).toLowerCase());
  return [{ key: 'part-gone', text, offers: [] }];
}

const MOST_OFFERED = 3;

/** Columns that came with the later date: one of them may be the one that is gone, under its new name. */
function newColumns(figured: Figured): readonly NoteOffer[] {
  const { resolved, comparison, words, view } = figured;
  const { from, to } = resolved;
  if (!to) return [];
  const isNew = ({ indicator, part }: FigureColumn): boolean =>
    part !== 'ranked' && part !== 'target' && (!from || columnIndex(from, indicator, part) < 0);
  return comparison.columns
    .filter((column) => isNew(column) && columnIndex(to, column.indicator, column.part) >= 0)
    .filter((column, i, all) => all.findIndex(({ indicator }) => indicator === column.indicator) === i)
    .slice(0, MOST_OFFERED)
    .map((column) => ({
      label: words.showIndicator(indicatorName(column.indicator, figured)),
      run: () => view.showColumn(columnKey(column)),
    }));
}

function goneUnit(figured: Figured): readonly ViewNote[] {
  const { current, comparison, resolved, ground, words, wording, view } = figured;
  const { unit } = current.spec.focus ?? {};
  const { to } = resolved;
  if (unit === undefined || !to || to.units.includes(unit)) return [];
  const name = unitName(unit, figured);
  const isThere = comparison.units.includes(unit);
  const successors = ground.units.get(unit)?.successors ?? [];
  const text = [
    isThere ? words.unitNotIn(name, wording.dates.periodInSentence(to.period)) : words.unitGone(name),
    ...(successors.length > 0 ? [words.merged(successors.map((key) => unitName(key, figured)))] : []),
  ].join(' ');
  const known = successors.filter((key) => comparison.units.includes(key)).slice(0, MOST_OFFERED);
  const offers = known.map((key): NoteOffer => {
    return { label: words.showUnit(unitName(key, figured)), run: () => view.openUnit(key) };
  });
  const all: NoteOffer = { label: words.allUnits, run: () => view.openUnit(undefined) };
  return [{ key: 'unit-gone', text, offers: [...offers, all] }];
}

/** Targets of what an earlier date of the place had and the later one has not; of what none ever had nothing is said. */
function goneTargets(figured: Figured): readonly ViewNote[] {
  const { current, ground, resolved, words, wording } = figured;
  const { spec } = current;
  const { to, choices } = resolved;
  if (!to) return [];
  const year = Number(to.period.end.slice(0, 4));
  const own = ground.settings?.targets?.filter(({ scheme }) => scheme === spec.scheme) ?? [];
  const wanted = (spec.targets ?? own).filter(
    (target) => target.year === year && (target.level ?? spec.level) === spec.level,
  );
  const wasThere = (key: IndicatorKey): boolean =>
    choices.some(({ columns }) => columns.some(({ indicator }) => indicator === key));
  const gone = [...new Set(wanted.map(({ indicator }) => indicator))].filter(
    (key) => wasThere(key) && !hasIndicator(key, figured),
  );
  if (gone.length === 0) return [];
  const names = gone.map((key) => indicatorName(key, figured));
  const text = words.targetsGone(names, wording.dates.periodInSentence(to.period));
  return [{ key: 'targets-gone', text, offers: [] }];
}

function goneThreshold({ current: { spec }, resolved, words, view }: Figured): readonly ViewNote[] {
  const { threshold = 1, rows } = spec;
  if (threshold === 1 || rows !== 'units' || thresholdOf(spec, resolved) !== undefined) return [];
  const drop: NoteOffer = { label: words.dropThreshold, run: () => view.setThreshold(1) };
  return [{ key: 'threshold-gone', text: words.thresholdGone(threshold), offers: [drop] }];
}

function goneSort({ current: { spec }, page, words, view }: Figured): readonly ViewNote[] {
  const { by, column: id } = spec.sort;
  if (!page || page.grid.rows.length === 0 || by === 'source' || by === 'official') return [];
  // A matrix shows other figures than those its rows may stand in the order of.
  if (spec.matrix && by !== 'column') return [];
  const { columns, hidden = [] } = page.grid;
  const isThere = by === 'column' && columns.some((column) => column.id === id);
  if (isThere || columns.some(({ sort }) => sort === by)) return [];
  if (hidden.some((one) => one.id === (id ?? by))) return [];
  const run = () => view.change({ sort: { by: 'after', descending: true } });
  return [
    { key: 'sort-gone', text: words.sortGone(words.sortBy[by]), offers: [{ label: words.dropSort, run }] },
  ];
}

/** A filter by a column that is not there lets everything through, which is said before somebody relies on it. */
function goneFilters({ page, wording, view }: Figured): readonly ViewNote[] {
  const gone = page?.grid.filters?.filter(({ isGone }) => isGone) ?? [];
  return gone.map(({ column, text }) => ({
    key: `filter-gone:${column}`,
    text: wording.lines.filterGone(text),
    offers: [
      { label: wording.lines.dropFilter, run: () => view.arrange((spec) => withoutFilter(spec, column)) },
    ],
  }));
}

/** Of what the view looks at now: what was rewritten beside another figure comes back with it. */
function goneSentences({ current: { spec }, page, wording, words, view }: Figured): readonly ViewNote[] {
  const { unit, indicator, part = 'score' } = spec.focus ?? {};
  const focus =
    spec.rows === 'units'
      ? indicator === undefined
        ? undefined
        : ({ rows: 'units', indicator, part } as const)
      : unit === undefined
        ? undefined
        : ({ rows: 'indicators', unit } as const);
  if (!page || !focus) return [];
  const shown = new Set([page.titleKey, ...page.findings.map(({ key }) => key)]);
  const gone = (spec.rewritten ?? []).filter(
    ({ key, language }) =>
      language === wording.language &&
      !shown.has(key) &&
      (key === titleKey(focus) || key.endsWith(`@${focusKey(focus)}`)),
  );
  return gone.map(({ key, language, now }) => ({
    key: `sentence:${key}`,
    text: words.sentenceGone(now),
    offers: [{ label: words.dropSentence, run: () => view.dropRewritten(key, language) }],
  }));
}
