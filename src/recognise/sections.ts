import { fold, LEVELS, type Level } from '../model/index.ts';
import type { Column } from './columns.ts';
import { clean } from './text.ts';
import { levelOfHeading, parseUnitName } from './unit-names.ts';

const NUMBERED = /^(?:[IVX]+|[A-Z])(?:[.)\s]|$)/;

/** The sections a row stands under: "III. Cấp xã", and within it "1. Huyện Bù Đốp". */
export class Sections {
  #outer = '';
  #inner = '';

  /** A text that names a level or has a roman numeral opens an outer section; one that names a unit stands within it. */
  enter(texts: readonly string[]): void {
    const text = texts.join(' ');
    const name = texts.at(-1) ?? '';
    const isUnits = parseUnitName(name).level !== undefined && levelOfHeading(name) === undefined;
    const isOuter = !isUnits && (levelOfHeading(text) !== undefined || NUMBERED.test(text));
    if (isOuter || this.#outer === '' || fold(text) === fold(this.#outer)) {
      this.#outer = text;
      this.#inner = '';
    } else this.#inner = text;
  }

  /** With what the row itself says of its group. */
  path(group: readonly string[] = []): string {
    if (group.length === 0 && this.#inner === '') return this.#outer;
    return [this.#outer, this.#inner, ...group].filter((text) => text !== '').join(' > ');
  }
}

/** How far below the country a level stands; a department stands beside a district. */
export function depthOf(level: Level): number {
  return level === 'department' ? LEVELS.indexOf('district') : LEVELS.indexOf(level);
}

/** "Bù Đăng" under "Huyện" is "Huyện Bù Đăng". */
export function groupIn({ head, index }: Column, cells: readonly string[]): string {
  const text = clean(cells[index] ?? '');
  const isBare = text !== '' && parseUnitName(text).type === undefined;
  return isBare && /^huyện\b/iu.test(clean(head)) ? `Huyện ${text}` : text;
}
