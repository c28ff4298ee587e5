import { fold } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import { saidBy } from '../text/head-said.ts';
import { clean } from '../text/text.ts';
import { parseUnitName } from '../units/unit-names.ts';
import { isFigure, isIndicatorHead, isUnitHead } from './head-words.ts';
import type { Header } from './header.ts';
import type { Rows } from './text-rows.ts';

/** Rows looked at, and the share of them that must bear it out. */
const SAMPLE = 400;
const MOSTLY = 0.8;

/** A row's unit and what a column says beside it. */
interface Said {
  readonly unit: string;
  readonly text: string;
}

/** A column, as far as its head tells. */
interface Headed {
  readonly index: number;
  readonly kind: string;
  readonly path: readonly string[];
}

export interface Telling {
  readonly index: number;
  /** Its texts name no indicators: they part what the head over the figures names. */
  readonly isField: boolean;
}

/**
 * Of columns of texts beside units the one that says what the figures of a row are: its cells are indicators or parts of
 * them and its head or units that come again bear it out; or, beside one column of figures, units come again, never twice
 * with the same text, and the same texts come with each ("Lĩnh vực"). Of several the finest.
 */
export function tellingColumn(rows: Rows, header: Header, columns: readonly Headed[]): Telling | undefined {
  const texts = columns.filter(({ kind, path }) => kind === 'ignored' && !isUnitHead(path.at(-1) ?? ''));
  const mayPart =
    columns.filter(({ kind }) => kind === 'figure').length === 1 &&
    !columns.some(({ kind }) => kind === 'part' || kind.startsWith('period'));
  const found = texts.flatMap(({ index, path }) => {
    const said = saidIn(rows, header, index);
    if (said.length === 0 || mostly(said, isOfUnit) || mostly(said, isNumber)) return [];
    const isField = !namesIndicators(said, path);
    if (isField && !(mayPart && partsRows(said))) return [];
    return [{ index, isField, texts: new Set(said.map(({ text }) => text)).size }];
  });
  const finest = Math.max(...found.map(({ texts }) => texts));
  return found.find(({ texts }) => texts === finest);
}

function saidIn(rows: Rows, { end, name }: Header, column: number): readonly Said[] {
  return rows.slice(end, end + SAMPLE).flatMap((cells) => {
    const [unit, text] = [fold(cells[name] ?? ''), clean(cells[column] ?? '')];
    return unit === '' || text === '' ? [] : { unit, text };
  });
}

const isOfUnit = ({ text }: Said) => parseUnitName(text).level !== undefined;
const isNumber = ({ text }: Said) => isFigure(text);

function namesIndicators(said: readonly Said[], path: readonly string[]): boolean {
  const isKnown = ({ text }: Said) => match766([text]) !== undefined || saidBy(fold(text)) !== undefined;
  const isBorneOut = new Set(said.map(({ unit }) => unit)).size < said.length || path.some(isIndicatorHead);
  return isBorneOut && mostly(said, isKnown);
}

function partsRows(said: readonly Said[]): boolean {
  const units = new Set(said.map(({ unit }) => unit)).size;
  const texts = new Set(said.map(({ text }) => fold(text))).size;
  const pairs = new Set(said.map(({ unit, text }) => `${unit}|${fold(text)}`)).size;
  return units > 1 && units * 2 <= said.length && texts * 2 <= said.length && pairs === said.length;
}

function mostly(said: readonly Said[], holds: (one: Said) => boolean): boolean {
  return said.filter(holds).length >= said.length * MOSTLY;
}
