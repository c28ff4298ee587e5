/** Every closed vocabulary of the product. A list's position is its code in a Uint8Array: append, never reorder. */

export const LEVELS = [
  'country',
  'ministry',
  'province',
  'department',
  'district',
  'commune',
  'branch',
] as const;
export type Level = (typeof LEVELS)[number];

/** What a unit is called by law; "city" is not a level (Đồng Xoài was a district, Đồng Nai is a province). */
export const UNIT_TYPES = [
  'country',
  'ministry',
  'province',
  'city',
  'department',
  'board',
  'vertical',
  'district',
  'town',
  'commune',
  'ward',
  'special-zone',
  'land-office',
  'other',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export const ROLES = ['total', 'group', 'component'] as const;
export type Role = (typeof ROLES)[number];

export const MEASURES = ['points', 'percent', 'count', 'days', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];

export const DIRECTIONS = ['higher', 'lower', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The figures one indicator can carry for one unit; `ranked` is the N of a published rank r/N, `target` what was to be reached. */
export const PARTS = ['score', 'rate', 'numerator', 'denominator', 'rank', 'ranked', 'target'] as const;
export type Part = (typeof PARTS)[number];

/** Why a figure is or is not there. Everything but `measured` goes with a NaN value. */
export const STATUSES = [
  'measured',
  'blank',
  'not-reported',
  'no-dossiers',
  'not-applicable',
  'not-listed',
  'unreadable',
] as const;
export type Status = (typeof STATUSES)[number];

export const TRENDS = ['gaining', 'declining', 'unchanged', 'new', 'gone', 'no-data'] as const;
export type Trend = (typeof TRENDS)[number];

export const GRADES = ['excellent', 'good', 'fair', 'average', 'weak'] as const;
export type Grade = (typeof GRADES)[number];

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year', 'range'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const ACCUMULATIONS = ['snapshot', 'to-date', 'within'] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

export const SEVERITIES = ['note', 'warning', 'blocking'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a source row was taken for; every row of a file has exactly one. */
export const ROW_ROLES = [
  'header',
  'preamble',
  'section',
  'total',
  'mean',
  'subtotal',
  'blank',
  'footnote',
  'stored',
  'duplicate',
  'rejected',
  'left-out',
] as const;
export type RowRole = (typeof ROW_ROLES)[number];

/** What a source column was taken for. */
export const COLUMN_ROLES = [
  'ordinal',
  'code',
  'unit',
  'indicator',
  'figure',
  'published-change',
  'ignored',
  'level',
  'parent',
  'period',
  'part',
  'maximum',
  'grade',
  'source',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
