/**
 * Records that cells, their texts and formats, hidden rows, columns and sheets are read from, in every version before
 * 2007 ([MS-XLS] 2.3 and the older BIFF2 to BIFF5), and those that hold the stream together.
 */
const NEEDED: ReadonlySet<number> = new Set([
  // Begin and end of a part; what a record longer than 8 KB goes on in; a lock; the epoch; the charset; the sheets.
  0x0009,
  0x0209, 0x0409, 0x0809, 0x000a, 0x003c, 0x002f, 0x0022, 0x0042, 0x0085, 0x008f,
  // Texts and number formats.
  0x00fc, 0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044,
  // Cells, merges, rows and columns.
  0x0000, 0x0200, 0x0001, 0x0201, 0x0002, 0x0003, 0x0203, 0x0004, 0x0204, 0x0005, 0x0205, 0x0006, 0x0206,
  0x0406, 0x0007, 0x0207, 0x0008, 0x0208, 0x0024, 0x007d, 0x00bd, 0x00be, 0x00d6, 0x00e5, 0x00fd, 0x027e,
]);
/** A record that holds no figure and that parsers pass over: how a table is sorted. */
const PASSED_OVER = 0x0090;
/** The end of a sheet, or of what stands before the sheets. */
const END = 0x000a;
const HEAD = 4;

/** Where the length of a formula's tokens stands in its record: before BIFF5, and since. */
const TOKENS_BEFORE_BIFF5 = 16;
const TOKENS = 20;
/** =NA(), "not available" as somebody wrote it, is the one formula that is looked at: a function token, then its number. */
const NOT_AVAILABLE = [0x0a, 0x00];
/** What stands before the letters of a record that ends in a text, and one letter: labels, results, formats, sheets. */
const SHORTEST = new Map([
  [0x0004, 9],
  [0x0204, 9],
  [0x00d6, 9],
  [0x0007, 2],
  [0x0207, 3],
  [0x001e, 2],
  [0x041e, 4],
  [0x0085, 8],
]);

/**
 * A workbook stream of before 2007 with everything but its cells made void, in place and at the same offsets: the
 * parser trusts lengths and counts within formulas, names and links, and damage there keeps it running for ever.
 *
 * What is returned ends with a whole record, for half a record's head costs the parser seconds and gigabytes; undefined
 * where the stream breaks off in one before anything has ended.
 */
export function keepCellRecords<B extends ArrayBufferLike>(stream: Uint8Array<B>): Uint8Array<B> | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const shortestFormula = stream[1]! < 0x08 ? TOKENS_BEFORE_BIFF5 + 1 : TOKENS + 2;
  let at = 0;
  let isEnded = false;
  while (at + HEAD <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = stream.subarray(at + HEAD, at + HEAD + length);
    const isFormula = (type & 0xff) === 0x06;
    const shortest = isFormula ? shortestFormula : (SHORTEST.get(type) ?? 0);
    if (!NEEDED.has(type) || body.length < shortest) view.setUint16(at, PASSED_OVER, true);
    else if (isFormula) forgetTokens(body);
    if (type === END) isEnded = true;
    at += HEAD + length;
  }
  return at >= stream.length || isEnded ? stream.subarray(0, at) : undefined;
}

/** What version a damaged stream will be taken for is not known here: both places are emptied. */
function forgetTokens(formula: Uint8Array): void {
  const tokens = formula.subarray(TOKENS + 2);
  const isKept = tokens.length === 3 && NOT_AVAILABLE.every((byte, i) => tokens[i + 1] === byte);
  formula.fill(0, TOKENS_BEFORE_BIFF5, isKept ? TOKENS : TOKENS + 2);
}
