import type { RowRole, Steps } from '../model/index.ts';
import type { Block } from './blocks.ts';
import type { BodyRows, DataRow, RejectReason } from './body-rows.ts';
import { type Column, MEASURED_KINDS } from './columns.ts';
import { filled, isMetadata } from './head-words.ts';
import type { Ground, Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import type { Rows } from './merges.ts';
import {
  hasFigure,
  isClosing,
  isCounted,
  isNote,
  isUnit,
  ROMAN,
  saysNothing,
  strangerAmongUnits,
  summaryRole,
  textsOf,
  wordsOf,
} from './row-words.ts';
import { hasGroups, of766, TOTAL_766 } from './schemes.ts';
import { depthOf, groupIn, Sections } from './sections.ts';
import { clean } from './text.ts';
import { levelOfHeading, parseUnitName } from './unit-names.ts';

/** A row's role, a refusal, or `held` until later rows or the figures decide. */
type Verdict = RowRole | 'held' | { readonly reject: RejectReason };

/** A row without figures: a title of what follows, a note, or a unit that has none. */
interface Pending {
  readonly row: number;
  readonly unit?: string;
  readonly ordinal: string | undefined;
}

/** Rows between two breaths. */
const STRETCH = 2_000;

/** Gives every row of a block its role in the ledger but the rows of figures, which are returned to be read. */
export function* sortRows(
  raw: Rows,
  ground: Ground,
  block: Block,
  columns: readonly Column[],
  ledger: Ledger,
): Steps<BodyRows> {
  const sorter = new RowSorter(raw, ground, block, columns, ledger);
  for (let row = block.from; row < block.to; row++) {
    sorter.take(row);
    if (row % STRETCH === 0) yield row / raw.length;
  }
  return sorter.finish();
}

class RowSorter {
  readonly #above: string[] = [];
  readonly #below: string[] = [];
  readonly #data: DataRow[] = [];
  readonly #rejected: { row: number; reason: RejectReason }[] = [];
  readonly #repeated: number[] = [];
  readonly #pending: Pending[] = [];
  readonly #totals: number[] = [];
  readonly #sections = new Sections();
  readonly #figures: readonly number[];
  readonly #ordinals: readonly number[];
  /** Columns left of the names whose text groups the rows, as a merged "Khối" does. */
  readonly #groups: readonly Column[];
  readonly #width: number;
  /** Rows are counted 1, 2, 3, so that I and II count sections. */
  readonly #hasArabic: boolean;
  #isClosed = false;

  readonly #raw: Rows;
  readonly #rows: Rows;
  readonly #given: Ground['given'];
  readonly #header: Header;
  readonly #repeats: Block['repeats'];
  readonly #ledger: Ledger;

  constructor(raw: Rows, ground: Ground, block: Block, columns: readonly Column[], ledger: Ledger) {
    const { header } = block;
    this.#raw = raw;
    this.#rows = ground.rows;
    this.#given = ground.given;
    this.#header = header;
    this.#repeats = block.repeats;
    this.#ledger = ledger;
    this.#figures = columns.filter((c) => MEASURED_KINDS.has(c.kind)).map((c) => c.index);
    this.#ordinals = columns.filter((c) => c.kind === 'ordinal' || c.kind === 'code').map((c) => c.index);
    this.#groups = columns.filter((c) => c.kind === 'ignored' && c.index < header.name);
    this.#width = columns.reduce((n, c) => (c.path.length > 0 || c.kind !== 'ignored' ? c.index + 1 : n), 0);
    const counters = columns.filter((c) => c.kind === 'ordinal').map((c) => c.index);
    this.#hasArabic =
      header.names === 'unit' &&
      counters.some((c) =>
        ground.rows.some(
          (row, r) => r >= header.end && r < block.to && /^\d{1,4}[.)]?$/.test(clean(row[c] ?? '')),
        ),
      );
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
    this.#settle(undefined);
    const lone = this.#settleTotals();
    return {
      ...(lone === undefined ? {} : { loneTotal: lone }),
      data: this.#data,
      outside: { above: this.#above, below: this.#below },
      repeatedHeaders: this.#repeated,
      rejected: this.#rejected,
    };
  }

  #judge(row: number, cells: readonly string[]): Verdict {
    if (saysNothing(this.#raw[row]!)) return 'blank';
    const given = this.#given.get(row);
    if (given !== undefined) return this.#obey(row, cells, given);
    if (row < this.#header.first) return this.#outside(this.#above, row, 'preamble');
    if (row < this.#header.end) return 'header';
    if (this.#repeats.has(row)) {
      this.#repeated.push(row);
      return 'header';
    }
    return this.#judgeBody(row, cells);
  }

  /** What the user said a row is. */
  #obey(row: number, cells: readonly string[], role: RowRole): Verdict {
    if (role === 'preamble') return this.#outside(this.#above, row, role);
    if (role === 'footnote') return this.#outside(this.#below, row, role);
    if (role === 'section') {
      const texts = filled(cells);
      this.#settle(undefined);
      this.#sections.enter(texts);
      return role;
    }
    if (role !== 'stored') return role;
    const name = clean(cells[this.#header.name] ?? '');
    if (name === '') return { reject: 'no-name' };
    return this.#keep(row, name, this.#ordinalOf(cells), cells);
  }

  #outside(texts: string[], row: number, role: RowRole): RowRole {
    const cells = this.#raw[row]!;
    texts.push(...textsOf(cells, isMetadata(cells)));
    return role;
  }

  #judgeBody(row: number, cells: readonly string[]): Verdict {
    if (this.#isRagged(cells)) return { reject: 'ragged' };
    const words = wordsOf(cells[this.#header.name] ?? '');
    const { name } = words;
    const figured = hasFigure(cells, this.#figures);
    const ordinal = this.#ordinalOf(cells);
    const summary =
      summaryRole(name === '' ? wordsOf(filled(cells)[0]!) : words, ordinal, figured) ??
      (figured && this.#isSummedSection(name, ordinal) ? 'subtotal' : undefined);
    if (figured && this.#header.names === 'unit') {
      const stranger = strangerAmongUnits(words, this.#hasArabic && ordinal === undefined);
      if (stranger) return stranger === 'total' ? stranger : { reject: stranger };
    }
    if (summary && figured) {
      if (summary === 'total' && this.#endsIndex()) {
        return this.#keep(row, of766(TOTAL_766).name, ordinal, cells);
      }
      if (summary === 'subtotal') this.#enter(row);
      return summary;
    }
    if (figured) return name === '' ? { reject: 'no-name' } : this.#keep(row, name, ordinal, cells);
    const counted = isCounted(ordinal);
    if (name === '' && counted && filled(cells).length === 1) return { reject: 'no-name' };
    const isSubject = name !== '' && (counted || isUnit(name)) && this.#isWritten(cells);
    return isSubject ? this.#keep(row, name, ordinal, cells) : this.#hold(row, name, ordinal, counted);
  }

  /** Below the groups of index 766 a "Tổng" is the unit's total score, not a sum over units. */
  #endsIndex(): boolean {
    return this.#header.names === 'indicator' && hasGroups(this.#data.map(({ name }) => name));
  }

  #ordinalOf(cells: readonly string[]): string | undefined {
    for (const c of this.#ordinals) {
      const ordinal = clean(cells[c] ?? '');
      if (ordinal !== '') return ordinal;
    }
    return undefined;
  }

  #isRagged(cells: readonly string[]): boolean {
    for (let c = this.#width; c < cells.length; c++) if (cells[c]!.trim() !== '') return true;
    return false;
  }

  /** "I | Khối các cơ quan | 500" over rows counted 1, 2, 3. */
  #isSummedSection(name: string, ordinal: string | undefined): boolean {
    return this.#hasArabic && ordinal !== undefined && ROMAN.test(ordinal) && name !== '' && !isUnit(name);
  }

  #keep(row: number, name: string, ordinal: string | undefined, cells: readonly string[]): 'held' {
    if (this.#pending.length > 0) this.#settle({ name, ordinal });
    const section = this.#groups.length === 0 ? this.#sections.path() : this.#sectionOf(cells);
    this.#data.push({ row, name, section });
    return 'held';
  }

  #sectionOf(cells: readonly string[]): string {
    const group = this.#groups.map((column) => groupIn(column, cells));
    return this.#sections.path(group.filter((text) => /\p{L}{2}/u.test(text)));
  }

  #hold(row: number, name: string, ordinal: string | undefined, counted: boolean): 'held' {
    const texts = filled(this.#rows[row]!);
    this.#isClosed ||= texts.some(isClosing);
    const isNamed = isUnit(name) || (counted && levelOfHeading(name) === undefined && !isNote(name));
    const isSubject = name !== '' && !this.#isClosed && isNamed;
    this.#pending.push({ row, ordinal, ...(isSubject ? { unit: name } : {}) });
    return 'held';
  }

  #enter(row: number): void {
    this.#settle(undefined);
    this.#sections.enter(filled(this.#rows[row]!));
  }

  /** What waiting rows were, now that the next row of figures is known, or that none follows. */
  #settle(next: { readonly name: string; readonly ordinal: string | undefined } | undefined): void {
    const lastUnit = this.#pending.findLastIndex((p) => p.unit !== undefined);
    this.#pending.forEach(({ row, unit, ordinal }, i) => {
      const texts = filled(this.#raw[row]!);
      const follows = next !== undefined || i < lastUnit;
      if (unit !== undefined && !(next && this.#heads(unit, ordinal, next))) {
        this.#data.push({ row, name: unit, section: this.#sections.path() });
      } else if (!follows || texts.every(isNote)) {
        this.#ledger.mark(row, this.#outside(this.#below, row, 'footnote'));
      } else if (this.#isWritten(this.#raw[row]!)) this.#reject(row, 'unreadable');
      else {
        this.#sections.enter(texts);
        this.#ledger.mark(row, 'section');
      }
    });
    this.#pending.length = 0;
  }

  /** A total that is the only row of figures sums up no rows: it is of the one unit named above it, else it is lone. */
  #settleTotals(): number | undefined {
    const owner = this.#data.length === 1 ? this.#data[0] : undefined;
    const total = this.#totals.length === 1 ? this.#totals[0] : undefined;
    const isOwners = owner !== undefined && !this.#isWritten(this.#raw[owner.row]!);
    if (total !== undefined && isOwners && owner.row < total) {
      this.#ledger.mark(owner.row, 'section');
      this.#data[0] = { ...owner, row: total };
      return undefined;
    }
    if (this.#data.length === 0 && this.#rejected.length === 0 && this.#totals.length <= 1) return total;
    for (const row of this.#totals) this.#ledger.mark(row, 'total');
    return undefined;
  }

  /** "Huyện Bù Đốp" without figures over its communes is their section, not a unit without data. */
  #heads(
    unit: string,
    ordinal: string | undefined,
    next: { readonly name: string; readonly ordinal: string | undefined },
  ): boolean {
    if (ordinal !== undefined && Number(next.ordinal) === Number(ordinal) + 1) return false;
    const { type, level = type === 'city' ? 'district' : undefined } = parseUnitName(unit);
    const below = parseUnitName(next.name).level ?? levelOfHeading(this.#sections.path());
    if (level !== 'district' && level !== 'province') return false;
    if (below !== undefined) return depthOf(level) < depthOf(below);
    return ordinal === undefined && isCounted(next.ordinal);
  }

  #isWritten(cells: readonly string[]): boolean {
    return this.#figures.some((c) => (cells[c] ?? '').trim() !== '');
  }

  #reject(row: number, reason: RejectReason): void {
    this.#rejected.push({ row, reason });
    this.#ledger.mark(row, 'rejected', reason);
  }
}
