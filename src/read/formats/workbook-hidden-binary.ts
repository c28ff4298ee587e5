import { type HiddenLines, partOf, relationTargets } from './workbook-hidden.ts';

/** Types of records of an .xlsb ([MS-XLSB] 2.3.2): a sheet of the workbook, columns, and the start of the cells. */
const BUNDLE_SHEET = 0x9c;
const COLUMNS = 0x3c;
const SHEET_DATA = 0x91;

interface BinaryRecord {
  readonly type: number;
  readonly body: DataView;
}

/** Hidden columns of the sheets of an .xlsb, in the workbook's order; of its rows the parser tells. */
export function hiddenInXlsb(
  bytesOf: (path: string) => Uint8Array | undefined,
  textOf: (path: string) => string | undefined,
): ReadonlyMap<number, Pick<HiddenLines, 'columns'>> {
  const found = new Map<number, Pick<HiddenLines, 'columns'>>();
  const workbook = bytesOf('xl/workbook.bin');
  if (workbook === undefined) return found;
  const targets = relationTargets(textOf('xl/_rels/workbook.bin.rels'));
  const sheets = [...recordsOf(workbook)].filter(({ type }) => type === BUNDLE_SHEET);
  for (const [i, { body }] of sheets.entries()) {
    const sheet = bytesOf(partOf(targets.get(relationOf(body)) ?? ''));
    if (sheet) found.set(i, { columns: columnsIn(sheet) });
  }
  return found;
}

/** Records until the bytes end, or one that reaches beyond them. */
function* recordsOf(part: Uint8Array): Generator<BinaryRecord> {
  for (let at = 0; at < part.length; ) {
    let type = part[at++]!;
    if (type > 0x7f) type = (type & 0x7f) | ((part[at++] ?? 0) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (at + length > part.length) return;
    yield { type, body: new DataView(part.buffer, part.byteOffset + at, length) };
    at += length;
  }
}

/** Behind the state and the number of the sheet, a text with its length. */
function relationOf(body: DataView): string {
  const letters = body.byteLength < 12 ? 0 : Math.min(body.getUint32(8, true), (body.byteLength - 12) >> 1);
  return Array.from({ length: letters }, (_, i) =>
    String.fromCharCode(body.getUint16(12 + 2 * i, true)),
  ).join('');
}

function columnsIn(sheet: Uint8Array): HiddenLines['columns'] {
  const runs: (readonly [number, number])[] = [];
  for (const { type, body } of recordsOf(sheet)) {
    if (type === SHEET_DATA) break;
    const isHidden = type === COLUMNS && body.byteLength >= 18 && (body.getUint16(16, true) & 1) === 1;
    if (isHidden) runs.push([body.getUint32(0, true), body.getUint32(4, true) + 1]);
  }
  return runs;
}
