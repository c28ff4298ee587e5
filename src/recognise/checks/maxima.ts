import { scaled } from '../../model/index.ts';
import { readCell } from '../figures/figures.ts';
import { placeOf } from '../structure/sheet.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** A column of maxima beside the points: each must be what the scheme says. The score/maximum pair is read as one cell. */
export const planMaxima: PlanChecks = (sheet, bindings, tools) =>
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
