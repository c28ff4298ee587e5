import { type Assessment, type ImportKey, type SourceFile, STATUSES } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { asCsvText, csvFile } from './csv-text.ts';
import type { Ground } from './ground.ts';

/** Rows above the first unit: a title, the source, a header. */
const HEAD_ROWS = 3;

/** A title, the source, a header, a row a unit, as it would stand in an office's export: CSV as Excel in Vietnamese reads it. */
export function keptTable(
  assessment: Assessment,
  { units, schemes }: Ground,
  { sharing, names, dates, numbers, start }: Wording,
): SourceFile {
  const scope = units.get(assessment.scope)?.name ?? '';
  const what = [names.level(assessment.level), scope].filter(Boolean).join(', ');
  const title = sharing.keptTable(what, dates.periodHead(assessment.period));
  const indicators = schemes.get(assessment.scheme)?.indicators ?? [];
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
  const rows = assessment.units.map((unit, u) => [
    asCsvText(units.get(unit)?.name ?? unit),
    ...header.map((_, c) => figure(u, c)),
  ]);
  // Nobody said an assumed one: read again, the table is to say no more than the link did.
  const isNamed = assessment.source !== '' && !assessment.sourceAssumed;
  const source = isNamed ? sharing.keptSource(start.source(assessment.source)) : '';
  const head = [sharing.keptUnit, ...header].map(asCsvText);
  return csvFile(`${title.replaceAll('/', '-')}.csv`, [
    [asCsvText(title)],
    [asCsvText(source)],
    head,
    ...rows,
  ]);
}

/** The assessment with every figure led back to its cell of the kept table. */
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
