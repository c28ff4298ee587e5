/** A line of a menu of things to do. */
export interface Action {
  readonly value: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** One of several of which one holds: does this one? */
  readonly isChosen?: boolean;
  /** Something that is on or off: is it on? */
  readonly isOn?: boolean;
  /** Stands in a line with its neighbours of the same row; what the row is called. */
  readonly row?: string;
  /** Drawn as this colour of a tab, empty for none; its label is read aloud. */
  readonly swatch?: string;
  /** A line above it. */
  readonly begins?: boolean;
}

/** Neighbours that name the same row stand in one line. */
export interface Line {
  readonly row: string | undefined;
  readonly items: readonly Action[];
}

export function linesOf(actions: readonly Action[]): readonly Line[] {
  const lines: { row: string | undefined; items: Action[] }[] = [];
  for (const action of actions) {
    const last = lines.at(-1);
    if (last && action.row !== undefined && last.row === action.row) last.items.push(action);
    else lines.push({ row: action.row, items: [action] });
  }
  return lines;
}
