import { expect, test } from 'vitest';
import { sniff } from '../../src/read/sniff.ts';

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

test.each([
  ['', 'empty'],
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'picture'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'picture'],
  ['GIF89a', 'picture'],
  ['BM\x36\0\0\0\0\0\0\0', 'picture'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'picture'],
  ['%PDF-1.7\n', 'pdf'],
  ['PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml xl/workbook.xml', 'workbook'],
  ['PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml word/document.xml', 'word'],
  ['PK\x03\x04\x14\0\0\0\0\0photos/1.dat', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0', 'old-workbook'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'old-word'],
  ['<html><table><tr><td>84,39</td></tr></table></html>', 'html'],
  ['\x01\x02\x03\0\0\x04\x05\x06\x07abc', 'other-binary'],
  [`a;b\n${'1;2\n'.repeat(20)}\0`, 'text'],
])('%j', (content, kind) => {
  expect(sniff(latin(content))).toBe(kind);
});
