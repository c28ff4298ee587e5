import {
  type Assessment,
  dayPeriod,
  type Indicator,
  type Period,
  type Scheme,
  STATUSES,
  type Unit,
} from '../../../src/model/index.ts';
import { INDICATORS } from './sizes.mjs';

const NOT_REPORTED = STATUSES.indexOf('not-reported');
const FILE = 'bench';

/** One figure in hundredths of a point, NaN where it is missing; `rivals/duckdb.ts` says the same in SQL. */
export function hundredths(u: number, i: number, d: number): number {
  if ((u * 13 + i * 7 + d * 3) % 97 === 0) return Number.NaN;
  const usual = 4000 + ((u * 7919 + i * 104729) % 5501);
  const daily = ((u * 31 + i * 17 + 7) * (d * 13 + 5) + u * d) % 501;
  const fall = (u + i * 5 + d * 11) % 4001 === 0 ? 3000 : 0;
  return usual + daily - fall;
}

export const keyOf = (date: number): string => `bench|${periodOf(date).start}`;

export function periodOf(date: number): Period {
  return dayPeriod(new Date(Date.UTC(2025, 0, 1 + date)).toISOString().slice(0, 10));
}

export const indicators: readonly Indicator[] = Array.from({ length: INDICATORS }, (_, i) => ({
  key: `indicator-${i}`,
  name: i === 0 ? 'Tổng điểm' : `Chỉ số ${i}`,
  role: i === 0 ? 'total' : i < 7 ? 'group' : 'component',
  measure: 'points',
  max: 100,
  direction: 'higher',
  decimals: 2,
}));

export const scheme: Scheme = {
  key: 'bench',
  name: 'Bench',
  version: '1',
  indicators,
  grades: [
    { grade: 'excellent', from: 90 },
    { grade: 'good', from: 80 },
    { grade: 'fair', from: 70 },
    { grade: 'average', from: 50 },
    { grade: 'weak', from: 0 },
  ],
};

const unitKey = (u: number): string => `commune:tinh-${u % 34}/xa-phuoc-long-${u}`;

export function unitsOf(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, u) => ({
    key: unitKey(u),
    name: `${u % 3 === 0 ? 'Phường' : 'Xã'} ${['Đức', 'Phước', 'Long', 'An', 'Ơn'][u % 5]} ${u + 1}`,
    type: u % 3 === 0 ? 'ward' : 'commune',
    level: 'commune',
    aliases: [],
  }));
}

/** Every figure of one date, as an import of one file leaves it. */
export function assessmentOf(units: readonly string[], date: number): Assessment {
  const n = units.length;
  const perColumn = <T>(make: (column: number) => T): T[] => indicators.map((_, i) => make(i));
  const values = perColumn((i) => Float64Array.from({ length: n }, (_, u) => hundredths(u, i, date) / 100));
  return {
    key: keyOf(date),
    scheme: scheme.key,
    scope: 'vietnam',
    level: 'commune',
    period: periodOf(date),
    source: '',
    units,
    columns: indicators.map(({ key }) => ({ indicator: key, part: 'score' })),
    values,
    status: values.map((column) => Uint8Array.from(column, (v) => (Number.isNaN(v) ? NOT_REPORTED : 0))),
    decimals: perColumn(() => new Uint8Array(n).fill(2)),
    origins: [{ import: FILE, file: `${periodOf(date).start}.csv`, table: 0 }],
    originOf: perColumn(() => new Uint16Array(n)),
    rowOf: perColumn(() => Uint32Array.from({ length: n }, (_, u) => u + 1)),
    columnOf: perColumn((i) => new Uint32Array(n).fill(i + 2)),
    verbatim: perColumn(() => ({})),
  };
}
