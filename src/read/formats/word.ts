import type { Steps } from '../../model/index.ts';
import { type Archive, unpack } from '../../zip/index.ts';
import { decode } from '../decode.ts';
import { DocxBody } from './docx-body.ts';
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
  const parts = unpack(bytes, MOST_INFLATED);
  if (!parts) return refused('', 'file-damaged');
  const main = mainPart(parts);
  if (main === undefined) return refused('', 'file-damaged');
  const { charset, path, notes } = main;
  const body: Body =
    charset === 'odt' ? new OdtBody() : new DocxBody(yield* docxNumbering(textOf(parts, main.numbering)));
  yield* readMarkup(textOf(parts, path), body, 'xml');
  if (body.isTooLarge) return refused(charset, 'table-too-wide');
  const blocks = [...body.blocks, ...(yield* footnotes(textOf(parts, notes)))];
  const found = tablesOf(blocks);
  if (found.length === 0) return refused(charset, 'no-figures');
  return { charset, tables: found.map(({ table }) => table), defects: [] };
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

/** Notices list overdue dossiers in footnotes too; a footnote is a text of the document. */
function* footnotes(text: string): Steps<readonly Block[]> {
  const notes = new DocxBody(new Map());
  yield* readMarkup(text, notes, 'xml');
  return notes.blocks;
}
