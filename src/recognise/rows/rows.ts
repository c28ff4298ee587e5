import type { RowRole, Steps } from '../../model/index.ts';
import type { Block } from '../structure/blocks.ts';
import type { BodyRows, DataRow, RejectReason } from '../structure/body-rows.ts';
import type { Column } from '../structure/columns.ts';
import { filled, isMetadata } from '../structure/head-words.ts';
import type { Ground, Header } from '../structure/header.ts';
import { type Rows, someCell } from '../structure/text-rows.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import { isPartOf, isWhole, type Kept, settleKept, type Total } from './kept-rows.ts';
import type { Ledger } from './ledger.ts';
import { rowOfMaxima } from './maxima-row.ts';
import { RowCells } from './row-cells.ts';
import { headsRows, type Named, unnumbered } from './row-headings.ts';
import { RowOwners } from './row-owners.ts';
import {
  isClosing,
  isCounted,
  isHeadless,
  isNote,
  isUnit,
  ROMAN,
  saysNothing,
  strangerAmongUnits,
  summaryRole,
  textsOf,
  wordsOf,
} from './row-words.ts';
import { groupsIn, Sections } from './sections.ts';

/** A row's role, a refusal, or `held` until later rows or the figures decide. */
type Verdict = RowRole | 'held' | 'maxima' | { readonly reject: RejectReason };

/** A row without figures: a title of what follows, a note, or a unit that has none. */
interface Pending {
  readonly row: number;
  readonly unit?: string;
  readonly ordinal: string | undefined;
}

/** Why a row is taken for one of figures. */
type Why = Pick<Kept, 'isGiven' | 'isOwners'>;
const READ: Why = { isGiven: false, isOwners: false };
const GIVEN: Why = { isGiven: true, isOwners: false };
const OWNERS: Why = { isGiven: false, isOwners: true };

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
  readonly #data: Kept[] = [];
  readonly #rejected: { row: number; reason: RejectReason }[] = [];
  readonly #repeated: number[] = [];
  readonly #pending: Pending[] = [];
  /** The last row that was counted with a whole number. */
  #counted: Kept | undefined;
  readonly #totals: Total[] = [];
  readonly #rowsOfMaxima: number[] = [];
  readonly #owners: RowOwners;
  readonly #sections = new Sections();
  readonly #cells: RowCells;
  readonly #maxima: readonly number[];
  /** Columns left of the names whose text groups the rows, as a merged "Khối" does. */
  readonly #groups: readonly Column[];
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
    this.#owners = new RowOwners(header.names);
    this.#repeats = block.repeats;
    this.#ledger = ledger;
    this.#cells = new RowCells(ground.rows, header.name, columns);
    this.#maxima = columns.filter((c) => c.kind === 'maximum').map((c) => c.index);
    this.#groups = columns.filter((c) => c.kind === 'ignored' && c.index < header.name);
    const counters = columns.filter((c) => c.kind === 'ordinal').map((c) => c.index);
    this.#hasArabic =
      header.names === 'unit' &&
      counters.some((c) =>
        someCell(ground.rows, header.end, block.to, c, (cell) => /^\d{1,4}[.)]?$/.test(clean(cell))),
      );
  }

  take(row: number): void {
    const verdict = this.#judge(row);
    if (verdict === 'held') return;
    if (verdict === 'maxima') {
      this.#rowsOfMaxima.push(row);
      return;
    }
    if (verdict === 'total') {
      const isOf100 = this.#maxima.some((c) => clean(this.#rows.at(row)![c] ?? '') === '100');
      this.#totals.push({ ...this.#placed(row), isOf100 });
      return;
    }
    if (typeof verdict === 'object') this.#reject(row, verdict.reject);
    else this.#ledger.mark(row, verdict);
  }

  finish(): BodyRows {
    this.#settle(undefined);
    const { data, loneTotal, roles, uncounted } = settleKept(this.#data, this.#totals, {
      isOfUnits: this.#header.names === 'unit',
      isCounted: this.#hasArabic,
      isWritten: (row) => this.#cells.isWritten(this.#raw.at(row)!),
      hasRejected: this.#rejected.length > 0,
    });
    for (const [row, role] of roles) this.#ledger.mark(row, role);
    for (const row of uncounted) this.#reject(row, 'uncounted');
    const maxima = rowOfMaxima(this.#rows, this.#rowsOfMaxima, data);
    for (const row of this.#rowsOfMaxima) {
      if (maxima === undefined) this.#reject(row, 'no-unit');
      else this.#ledger.mark(row, 'header');
    }
    return {
      ...(maxima === undefined ? {} : { maxima }),
      ...(loneTotal === undefined ? {} : { loneTotal }),
      data,
      outside: { above: this.#above, below: this.#below },
      repeatedHeaders: this.#repeated,
      rejected: this.#rejected,
    };
  }

  #judge(row: number): Verdict {
    if (saysNothing(this.#raw, row)) return 'blank';
    const given = this.#given.get(row);
    if (given !== undefined) return this.#obey(row, this.#rows.at(row)!, given);
    if (row < this.#header.first) {
      const isFigures = isHeadless(this.#rows.at(row)!);
      return isFigures ? { reject: 'no-head' } : this.#outside(this.#above, row, 'preamble');
    }
    if (row < this.#header.end) return 'header';
    if (this.#repeats.has(row)) {
      this.#repeated.push(row);
      return 'header';
    }
    return this.#judgeBody(row);
  }

  /** What the user said a row is. */
  #obey(row: number, cells: readonly string[], role: RowRole): Verdict {
    if (role === 'preamble') return this.#outside(this.#above, row, role);
    if (role === 'footnote') return this.#outside(this.#below, row, role);
    if (role === 'section') {
      this.#enter(row);
      this.#owners.takeIfOwner(filled(cells).at(-1) ?? '');
      return role;
    }
    if (role !== 'stored') return role;
    const name = clean(cells[this.#header.name] ?? '');
    if (name === '') return { reject: 'no-name' };
    return this.#keep(row, name, this.#cells.ordinal(row), GIVEN);
  }

  #outside(texts: string[], row: number, role: RowRole): RowRole {
    const cells = this.#raw.at(row)!;
    texts.push(...textsOf(cells, isMetadata(cells)));
    return role;
  }

  #judgeBody(row: number): Verdict {
    if (this.#cells.isRagged(row)) return { reject: 'ragged' };
    const words = this.#cells.words(row);
    const { name } = words;
    const figured = this.#cells.isFigured(row);
    const ordinal = this.#cells.ordinal(row);
    if (figured && this.#ownsBelow(row, name, ordinal)) {
      return this.#keep(row, name, ordinal, OWNERS);
    }
    const said = name === '' ? wordsOf(filled(this.#rows.at(row)!)[0]!) : words;
    const summary =
      summaryRole(said, ordinal, figured) ??
      (figured && this.#isSummedSection(name, ordinal) ? 'subtotal' : undefined);
    if (figured && (this.#header.names === 'unit' || (words.isGrade && this.#header.names === 'unknown'))) {
      const stranger = strangerAmongUnits(said, this.#hasArabic && ordinal === undefined);
      if (stranger) return stranger === 'no-unit' ? { reject: stranger } : stranger;
      if (isPartOf(this.#counted, ordinal, name)) return { reject: 'part-of-row' };
    }
    if (summary && figured) {
      if (summary === 'subtotal') this.#enter(row);
      return summary;
    }
    if (figured) return name === '' ? { reject: 'no-name' } : this.#keep(row, name, ordinal);
    const cells = this.#rows.at(row)!;
    const counted = isCounted(ordinal);
    if (name === '' && counted && filled(cells).length === 1) return { reject: 'no-name' };
    const isSubject = name !== '' && (counted || isUnit(name)) && this.#cells.isWritten(cells);
    return isSubject ? this.#keep(row, name, ordinal) : this.#hold(row, name, ordinal, counted);
  }

  #ownsBelow(row: number, name: string, ordinal: string | undefined): boolean {
    if (this.#header.names !== 'indicator') return false;
    return this.#owners.ownsWithFigures({ name, ordinal }, () => this.#cells.ordinalBelow(row));
  }

  /** "I | Khối các cơ quan | 500" over rows counted 1, 2, 3. */
  #isSummedSection(name: string, ordinal: string | undefined): boolean {
    return this.#hasArabic && ordinal !== undefined && ROMAN.test(ordinal) && name !== '' && !isUnit(name);
  }

  #keep(row: number, name: string, ordinal: string | undefined, { isGiven, isOwners }: Why = READ): 'held' {
    if (this.#pending.length > 0) this.#settle({ name, ordinal });
    if (isOwners) this.#owners.take(name, ordinal);
    const groups = this.#groups.length > 0 ? groupsIn(this.#groups, this.#rows.at(row)!) : undefined;
    const section = this.#sections.path(groups);
    const owner = this.#owners.own();
    const kept: Kept = { row, name, section, owner, ordinal, isGiven, isOwners };
    this.#data.push(kept);
    if (this.#hasArabic && isWhole(ordinal)) this.#counted = kept;
    return 'held';
  }

  #placed(row: number): Omit<DataRow, 'name'> {
    return { row, section: this.#sections.path(), owner: this.#owners.own() };
  }

  #hold(row: number, printed: string, ordinal: string | undefined, counted: boolean): 'held' {
    const texts = filled(this.#rows.at(row)!);
    const isLone = printed === '' && texts.length === 1 && this.#header.names !== 'unit';
    const name = isLone ? unnumbered(texts[0]!) : printed;
    this.#isClosed ||= texts.some(isClosing);
    const isUnits = this.#header.names === 'indicator' ? this.#owners.mayBe({ name, ordinal }) : isUnit(name);
    const isRemarked = this.#header.names === 'unit' && this.#cells.isRemarked(row);
    const isNamed =
      isUnits || ((counted || isRemarked) && levelOfHeading(name) === undefined && !isNote(name));
    const isSubject = name !== '' && !this.#isClosed && isNamed;
    this.#pending.push({ row, ordinal, ...(isSubject ? { unit: name } : {}) });
    return 'held';
  }

  #enter(row: number): void {
    this.#settle(undefined);
    this.#sections.enter(filled(this.#rows.at(row)!));
  }

  /** What waiting rows were, now that the next row of figures is known, or that none follows. */
  #settle(next: Named | undefined): void {
    const lastUnit = this.#pending.findLastIndex((p) => p.unit !== undefined);
    this.#pending.forEach(({ row, unit, ordinal }, i) => {
      const texts = filled(this.#raw.at(row)!);
      const follows = next !== undefined || i < lastUnit;
      if (unit !== undefined && this.#owners.owns({ name: unit, ordinal }, next)) {
        this.#owners.take(unit, ordinal);
        const isSection = next !== undefined || ordinal !== undefined;
        this.#ledger.mark(row, isSection ? 'section' : this.#outside(this.#below, row, 'footnote'));
      } else if (
        unit !== undefined &&
        !(next && headsRows({ name: unit, ordinal }, next, this.#sections.path()))
      ) {
        this.#data.push({ ...this.#placed(row), name: unit, ordinal, isGiven: false, isOwners: false });
      } else if (!this.#isClosed && this.#cells.isMarred(this.#raw.at(row)!)) {
        this.#reject(row, 'unreadable');
      } else if (!this.#isClosed && this.#cells.hasOtherFigures(this.#raw.at(row)!)) {
        this.#reject(row, 'no-head');
      } else if (!follows || texts.every(isNote)) {
        this.#ledger.mark(row, this.#outside(this.#below, row, 'footnote'));
      } else if (this.#cells.isWritten(this.#raw.at(row)!)) this.#reject(row, 'unreadable');
      else {
        this.#sections.enter(texts);
        this.#ledger.mark(row, 'section');
      }
    });
    this.#pending.length = 0;
  }

  #reject(row: number, reason: RejectReason): void {
    this.#rejected.push({ row, reason });
    this.#ledger.mark(row, 'rejected', reason);
  }
}
