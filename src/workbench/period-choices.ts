import {
  type PeriodRef,
  periodKey,
  RELATIVE_PERIODS,
  type RelativePeriod,
  type ViewSpec,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { PickerItem } from './choices.ts';
import { headOf, type Resolved, referenceOf } from './resolve-view.ts';

/** One of a view's two period menus. */
export interface PeriodPicker {
  readonly items: readonly PickerItem[];
  /** The chosen one of `items`; undefined where nothing is shown on this side. */
  readonly value: string | undefined;
  /** The period it means now. */
  readonly text: string;
}

const OFFERED: Readonly<Record<'from' | 'to', readonly RelativePeriod[]>> = {
  from: ['previous', 'earliest', 'latest'],
  to: ['latest'],
};

/**
 * What one side of a view can be set to: periods that move when new files come, with what they mean now, then every
 * date, newest first. The date on the other side is offered too: the two then change places.
 */
export function periodPicker(
  side: 'from' | 'to',
  spec: ViewSpec,
  resolved: Resolved,
  { dates, shell }: Wording,
): PeriodPicker {
  const chosen = spec[side];
  const shown = resolved[side];
  const other = side === 'from' ? resolved.to : resolved.from;
  const relative = OFFERED[side].flatMap((ref) => {
    const head = headOf(ref, side, resolved);
    if (!head || head === other) return [];
    return [{ value: ref, label: shell.view.relative[ref], hint: dates.period(head.period) }];
  });
  const exact = resolved.choices
    .toReversed()
    .filter((head) => shown !== undefined || head !== other)
    .map(({ period }) => ({
      value: periodKey(period),
      label: dates.periodHead(period),
      ...hinted(period.label),
    }));
  return {
    items: [...relative, ...exact.map((item, i) => (i === 0 ? { ...item, begins: true } : item))],
    value: shown && (typeof chosen === 'string' ? chosen : periodKey(shown.period)),
    text: shown ? dates.periodHead(shown.period) : '',
  };
}

/** The country among the choices of `baselineChoices`; no period has such a key. */
export const COUNTRY_CHOICE = 'country';

/** What can stand beside the pair: the country, then further periods, newest first; those that do are marked. */
export function baselineChoices(
  spec: Pick<ViewSpec, 'withoutReference'>,
  resolved: Resolved,
  { bases, dates, shell }: Wording,
): PickerItem[] {
  const { choices, from, to, baselines, country } = resolved;
  const shown = (isShown: boolean): string | undefined => (isShown ? shell.view.baselineShown : undefined);
  const isReference = referenceOf(spec, resolved) !== undefined;
  const national = country && {
    value: COUNTRY_CHOICE,
    label: bases.country,
    ...hinted(shown(isReference), dates.periodHead(country.period)),
  };
  const periods = choices
    .toReversed()
    .filter((head) => head !== from && head !== to)
    .map((head) => ({
      value: periodKey(head.period),
      label: dates.periodHead(head.period),
      ...hinted(shown(baselines.includes(head)), head.period.label),
    }));
  return national ? [national, ...periods] : periods;
}

/** What stands softly beside a period: what the source calls it, for one day may be a meeting's (domain rule 11). */
function hinted(...said: readonly (string | undefined)[]): { hint?: string } {
  const hint = said.filter((text) => text !== undefined).join(' · ');
  return hint === '' ? {} : { hint };
}

/** What a picked value asks for; undefined where the view has no such period. */
export function periodRef(value: string, { choices }: Resolved): PeriodRef | undefined {
  const relative = RELATIVE_PERIODS.find((ref) => ref === value);
  if (relative) return relative;
  const head = choices.find(({ period }) => periodKey(period) === value);
  return head && { exact: head.period };
}
