import {
  type Assessment,
  type Correction,
  type Figure,
  figureAt,
  isSamePlaceOfFigure,
  isWorth,
  type KeptFigure,
  keptFigure,
  standingOf,
  withCorrections,
} from '../model/index.ts';

/** Corrections of a link's figures, as they would stand in the workbook that keeps them. */
export interface KeptCorrections {
  readonly corrections: readonly Correction[];
  /** Those that contradict what this machine says there: as it came, and what is here. */
  readonly differing: readonly { readonly came: Correction; readonly here: KeptFigure }[];
}

/**
 * The assessment as it was before these corrections were laid over it. How a cell was written goes: our own table of it
 * writes its number anew.
 */
export function asPrinted(corrected: Assessment, corrections: readonly Correction[]): Assessment {
  const back = corrections.map((one): Correction => {
    const { verbatim: _, ...was } = one.was;
    return { ...one, of: { ...one.of, assessment: corrected.key }, was: one.now, now: was };
  });
  return withCorrections(corrected, back);
}

/** Those of the corrections that hold over what files print here. */
export function holdingOver(
  printed: Assessment | undefined,
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter((one) => standingOf(one, printed).state === 'holds');
}

/** Without those whose figure files print here by now. */
export function notYetPrinted(
  printed: Assessment | undefined,
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ of: { unit, indicator, part }, now }) => {
    const figure = printed && figureAt(printed, unit, indicator, part);
    return !figure || !isWorth(figure, now);
  });
}

/**
 * What becomes of a link's corrections of an assessment. `adopted`: as its files print it here, with what the link adds;
 * `own`: this machine's that hold over it, which stay where they say the same.
 */
export function keptCorrections(
  came: readonly Correction[],
  adopted: Assessment,
  own: readonly Correction[],
): KeptCorrections {
  const corrections: Correction[] = [];
  const differing: { came: Correction; here: KeptFigure }[] = [];
  for (const one of came) {
    const of = { ...one.of, assessment: adopted.key };
    const figure = figureAt(adopted, of.unit, of.indicator, of.part);
    // A column that no kept view shows does not come along.
    if (!figure?.cell) continue;
    const there = own.find((other) => isSamePlaceOfFigure(other.of, of));
    const here = there?.now ?? keptFigure(figure);
    if (isWorth(asFigure(here), one.now)) continue;
    if (there || !isWorth(figure, one.was)) differing.push({ came: one, here });
    else corrections.push({ ...one, of, cell: figure.cell, was: keptFigure(figure) });
  }
  return { corrections, differing };
}

const asFigure = ({ value = Number.NaN, status }: KeptFigure): Pick<Figure, 'value' | 'status'> => ({
  value,
  status,
});
