import { type Comparison, NO_GRADE } from '../model/index.ts';

type ColumnName =
  | 'unit'
  | 'column'
  | 'before'
  | 'after'
  | 'delta'
  | 'decimalsBefore'
  | 'decimalsAfter'
  | 'statusBefore'
  | 'statusAfter'
  | 'trend'
  | 'better'
  | 'rankBefore'
  | 'nBefore'
  | 'rankAfter'
  | 'nAfter'
  | 'move'
  | 'gradeBefore'
  | 'gradeAfter'
  | 'flags';

/** The columns of a comparison while they are being filled: everything missing, nothing graded. */
export type Frame = Pick<Comparison, ColumnName>;

export function emptyFrame(units: number, columns: number): Frame {
  const length = units * columns;
  const missing = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  const unit = new Uint32Array(length);
  const column = new Uint16Array(length);
  for (let c = 0, i = 0; c < columns; c++) {
    for (let u = 0; u < units; u++, i++) {
      unit[i] = u;
      column[i] = c;
    }
  }
  return {
    unit,
    column,
    before: missing(),
    after: missing(),
    delta: missing(),
    decimalsBefore: new Uint8Array(length),
    decimalsAfter: new Uint8Array(length),
    statusBefore: new Uint8Array(length),
    statusAfter: new Uint8Array(length),
    trend: new Uint8Array(length),
    better: new Int8Array(length),
    rankBefore: missing(),
    nBefore: missing(),
    rankAfter: missing(),
    nAfter: missing(),
    move: missing(),
    gradeBefore: new Uint8Array(length).fill(NO_GRADE),
    gradeAfter: new Uint8Array(length).fill(NO_GRADE),
    flags: new Uint8Array(length),
  };
}
