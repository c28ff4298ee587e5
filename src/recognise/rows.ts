import { fold, type RowRole } from '../model/index.ts';
import { type Column, MEASURED_KINDS } from './columns.ts';
import { filled, type Header, isFigure, isNumbering, isUnitHead, type Rows } from './header.ts';
import type { Ledger } from './ledger.ts';
import { missingStatus } from './missing.ts';
import { clean } from './text.ts';
import { levelOfHeading, parseUnitName } from './unit-names.ts';

/** A row of figures, with the section it stands under. */
export interface DataRow {
  readonly row: number;
  readonly name: string;
  readonly section: string;
}

/** Texts around the figures, in order: titles above; sources, notes and signatures below. */
export interface Outside {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export interface BodyRows {
  readonly data: readonly DataRow[];
  readonly outside: Outside;
  readonly repeatedHeaders: readonly number[];
  readonly rejected: readonly { readonly row: number; readonly reason: RejectReason }[];
}

export type RejectReason = 'no-name' | 'ragged' | 'other-table' | 'unreadable';

/** A row's role, a refusal, or `held` until later rows or the figures decide. */
type Verdict = RowRole | 'held' | { readonly reject: RejectReason };

const TOTAL =
  /^(?:tong|tong cong|tong so|cong|toan tinh|tong toan tinh|tong hop|total)(?: (?:\d+|cac|so luong|don vi|so nganh|toan tinh)\b.*)?$/;
const MEAN =
  /^(?:diem )?(?:trung binh|binh quan|tb|average|mean)(?: (?:chung|cong|gian don|toan tinh|khoi|\d+|cac|cua|so)\b.*)?$/;
const FOOTNOTE =
  /^(?:ghi chu|nguon|luu y|chu thich|chi tiet|nguoi lap|nguoi tong hop|noi nhan|kt |tm |tl |chanh van phong|pho chanh|giam doc|truong phong|chu tich|thu truong|xac nhan|lap bieu|so lieu (?:tinh|lay|trich))\b/;
/** Without a numeral a section is told by its first words: a bank's "chi nhánh tỉnh" is a unit. */
const SECTION_START =
  /^(?:[a-z] )?(?:khoi|nhom|cac|cap|ubnd cap|ubnd cac|so (?:ban )?nganh|chi nhanh|vpdkdd|van phong dang ky|huyen thi|xa phuong|phuong xa|tinh thanh)\b/;
const ROMAN = /^(?:[IVX]+|[A-Z])[.)]?$/;
const COUNTER_HEAD = /^(?:stt|tt|so tt)$/;
const CODE = /^[A-Z]\d{2}(?:\.\d+)*$/;
const ORDINAL = /^\d{1,5}(?:\.\d+)*[.)]?$/;

/** Gives every row of a table its role in the ledger but the rows of figures, which are returned to be read. */
export function sortRows(rows: Rows, header: Header, columns: readonly Column[], ledger: Ledger): BodyRows {
  const sorter = new RowSorter(rows, header, columns, ledger);
  for (let row = 0; row < rows.length; row++) sorter.take(row);
  return sorter.finish();
}

class RowSorter {
  readonly #above: string[] = [];
  readonly #below: string[] = [];
  readonly #data: DataRow[] = [];
  readonly #rejected: { row: number; reason: RejectReason }[] = [];
  readonly #repeated: number[] = [];
  /** Rows of text only: sections where figures follow, else footnotes. */
  readonly #pending: number[] = [];
  readonly #totals: number[] = [];
  readonly #figures: readonly number[];
  readonly #ordinals: readonly number[];
  readonly #width: number;
  /** Columns headed "STT". */
  readonly #counters: readonly number[];
  #section = '';
  #otherTable = false;

  readonly #rows: Rows;
  readonly #header: Header;
  readonly #ledger: Ledger;

  constructor(rows: Rows, header: Header, columns: readonly Column[], ledger: Ledger) {
    this.#rows = rows;
    this.#header = header;
    this.#ledger = ledger;
    this.#figures = columns.filter((c) => MEASURED_KINDS.has(c.kind)).map((c) => c.index);
    this.#ordinals = columns.filter((c) => c.kind === 'ordinal' || c.kind === 'code').map((c) => c.index);
    this.#counters = columns.filter((c) => COUNTER_HEAD.test(fold(c.head))).map((c) => c.index);
    this.#width = columns.reduce((n, c) => (c.path.length > 0 || c.kind !== 'ignored' ? c.index + 1 : n), 0);
  }

  take(row: number): void {
    const verdict = this.#judge(row, this.#rows[row]!);
    if (verdict === 'held') return;
    if (verdict === 'total') {
      this.#totals.push(row);
      return;
    }
    if (typeof verdict === 'object') this.#reject(row, verdict.reject);
    else this.#ledger.mark(row, verdict);
  }

  finish(): BodyRows {
    this.#settle('footnote');
    this.#settleTotals();
    return {
      data: this.#data,
      outside: { above: this.#above, below: this.#below },
      repeatedHeaders: this.#repeated,
      rejected: this.#rejected,
    };
  }

  #judge(row: number, cells: readonly string[]): Verdict {
    if (cells.every((cell) => cell.trim() === '')) return 'blank';
    if (row < this.#header.first) {
      this.#above.push(...filled(cells));
      return 'preamble';
    }
    if (row < this.#header.end) return 'header';
    if (this.#repeatsHeader(cells)) {
      this.#repeated.push(row);
      return 'header';
    }
    this.#otherTable ||= this.#startsOtherTable(cells);
    return this.#otherTable ? { reject: 'other-table' } : this.#judgeBody(row, cells);
  }

  #judgeBody(row: number, cells: readonly string[]): Verdict {
    if (cells.slice(this.#width).some((cell) => cell.trim() !== '')) return { reject: 'ragged' };
    const name = clean(cells[this.#header.name] ?? '');
    const figured = this.#figures.some((c) => {
      const cell = cells[c] ?? '';
      return cell.trim() !== '' && (isFigure(cell) || missingStatus(cell) !== undefined);
    });
    const ordinal = this.#ordinals.map((c) => clean(cells[c] ?? '')).find((o) => o !== '');
    const summary = summaryRole(name === '' ? filled(cells)[0]! : name, ordinal, figured);
    if (summary && figured) return summary;
    const counted = ordinal !== undefined && (ORDINAL.test(ordinal) || CODE.test(ordinal));
    if (name === '' && (figured || (counted && filled(cells).length === 1))) return { reject: 'no-name' };
    if (name !== '' && (figured || counted || isUnit(name))) {
      this.#settle('section');
      this.#data.push({ row, name, section: this.#section });
    } else this.#pending.push(row);
    return 'held';
  }

  /** What waiting rows were, now that it is known whether figures follow. */
  #settle(role: RowRole): void {
    for (const row of this.#pending) {
      const texts = filled(this.#rows[row]!);
      const note = role === 'footnote' || texts.every((t) => /^[(*]/.test(t) || FOOTNOTE.test(fold(t)));
      if (!note && this.#isWritten(row)) {
        this.#reject(row, 'unreadable');
        continue;
      }
      if (note) this.#below.push(...texts);
      else this.#section = texts.join(' ');
      this.#ledger.mark(row, note ? 'footnote' : 'section');
    }
    this.#pending.length = 0;
  }

  /** A total that is the only row of figures sums up no rows: it is of the one unit named above it. */
  #settleTotals(): void {
    const [owner, ...others] = this.#data;
    const [total, ...more] = this.#totals;
    const isOwners = owner !== undefined && others.length === 0 && !this.#isWritten(owner.row);
    if (total !== undefined && more.length === 0 && isOwners && owner.row < total) {
      this.#ledger.mark(owner.row, 'section');
      this.#data[0] = { ...owner, row: total };
    } else for (const row of this.#totals) this.#ledger.mark(row, 'total');
  }

  #isWritten(row: number): boolean {
    return this.#figures.some((c) => (this.#rows[row]![c] ?? '').trim() !== '');
  }

  #reject(row: number, reason: RejectReason): void {
    this.#rejected.push({ row, reason });
    this.#ledger.mark(row, 'rejected', reason);
  }

  /** The name column tells most rows from a header at once. */
  #repeatsHeader(cells: readonly string[]): boolean {
    const name = fold(cells[this.#header.name] ?? '');
    if (name.length < 4 && isNumbering(cells)) return true;
    for (let r = this.#header.first; r < this.#header.end; r++) {
      const head = this.#rows[r]!;
      const printed = fold(head[this.#header.name] ?? '');
      // "Địa phương" over the districts continues the table that "Đơn vị" began.
      const isAlike = name === printed || (isUnitHead(name) && isUnitHead(printed));
      if (!isAlike || filled(cells).length !== filled(head).length) continue;
      const isSame = (cell: string, c: number) =>
        c === this.#header.name || fold(cell) === fold(head[c] ?? '');
      if (filled(cells).length > 1 && cells.every(isSame)) return true;
    }
    return false;
  }

  /** A row that heads the column of numbers "STT" again, under other names: what stands below is not this table's. */
  #startsOtherTable(cells: readonly string[]): boolean {
    const again = this.#counters.some((c) => COUNTER_HEAD.test(fold(cells[c] ?? '')));
    return again && filled(cells).length > 2;
  }
}

function summaryRole(name: string, ordinal: string | undefined, figured: boolean): RowRole | undefined {
  const folded = fold(name);
  if (MEAN.test(folded)) return 'mean';
  if (TOTAL.test(folded)) return 'total';
  if (!figured || levelOfHeading(name) === undefined) return undefined;
  if (ordinal !== undefined) return ROMAN.test(ordinal) ? 'subtotal' : undefined;
  const isUnitsOwn = parseUnitName(name).level !== undefined && !/^so (?:ban )?nganh\b/.test(folded);
  return SECTION_START.test(folded) && !isUnitsOwn ? 'subtotal' : undefined;
}

/** A row without figures is still a unit when its name says which kind of unit it is and names one. */
function isUnit(name: string): boolean {
  const { level, base } = parseUnitName(name);
  return (
    level !== undefined && base !== '' && levelOfHeading(name) === undefined && !FOOTNOTE.test(fold(name))
  );
}
