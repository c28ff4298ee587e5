import {
  type AssessmentHead,
  type PeriodRef,
  periodKey,
  RELATIVE_PERIODS,
  type RelativePeriod,
  type ViewSpec,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { PickerItem } from './choices.ts';
import { headOf, isSamePeriod, type Resolved, referenceOf, refOf } from './resolve-view.ts';

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
  wording: Wording,
): PeriodPicker {
  const { dates, shell } = wording;
  const { choices } = resolved;
  const chosen = spec[side];
  const shown = resolved[side];
  const other = side === 'from' ? resolved.to : resolved.from;
  const relative = OFFERED[side].flatMap((ref) => {
    const head = headOf(ref, side, resolved);
    if (!head || head === other) return [];
    const source = sourceBeside(head, choices, wording);
    return [
      {
        value: ref,
        label: shell.view.relative[ref],
        hint: [dates.period(head.period), ...source].join(' · '),
      },
    ];
  });
  const exact = choices
    .toReversed()
    .filter((head) => shown !== undefined || head !== other)
    .map((head) => ({
      value: choiceKey(head, choices),
      label: labelOf(head, choices, wording),
      ...hinted(head.period.label),
    }));
  return {
    items: [...relative, ...exact.map((item, i) => (i === 0 ? { ...item, begins: true } : item))],
    value: shown && (typeof chosen === 'string' ? chosen : choiceKey(shown, choices)),
    text: shown ? labelOf(shown, choices, wording) : '',
  };
}

/** What a menu calls an assessment: its period, and itself where that says too little. */
export function choiceKey(head: AssessmentHead, choices: readonly AssessmentHead[]): string {
  const key = periodKey(head.period);
  return choices.some((other) => other !== head && periodKey(other.period) === key) ? head.key : key;
}

/** The system a date's figures come from, where several have figures of that date. */
function sourceBeside(
  head: AssessmentHead,
  choices: readonly AssessmentHead[],
  { shell, start }: Wording,
): readonly string[] {
  const isShared = choices.some((other) => other !== head && isSamePeriod(other, head));
  if (!isShared) return [];
  return [head.source === '' ? shell.view.unknownSource : start.source(head.source, head.sourceAssumed)];
}

function labelOf(head: AssessmentHead, choices: readonly AssessmentHead[], wording: Wording): string {
  return [wording.dates.periodHead(head.period), ...sourceBeside(head, choices, wording)].join(' · ');
}

/** The country among the choices of `baselineChoices`; no period has such a key. */
export const COUNTRY_CHOICE = 'country';

/** What can stand beside the pair: the country, then further periods, newest first; those that do are marked. */
export function baselineChoices(
  spec: Pick<ViewSpec, 'withoutReference'>,
  resolved: Resolved,
  wording: Wording,
): PickerItem[] {
  const { bases, dates, shell } = wording;
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
      value: choiceKey(head, choices),
      label: labelOf(head, choices, wording),
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
  const head = choices.find((choice) => choiceKey(choice, choices) === value);
  return head && refOf(head, choices);
}
