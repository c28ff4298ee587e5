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
  ['PK\x03\x04\x14\0\0\0\0\0photos/1.dat', 'zip'],
  ['<html><table><tr><td>84,39</td></tr></table></html>', 'html'],
  ['\x01\x02\x03\0\0\x04\x05\x06\x07abc', 'other-binary'],
  [`a;b\n${'1;2\n'.repeat(20)}\0`, 'text'],
  ['a;b\n1\0\0;2\0\n', 'text'],
  [`a;b\n1;2\n${'\0'.repeat(400)}`, 'text'],
  [`a\0\0\0b${'\0'.repeat(40)}c`, 'other-binary'],
])('%j', (content, kind) => {
  expect(sniff(latin(content))).toBe(kind);
});
