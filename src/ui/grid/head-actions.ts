import type { GridHandWords } from '../../wording/index.ts';
import type { Action } from '../menu/actions.ts';
import {
  type ColumnLayout,
  frozenUpTo,
  hidden,
  LEAST_WIDTH,
  MOST_WIDTH,
  moved,
  resized,
  shownAgain,
} from './column-layout.ts';
import type { ColumnInfo, GridModel } from './grid-model.ts';

/** The columns as a head's menu works on them. */
export interface HeadPlace {
  readonly model: GridModel;
  /** All columns there are, those that are not shown too. */
  readonly all: readonly ColumnInfo[];
  readonly notShown: readonly Pick<ColumnInfo, 'id' | 'title'>[];
  readonly layout: ColumnLayout;
  readonly column: number;
  /** Pixels it is wide now. */
  readonly width: number;
  /** Columns that stay in sight now. */
  readonly frozen: number;
  readonly words: GridHandWords;
}

/** What was done to the columns, and what is said of it. */
export interface HeadDone {
  readonly layout: ColumnLayout;
  readonly said: string;
}

const STEP = 24;
const SHOW = 'show:';

/** The neighbour a column may change places with; names stay where they are. */
function neighbour({ model, column }: HeadPlace, step: 1 | -1): ColumnInfo | undefined {
  const [of, beside] = [model.columns[column], model.columns[column + step]];
  return of?.kind === 'name' || beside?.kind === 'name' ? undefined : beside;
}

export function headActions(place: HeadPlace): readonly Action[] {
  const { model, column, notShown, frozen, words } = place;
  const isName = model.columns[column]?.kind === 'name';
  return [
    { value: 'select', label: words.selectColumn, keys: words.selectColumnKeys },
    { value: 'fit', label: words.fit, begins: true },
    { value: 'wider', label: words.wider, keys: 'Alt + Shift + →' },
    { value: 'narrower', label: words.narrower, keys: 'Alt + Shift + ←' },
    ...(neighbour(place, -1)
      ? [{ value: 'left', label: words.toLeft, keys: 'Shift + ←', begins: true }]
      : []),
    ...(neighbour(place, 1)
      ? [{ value: 'right', label: words.toRight, keys: 'Shift + →', begins: !neighbour(place, -1) }]
      : []),
    { value: 'freeze', label: words.freeze, begins: true, disabled: frozen === column + 1 },
    ...(frozen > 0 ? [{ value: 'unfreeze', label: words.unfreeze }] : []),
    ...(isName ? [] : [{ value: 'hide', label: words.hide, begins: true }]),
    ...notShown.map(({ id, title }, n) => ({
      value: SHOW + id,
      label: words.show(title),
      begins: isName && n === 0,
    })),
    ...(notShown.length > 1 ? [{ value: 'show-all', label: words.showAll }] : []),
  ];
}

/** What a menu's entry, or the key for it, does to the columns; undefined where that is nothing. */
export function headDone(value: string, place: HeadPlace): HeadDone | undefined {
  const { model, layout, column, width, notShown, words } = place;
  const of = model.columns[column];
  if (!of) return undefined;
  const { said } = words;
  if (value === 'wider' || value === 'narrower') {
    const to = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width + (value === 'wider' ? STEP : -STEP)));
    return { layout: resized(layout, of.id, to), said: said.width(of.title, to) };
  }
  if (value === 'left' || value === 'right') return movedBeside(place, of, value === 'left' ? -1 : 1);
  if (value === 'freeze') return { layout: frozenUpTo(layout, column + 1), said: said.frozen(of.title) };
  if (value === 'unfreeze') return { layout: frozenUpTo(layout, 0), said: said.unfrozen };
  if (value === 'hide')
    return of.kind === 'name' ? undefined : { layout: hidden(layout, [of.id]), said: said.hidden(of.title) };
  if (value === 'show-all')
    return {
      layout: shownAgain(
        layout,
        notShown.map(({ id }) => id),
      ),
      said: said.allShown,
    };
  const again = notShown.find(({ id }) => value === SHOW + id);
  return again && { layout: shownAgain(layout, [again.id]), said: said.shown(again.title) };
}

function movedBeside(place: HeadPlace, of: ColumnInfo, step: 1 | -1): HeadDone | undefined {
  const { model, column } = place;
  const beside = neighbour(place, step);
  return beside && movedTo(place, of.id, step < 0 ? beside.id : model.columns[column + 2]?.id);
}

/** A column goes before another of those shown, or behind them all. */
export function movedTo(
  { model, all, layout, words }: HeadPlace,
  id: string,
  before: string | undefined,
): HeadDone | undefined {
  const rest = model.columns.filter((one) => one.id !== id);
  const of = model.columns.find((one) => one.id === id);
  const next = moved(layout, all, id, before);
  if (!of || next === layout) return undefined;
  const place = before === undefined ? rest.length : rest.findIndex((one) => one.id === before);
  return { layout: next, said: words.said.moved(of.title, place + 1) };
}
