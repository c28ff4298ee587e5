/** What one row asks of the room left and right of the zero line, in pixels. */
export interface BarRow {
  readonly delta: number;
  readonly nameWidth: number;
  readonly valueWidth: number;
}

export interface BarRoom {
  /** Pixels left of the zero line and right of it. */
  readonly left: number;
  readonly right: number;
  /** Pixels a unit of change. */
  readonly scale: number;
}

export const NAME_GAP = 7;
export const VALUE_GAP = 5;

/** Widest a name may be beside bars of these changes; names that are broken into lines may take half the width. */
export function nameLimitOf(deltas: readonly number[], width: number, isBroken: boolean): number {
  const bothSides = deltas.some((delta) => delta < 0) && deltas.some((delta) => delta >= 0);
  return Math.max(40, Math.floor(width * (bothSides ? (isBroken ? 0.46 : 0.38) : 0.55)));
}

/**
 * The longest bars at which every value and every name still has its place: a name stands on the other side of zero
 * from its bar, a value beyond the bar's end. A name wider than `nameLimit` is cut.
 */
export function barRoom(rows: readonly BarRow[], width: number, nameLimit: number): BarRoom {
  const roomAt = (scale: number): readonly [number, number] => {
    let left = 0;
    let right = 0;
    for (const { delta, nameWidth, valueWidth } of rows) {
      const bar = Math.abs(delta) * scale + VALUE_GAP + valueWidth;
      const name = Math.min(nameWidth, nameLimit) + NAME_GAP;
      left = Math.max(left, delta < 0 ? bar : name);
      right = Math.max(right, delta < 0 ? name : bar);
    }
    return [left, right];
  };
  const most = rows.reduce((max, row) => Math.max(max, Math.abs(row.delta)), 0);
  let low = 0;
  let high = most > 0 ? width / most : 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const [left, right] = roomAt(middle);
    if (left + right <= width) low = middle;
    else high = middle;
  }
  const [left, right] = roomAt(low);
  const spare = Math.max(0, width - left - right);
  return { left: left + spare / 2, right: right + spare / 2, scale: low };
}
