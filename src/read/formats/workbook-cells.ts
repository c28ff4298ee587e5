import type { CellObject } from '@e965/xlsx';
import type { IssueCode } from '../../model/index.ts';
import { printDate } from './workbook-date.ts';
import { printNumber } from './workbook-number.ts';
import { type NumberFormat, numberFormat } from './workbook-number-format.ts';

/** A cell as the reader sees it. */
export interface CellText {
  readonly text: string;
  /** A number in its file: its text has a decimal point and no grouping. */
  readonly isNumber?: true;
  readonly isRounded?: true;
  readonly fault?: { readonly code: IssueCode; readonly text?: string };
}

const EMPTY: CellText = { text: '' };

/** As ECMA-376 and [MS-XLS] number them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const ERROR_TEXT = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)|Err:\d{3})$/;
/** Numbers and dates in one sheet use few formats; a sheet made to have many is not remembered. */
const MOST_FORMATS = 2_000;

/** Turns cells of one workbook to text. */
export function cellPrinter(from1904: boolean): (cell: CellObject) => CellText {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string, value: number): NumberFormat => {
    const key = `${Math.sign(value)}${code}`;
    const known = formats.get(key);
    if (known) return known;
    const format = numberFormat(code, value);
    if (formats.size < MOST_FORMATS && !/\[[<>=]/.test(code)) formats.set(key, format);
    return format;
  };
  return (cell) => {
    const { t, v, f } = cell;
    if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) {
      return numberText(v, formatOf(String(cell.z ?? 'General'), v), from1904);
    }
    if (t === 's') return plainText(String(v ?? ''), f);
    if (t === 'b') return { text: v ? 'TRUE' : 'FALSE' };
    if (t === 'e') return errorText(ERRORS[Number(v)] ?? '#ERROR', f);
    return f === undefined ? EMPTY : { text: '', fault: { code: 'formula-without-value' } };
  };
}

function numberText(value: number, format: NumberFormat, from1904: boolean): CellText {
  if (format.kind === 'date') {
    const date = printDate(value, format.shows, from1904);
    if (date !== undefined) return { text: date };
  }
  const { text, isRounded } = printNumber(value, format);
  return { text, isNumber: true, ...(isRounded ? { isRounded } : {}) };
}

function plainText(text: string, formula: string | undefined): CellText {
  if (ERROR_TEXT.test(text)) return errorText(text, formula);
  return { text: text.normalize('NFC').replace(/\r\n?/g, '\n') };
}

/** #N/A that somebody wrote says "not available"; a formula that came to it, or to another error, went wrong. */
function errorText(error: string, formula: string | undefined): CellText {
  const isWritten = formula === undefined || /^(?:of:)?=?\s*NA\(\)$/i.test(formula.trim());
  if (error === '#N/A' && isWritten) return { text: 'N/A' };
  return { text: '', fault: { code: 'formula-error', text: error } };
}
