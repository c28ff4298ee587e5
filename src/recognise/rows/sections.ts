import { fold, LEVELS, type Level } from '../../model/index.ts';
import type { Column } from '../structure/columns.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading, levelOfSection, parseUnitName } from '../units/unit-names.ts';

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
    const isBeside = levelOfSection(text) !== undefined && levelOfSection(this.#outer) !== undefined;
    const isOuter = !isUnits && (levelOfHeading(text) !== undefined || NUMBERED.test(text) || isBeside);
    if (isOuter || this.#outer === '' || fold(text) === fold(this.#outer)) {
      this.#outer = text;
      this.#inner = '';
    } else this.#inner = text;
  }

  /** With what the row itself says of its group. */
  path(group = NONE): string {
    if (group.length === 0 && this.#inner === '') return this.#outer;
    return [this.#outer, this.#inner, ...group].filter((text) => text !== '').join(' > ');
  }
}

/** How far below the country a level stands; a department stands beside a district. */
export function depthOf(level: Level): number {
  return level === 'department' ? LEVELS.indexOf('district') : LEVELS.indexOf(level);
}

const NONE: readonly string[] = [];

/** What the columns that group rows say of one. */
export function groupsIn(columns: readonly Column[], cells: readonly string[]): readonly string[] {
  return columns.map((column) => groupIn(column, cells)).filter((text) => /\p{L}{2}/u.test(text));
}

/** "Bù Đăng" under "Huyện" is "Huyện Bù Đăng". */
function groupIn({ head, index }: Column, cells: readonly string[]): string {
  const text = clean(cells[index] ?? '');
  const isBare = text !== '' && parseUnitName(text).type === undefined;
  return isBare && /^huyện\b/iu.test(clean(head)) ? `Huyện ${text}` : text;
}
