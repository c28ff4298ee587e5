import {
  type Cell,
  type Correction,
  type Figure,
  type FigureAt,
  type FigurePlace,
  type ImportRecord,
  isSamePlaceOfFigure,
  type Origin,
} from '../model/index.ts';
import { correctionsOver } from './ground.ts';
import type { Shown } from './showing.ts';
import { type FigureOf, isSourceColumn, sourcePlace } from './source-cell.ts';

/** Where a figure that is not worked out came from. */
export interface FigureSource {
  readonly figure: Figure;
  readonly place: FigurePlace;
  /** Absent where the figure came in a link without its files. */
  readonly cell?: Cell;
  /** The table was written from a link that was kept. */
  readonly isFromLink: boolean;
  /** When its file was imported, ISO 8601. */
  readonly importedAt?: string;
  readonly correction?: Correction;
  /** Other files that told of the same assessment: its figures were joined from all of them. */
  readonly others: readonly Pick<Origin, 'file' | 'sheet'>[];
}

/** The source of a figure under a column; undefined of what is worked out, and where the view has no such figure. */
export function figureSource(
  shown: Shown,
  { ref, column }: FigureAt,
  figureOf: FigureOf,
  imports: readonly ImportRecord[],
  holding: readonly Correction[],
): FigureSource | undefined {
  const place = isSourceColumn(column) ? sourcePlace(shown, ref, column, figureOf) : undefined;
  const figure = place && figureOf(place);
  if (!place || !figure) return undefined;
  const { cell } = figure;
  const { from, to, baselines, reference, targetFiles, ground } = shown;
  const heads = [to, from, reference, ...baselines, ...targetFiles];
  const origins = heads.find((head) => head?.key === place.assessment)?.origins ?? [];
  const own = origins.find((one) => one.import === cell?.import && one.table === cell?.table);
  const others = origins.filter(({ import: file }) => cell !== undefined && file !== cell.import);
  const record = imports.find(({ key }) => key === cell?.import);
  const correction = correctionsOver(ground, holding).find(({ of }) => isSamePlaceOfFigure(of, place));
  return {
    figure,
    place,
    ...(cell ? { cell } : {}),
    isFromLink: own?.fromLink === true,
    ...(record ? { importedAt: record.at } : {}),
    ...(correction ? { correction } : {}),
    others: others.filter(({ file }, i) => others.findIndex((one) => one.file === file) === i),
  };
}
