import {
  type Assessment,
  type FigureColumn,
  type Indicator,
  type Level,
  type Part,
  type Period,
  type Scheme,
  STATUSES,
  type Status,
  type Unit,
} from '../src/model/index.ts';

/** A figure as a test writes it: the printed text ("90,41", "90.41"), or why there is none. */
export type Written = string | { readonly missing: Status };

export interface AssessmentParts {
  readonly period: Period;
  readonly units: readonly string[];
  /** Columns by `indicator` or `indicator/part`; each as long as `units`. Part `score` unless named. */
  readonly figures: Readonly<Record<string, readonly Written[]>>;
  readonly level?: Level;
  readonly scheme?: string;
  readonly scope?: string;
}

/** An assessment of the figures as written, each cell at its row and column of one file. */
export function buildAssessment(parts: AssessmentParts): Assessment {
  const { period, units, figures, level = 'department', scheme = 'test', scope = 'scope' } = parts;
  const columns = Object.entries(figures);
  const perColumn = <T>(make: (written: readonly Written[], column: number) => T): T[] =>
    columns.map(([, written], c) => make(written, c));
  return {
    key: `${scheme}|${scope}|${level}|${period.kind}:${period.start}..${period.end}`,
    scheme,
    scope,
    level,
    period,
    source: 'test',
    units,
    columns: columns.map(([name]) => columnNamed(name)),
    values: perColumn((written) => Float64Array.from(written, numberOf)),
    status: perColumn((written) => Uint8Array.from(written, statusOf)),
    decimals: perColumn((written) => Uint8Array.from(written, decimalsOf)),
    origins: [{ import: 'import', file: 'test.csv', table: 0 }],
    originOf: perColumn(() => new Uint16Array(units.length)),
    rowOf: perColumn(() => Uint32Array.from(units, (_, u) => u + 1)),
    columnOf: perColumn((_, c) => new Uint32Array(units.length).fill(c + 1)),
    verbatim: perColumn(() => ({})),
  };
}

function columnNamed(name: string): FigureColumn {
  const [indicator = '', part = 'score'] = name.split('/');
  return { indicator, part: part as Part };
}

function numberOf(written: Written): number {
  return typeof written === 'string' ? Number(written.replace(',', '.')) : Number.NaN;
}

function statusOf(written: Written): number {
  return STATUSES.indexOf(typeof written === 'string' ? 'measured' : written.missing);
}

function decimalsOf(written: Written): number {
  return typeof written === 'string' ? (/[.,](\d+)$/.exec(written)?.[1]?.length ?? 0) : 0;
}

export function buildUnit(key: string, name = key, level: Level = 'department'): Unit {
  return { key, name, type: 'other', level, aliases: [] };
}

export function buildIndicator(key: string, more: Partial<Indicator> = {}): Indicator {
  return {
    key,
    name: key,
    role: 'component',
    measure: 'points',
    direction: 'higher',
    decimals: 2,
    ...more,
  };
}

/** The grade bands of index 766. */
export const BANDS: Scheme = {
  key: 'test',
  name: '766',
  version: '1',
  indicators: [],
  grades: [
    { grade: 'excellent', from: 90 },
    { grade: 'good', from: 80 },
    { grade: 'fair', from: 70 },
    { grade: 'average', from: 50 },
    { grade: 'weak', from: 0 },
  ],
};
