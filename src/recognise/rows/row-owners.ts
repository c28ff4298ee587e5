import { fold } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import type { Header } from '../structure/header.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import { isWholeProvince } from './places.ts';
import { isOwner, type Named, ownsRows, unnumbered } from './row-headings.ts';
import { isNote, ROMAN } from './row-words.ts';

/** A section of indicators rather than a unit. */
const OF_INDICATORS =
  /^(?:nhom|cac|chi so|chi tieu|noi dung|tieu chi|thanh phan|phan|muc|ket qua|t[yi] le|diem|tong|so luong|trong do)\b/;
/** "Trường Cao đẳng Gia Lai", "Điện lực tỉnh", "Pleiku": a capital within, the province's, or one word alone. */
const PROPER = /\s\p{Lu}\p{Ll}|\stỉnh$|^\p{Lu}\p{Ll}+$/u;
const LONGEST_NAME = 80;

/** Whose the rows of a table of indicators are, as rows that name units say, with figures of their own or without. */
export class RowOwners {
  readonly #names: Header['names'];
  #own: string | undefined;
  #ordinal: string | undefined;

  constructor(names: Header['names']) {
    this.#names = names;
  }

  /** What is said of the rows that come. */
  own(): string | undefined {
    return this.#own;
  }

  take(name: string, ordinal: string | undefined): void {
    this.#own = unnumbered(name);
    this.#ordinal = ordinal ?? numeralOf(name);
  }

  /** The user says that it is a section. */
  takeIfOwner(name: string): void {
    if (ownsRows(this.#names, { name, ordinal: undefined }, undefined)) this.take(name, undefined);
  }

  /** May a row without figures own what follows it? */
  mayBe(named: Named): boolean {
    return isOwner(unnumbered(named.name)) || this.#goesOn(named);
  }

  /** Does it, where `next` is the next row of figures? */
  owns(named: Named, next: Named | undefined): boolean {
    if (ownsRows(this.#names, named, next)) return true;
    const isNext = next?.ordinal !== undefined && Number(next.ordinal) === Number(named.ordinal) + 1;
    return !isNext && this.#goesOn(named);
  }

  /** Does a row with figures own what follows it: "I | Sở Y tế | 86", or "2 | Sở Y tế | 86" over "2.1"? */
  ownsWithFigures(named: Named, nextOrdinal: () => string | undefined): boolean {
    const { name, ordinal } = named;
    if (this.#names !== 'indicator' || ordinal === undefined) return false;
    const whole = /^(\d+)[.)]?$/.exec(ordinal)?.[1];
    if (whole === undefined ? !ROMAN.test(ordinal) : !nextOrdinal()?.startsWith(`${whole}.`)) return false;
    return isOwner(name) || this.#goesOn(named);
  }

  /** Once one unit has a section, others of its form have one too, whatever they are called; so has all of the province. */
  #goesOn({ name, ordinal }: Named): boolean {
    const own = unnumbered(name);
    if (this.#names !== 'indicator' || own.length > LONGEST_NAME || /[:;.]$/.test(own)) return false;
    if (isWholeProvince(own)) return ordinal === undefined || this.#own !== undefined;
    if (this.#own === undefined || !isSameForm(ordinal ?? numeralOf(name), this.#ordinal)) return false;
    const isOther = match766([own]) !== undefined || levelOfHeading(own) !== undefined || isNote(own);
    if (isOther || OF_INDICATORS.test(fold(own))) return false;
    return this.#ordinal !== undefined || PROPER.test(clean(own));
  }
}

function numeralOf(name: string): string | undefined {
  return /^(\d+|[IVX]+)[.)]\s/.exec(name)?.[1];
}

const FORMS = [/^\d+[.)]?$/, /^[IVX]+[.)]?$/, /^[A-Z][.)]?$/];

function isSameForm(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return FORMS.some((form) => form.test(one) && form.test(other));
}
