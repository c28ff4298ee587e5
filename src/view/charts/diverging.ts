import { describedOf, type Series } from '../../model/index.ts';
import { type BarRow, barRoom, nameLimitOf } from './bar-room.ts';
import {
  type Chart,
  type ChartPlan,
  type ChartSize,
  type Datum,
  emphasisOf,
  LINE_STEP,
  SELECTED_WEIGHT,
  type Selected,
  TEXT_SIZE,
  type TextWidth,
  WEIGHT,
} from './chart.ts';
import { divergingSpec } from './diverging-spec.ts';
import { nameIn, widest } from './name-lines.ts';

const STEP = 25;

/** One bar a row from the zero line; its value at its end, its name on the other side. */
export const diverging: Chart = { plan, spec: divergingSpec };

function plan(series: Series, selected: Selected, size: ChartSize, textWidth: TextWidth): ChartPlan {
  const deltas = series.points.map((point) => point.delta);
  const nameLimit = nameLimitOf(deltas, size.width, selected === undefined);
  const rows: Datum[] = series.points.map((point) => ({
    key: point.key,
    ...nameIn(point.name, nameLimit, selected, textWidth),
    delta: point.delta,
    value: point.deltaText,
    tone: point.tone,
    ...emphasisOf(point.key, selected),
    description: describedOf(point),
  }));
  if (series.omitted) rows.splice(series.omitted.before, 0, gap(series.omitted.text));
  // Widths are those of the selected state, so that a selection moves nothing.
  const room = barRoom(
    rows.map(
      (row): BarRow => ({
        delta: Number(row.delta),
        nameWidth: widest(String(row.name).split('\n'), textWidth),
        valueWidth: textWidth(String(row.value), TEXT_SIZE, SELECTED_WEIGHT),
      }),
    ),
    size.width,
    nameLimit,
  );
  const scale = room.scale || 1;
  const step = STEP + Math.max(0, ...rows.map((row) => Number(row.lines) - 1)) * LINE_STEP;
  const at = rows.findIndex((row) => selected?.has(String(row.key)));
  return {
    width: size.width,
    height: rows.length * step,
    ...(at < 0 ? {} : { selectedAt: (at + 0.5) * step }),
    data: { rows: rows.map((row, i) => ({ ...row, row: i })) },
    params: { low: -room.left / scale, high: room.right / scale, nameLimit },
  };
}

/** The row that stands for those left out; it has no key of a unit and nothing happens on it. */
function gap(text: string): Datum {
  return {
    key: '',
    name: text,
    lines: 1,
    delta: 0,
    value: '',
    tone: 0,
    strength: 1,
    weight: WEIGHT,
    description: text,
  };
}
