import { fold, type Measure, type Part } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import { readCell } from '../figures.ts';
import { judgedBy, type Said, saidBy } from '../head-said.ts';
import { withoutPeriods } from '../periods.ts';
import { type Printed, readingNamed, rowIndicators } from '../row-indicators.ts';
import { rowsByName } from '../sheet.ts';
import { dating } from './dating.ts';
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
    const columns = partColumns(
      sheet.columns.filter((c) => c.kind === 'figure' || c.kind === 'rank' || c.kind === 'target'),
    );
    if (columns.length === 0) return { bindings: [] };
    const date = dating(
      sheet,
      columns.map((c) => c.column),
      tools,
    );
    if (!date) return undefined;
    const results = columns.filter(
      ({ said }) => partOf(said) === undefined || said === 'score' || said === 'rate',
    );
    const nameOf = new Map(sheet.body.data.map(({ row, name }) => [row, name]));
    const rows = rowsByName(sheet);
    const measure = measureOf(columns);
    const printedOf = (name: string): Printed => {
      const { part, row } = rows.get(name)!;
      return {
        figures: results.map(({ column: { index } }) =>
          readCell(part, row, index, tools.signs.get(index)!.sign),
        ),
        ...(measure ? { measure } : {}),
      };
    };
    const of = rowIndicators(sheet, [...rows.keys()], printedOf, tools, false);
    const sample = [...nameOf.values()].map(of).find((placed) => placed !== undefined);
    if (!sample) return { bindings: [] };
    const { scheme, provisional } = sample;
    const bindings = columns.flatMap(({ column, said }) => {
      const part = partOf(said);
      const unsure = provisional ? { provisional } : {};
      return date({ column, scheme, ...(part ? { part } : {}), ...unsure }) ?? [];
    });
    return {
      bindings,
      readingOf: (row) => readingNamed(nameOf.get(row), of),
    };
  },
};

/** Every column that says its part; of those that say none, the one that holds the result. */
function partColumns(figures: readonly Column[]): SaidColumn[] {
  const all = withoutOwnJudgement(figures).map((column): SaidColumn => ({ column, said: saidOf(column) }));
  const isPlain = ({ said }: SaidColumn) => said === undefined || said === 'value';
  const plain = all.filter(isPlain);
  const hasResult = all.some(({ said }) => said === 'score' || said === 'rate');
  const named = RESULT_HEADS.map((head) => plain.find(({ column }) => head.test(fold(column.head))));
  const result = named.find((c) => c !== undefined) ?? (hasResult ? undefined : plain[0]);
  return all.filter((c) => !isPlain(c) || c === result);
}

/** What a unit gave itself is no result beside what its reviewers gave it. */
function withoutOwnJudgement(figures: readonly Column[]): readonly Column[] {
  const by = figures.map(({ head }) => judgedBy(fold(head)));
  return by.includes('reviewers') ? figures.filter((_, i) => by[i] !== 'self') : figures;
}

/** Best first. */
const RESULT_HEADS = [
  /\bdiem\b.*\b(?:tham dinh|cong nhan|phe duyet|chinh thuc)\b/,
  /\bdiem\b/,
  /\b(?:ket qua|thuc hien|gia tri)\b/,
  /\bt[yi] le\b/,
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
  return columns.some(({ said }) => said === 'rate') ? 'percent' : undefined;
}
