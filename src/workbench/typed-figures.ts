import {
  asCsvCell,
  asCsvText,
  csvFile,
  fileNameOf,
  fromCsvText,
  LEVELS,
  type Level,
  type Part,
  type SourceFile,
} from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';

/** What a typed figure can be. A rank is typed with the number of units it is among: "20/63". */
export const TYPED_PARTS = [
  'score',
  'rate',
  'rank',
  'numerator',
  'denominator',
  'target',
] as const satisfies readonly Part[];
export type TypedPart = (typeof TYPED_PARTS)[number];

/** A figure that stands in no file, as the user typed it. Texts are as typed: the import makes sense of them. */
export interface TypedFigure {
  readonly unit: string;
  readonly level: Level;
  /** The name of the unit above it; empty where the sheet's province is. */
  readonly parent: string;
  /** By its name. */
  readonly indicator: string;
  readonly part: TypedPart;
  readonly period: string;
  readonly value: string;
  /** Who or what says so. */
  readonly source: string;
  /** When it was typed, by the clock on the wall: "22/11/2026 09:05". */
  readonly at: string;
}

/** What a sheet of typed figures is about. */
export interface TypedAbout {
  readonly scheme: string;
  /** As its title names it: "tỉnh Bình Phước"; empty for figures of the whole country. */
  readonly province: string;
}

/** A figure that is yet to be typed, about the same as the one before it. */
export function nextFigure(before: TypedFigure | undefined): TypedFigure {
  const empty: TypedFigure = {
    unit: '',
    level: 'province',
    parent: '',
    indicator: '',
    part: 'score',
    period: '',
    value: '',
    source: '',
    at: '',
  };
  return before ? { ...before, value: '', at: '' } : empty;
}

/** The office's clock, as a table prints it. */
export function typedAt(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = [two(now.getDate()), two(now.getMonth() + 1), now.getFullYear()].join('/');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Rows above the first figure: a title and the heads. */
export const TYPED_HEAD_ROWS = 2;

/** The file is read like an office's own, whatever language the screen speaks. */
const { typed, names } = wordingOf('vi');

/** A table in long form, a row a figure, that imports as any export does. */
export function typedTable(figures: readonly TypedFigure[], about: TypedAbout): SourceFile {
  const title = typed.fileTitle(about.scheme, about.province);
  const rows = figures.map((figure) => [
    asCsvText(figure.unit),
    asCsvText(names.level(figure.level)),
    asCsvText(figure.parent),
    asCsvText(figure.indicator),
    asCsvText(names.part(figure.part)),
    asCsvCell(figure.period),
    asCsvCell(figure.value),
    asCsvText(figure.source),
    asCsvCell(figure.at),
  ]);
  return csvFile(fileNameOf(title, 'csv'), [[asCsvText(title)], [...typed.fileHeads], ...rows]);
}

/** Are these the bytes of such a table? Its heads stand near its beginning. */
export function isTypedTable(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2_000));
  return beginning.split('\r\n')[TYPED_HEAD_ROWS - 1] === typed.fileHeads.join(';');
}

/** The figures of such a table's rows, to be typed on; a row that is none is passed over. */
export function typedFigures(rows: readonly (readonly string[])[]): readonly TypedFigure[] {
  return rows.slice(TYPED_HEAD_ROWS).flatMap((cells) => typedFigure(cells.map(fromCsvText)) ?? []);
}

function typedFigure(cells: readonly string[]): TypedFigure | undefined {
  const [unit, levelName, parent, indicator, partName, period, value, source, at] = cells;
  const level = LEVELS.find((known) => names.level(known) === levelName);
  const part = TYPED_PARTS.find((known) => names.part(known) === partName);
  if (level === undefined || part === undefined) return undefined;
  const text = (cell: string | undefined): string => cell ?? '';
  return {
    unit: text(unit),
    level,
    parent: text(parent),
    indicator: text(indicator),
    part,
    period: text(period),
    value: text(value),
    source: text(source),
    at: text(at),
  };
}
