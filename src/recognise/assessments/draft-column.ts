import { type FigureColumn, type IndicatorKey, type Part, STATUSES } from '../../model/index.ts';

export const NOT_LISTED = STATUSES.indexOf('not-listed');
export const BLANK = STATUSES.indexOf('blank');
export const MEASURED = STATUSES.indexOf('measured');
export const UNREADABLE = STATUSES.indexOf('unreadable');

const LEAST_ROOM = 16;
/** Room left by growing is lost memory; room grown too often is lost time. */
const GROWTH = 1.25;

/** One figure: its value, row and column, origin, status and decimals. */
const BYTES = 20;

/**
 * A figure column while it grows, in one buffer as the assessment has it: thousands of short columns would else be six
 * times as many buffers. What nobody put is `not-listed`.
 */
export class DraftColumn implements FigureColumn {
  readonly indicator: IndicatorKey;
  readonly part: Part;
  values: Float64Array<ArrayBuffer>;
  rowOf: Uint32Array<ArrayBuffer>;
  columnOf: Uint32Array<ArrayBuffer>;
  originOf: Uint16Array<ArrayBuffer>;
  status: Uint8Array<ArrayBuffer>;
  decimals: Uint8Array<ArrayBuffer>;
  readonly verbatim: Record<number, string> = {};

  constructor(indicator: IndicatorKey, part: Part, room: number) {
    this.indicator = indicator;
    this.part = part;
    const buffer = new ArrayBuffer(room * BYTES);
    this.values = new Float64Array(buffer, 0, room).fill(Number.NaN);
    this.rowOf = new Uint32Array(buffer, 8 * room, room);
    this.columnOf = new Uint32Array(buffer, 12 * room, room);
    this.originOf = new Uint16Array(buffer, 16 * room, room);
    this.status = new Uint8Array(buffer, 18 * room, room).fill(NOT_LISTED);
    this.decimals = new Uint8Array(buffer, 19 * room, room);
  }

  /** `status` and `origin` by their codes; the cell by its row and column. */
  put(
    unit: number,
    value: number,
    status: number,
    decimals: number,
    origin: number,
    row: number,
    column: number,
  ): void {
    this.makeRoom(unit);
    this.values[unit] = value;
    this.status[unit] = status;
    this.decimals[unit] = decimals;
    this.originOf[unit] = origin;
    this.rowOf[unit] = row;
    this.columnOf[unit] = column;
  }

  makeRoom(unit: number): void {
    const room = this.values.length;
    if (unit >= room) this.fit(Math.max(LEAST_ROOM, unit + 1, Math.ceil(room * GROWTH)));
  }

  /** Exactly `units` places; what stands in those that remain stays. */
  fit(units: number): void {
    const before = this.values.length;
    if (units === before) return;
    const other = new DraftColumn(this.indicator, this.part, units);
    const kept = Math.min(units, before);
    for (const name of NUMBERS) other[name].set(this[name].subarray(0, kept));
    const { values, rowOf, columnOf, originOf, status, decimals } = other;
    Object.assign(this, { values, rowOf, columnOf, originOf, status, decimals });
  }
}

const NUMBERS = ['values', 'rowOf', 'columnOf', 'originOf', 'status', 'decimals'] as const;
