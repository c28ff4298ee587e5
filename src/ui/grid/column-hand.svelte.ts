import { tick } from 'svelte';
import { type ColumnLayout, resized } from './column-layout.ts';
import { fitWidth } from './fit-width.ts';
import type { GridHand } from './grid-hand.svelte.ts';
import type { GridSight } from './grid-sight.svelte.ts';
import { type HeadDone, type HeadPlace, headDone, movedTo } from './head-actions.ts';
import { HEAD_ROW } from './selection.ts';

interface Answers {
  readonly onlayout: (next: ColumnLayout) => void;
  readonly onsay: (text: string) => void;
  readonly onsort: (column: number, adds: boolean) => void;
}

/** What is done to the columns at their heads. Each gesture leaves one layout. */
export class ColumnHand {
  readonly #given: () => Pick<HeadPlace, 'model' | 'all' | 'notShown' | 'layout' | 'words'>;
  readonly #sight: GridSight;
  readonly #hand: GridHand;
  readonly #answers: Answers;

  /** While an edge is dragged: nothing is remembered before it is let go. */
  draft = $state.raw<ColumnLayout>();

  constructor(
    given: () => Pick<HeadPlace, 'model' | 'all' | 'notShown' | 'layout' | 'words'>,
    sight: GridSight,
    hand: GridHand,
    answers: Answers,
  ) {
    this.#given = given;
    this.#sight = sight;
    this.#hand = hand;
    this.#answers = answers;
  }

  readonly place = (column: number): HeadPlace => {
    const { widths, frozen } = this.#sight.places;
    return { ...this.#given(), column, width: widths[column] ?? 0, frozen };
  };

  readonly setWidth = (column: number, width: number, isDone: boolean): void => {
    const { model, layout } = this.#given();
    const of = model.columns[column];
    if (!of) return;
    const next = resized(layout, of.id, width);
    this.draft = isDone ? undefined : next;
    if (isDone) this.#answers.onlayout(next);
  };

  /** Measured in the fonts that cells and heads have. */
  readonly fit = (column: number): void => {
    const { scroller } = this.#sight;
    const fontOf = (what: string): string =>
      getComputedStyle(scroller?.querySelector(what) ?? document.body).font;
    const width = fitWidth(this.#given().model, column, {
      cell: fontOf('[role=gridcell]'),
      head: fontOf('[data-head]'),
    });
    this.setWidth(column, width, true);
  };

  /** An entry of the menu. */
  readonly pick = (value: string, column: number): void => {
    if (value === 'select')
      this.#hand.pickColumn(column, { shiftKey: false, ctrlKey: false, metaKey: false });
    else if (value === 'fit') this.fit(column);
    else this.#do(headDone(value, this.place(column)));
  };

  /** A head that was carried is let go before another, or behind the last. */
  readonly drop = (column: number, before: number): void => {
    const { columns } = this.#given().model;
    const of = columns[column];
    if (of && before !== column && before !== column + 1)
      this.#do(movedTo(this.place(column), of.id, columns[before]?.id));
  };

  /** A key on a head; answers whether it was one of its own. */
  readonly press = ({
    key,
    altKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>): boolean => {
    const { column } = this.#hand.active;
    if (key === 'Enter') this.#answers.onsort(column, shiftKey);
    const does = { ArrowLeft: ['narrower', 'left'], ArrowRight: ['wider', 'right'] }[key]?.[altKey ? 0 : 1];
    if (key !== 'Enter' && (!does || !shiftKey)) return false;
    const of = this.#given().model.columns[column]?.id;
    if (does) this.#do(headDone(does, this.place(column)));
    // The head that moved keeps the keyboard.
    if (does) void tick().then(() => this.#follow(of));
    return true;
  };

  #follow(id: string | undefined): void {
    const column = this.#given().model.columns.findIndex((one) => one.id === id);
    if (column < 0) return;
    const at = { row: HEAD_ROW, column };
    this.#hand.select({ ranges: [{ anchor: at, focus: at }], active: at });
  }

  #do(done: HeadDone | undefined): void {
    if (!done) return;
    this.#answers.onlayout(done.layout);
    this.#answers.onsay(done.said);
    void tick().then(this.#hand.tell);
  }
}
