import type { Series } from '../../model/index.ts';
import { type BarRow, barRoom } from './bar-room.ts';
import {
  type Chart,
  type ChartPlan,
  type ChartSize,
  type Datum,
  strengthOf,
  TEXT_SIZE,
  type TextWidth,
  weightOf,
} from './chart.ts';
import { divergingSpec } from './diverging-spec.ts';

const STEP = 25;

/** One bar a row from the zero line; its value at its end, its name on the other side. */
export const diverging: Chart = { plan, spec: divergingSpec };

function plan(
  series: Series,
  selected: ReadonlySet<string>,
  size: ChartSize,
  textWidth: TextWidth,
): ChartPlan {
  const rows: Datum[] = series.points.map((point) => {
    const isSelected = selected.has(point.key);
    return {
      key: point.key,
      name: point.name,
      delta: point.delta,
      value: point.deltaText,
      tone: point.tone,
      strength: strengthOf(isSelected),
      weight: weightOf(isSelected),
      description: point.description,
    };
  });
  if (series.omitted) rows.splice(series.omitted.before, 0, gap(series.omitted.text));
  // Widths are those of the selected state, so that a selection moves nothing.
  const room = barRoom(
    rows.map(
      (row): BarRow => ({
        delta: Number(row.delta),
        nameWidth: textWidth(String(row.name), TEXT_SIZE, weightOf(true)),
        valueWidth: textWidth(String(row.value), TEXT_SIZE, weightOf(true)),
      }),
    ),
    size.width,
  );
  const scale = room.scale || 1;
  const at = rows.findIndex((row) => selected.has(String(row.key)));
  return {
    width: size.width,
    height: rows.length * STEP,
    ...(at < 0 ? {} : { selectedAt: (at + 0.5) * STEP }),
    data: { rows },
    params: { low: -room.left / scale, high: room.right / scale, nameLimit: room.nameLimit },
  };
}

/** The row that stands for those left out; it has no key of a unit and nothing happens on it. */
function gap(text: string): Datum {
  return { key: '', name: text, delta: 0, value: '', tone: 0, strength: 1, weight: 400, description: text };
}
