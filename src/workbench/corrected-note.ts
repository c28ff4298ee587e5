import {
  type Correction,
  correctionsByPlace,
  type FigurePlace,
  type FigureRef,
  type Indicator,
  type KeptFigure,
  measureOf,
  placeOfFigureKey,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Shown } from './showing.ts';
import { isSourceColumn, sourcePlace } from './source-cell.ts';

/** A kept figure in words: as its file prints it, else as we print it, else why there is none. */
export function keptText(
  { value, status, decimals, verbatim }: KeptFigure,
  indicator: Indicator | undefined,
  part: FigurePlace['part'],
  { names, numbers }: Pick<Wording, 'names' | 'numbers'>,
): string {
  if (verbatim !== undefined) return verbatim;
  if (value === undefined) return names.status(status);
  return numbers.figure(value, decimals, indicator && measureOf(indicator, part));
}

/** The same inside a sentence: what is no number stands between marks. */
export function keptQuoted(
  figure: KeptFigure,
  indicator: Indicator | undefined,
  part: FigurePlace['part'],
  wording: Pick<Wording, 'names' | 'numbers'>,
): string {
  const text = keptText(figure, indicator, part, wording);
  return figure.value === undefined || figure.verbatim !== undefined ? `“${text}”` : text;
}

/** What a page says of figures that rest on a correction; undefined where none of them can. */
export function correctedNote(
  shown: Shown,
  corrections: readonly Correction[],
  wording: Wording,
): ((ref: FigureRef, column: string) => string | undefined) | undefined {
  const { from, to, baselines, reference, targetFiles, ground, spec } = shown;
  const keys = new Set(
    [to, ...(from ? [from] : []), ...baselines, ...(reference ? [reference] : []), ...targetFiles].map(
      ({ key }) => key,
    ),
  );
  const own = corrections.filter(({ of }) => keys.has(of.assessment));
  if (own.length === 0 || !ground.corrections) return undefined;
  const units = new Set(own.map(({ of }) => of.unit));
  const countries = new Set(['target', 'reference']);
  const indicators = ground.schemes.get(spec.scheme)?.indicators ?? [];
  const byPlace = correctionsByPlace(own);
  const printedAt = (place: FigurePlace) => byPlace.get(placeOfFigureKey(place));
  return (ref, column) => {
    // A nation has thousands of rows, and most have nothing corrected.
    if (!isSourceColumn(column) || !(units.has(ref.unit) || countries.has(column))) return undefined;
    const place = sourcePlace(shown, ref, column, (of) => nowOf(printedAt(of)));
    const correction = place && printedAt(place);
    if (!correction) return undefined;
    const indicator = indicators.find(({ key }) => key === correction.of.indicator);
    return wording.corrections.note(
      keptQuoted(correction.was, indicator, correction.of.part, wording),
      correction.why,
    );
  };
}

/** A target is known by its value: that of the correction, where there is one. */
function nowOf(correction: Correction | undefined) {
  return correction && { ...correction.now, value: correction.now.value ?? Number.NaN };
}
