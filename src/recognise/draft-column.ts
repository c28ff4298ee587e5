import { type FigureColumn, type IndicatorKey, type Part, STATUSES } from '../model/index.ts';

export const NOT_LISTED = STATUSES.indexOf('not-listed');
export const BLANK = STATUSES.indexOf('blank');
export const MEASURED = STATUSES.indexOf('measured');
export const UNREADABLE = STATUSES.indexOf('unreadable');

const LEAST_ROOM = 16;
/** Room left by growing is lost memory; room grown too often is lost time. */
const GROWTH = 1.25;

/** A figure column while it grows: 20 bytes a unit, as in the assessment it becomes. What nobody put is `not-listed`. */
export class DraftColumn implements FigureColumn {
  readonly indicator: IndicatorKey;
  readonly part: Part;
  values: Float64Array<ArrayBuffer> = new Float64Array();
  status: Uint8Array<ArrayBuffer> = new Uint8Array();
  decimals: Uint8Array<ArrayBuffer> = new Uint8Array();
  originOf: Uint16Array<ArrayBuffer> = new Uint16Array();
  rowOf: Uint32Array<ArrayBuffer> = new Uint32Array();
  columnOf: Uint32Array<ArrayBuffer> = new Uint32Array();
  readonly verbatim: Record<number, string> = {};

  constructor(indicator: IndicatorKey, part: Part, room: number) {
    this.indicator = indicator;
    this.part = part;
    this.fit(room);
  }

  /** Makes room for `unit`. */
  reach(unit: number): void {
    const room = this.values.length;
    if (unit >= room) this.fit(Math.max(LEAST_ROOM, unit + 1, Math.ceil(room * GROWTH)));
  }

  /** Exactly `units` places; what stands in those that remain stays. */
  fit(units: number): void {
    const before = this.values.length;
    if (units === before) return;
    this.values = resized(this.values, new Float64Array(units));
    this.status = resized(this.status, new Uint8Array(units));
    this.decimals = resized(this.decimals, new Uint8Array(units));
    this.originOf = resized(this.originOf, new Uint16Array(units));
    this.rowOf = resized(this.rowOf, new Uint32Array(units));
    this.columnOf = resized(this.columnOf, new Uint32Array(units));
    this.values.fill(Number.NaN, before);
    this.status.fill(NOT_LISTED, before);
  }
}

type Numbers =
  | Float64Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

function resized<T extends Numbers>(from: T, into: T): T {
  into.set(from.subarray(0, into.length));
  return into;
}
