import type { Finding, GridColumn, UnitSheet } from '../../model/index.ts';
import type { UnitSheetWords } from '../../wording/index.ts';
import type { Line } from '../lines.ts';
import type { PageContext } from '../page-context.ts';
import { mostDecimals, widthOf } from './column-size.ts';

/** What each group gave to the total's change: with the residue, the column sums to the total's own figure in it. */
export function contributionColumn(
  lines: readonly Line[],
  { words }: PageContext,
  sheet: UnitSheetWords,
  { changes, figures }: Finding,
): GridColumn {
  const counted = new Set(changes.slice(0, 1 + (figures.count ?? 0)).map(({ indicator }) => indicator));
  const values = Float64Array.from(lines, ({ key, change }) =>
    counted.has(key) ? change.delta : Number.NaN,
  );
  const texts = lines.map((line, i) => words.numbers.change(values[i]!, line.decimals, line.measure));
  return {
    id: 'contribution',
    kind: 'move',
    title: sheet.contribution,
    hint: sheet.contributionHint,
    width: widthOf(sheet.contribution, texts),
    align: 'end',
    text: texts,
    values,
    decimals: mostDecimals(lines),
    tone: Int8Array.from(lines, ({ key, change }) => (counted.has(key) ? change.better : 0)),
  };
}

/** What the groups leave of the total's change; undefined where they leave nothing, or cannot be summed. */
export function residueOf(
  { figures }: Finding,
  { words }: PageContext,
  sheet: UnitSheetWords,
): UnitSheet['residue'] {
  const { residue = 0, decimals = 2, rounding = 0 } = figures;
  if (residue === 0 || Number.isNaN(residue)) return undefined;
  return {
    label: rounding === 1 ? sheet.residueRounded : sheet.residue,
    text: words.numbers.change(residue, decimals, 'points'),
  };
}
