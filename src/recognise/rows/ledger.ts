import { ROW_ROLES, type RowRole } from '../../model/index.ts';

const UNMARKED = 255;
const CODES = Object.fromEntries(ROW_ROLES.map((role, code) => [role, code])) as Readonly<
  Record<RowRole, number>
>;
const STORED = CODES.stored;
const REJECTED = CODES.rejected;

export interface MarkedRows {
  readonly roles: Uint8Array;
  readonly reasons: Readonly<Record<number, string>>;
}

/** Gives every row of a table exactly one role, and remembers where that failed: no row is lost silently. */
export class Ledger {
  readonly #roles: Uint8Array;
  readonly #reasons: Record<number, string> = {};
  #isBroken = false;

  constructor(rows: number) {
    this.#roles = new Uint8Array(rows).fill(UNMARKED);
  }

  mark(row: number, role: RowRole, reason?: string): void {
    if (this.#roles[row] !== UNMARKED) {
      this.#isBroken = true;
      return;
    }
    this.#roles[row] = CODES[role];
    if (reason !== undefined) this.#reasons[row] = reason;
  }

  isMarked(row: number): boolean {
    return this.#roles[row] !== UNMARKED;
  }

  /**
   * Does every row have one role, and are the stored ones among `figures`, the rows that were read? Otherwise nothing of
   * the table may be taken.
   */
  addsUp(figures: Iterable<number>): boolean {
    if (this.#isBroken || this.#roles.includes(UNMARKED)) return false;
    const isRead = new Uint8Array(this.#roles.length);
    for (const row of figures) isRead[row] = 1;
    return this.#roles.every((role, row) => role !== STORED || isRead[row] === 1);
  }

  finish(): MarkedRows {
    return { roles: this.#roles, reasons: this.#reasons };
  }

  /** The roles of a table that was refused: what had figures, or no role, is rejected. */
  refuse(reason: string): MarkedRows {
    const roles = this.#roles.map((role) => (role === STORED || role === UNMARKED ? REJECTED : role));
    const reasons = { ...this.#reasons };
    roles.forEach((role, row) => {
      if (role === REJECTED) reasons[row] ??= reason;
    });
    return { roles, reasons };
  }
}

/** Of what a row is in tables side by side, what must be said first. */
const FIRST: readonly RowRole[] = [
  'rejected',
  'stored',
  'duplicate',
  'left-out',
  'header',
  'total',
  'mean',
  'subtotal',
  'section',
  'footnote',
  'preamble',
  'blank',
];

/** What the rows of tables side by side are, each row once. */
export function together(all: readonly MarkedRows[]): MarkedRows {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? { roles: new Uint8Array(), reasons: {} };
  const rankOf = (code: number) => FIRST.indexOf(ROW_ROLES[code]!);
  const roles = first.roles.map((role, row) =>
    others.reduce((best, { roles: its }) => (rankOf(its[row]!) < rankOf(best) ? its[row]! : best), role),
  );
  return { roles, reasons: Object.assign({}, ...all.map(({ reasons }) => reasons)) };
}
