import type { WorkSheet } from '@e965/xlsx';

/** From, to (exclusive), from 0. */
type Run = readonly [from: number, to: number];

/** What a sheet does not show of itself. */
export interface HiddenLines {
  readonly columns: readonly Run[];
  readonly rows: readonly Run[];
}

/** As the parser tells of them, in the formats of which it tells. */
export function hiddenLines(sheet: WorkSheet): HiddenLines {
  const runs = (list: readonly ({ readonly hidden?: boolean } | undefined)[] = []) =>
    list.flatMap((line, i): Run[] => (line?.hidden ? [[i, i + 1]] : []));
  return { columns: runs(sheet['!cols']), rows: runs(sheet['!rows']) };
}

/** Of the sheets of an .xlsx, in the workbook's order; those that hide nothing are absent. */
export function hiddenInXlsx(textOf: (path: string) => string | undefined): ReadonlyMap<number, HiddenLines> {
  const targets = relationTargets(textOf('xl/_rels/workbook.xml.rels'));
  const found = new Map<number, HiddenLines>();
  for (const [i, tag] of tagsOf(textOf('xl/workbook.xml') ?? '', 'sheet').entries()) {
    const xml = textOf(partOf(targets.get(attribute(tag, '\\w+:id')) ?? '')) ?? '';
    // Most sheets hide nothing, which is seen at once.
    if (xml.includes(' hidden="')) found.set(i, { columns: columnsIn(xml), rows: rowsIn(xml) });
  }
  return found;
}

/** Targets of a part's relations, by their ids. */
export function relationTargets(xml = ''): ReadonlyMap<string | undefined, string> {
  return new Map(
    tagsOf(xml, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
}

/** The path of a target named in the workbook. */
export function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function columnsIn(xml: string): Run[] {
  const head = xml.slice(0, xml.search(/<(?:\w+:)?sheetData\b/));
  return tagsOf(head, 'col')
    .filter(isHidden)
    .map((tag) => [Number(attribute(tag, 'min')) - 1, Number(attribute(tag, 'max'))]);
}

function rowsIn(xml: string): Run[] {
  return tagsOf(xml, 'row')
    .filter((tag) => isHidden(tag) && attribute(tag, 'r') !== undefined)
    .map((tag) => [Number(attribute(tag, 'r')) - 1, Number(attribute(tag, 'r'))]);
}

function isHidden(tag: string): boolean {
  return /\bhidden="(?:1|true|on)"/.test(tag);
}

/** Of the tables of an OpenDocument, in its order. */
export function hiddenInOpenDocument(content: string): ReadonlyMap<number, HiddenLines> {
  const found = new Map<number, HiddenLines>();
  const tables = content.split(/(?=<table:table\s)/).slice(1);
  for (const [i, table] of tables.entries()) {
    if (!table.includes('table:visibility=')) continue;
    found.set(i, { columns: repeatedRuns(table, 'column'), rows: repeatedRuns(table, 'row') });
  }
  return found;
}

function repeatedRuns(table: string, line: 'column' | 'row'): Run[] {
  let next = 0;
  return tagsOf(table, `table-${line}`).flatMap((tag): Run[] => {
    const from = next;
    next += Number(attribute(tag, `table:number-${line}s-repeated`) ?? 1);
    return /\btable:visibility="(?:collapse|filter)"/.test(tag) ? [[from, next]] : [];
  });
}

/** The opening tags of one name, whatever its prefix. */
function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?/?>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** The hidden columns, and how many of the hidden rows, that hold any text. */
export function hiddenTexts(
  rows: readonly (readonly string[])[],
  { columns, rows: hidden }: HiddenLines,
): { readonly columns: readonly number[]; readonly rows: number } {
  const holdsText = (cell: string | undefined) => cell !== undefined && cell !== '';
  return {
    columns: placesOf(columns, rows[0]?.length ?? 0).filter((c) => rows.some((row) => holdsText(row[c]))),
    rows: placesOf(hidden, rows.length).filter((r) => rows[r]!.some(holdsText)).length,
  };
}

function placesOf(runs: readonly Run[], most: number): number[] {
  const marks = new Uint8Array(most);
  for (const [from, to] of runs) marks.fill(1, from, to);
  return [...marks.keys()].filter((place) => marks[place] === 1);
}
