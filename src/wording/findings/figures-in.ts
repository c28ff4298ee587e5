/** A figure, a date or a rank where it stands in a sentence, with the words beside it. */
export interface FigureIn {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Everything between the figure before and this one. */
  readonly gap: string;
  /** The words next to it, in small letters; empty at either end of the sentence. */
  readonly wordBefore: string;
  readonly wordAfter: string;
}

/** "8 Apr 2025" is one date; "27/3/2025", "20/63", "5,97" and "1.234,5" are figures of digits and what joins them. */
const FIGURE =
  /\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?(?![\p{L}\d])|\d+(?:[.,/]\d+)*/gu;

const LAST_WORD = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u;
const FIRST_WORD = /[\p{L}\p{N}%]+/u;

/** The figures of a sentence in their order. Digits inside one of `names`, "Phường 1", are no figures but a name. */
export function figuresIn(sentence: string, names: readonly string[]): readonly FigureIn[] {
  const named = placesOf(sentence, names);
  const found = [...sentence.matchAll(FIGURE)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !named.some((place) => start < place.end && end > place.start));
  return found.map((figure, i) => {
    const gap = sentence.slice(found[i - 1]?.end ?? 0, figure.start);
    const next = sentence.slice(figure.end, found[i + 1]?.start ?? sentence.length);
    return {
      ...figure,
      gap,
      wordBefore: (LAST_WORD.exec(gap)?.[0] ?? '').toLowerCase(),
      wordAfter: (FIRST_WORD.exec(next)?.[0] ?? '').toLowerCase(),
    };
  });
}

/** A sentence with its figures taken out: what it says, whatever the amounts. */
export function skeletonOf(sentence: string, figures: readonly FigureIn[]): string {
  const last = figures.at(-1)?.end ?? 0;
  return [...figures.map(({ gap }) => gap), sentence.slice(last)].join('\u0000');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf(sentence: string, names: readonly string[]): readonly Place[] {
  const small = sentence.toLowerCase();
  return names
    .filter((name) => /\d/.test(name))
    .flatMap((given) => {
      const name = given.toLowerCase();
      const places: Place[] = [];
      for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + name.length)) {
        places.push({ start: at, end: at + name.length });
      }
      return places;
    });
}
