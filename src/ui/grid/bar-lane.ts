/** Where the zero line of a column's bars stands in its lane and how far a unit of change reaches, both in per cent. */
export interface BarLane {
  readonly zero: number;
  readonly scale: number;
}

export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** One scale for the whole column, zero included: bars of two rows compare by eye. */
export function barLane(values: Float64Array): BarLane {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  if (high === low) return { zero: 50, scale: 0 };
  return { zero: (-low / (high - low)) * 100, scale: 100 / (high - low) };
}

export function barOf({ zero, scale }: BarLane, value: number): Bar | undefined {
  if (Number.isNaN(value) || value === 0 || scale === 0) return undefined;
  const width = Math.abs(value) * scale;
  return { left: value < 0 ? zero - width : zero, width };
}
