import { type AssessmentHead, compareNames, type ImportKey, type ImportRecord } from '../model/index.ts';

/** A table of an imported file: a grey tab. */
export interface ImportedTable {
  /** What names it among the tabs; no view has such an id. */
  readonly key: string;
  readonly import: ImportKey;
  readonly file: string;
  /** Which of the file's tables, from 0. */
  readonly table: number;
  readonly sheet?: string;
}

/** The tables that fed these assessments, in the order of import; the files of one drop by their names. */
export function tablesOf(
  heads: readonly AssessmentHead[],
  imports: readonly ImportRecord[],
): readonly ImportedTable[] {
  const tables = new Map<string, ImportedTable>();
  for (const { import: file, file: name, table, sheet } of heads.flatMap((head) => head.origins)) {
    const key = `table:${file}:${table}`;
    tables.set(key, { key, import: file, file: name, table, ...(sheet ? { sheet } : {}) });
  }
  const order = (a: ImportRecord, b: ImportRecord): number =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : compareNames(a.name, b.name);
  const place = new Map(imports.toSorted(order).map((record, i) => [record.key, i]));
  const placeOf = ({ import: file }: ImportedTable): number => place.get(file) ?? imports.length;
  return [...tables.values()].sort((a, b) => placeOf(a) - placeOf(b) || a.table - b.table);
}
