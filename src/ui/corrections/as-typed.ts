import { type Correction, keptFigure, measureOf } from '../../model/index.ts';
import type { Wording } from '../../wording/index.ts';
import { type Correctable, MISSING_STATUSES, type MissingStatus } from '../../workbench/index.ts';

/** What stands in the fields of the editor. */
export interface AsTyped {
  readonly text: string;
  readonly missing: MissingStatus;
  readonly why: string;
}

/** A figure with its correction, if it has one, as it is typed again. */
export function asTyped(
  { printed, indicator, of }: Correctable,
  correction: Correction | undefined,
  { numbers }: Pick<Wording, 'numbers'>,
): AsTyped {
  const { value, status, decimals } = correction?.now ?? keptFigure(printed);
  const isCount = ['count', 'rank'].includes(measureOf(indicator, of.part));
  return {
    text: value === undefined ? '' : numbers.figure(value, isCount ? 0 : decimals),
    missing: MISSING_STATUSES.find((one) => one === status) ?? 'blank',
    why: correction?.why ?? '',
  };
}
