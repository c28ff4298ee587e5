import {
  type Assessment,
  type Correction,
  columnIndex,
  figureAt,
  type KeptFigure,
  type OfficeNotes,
  restoreCorrection,
} from '../model/index.ts';
import { Damaged } from './damaged.ts';
import type { CorrectedFigure } from './office-codecs.ts';

/** The corrections of one assessment's figures, as they stand beside its head. */
export function correctedIn(
  assessment: Assessment,
  office: OfficeNotes | undefined,
): { readonly corrected?: readonly CorrectedFigure[] } {
  const own = (office?.corrections ?? []).filter(({ of }) => of.assessment === assessment.key);
  return own.length > 0 ? { corrected: own.map((correction) => correctedOf(correction, assessment)) } : {};
}

function correctedOf({ of, cell, was, why, at }: Correction, assessment: Assessment): CorrectedFigure {
  const { status, decimals, value, verbatim } = was;
  return {
    unit: assessment.units.indexOf(of.unit),
    column: columnIndex(assessment, of.indicator, of.part),
    status,
    decimals,
    file: cell.file,
    table: cell.table,
    row: cell.row,
    cellColumn: cell.column,
    at,
    ...(value === undefined ? {} : { value }),
    ...(verbatim === undefined ? {} : { verbatim }),
    ...(why === undefined ? {} : { why }),
    ...(cell.sheet === undefined ? {} : { sheet: cell.sheet }),
  };
}

/** What came with a link passes the same gate as what is read from the disk. */
export function correctionsOf(
  heads: readonly { readonly corrected?: readonly CorrectedFigure[] }[],
  assessments: readonly Assessment[],
): readonly Correction[] {
  return heads.flatMap(({ corrected = [] }, i) => corrected.map((one) => correctionOf(one, assessments[i]!)));
}

/** The file is nowhere at this end: its key is the assessment's. */
function correctionOf(corrected: CorrectedFigure, assessment: Assessment): Correction {
  const { column, file, sheet, table, row, cellColumn, why, at } = corrected;
  const unit = assessment.units[corrected.unit];
  const of = assessment.columns[column];
  const now = of && unit !== undefined ? nowOf(assessment, unit, of) : undefined;
  if (!of || unit === undefined || !now) throw new Damaged();
  const { status, decimals, value, verbatim } = corrected;
  const correction = restoreCorrection({
    of: { assessment: assessment.key, unit, ...of },
    cell: {
      import: assessment.key,
      file,
      table,
      row,
      column: cellColumn,
      ...(sheet === undefined ? {} : { sheet }),
    },
    was: {
      status,
      decimals,
      ...(value === undefined ? {} : { value }),
      ...(verbatim === undefined ? {} : { verbatim }),
    },
    now,
    ...(why === undefined ? {} : { why }),
    at,
  });
  if (!correction) throw new Damaged();
  return correction;
}

function nowOf(
  assessment: Assessment,
  unit: string,
  { indicator, part }: Assessment['columns'][number],
): KeptFigure | undefined {
  const figure = figureAt(assessment, unit, indicator, part);
  if (!figure) return undefined;
  const { value, status, decimals } = figure;
  return { status, decimals, ...(Number.isNaN(value) ? {} : { value }) };
}
