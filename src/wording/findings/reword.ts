import { type Rewording, type Rewritten, tidySentence } from '../../model/index.ts';
import { type FigureIn, figuresIn, skeletonOf } from './figures-in.ts';

/**
 * A rewritten sentence with the figures of now. `generated` is what the figures say now; `names` are those of units and
 * indicators, whose digits are no figures.
 *
 * The figures of the sentence it was made from are slots. While now's sentence says the same but for its figures, each
 * figure of the reader's text that came from a slot becomes that slot's figure of now; one they deleted stays deleted, one
 * they typed themselves stays as typed, and is named in `typed`. Where another unit leads, a verb has turned or a list has grown, or where it is in
 * doubt which slot a figure came from and the slots have moved, the text keeps the figures it had and does not agree.
 */
export function reword({ was, now }: Rewritten, generated: string, names: readonly string[]): Rewording {
  const fresh = tidySentence(generated);
  const slots = figuresIn(was, names);
  const typed = typedIn(now, names, slots);
  const rest = { generated, ...(typed.length > 0 ? { typed } : {}) };
  if (was === fresh) return { text: now, agrees: true, ...rest };
  const current = figuresIn(fresh, names);
  const text =
    skeletonOf(was, slots) === skeletonOf(fresh, current)
      ? withFigures(now, names, { slots, current })
      : undefined;
  return text === undefined ? { text: now, agrees: false, ...rest } : { text, agrees: true, ...rest };
}

/** Figures of the reader's text that are none of the slots: nothing keeps them right when the data moves. */
function typedIn(text: string, names: readonly string[], slots: readonly FigureIn[]): readonly string[] {
  const own = figuresIn(text, names).map((figure) => figure.text);
  return [...new Set(own)].filter((typed) =>
    slots.every((slot) => candidatesOf(typed, slot, slot.text).length === 0),
  );
}

/** Figures of the sentence as it was, and what stands in their places now. */
interface Slots {
  readonly slots: readonly FigureIn[];
  readonly current: readonly FigureIn[];
}

/** The reader's text with the figures of now; undefined where it is in doubt which of them one of its figures is. */
function withFigures(text: string, names: readonly string[], slots: Slots): string | undefined {
  const written = figuresIn(text, names);
  const fresh = written.map((figure) => freshFigure(figure, written, slots));
  if (fresh.includes(undefined)) return undefined;
  const last = written.at(-1)?.end ?? 0;
  return written.map(({ gap }, i) => gap + fresh[i]).join('') + text.slice(last);
}

/** What a figure of the reader's text is now; undefined where that is in doubt. */
function freshFigure(
  figure: FigureIn,
  written: readonly FigureIn[],
  { slots, current }: Slots,
): string | undefined {
  const same = slots.flatMap((slot, i) => candidatesOf(figure.text, slot, current[i]!.text));
  // Typed by hand, or nothing has moved where it may have come from.
  if (same.every(({ fresh }) => isSameNumber(fresh, figure.text))) return figure.text;
  const whole = same.filter(({ slot }) => slot.text === figure.text);
  const inPlace = same.filter(({ slot }) => slot.gap === figure.gap);
  // Written more often than it was there: one of them is the reader's own.
  const most = whole.length > 0 ? whole.length : same.length;
  const isRepeated = written.filter(({ text }) => text === figure.text).length > most;
  if (isRepeated) return agreed(inPlace);
  const beside = same.map((candidate) => ({ ...candidate, words: wordsShared(figure, candidate.slot) }));
  return (
    agreed(beside.filter(({ words }) => words === 2)) ??
    agreed(beside.filter(({ words }) => words > 0)) ??
    agreed(inPlace)
  );
}

interface Candidate {
  readonly slot: FigureIn;
  /** What is written in its place now. */
  readonly fresh: string;
}

/** What "09", or "9", may have come from: the figure itself, or either side of "09/11". */
function candidatesOf(text: string, slot: FigureIn, now: string): readonly Candidate[] {
  if (isSameNumber(slot.text, text)) return [{ slot, fresh: writtenLike(text, slot.text, now) }];
  const [was, is] = [slot.text.split('/'), now.split('/')];
  if (was.length !== 2 || is.length !== 2) return [];
  return was.flatMap((part, i) =>
    isSameNumber(part, text) ? [{ slot, fresh: writtenLike(text, part, is[i]!) }] : [],
  );
}

const WHOLE = /^\d+$/;

function isSameNumber(a: string, b: string): boolean {
  return a === b || (WHOLE.test(a) && WHOLE.test(b) && Number(a) === Number(b));
}

/** "7" where the reader wrote "9" for "09". */
const writtenLike = (text: string, was: string, fresh: string): string =>
  text === was ? fresh : String(Number(fresh));

/** How many of the two words beside them a figure and a slot have in common. */
function wordsShared(figure: FigureIn, slot: FigureIn): number {
  const isSame = (a: string, b: string): number => (a !== '' && a === b ? 1 : 0);
  return isSame(figure.wordBefore, slot.wordBefore) + isSame(figure.wordAfter, slot.wordAfter);
}

/** What all of them say; undefined where there is none, or where they differ. */
function agreed(candidates: readonly { readonly fresh: string }[]): string | undefined {
  const said = new Set(candidates.map(({ fresh }) => fresh));
  return said.size === 1 ? candidates[0]!.fresh : undefined;
}
