import { zipSync } from 'fflate';

const utf8 = (text: string) => new TextEncoder().encode(text);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx of a body in the words of WordprocessingML. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  return packed({ '[Content_Types].xml': types, ...all });
}

export function odtOf(body: string): Uint8Array {
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/** Stored, as the first part of an OpenDocument package must be: programs tell the format from its bytes. */
function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([path, text]) => [path, utf8(text)]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

export const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
