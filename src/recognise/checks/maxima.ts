import { scaled } from '../../model/index.ts';
import { readCell } from '../figures/figures.ts';
import { maximaBelowHeads } from '../indicators/maxima-of-columns.ts';
import type { Binding, Tools } from '../layouts/layout.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** Maxima as the scheme has them: in a row of their own, and in columns beside the points. */
export const planMaxima: PlanChecks = (sheet, bindings, tools) => {
  noteRowOfMaxima(sheet, bindings, tools);
  return planColumns(sheet, bindings, tools);
};

function noteRowOfMaxima(sheet: Sheet, bindings: readonly Binding[], { signs, desk }: Tools): void {
  const row = sheet.parts.find(({ body }) => body.maxima !== undefined)?.body.maxima;
  for (const [index, printed] of row === undefined ? [] : maximaBelowHeads(sheet, signs)) {
    const bound = bindings.find((b) => b.column.index === index);
    const { max, measure, name } = bound?.indicator ?? {};
    if (bound?.part !== 'score' || measure !== 'points' || max === undefined || max === printed) continue;
    const detail = { name: name!, printed, expected: max };
    desk.note('maximum-differs', 'warning', placeOf(sheet, row, index), detail);
  }
}

/** A column of maxima beside the points: each must be what the scheme says. The score/maximum pair is read as one cell. */
const planColumns: PlanChecks = (sheet, bindings, tools) =>
  sheet.columns
    .filter((c) => c.kind === 'maximum' && tools.signs.has(c.index))
    .map(({ index }) => {
      const { sign } = tools.signs.get(index)!;
      const left = bindings.findLast((b) => b.column.index < index && b.indicator !== undefined);
      return ({ sheet: at, row, indicator, desk }: CheckedRow) => {
        const judged = indicator ?? left?.indicator;
        if (judged?.max === undefined || judged.measure !== 'points') return;
        const printed = readCell(at, row, index, sign);
        if (printed.status !== 'measured') return;
        const { value, decimals } = printed;
        if (scaled(value, decimals) === judged.max * 10 ** decimals) return;
        const detail = { name: judged.name, printed: value, expected: judged.max };
        desk.note('maximum-differs', 'warning', placeOf(at, row, index), detail);
      };
    });
