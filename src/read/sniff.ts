import { extract, readDirectory } from '../zip/index.ts';
import { compoundStreams } from './compound.ts';

export type Content =
  | 'empty'
  | 'text'
  | 'json'
  | 'html'
  | 'workbook'
  | 'old-workbook'
  | 'word'
  | 'old-word'
  | 'locked-office'
  | 'zip'
  | 'archive'
  | 'picture'
  | 'pdf'
  | 'other-binary';

const MAGIC: readonly (readonly [string, Content])[] = [
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'old-word'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  // An .xls from before Excel 95, as simple report writers still make it, begins with its first record.
  ['\x09\x08\x08\0', 'old-workbook'],
  ['\x09\x08\x10\0', 'old-workbook'],
  ['\x09\x04\x06\0', 'old-workbook'],
  ['\x09\x02\x06\0', 'old-workbook'],
  ['\x09\0\x04\0', 'old-workbook'],
];

/** How much of a file shows whether it is text. */
const SAMPLE = 65_536;
/** Any tag, or the lines a clipboard puts before its page. */
const HTML =
  /^(?:\xef\xbb\xbf)?\s*(?:<(?:[a-z][\w:-]*[\s/>]|!doctype|!--|\?xml)|Version:[\d.]+\s+StartHTML:)/i;
const JSON_TEXT = /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** Share of control characters, NULs apart, above which bytes are not text. */
const MOST_CONTROLS = 0.02;

/** What the bytes are, whatever the file is called. */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  // A decoder's latin1 is windows-1252 in browsers, where the first byte of a PNG becomes another letter.
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  for (const [magic, content] of MAGIC) if (start.startsWith(magic)) return content;
  if (start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0') return 'picture';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'picture';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return sniffPackage(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return sniffOldOffice(bytes);
  if (isXmlWorkbook(bytes)) return 'workbook';
  const letters = utf16Side(bytes) ? start.replace(/^(?:\xff\xfe|\xfe\xff)|\0/g, '') : start;
  if (HTML.test(letters)) return 'html';
  if (JSON_TEXT.test(letters)) return 'json';
  return looksBinary(bytes) ? 'other-binary' : 'text';
}

/** Excel 2003 wrote workbooks as XML too, and report writers still do. */
const XML_WORKBOOK =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<\?mso-[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;

function isXmlWorkbook(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return XML_WORKBOOK.test(new TextDecoder(utf16Side(start) ?? 'utf-8').decode(start));
}

/** What a package's parts say; one whose directory is lost is an archive like any other, and damaged. */
function sniffPackage(bytes: Uint8Array): Content {
  const entries = readDirectory(bytes) ?? [];
  const mimetype = entries.find(({ path }) => path === 'mimetype');
  if (mimetype) {
    const told = extract(bytes, mimetype, 256);
    const kind = 'bytes' in told ? String.fromCharCode(...told.bytes) : '';
    if (kind.includes('opendocument.spreadsheet')) return 'workbook';
    if (kind.includes('opendocument.text')) return 'word';
    if (kind.includes('opendocument')) return 'other-binary';
  }
  const has = (pattern: RegExp): boolean => entries.some(({ path }) => pattern.test(path));
  if (!has(/^\[Content_Types\]\.xml$/i)) return 'zip';
  if (has(/^xl[/\\]/i)) return 'workbook';
  if (has(/^word[/\\]/i)) return 'word';
  return has(/^(?:ppt|visio)[/\\]/i) ? 'other-binary' : 'zip';
}

function sniffOldOffice(bytes: Uint8Array): Content {
  const streams = compoundStreams(bytes);
  const has = (...names: string[]): boolean => streams.some((stream) => names.includes(stream));
  if (has('EncryptedPackage')) return 'locked-office';
  if (has('Workbook', 'Book', 'WORKBOOK', 'BOOK')) return 'old-workbook';
  if (has('WordDocument')) return 'old-word';
  return streams.length === 0 ? 'old-workbook' : 'other-binary';
}

/**
 * UTF-16 has its NULs on one side of each pair. Other texts may have some where a system filled fields with them, or the
 * end where a disk did; what is mostly NULs before that, or has many other controls, is no text.
 */
function looksBinary(bytes: Uint8Array): boolean {
  if (utf16Side(bytes)) return false;
  const padded = bytes.subarray(0, SAMPLE);
  const sample = padded.subarray(0, padded.findLastIndex((byte) => byte !== 0) + 1);
  let nuls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  return nuls * 2 > sample.length || controls > (sample.length - nuls) * MOST_CONTROLS;
}

/** The byte order of UTF-16 text, by its mark or by the side its NULs stand on. */
export function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i % 2]!++;
  const [even, odd] = [nuls[0]!, nuls[1]!];
  const pairs = sample.length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.2 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}
