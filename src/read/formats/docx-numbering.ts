import type { Steps } from '../../model/index.ts';
import { type Attributes, type MarkupHandler, readMarkup } from './markup-tokens.ts';

/** How one level of a list counts: "%1." from 1. */
export interface ListLevel {
  readonly start: number;
  /** Its text with %1 for the number. */
  readonly text: string;
  /** Lists that count on from one another share one. */
  readonly counter: string;
}

/** By the number of a list, the level it counts its paragraphs with where that is one plain decimal number. */
export type Numbering = ReadonlyMap<string, ListLevel>;

/** Lists whose first level is numbered in digits, out of word/numbering.xml: how Word fills a column "STT". */
export function* docxNumbering(xml: string): Steps<Numbering> {
  const reader = new NumberingReader();
  yield* readMarkup(xml, reader, 'xml');
  return new Map(
    [...reader.lists].flatMap(([list, { abstract, start }]) => {
      const level = reader.levels.get(abstract);
      if (!level?.isDecimal) return [];
      const counter = start === undefined ? `all ${abstract}` : list;
      return [[list, { start: start ?? level.start, text: level.text, counter }] as const];
    }),
  );
}

class NumberingReader implements MarkupHandler {
  readonly levels = new Map<string, { start: number; text: string; isDecimal: boolean }>();
  readonly lists = new Map<string, { abstract: string; start?: number }>();
  #abstract = '';
  #list = '';
  #level = '';

  open(name: string, attributes: Attributes): void {
    const value = attributes.get('val') ?? '';
    if (name === 'abstractNum') this.#abstract = attributes.get('abstractNumId') ?? '';
    else if (name === 'num') this.#list = attributes.get('numId') ?? '';
    else if (name === 'lvl' || name === 'lvlOverride') this.#level = attributes.get('ilvl') ?? '';
    else if (name === 'abstractNumId') this.lists.set(this.#list, { abstract: value });
    else if (this.#level === '0') this.#describe(name, value);
  }

  close(): void {}
  text(): void {}

  #describe(name: string, value: string): void {
    const list = this.lists.get(this.#list);
    if (name === 'startOverride' && list) list.start = Number(value);
    if (this.#list !== '') return;
    const level = this.levels.get(this.#abstract) ?? { start: 1, text: '%1', isDecimal: false };
    if (name === 'start') level.start = Number(value);
    else if (name === 'numFmt') level.isDecimal = value === 'decimal';
    else if (name === 'lvlText') level.text = value;
    this.levels.set(this.#abstract, level);
  }
}
