import { extract, pack, readDirectory, type ZipEntry } from '../../zip/index.ts';
import { type HiddenLines, hiddenInOpenDocument, hiddenInXlsx } from './workbook-hidden.ts';
import { hiddenInXlsb } from './workbook-hidden-binary.ts';

/** What a workbook's parts may be together when they are inflated. */
export const MOST_INFLATED = 256 * 1024 * 1024;
/** What its cells may be, empty ones with a format among them: a hundred bytes of memory each. */
export const MOST_CELLS = 6_000_000;

export type Opened =
  | {
      readonly bytes: Uint8Array;
      readonly isOpenDocument: boolean;
      /** Places of hidden sheets, where the parser does not tell of them. */
      readonly hidden: ReadonlySet<number>;
      /** By place of the sheet, where the parser does not tell of them. */
      readonly lines: ReadonlyMap<number, Partial<HiddenLines>>;
    }
  | { readonly fault: 'damaged' | 'too-large' | 'too-many-cells' | 'locked' };

/** Parts that hold no cell: what is not handed on cannot cost anything. */
const NO_CELLS = /^xl\/(?:media|embeddings|pivotCache|printerSettings|activeX|ctrlProps)\/|vbaProject\.bin$/i;
const IS_TEXT = /\.(?:xml|rels|bin)$|^mimetype$/i;
/** Bytes a cell takes in a sheet that is not XML. */
const BINARY_CELL = 16;

/**
 * A workbook package with only the parts that cells come from, inflated and checked: what the parser is given has no
 * surprise left in its size.
 */
export function openPackage(bytes: Uint8Array): Opened {
  const entries = readDirectory(bytes);
  if (entries === undefined) return { fault: 'damaged' };
  const parts = new Map<string, Uint8Array>();
  let room = MOST_INFLATED;
  let cells = 0;
  for (const entry of entries.filter(isWanted)) {
    const part = extract(bytes, entry, room);
    if ('fault' in part) return part;
    room -= part.bytes.length;
    const path = entry.path.replaceAll('\\', '/');
    parts.set(path, part.bytes);
    cells += cellsOf(path, part.bytes);
    if (cells > MOST_CELLS) return { fault: 'too-many-cells' };
  }
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && utf8(manifest).includes('encryption-data')) return { fault: 'locked' };
  const content = parts.get('content.xml');
  // An OpenDocument may do without styles; the parser does not.
  if (content && !parts.has('styles.xml')) parts.set('styles.xml', new TextEncoder().encode('<styles/>'));
  const textOf = (path: string) => {
    const part = parts.get(path);
    return part && utf8(part);
  };
  const text = textOf('content.xml');
  return {
    bytes: pack(parts, '2000-01-01', 0),
    isOpenDocument: content !== undefined,
    hidden: text === undefined ? new Set() : hiddenTables(text),
    lines:
      text === undefined
        ? new Map([...hiddenInXlsb((path) => parts.get(path), textOf), ...hiddenInXlsx(textOf)])
        : hiddenInOpenDocument(text),
  };
}

function isWanted({ path, isFolder }: ZipEntry): boolean {
  return !isFolder && IS_TEXT.test(path) && !NO_CELLS.test(path);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function cellsOf(path: string, part: Uint8Array): number {
  if (path === 'content.xml') return countRepeated(utf8(part));
  if (/worksheets\/[^/]*\.bin$/i.test(path)) return part.length / BINARY_CELL;
  return path.startsWith('xl/') ? countCells(part) : 0;
}

/** `<c ` and `<c>` and `<c/>`, with a prefix or without. */
function countCells(part: Uint8Array): number {
  const [less, c, colon] = [0x3c, 0x63, 0x3a];
  let cells = 0;
  for (let i = 1; i < part.length - 1; i++) {
    if (part[i] !== c || (part[i - 1] !== less && part[i - 1] !== colon)) continue;
    const next = part[i + 1]!;
    if (next === 0x20 || next === 0x3e || next === 0x2f || (next >= 9 && next <= 13)) cells++;
  }
  return cells;
}

/** In an OpenDocument one cell can stand for thousands, and its row for thousands of rows. */
function countRepeated(content: string): number {
  let cells = 0;
  let rows = 1;
  for (const [tag, kind] of content.matchAll(/<(?:\w+:)?((?:covered-)?table-cell|table-row)\b[^>]*>/g)) {
    const repeated = Number(/-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (kind === 'table-row') rows = repeated;
    else if (!tag.endsWith('/>')) cells += rows * repeated;
  }
  return cells;
}

/** An OpenDocument hides a table by its style: the places of such tables. */
function hiddenTables(content: string): Set<number> {
  const styles = new Set<string>();
  for (const [, tag = '', inside] of content.matchAll(/<style:style\b([^>]*)>(.*?)<\/style:style>/gs)) {
    const name = /style:name="([^"]*)"/.exec(tag)?.[1];
    const isTable = tag.includes('style:family="table"') && !tag.endsWith('/');
    if (name !== undefined && isTable && inside?.includes('table:display="false"')) styles.add(name);
  }
  const hidden = new Set<number>();
  for (const [i, [tag]] of [...content.matchAll(/<table:table\s[^>]*>/g)].entries()) {
    if (styles.has(/table:style-name="([^"]*)"/.exec(tag)?.[1] ?? '')) hidden.add(i);
  }
  return hidden;
}
