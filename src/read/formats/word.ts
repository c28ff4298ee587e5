import type { Steps } from '../../model/index.ts';
import { type Archive, unpack } from '../../zip/index.ts';
import { decode } from '../decode.ts';
import { DocxBody, type Footnotes } from './docx-body.ts';
import { docxNumbering } from './docx-numbering.ts';
import type { FormatReading } from './format.ts';
import { type Block, tablesOf } from './markup-blocks.ts';
import { type MarkupHandler, readMarkup } from './markup-tokens.ts';
import { OdtBody } from './odt-body.ts';

/** Above this no text document has figures of an index in it. */
const MOST_INFLATED = 256 * 1024 * 1024;

interface Body extends MarkupHandler {
  readonly blocks: readonly Block[];
  readonly isTooLarge: boolean;
}

/** A text document of Word (.docx) or LibreOffice (.odt): its tables, and the lists of counts in its sentences. */
export function* readWord(bytes: Uint8Array): Steps<FormatReading> {
  const read = yield* wordBlocks(bytes);
  if (!read) return refused('', 'file-damaged');
  const { charset, blocks, isTooLarge } = read;
  if (isTooLarge) return refused(charset, 'table-too-wide');
  const found = tablesOf(blocks);
  if (found.length === 0) return refused(charset, 'no-figures');
  return { charset, tables: found.map(({ table }) => table), defects: [] };
}

/** Its paragraphs and tables in reading order; undefined where the package is damaged. */
export function* wordBlocks(
  bytes: Uint8Array,
): Steps<(Pick<Body, 'blocks' | 'isTooLarge'> & Pick<MainPart, 'charset'> & Margins) | undefined> {
  const parts = unpack(bytes, MOST_INFLATED);
  const main = parts && mainPart(parts);
  if (!parts || !main) return undefined;
  const { charset, path } = main;
  const numbering = yield* docxNumbering(textOf(parts, main.numbering));
  const notes = yield* footnotes(textOf(parts, main.notes));
  const body: Body = charset === 'odt' ? new OdtBody() : new DocxBody(numbering, notes);
  yield* readMarkup(textOf(parts, path), body, 'xml');
  const margins = yield* marginsOf(parts, charset);
  return { charset, blocks: body.blocks, isTooLarge: body.isTooLarge, margins };
}

interface Margins {
  /** What is printed above and below the pages, each once. */
  readonly margins: readonly string[];
}

/** A page's number alone is none of the text. */
function* marginsOf(parts: Archive, charset: MainPart['charset']): Steps<readonly string[]> {
  const paths =
    charset === 'docx' ? [...parts.keys()].filter((p) => /^word\/(?:header|footer)\d*\.xml$/i.test(p)) : [];
  const found = new Set<string>();
  for (const path of paths.toSorted()) {
    const body = new DocxBody(new Map());
    yield* readMarkup(textOf(parts, path), body, 'xml');
    for (const block of body.blocks) if (typeof block === 'string' && /\p{L}/u.test(block)) found.add(block);
  }
  return [...found];
}

function refused(charset: string, code: 'file-damaged' | 'table-too-wide' | 'no-figures'): FormatReading {
  return { charset, tables: [], defects: [{ code, severity: 'blocking' }] };
}

interface MainPart {
  readonly charset: 'docx' | 'odt';
  readonly path: string;
  readonly numbering?: string;
  readonly notes?: string;
}

/** Word calls it word/document.xml, its web edition word/document2.xml. */
function mainPart(parts: Archive): MainPart | undefined {
  const paths = [...parts.keys()];
  const path = paths.find((p) => /^word\/document\d*\.xml$/i.test(p));
  if (path !== undefined) {
    const numbering = paths.find((p) => /^word\/numbering\d*\.xml$/i.test(p));
    const notes = paths.find((p) => /^word\/footnotes\d*\.xml$/i.test(p));
    return { charset: 'docx', path, ...(numbering ? { numbering } : {}), ...(notes ? { notes } : {}) };
  }
  return parts.has('content.xml') ? { charset: 'odt', path: 'content.xml' } : undefined;
}

function textOf(parts: Archive, path: string | undefined): string {
  const bytes = path === undefined ? undefined : parts.get(path);
  return bytes ? decode(bytes).text : '';
}

/** Notices list overdue dossiers in footnotes too. */
function* footnotes(text: string): Steps<Footnotes> {
  const notes = new Map<string, readonly Block[]>();
  const body = new DocxBody(new Map());
  let id = '';
  let start = 0;
  const reader: MarkupHandler = {
    open(name, attributes) {
      if (name === 'footnote') {
        id = attributes.get('id') ?? '';
        start = body.blocks.length;
      } else body.open(name, attributes);
    },
    close(name) {
      if (name === 'footnote') notes.set(id, body.blocks.slice(start));
      else body.close(name);
    },
    text: (piece) => body.text(piece),
  };
  yield* readMarkup(text, reader, 'xml');
  return notes;
}
