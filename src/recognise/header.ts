import { foldHead } from './head-words.ts';
import { missingStatus } from './missing.ts';
import { parseNumber, parsePair } from './numbers.ts';
import { findPeriods } from './periods.ts';
import { clean } from './text.ts';

export type Rows = readonly (readonly string[])[];

export interface Header {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** The column that names the units or the indicators. */
  readonly name: number;
  readonly names: 'unit' | 'indicator' | 'unknown';
  /** Per column, the texts over it from top to bottom; merged cells reach over their columns. */
  readonly paths: readonly (readonly string[])[];
}

const UNIT_HEAD =
  /^(?:ten )?(?:cac )?(?:linh vuc )?(?:don vi(?: (?:co quan|dia phuong|hanh chinh|thuc hien|giai quyet tthc|duoc danh gia))?|co quan(?: don vi)?|dia phuong(?: don vi)?|tinh(?: thanh pho| tp)?|huyen(?: thi xa(?: thanh pho)?)?|xa(?: phuong(?: (?:thi tran|dac khu))?)?|phuong xa|so(?: ban)? nganh(?: dia phuong)?|bo(?: co quan| nganh)(?: dia phuong)?)$|^(?:ten|ten don vi co quan|ten don vi dia phuong|(?:unit|department|agency)(?: name)?|name|province)$/;
const INDICATOR_HEAD =
  /^(?:ten |cac |nhom |noi dung )?(?:chi so(?: thanh phan)?|chi tieu|tieu chi(?: thanh phan)?|noi dung|indicator|metric|criteria)$/;

/** Does a folded head say that its column names units? */
export function isUnitHead(folded: string): boolean {
  return UNIT_HEAD.test(folded);
}

/** How many rows a header may take below its first, and how far down it may start. */
const MOST_MORE_ROWS = 4;

/** Where the columns are named, or undefined where no row names them. */
export function findHeader(rows: Rows, width: number): Header | undefined {
  for (let first = 0; first < rows.length; first++) {
    const row = rows[first]!;
    if (filled(row).length < 2) continue;
    // "Đơn vị: | Sở Y tế" above a table says what it is about and heads nothing.
    const folded = row.map((cell) => (/:\s*$/.test(cell) ? '' : foldHead(cell)));
    const unit = folded.findIndex(isUnitHead);
    const component = folded.findIndex((f) => INDICATOR_HEAD.test(f) && f.includes('thanh phan'));
    const indicator = component >= 0 ? component : folded.findIndex((f) => INDICATOR_HEAD.test(f));
    const name = unit >= 0 ? unit : indicator;
    if (name >= 0) return build(rows, width, first, name, unit >= 0 ? 'unit' : 'indicator');
  }
  return findUnnamedHeader(rows, width);
}

/** Without a known word: the first row of texts over a row with a figure, named by the first column of texts. */
function findUnnamedHeader(rows: Rows, width: number): Header | undefined {
  for (let first = 0; first + 1 < rows.length; first++) {
    const heads = rows[first]!;
    const below = rows[first + 1]!;
    if (filled(heads).length < 2 || heads.some(isFigure) || isNumbering(heads)) continue;
    const name = below.findIndex((cell) => isName(cell));
    const figure = below.findIndex((cell, c) => c > name && clean(heads[c] ?? '') !== '' && isFigure(cell));
    if (name >= 0 && figure >= 0) return build(rows, width, first, name, 'unknown');
  }
  return undefined;
}

function build(rows: Rows, width: number, first: number, name: number, names: Header['names']): Header {
  let end = first + 1;
  const texts = [rows[first]!];
  while (end < rows.length && end <= first + MOST_MORE_ROWS) {
    const row = rows[end]!;
    if (isNumbering(row)) {
      end++;
      break;
    }
    if (!continues(row, rows[first]!, name)) break;
    texts.push(row);
    end++;
  }
  return { first, end, name, names, paths: pathsOf(texts, width) };
}

/** A second header row names columns right of the name and says nothing in it. */
function continues(row: readonly string[], top: readonly string[], name: number): boolean {
  const own = clean(row[name] ?? '');
  if (own !== '' && own !== clean(top[name] ?? '')) return false;
  const cells = row.map((cell, c) => ({ cell: clean(cell), c })).filter(({ cell }) => cell !== '');
  return (
    cells.some(({ c }) => c > name) &&
    cells.every(({ cell, c }) => c >= name || cell === clean(top[c] ?? '')) &&
    cells.every(({ cell }) => /\p{L}{2}/u.test(cell) || findPeriods(cell).length > 0 || cell === '%') &&
    !cells.some(({ cell }) => (missingStatus(cell) ?? 'blank') !== 'blank')
  );
}

/** (1) (2) (3), or A B 1 2 (3)=(2)-(1): the row that numbers the columns. */
export function isNumbering(row: readonly string[]): boolean {
  const cells = filled(row).map((cell) => cell.replace(/\s/g, ''));
  if (cells.length < 3 || !cells.every((c) => /^\(?(?:\d{1,4}|[A-Z])\)?(?:=.*)?$/i.test(c))) return false;
  const numbers = cells.map((c) => /^\(?(\d{1,4})/.exec(c)?.[1]).filter((n) => n !== undefined);
  return numbers.length >= 2 && numbers.every((n, i) => Number(n) === Number(numbers[0]) + i);
}

function pathsOf(texts: Rows, width: number): string[][] {
  const spread = texts.map((row, r) => {
    const below = texts.slice(r + 1);
    const named = (c: number) => below.some((b) => clean(b[c] ?? '') !== '');
    let owner = '';
    return Array.from({ length: width }, (_, c) => {
      const own = clean(row[c] ?? '');
      if (own !== '') owner = named(c) ? own : '';
      return own === '' && named(c) ? owner : own;
    });
  });
  return Array.from({ length: width }, (_, c) => [
    ...new Set(spread.map((row) => row[c]!).filter((text) => text !== '')),
  ]);
}

export function filled(row: readonly string[]): string[] {
  return row.map(clean).filter((cell) => cell !== '');
}

export function isFigure(cell: string): boolean {
  return parseNumber(cell, 'comma') !== undefined || parsePair(cell, 'comma') !== undefined;
}

function isName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && missingStatus(cell) === undefined;
}
