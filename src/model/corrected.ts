import { type Assessment, columnIndex, type Figure, figureAt, figureIn } from './assessment.ts';
import type { Correction, KeptFigure } from './correction.ts';
import { STATUSES } from './names.ts';

/**
 * Where a correction stands among the figures there are now. `holds`: the file prints what it printed; `settled`: a newer
 * file prints what it was corrected to; `changed`: it prints something else; `gone`: nothing is printed there any more.
 */
export const CORRECTION_STATES = ['changed', 'gone', 'settled', 'holds'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A correction beside what is printed now in its place. */
export interface Standing {
  readonly correction: Correction;
  readonly state: CorrectionState;
  readonly printed?: Figure;
}

/** A figure as it is kept with a correction. */
export function keptFigure({ value, status, decimals, verbatim }: Figure): KeptFigure {
  return {
    status,
    decimals,
    ...(status === 'measured' ? { value } : {}),
    ...(verbatim === undefined ? {} : { verbatim }),
  };
}

/** Is the same printed? How a text was written that says the same number is no matter. */
export function isPrintedAs(
  { value, status, decimals }: Pick<Figure, 'value' | 'status' | 'decimals'>,
  kept: KeptFigure,
): boolean {
  return isWorth({ value, status }, kept) && decimals === kept.decimals;
}

/** Is it the same number, or missing for the same reason? */
export function isWorth({ value, status }: Pick<Figure, 'value' | 'status'>, kept: KeptFigure): boolean {
  return status === kept.status && (status !== 'measured' || value === kept.value);
}

/** `printed`: the assessment as its files print it, whole or that one column of it; undefined where there is none. */
export function standingOf(correction: Correction, printed: Assessment | undefined): Standing {
  const { unit, indicator, part } = correction.of;
  const figure = printed && figureAt(printed, unit, indicator, part);
  if (!figure) return { correction, state: 'gone' };
  const { was, now } = correction;
  const state = isPrintedAs(figure, was) ? 'holds' : isWorth(figure, now) ? 'settled' : 'changed';
  return { correction, state, printed: figure };
}

interface Touched {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  readonly decimals: Uint8Array;
  readonly verbatim: Record<number, string>;
}

/**
 * The assessment with those corrections that hold laid over what its files print. Only columns that are touched are
 * copied; where none is, it is the same assessment.
 */
export function withCorrections(printed: Assessment, corrections: readonly Correction[]): Assessment {
  const own = corrections.filter(({ of }) => of.assessment === printed.key);
  if (own.length === 0) return printed;
  const rows = new Map(printed.units.map((unit, u) => [unit, u]));
  const touched = new Map<number, Touched>();
  for (const { of, was, now } of own) {
    const u = rows.get(of.unit);
    const c = columnIndex(printed, of.indicator, of.part);
    if (u === undefined || c < 0 || !isPrintedAs(figureIn(printed, c, u), was)) continue;
    const column = touched.get(c) ?? copyOf(printed, c);
    touched.set(c, column);
    column.values[u] = now.value ?? Number.NaN;
    column.status[u] = STATUSES.indexOf(now.status);
    column.decimals[u] = now.decimals;
    delete column.verbatim[u];
    if (now.verbatim !== undefined) column.verbatim[u] = now.verbatim;
  }
  if (touched.size === 0) return printed;
  return {
    ...printed,
    values: printed.values.map((column, c) => touched.get(c)?.values ?? column),
    status: printed.status.map((column, c) => touched.get(c)?.status ?? column),
    decimals: printed.decimals.map((column, c) => touched.get(c)?.decimals ?? column),
    verbatim: printed.verbatim.map((column, c) => touched.get(c)?.verbatim ?? column),
  };
}

function copyOf({ values, status, decimals, verbatim }: Assessment, c: number): Touched {
  return {
    values: values[c]!.slice(),
    status: status[c]!.slice(),
    decimals: decimals[c]!.slice(),
    verbatim: { ...verbatim[c] },
  };
}
