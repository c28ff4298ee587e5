import { fold, type Measure, type Part } from '../../model/index.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { judgedBy, type Said, saidBy } from '../text/head-said.ts';
import { namedOwner } from '../units/one-unit.ts';
import { bindRows } from './bind-rows.ts';
import type { Layout } from './layout.ts';

interface SaidColumn {
  readonly column: Column;
  readonly said: Said | undefined;
}

/** Indicators down; across, the parts of each: numerator, denominator, rate, points. All of one unit at one date. */
export const indicatorsOfOneUnit: Layout = {
  name: 'indicators-of-one-unit',
  fits: (sheet) => sheet.subjects === 'indicator',
  bind(sheet, tools) {
    const isProvince = (namedOwner(sheet)?.level ?? 'province') === 'province';
    const columns = partColumns(
      sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank' || c.kind === 'target'),
      isProvince ? OF_PROVINCE : OF_OFFICE,
    );
    const results = columns.filter(
      ({ said }) => partOf(said) === undefined || said === 'score' || said === 'rate',
    );
    const saidOn = new Map(columns.map(({ column, said }) => [column, said]));
    return bindRows(
      sheet,
      {
        columns: columns.map(({ column }) => column),
        results: results.map(({ column }) => column),
        measure: measureOf(columns),
        partOf: (column) => partOf(saidOn.get(column)),
      },
      tools,
    );
  },
};

/** Every column that says its part; of those that say none, the one that holds the result. */
function partColumns(figures: readonly Column[], ofOwner: RegExp): SaidColumn[] {
  const all = withoutOwnJudgement(figures).map((column): SaidColumn => ({ column, said: saidOf(column) }));
  const isPlain = ({ said }: SaidColumn) => said === undefined || said === 'value';
  const plain = all.filter(isPlain);
  const hasResult = all.some(({ said }) => said === 'score' || said === 'rate');
  const named = [ofOwner, ...RESULT_HEADS].map((head) =>
    plain.find(({ column }) => head.test(fold(column.head))),
  );
  const result = named.find((c) => c !== undefined) ?? (hasResult ? undefined : plain[0]);
  return all.filter((c) => !isPlain(c) || c === result);
}

/** What a unit gave itself is no result beside what its reviewers gave it. */
function withoutOwnJudgement(figures: readonly Column[]): readonly Column[] {
  const by = figures.map(({ head }) => judgedBy(fold(head)));
  return by.includes('reviewers') ? figures.filter((_, i) => by[i] !== 'self') : figures;
}

/** "Điểm của tỉnh | Điểm của Sở", "Cấp tỉnh | Cấp xã | Toàn tỉnh": whose the result is. */
const OF_PROVINCE = /\bcua (?:toan )?tinh$|^(?:diem )?toan tinh$/;
const OF_OFFICE = /\bcua (?:so|ban|xa|phuong|don vi|co quan)$/;

/** Best first. */
const RESULT_HEADS = [
  /\bdiem\b.*\b(?:tham dinh|cong nhan|phe duyet|chinh thuc)\b/,
  /\bdiem\b/,
  /\b(?:ket qua|thuc hien|gia tri)\b/,
  /\bt[yi] le\b/,
  /\bdat\b/,
];

function saidOf({ path, kind }: Column): Said | undefined {
  if (kind === 'target') return 'target';
  // The count reached and what it is a share of, where nothing else is a count.
  const lowest = withoutPeriods(path.at(-1) ?? '');
  return /^tong so$/.test(lowest) ? 'denominator' : saidBy(lowest);
}

function partOf(said: Said | undefined): Part | undefined {
  return said === 'value' || said === 'maximum' ? undefined : said;
}

/** Points beside a rate are what is judged. */
function measureOf(columns: readonly SaidColumn[]): Measure | undefined {
  if (columns.some(({ said }) => said === 'score')) return 'points';
  const isRate = ({ column, said }: SaidColumn) =>
    said === 'rate' || (said === undefined && /\bt[yi] le\b/.test(fold(column.head)));
  return columns.some(isRate) ? 'percent' : undefined;
}
