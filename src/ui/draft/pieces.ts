import { type DraftFigure, draftTextKey } from '../../model/index.ts';

/** A stretch of a draft's text; with a figure where it is one. */
export interface Piece {
  readonly text: string;
  readonly figure?: DraftFigure;
}

/** A text cut where its figures begin and end. What stands inside a longer one is told of with that one. */
export function piecesOf(text: string, figures: readonly DraftFigure[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const figure of figures) {
    const { start, end } = figure.at;
    if (start < done || figure.verdict === 'left-out') continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: text.slice(start, end), figure });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** The figures of each text, in reading order. */
export function figuresByText(figures: readonly DraftFigure[]): ReadonlyMap<string, readonly DraftFigure[]> {
  const found = new Map<string, DraftFigure[]>();
  for (const figure of figures) {
    const key = draftTextKey(figure.at);
    const known = found.get(key);
    if (known) known.push(figure);
    else found.set(key, [figure]);
  }
  return found;
}
