import type { SourceFile } from '../model/index.ts';
import type { PastedTexts } from '../read/index.ts';

/**
 * A block copied from a workbook, a document or a web page as a file to import; undefined where no table was copied.
 * `name` is what it is called, without an extension.
 */
export function pastedTable({ html, text }: PastedTexts, name: string): SourceFile | undefined {
  if (/<table[\s>]/i.test(html)) return asFile(`${name}.html`, html);
  return isBlock(text) ? asFile(`${name}.txt`, text) : undefined;
}

/** Two lines or more, one of them parted into cells. */
function isBlock(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.some((line) => /[\t;]/.test(line));
}

/** With a mark of its charset: what a page says of its own no longer holds. */
function asFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(`\ufeff${text}`) };
}
