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
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];

/** How far into a file the names of a package's parts are looked for. */
const NAMES_WITHIN = 65_536;
/** Share of control characters above which bytes are not text. */
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
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|meta|\?xml|!--)/i.test(start)) return 'html';
  return looksBinary(bytes) ? 'other-binary' : 'text';
}

function sniffPackage(bytes: Uint8Array): Content {
  const names = latin(bytes, 0, NAMES_WITHIN) + latin(bytes, Math.max(0, bytes.length - NAMES_WITHIN));
  if (/xl\/|opendocument\.spreadsheet/.test(names)) return 'workbook';
  if (/word\/|opendocument\.text/.test(names)) return 'word';
  return 'zip';
}

/** A compound document names its streams in UTF-16. */
function sniffOldOffice(bytes: Uint8Array): Content {
  return latin(bytes, 0).includes('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t') ? 'old-word' : 'old-workbook';
}

/** UTF-16 has its NULs on one side of each pair; anything else with many controls is not text. */
function looksBinary(bytes: Uint8Array): boolean {
  if (utf16Side(bytes)) return false;
  const sample = bytes.subarray(0, NAMES_WITHIN);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  return controls > sample.length * MOST_CONTROLS;
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

function latin(bytes: Uint8Array, from: number, length = bytes.length): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, from + length));
}
