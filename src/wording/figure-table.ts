import {
  type Assessment,
  asCsvText,
  CSV_MARK,
  csvLine,
  type ImportKey,
  type Scheme,
  type SourceFile,
  STATUSES,
  type Unit,
} from '../model/index.ts';
import type { Wording } from './wording.ts';

/** Rows above the first unit: a title, the source, a header. */
export const HEAD_ROWS = 3;

/** What units and indicators are called. */
export interface TableNames {
  readonly units: ReadonlyMap<string, Pick<Unit, 'name'>>;
  readonly schemes: ReadonlyMap<string, Pick<Scheme, 'indicators'>>;
}

type TableWording = Pick<Wording, 'sharing' | 'names' | 'dates' | 'numbers' | 'start'>;
type TableHead = Pick<Assessment, 'scope' | 'level' | 'period'>;

/** What the table of an assessment is called, which is its first line too. */
export function figureTitle(
  { scope, level, period }: TableHead,
  { units }: Pick<TableNames, 'units'>,
  { names, dates }: Pick<TableWording, 'names' | 'dates'>,
): string {
  const what = [names.level(level), units.get(scope)?.name ?? ''].filter(Boolean).join(', ');
  return `${dates.periodHead(period)} - ${what}`;
}

/**
 * The lines of a table in words: a title, the source, a header, a row a unit, as it would stand in an office's export. CSV
 * as Excel in Vietnamese reads it; of a nation's they are to be taken a few at a time.
 */
export function* figureLines(
  assessment: Assessment,
  table: TableNames,
  wording: TableWording,
  title = figureTitle(assessment, table, wording),
): Generator<string, void> {
  const { sharing, names, numbers, start } = wording;
  const indicators = table.schemes.get(assessment.scheme)?.indicators ?? [];
  const header = assessment.columns.map(({ indicator, part }) => {
    const name = indicators.find((known) => known.key === indicator)?.name ?? indicator;
    return part === 'score' ? name : `${name} (${names.part(part)})`;
  });
  const figure = (u: number, c: number): string => {
    const value = assessment.values[c]![u]!;
    return Number.isNaN(value)
      ? asCsvText(names.status(STATUSES[assessment.status[c]![u]!] ?? 'blank'))
      : numbers.ascii(numbers.figure(value, assessment.decimals[c]![u]!));
  };
  // Nobody said an assumed one: read again, the table is to say no more than the link did.
  const isNamed = assessment.source !== '' && !assessment.sourceAssumed;
  const source = isNamed ? sharing.keptSource(start.source(assessment.source)) : '';
  yield CSV_MARK + csvLine([asCsvText(title)]);
  yield csvLine([asCsvText(source)]);
  yield csvLine([sharing.keptUnit, ...header].map(asCsvText));
  for (const [u, unit] of assessment.units.entries()) {
    yield csvLine([asCsvText(table.units.get(unit)?.name ?? unit), ...header.map((_, c) => figure(u, c))]);
  }
}

/** The same as the file that stands for what came in a link. */
export function figureTable(assessment: Assessment, names: TableNames, wording: TableWording): SourceFile {
  const title = wording.sharing.keptTable(figureTitle(assessment, names, wording));
  const text = [...figureLines(assessment, names, wording, title)].join('');
  return { name: `${title.replaceAll('/', '-')}.csv`, bytes: new TextEncoder().encode(text) };
}

/** The assessment with every figure led back to its cell of its table. */
export function tracedTo(assessment: Assessment, key: ImportKey, file: string): Assessment {
  const n = assessment.units.length;
  return {
    ...assessment,
    origins: [{ import: key, file, table: 0, fromLink: true }],
    originOf: assessment.columns.map(() => new Uint16Array(n)),
    rowOf: assessment.columns.map(() => Uint32Array.from({ length: n }, (_, u) => u + HEAD_ROWS)),
    columnOf: assessment.columns.map((_, c) => new Uint32Array(n).fill(c + 1)),
  };
}
