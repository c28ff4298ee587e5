import { ROW_ROLES, type RowRole } from '../model/index.ts';

const UNMARKED = 255;

/** Gives every row of a table exactly one role, and refuses to finish otherwise: no row is lost silently. */
export class Ledger {
  readonly #roles: Uint8Array;
  readonly #reasons: Record<number, string> = {};

  constructor(rows: number) {
    this.#roles = new Uint8Array(rows).fill(UNMARKED);
  }

  mark(row: number, role: RowRole, reason?: string): void {
    const before = this.#roles[row];
    if (before === undefined) throw new RangeError(`row ${row} of ${this.#roles.length}`);
    if (before !== UNMARKED) throw new Error(`row ${row} is ${ROW_ROLES[before]} and cannot become ${role}`);
    this.#roles[row] = ROW_ROLES.indexOf(role);
    if (reason !== undefined) this.#reasons[row] = reason;
  }

  isMarked(row: number): boolean {
    return this.#roles[row] !== UNMARKED;
  }

  finish(): { readonly roles: Uint8Array; readonly reasons: Readonly<Record<number, string>> } {
    const row = this.#roles.indexOf(UNMARKED);
    if (row >= 0) throw new Error(`row ${row} has no role`);
    return { roles: this.#roles, reasons: this.#reasons };
  }
}
