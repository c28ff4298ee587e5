/** The same figures for every grid: exact hundredths, some of them missing. */

export const ROWS = 100_000;
/** The first holds names. */
export const COLUMNS = 30;
/** Every third column of figures is a change, with a sign, a colour and a bar. */
export const isChange = (column: number): boolean => column % 3 === 0 && column > 0;
/** The column that is sorted by. */
export const SORTED = 4;

export const nameOf = (row: number): string => `${row % 3 === 0 ? 'Phường' : 'Xã'} Phước Long ${row + 1}`;
export const titleOf = (column: number): string =>
  column === 0 ? 'Đơn vị' : `${isChange(column) ? 'Thay đổi' : 'Chỉ số'} ${column}`;
export const groupOf = (column: number): string => `Nhóm ${Math.ceil(column / 3)}`;

/** Of each column of figures, NaN where there is none. */
export function figuresOf(): readonly Float64Array[] {
  return Array.from({ length: COLUMNS - 1 }, (_, c) =>
    Float64Array.from({ length: ROWS }, (_, r) => {
      const n = (r * 7919 + c * 104_729 + (r * 31 + 7) * (c * 17 + 5)) % 10_007;
      if (n % 97 === 0) return Number.NaN;
      return isChange(c + 1) ? (n - 5003) / 100 : n / 100;
    }),
  );
}

const figure = new Intl.NumberFormat('vi', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping: false,
});
const change = new Intl.NumberFormat('vi', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping: false,
  signDisplay: 'exceptZero',
});

/** As a reader of Vietnamese sees it. */
export function textOf(value: number, column: number): string {
  if (Number.isNaN(value)) return '';
  return isChange(column) ? change.format(value) : figure.format(value);
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += Math.round(value * 100);
  return sum / 100;
}
