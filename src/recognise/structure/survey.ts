import { fold, type RawTable, type Steps, sharing } from '../../model/index.ts';
import { match766 } from '../indicators/schemes.ts';
import { isOnlyPeriod } from '../periods/periods.ts';
import type { Desk } from '../questions.ts';
import { leaveHeadless } from '../rows/headless.ts';
import { Ledger } from '../rows/ledger.ts';
import { withLoneTotal } from '../rows/lone-total.ts';
import { withoutPeriodRows, withUnitsOverPeriods } from '../rows/periods-among-units.ts';
import { isNote } from '../rows/row-words.ts';
import { sortRows } from '../rows/rows.ts';
import { remembered } from '../text/remembered.ts';
import { hash, plain } from '../text/text.ts';
import { parseUnitName } from '../units/unit-names.ts';
import { type Block, splitBlocks } from './blocks.ts';
import type { BodyRows, Outside } from './body-rows.ts';
import { classifyColumns, MEASURED_KINDS } from './columns.ts';
import { type Around, type DocumentFacts, readDocument } from './document.ts';
import { findHeader } from './find-header.ts';
import { filled } from './head-words.ts';
import { type Ground, type Header, headerAt } from './header.ts';
import { effectiveRows } from './merges.ts';
import { withNamesTogether } from './names-by-turns.ts';
import { shownRows } from './protected-texts.ts';
import { sameHeads } from './repeats.ts';
import { givenColumnRoles, givenRowRoles, withGivenKinds, withGivenName } from './roles-given.ts';
import type { Sheet, TableAt } from './sheet.ts';
import { mergesOfSide, rowsOfSide, type Side, sidesOf } from './sides.ts';
import { rowsUpTo, widthOf } from './text-rows.ts';

/** A table of a file with the tables that stand in it; none where no row names columns. */
export interface Surveyed {
  readonly at: TableAt;
  readonly table: RawTable;
  readonly width: number;
  readonly sheets: readonly Sheet[];
  /** One, or one for each of the tables that stand side by side; together they say what a row is. */
  readonly ledgers: readonly Ledger[];
}

/** The tables one below the other in the columns of one side. */
interface Stack {
  readonly raw: RawTable['rows'];
  readonly ground: Ground;
  readonly blocks: readonly Block[];
  readonly ledger: Ledger;
}

interface Split extends Omit<Surveyed, 'sheets' | 'ledgers'> {
  /** The rows as they stand in the file, where a spreadsheet would show other texts in some cells. */
  readonly printed?: RawTable['rows'];
  readonly stacks: readonly Stack[];
  /** It goes on with the table before it, as where a page of a document broke. */
  readonly continues: boolean;
}

/** More columns than a spreadsheet can have are not a table. */
export const MOST_COLUMNS = 16_384;
/** A table without figures that is longer than this is no letterhead, cover or signature. */
const MOST_TEXT_ROWS = 40;
/** Of the rows of a table. */
const MOSTLY = 0.8;
/** Over the numbers of days, months or years. */
const COUNTED_PERIODS = /^(?:ngay|tuan|thang|quy|nam)$/;
/** "8", "IV", "Tháng 8", "9 tháng", of the year that the title says. */
const COUNT_OF_PERIODS = /^(?:(?:ngay|tuan|thang|quy|nam) )?(?:\d{1,4}|[iv]+)$|^\d{1,2} thang$/;
const INDICATOR_NAME = /^(?:ty le|ti le|chi so|muc do|so luong|so ho so|tong diem|diem)\b/;

/** What a name may be of. */
const namedBy = remembered((name) => ({
  isDate: isOnlyPeriod(name),
  isUnit: parseUnitName(name).level !== undefined,
  isIndicator: INDICATOR_NAME.test(fold(name)) || match766([name]) !== undefined,
}));

/** Surveys the tables of one file, in their order. */
export function* surveyFile(
  tables: readonly RawTable[],
  atOf: (table: RawTable, number: number) => TableAt,
  desk: Desk,
): Steps<Surveyed[]> {
  const splits: Split[] = [];
  for (const [number, table] of tables.entries()) {
    const steps = splitTable(table, atOf(table, number), splits.at(-1), desk);
    splits.push(yield* sharing(steps, (share) => (number + share) / tables.length / 2));
    yield (number + 1) / tables.length / 2;
  }
  const covers = splits.filter(
    ({ stacks, table }) => stacks[0]!.blocks.length === 0 && table.rows.length <= MOST_TEXT_ROWS,
  );
  const elsewhere = covers.flatMap(({ table }) => table.rows.slice().flatMap(filled));
  let last: (Sheet & { readonly parts: Sheet[] }) | undefined;
  const surveyed: Surveyed[] = [];
  for (const [number, split] of splits.entries()) {
    const sheets: NonNullable<typeof last>[] = [];
    for (const stack of split.stacks) {
      for (const block of stack.blocks) {
        const before = sheets[0] ?? (split.continues ? last : undefined);
        const parts = split.continues && sheets.length === 0 ? (last?.parts ?? []) : [];
        const steps = sheetOf(split, stack, block, before?.facts, elsewhere, desk);
        const share = (done: number) => (1 + (number + done) / splits.length) / 2;
        const own = yield* sharing(steps, share);
        const above = sheets.at(-1) ?? last;
        const sheet = { ...own, facts: withEarlier(own.facts, split.table, above), parts };
        parts.push(sheet);
        sheets.push(sheet);
      }
    }
    last = sheets.at(-1) ?? last;
    const { at, table, width, stacks } = split;
    surveyed.push({ at, table, width, sheets, ledgers: stacks.map(({ ledger }) => ledger) });
  }
  return surveyed;
}

/** In a document or a workbook the date may be said once, over the first of its tables: for the others it is the likeliest. */
function withEarlier(
  facts: DocumentFacts,
  { texts, sheet }: RawTable,
  above: Sheet | undefined,
): DocumentFacts {
  if ((texts === undefined && sheet === undefined) || facts.periods.length > 0 || !above) return facts;
  const before = above.facts;
  const earlier = before.periods.length > 0 ? before.periods : before.earlier;
  return earlier ? { ...facts, earlier } : facts;
}

function* splitTable(table: RawTable, at: TableAt, before: Split | undefined, desk: Desk): Steps<Split> {
  const { merges = [] } = table;
  const rows = shownRows(table.rows);
  const width = widthOf(rows);
  const ground = { rows: effectiveRows(rows, merges), merges, width, given: givenRowRoles(at, desk) };
  const stack = { raw: rows, ground, ledger: new Ledger(rows.length) };
  const printed = rows === table.rows ? {} : { printed: table.rows };
  const split = { at, table, width, ...printed, stacks: [{ ...stack, blocks: [] }], continues: false };
  if (width > MOST_COLUMNS) return split;
  const header = findHeader(ground);
  const sides = sidesBelow(ground, header);
  if (sides.length > 1) {
    const stacks = yield* splitSides({ rows, merges }, ground, sides);
    for (const { raw, ledger } of stacks.filter((s) => s.blocks.length === 0)) {
      leaveHeadless(raw, ledger, at, desk);
    }
    return { ...split, stacks };
  }
  const blocks = yield* splitBlocks(ground, header);
  const [first] = blocks;
  const [above] = before?.stacks ?? [];
  const over = followsDirectly(table) ? above?.blocks.at(-1)?.header : undefined;
  if (over && first && sameHeads(over, first.header)) {
    return { ...split, stacks: [{ ...stack, blocks }], continues: true };
  }
  if (over && above && !first && goesOn(ground, above.ground)) {
    const header = { ...over, first: 0, end: 0 };
    const block = { from: 0, to: rows.length, header, repeats: new Set<number>() };
    return { ...split, stacks: [{ ...stack, blocks: [block] }], continues: true };
  }
  return { ...split, stacks: [{ ...stack, blocks }] };
}

/** The heads of groups ("Sở, ngành" over "STT | Đơn vị | Điểm") may read like heads of their own. */
function sidesBelow(ground: Ground, header: Header | undefined): readonly Side[] {
  const sides = sidesOf(ground.rows, ground.width, header);
  if (!header || sides.length > 1 || header.end >= ground.rows.length) return sides;
  const lower = headerAt(ground, header.end, header.end);
  return lower ? sidesOf(ground.rows, ground.width, lower) : sides;
}

function* splitSides(
  { rows, merges }: Pick<Ground, 'rows' | 'merges'>,
  whole: Ground,
  sides: readonly Side[],
): Steps<Stack[]> {
  const stacks: Stack[] = [];
  for (const side of sides) {
    const ground = { ...whole, rows: rowsOfSide(whole.rows, side), merges: mergesOfSide(merges, side) };
    const blocks = yield* splitBlocks(ground);
    stacks.push({ raw: rowsOfSide(rows, side), ground, blocks, ledger: new Ledger(rows.length) });
  }
  return stacks;
}

/** In a document, with no text between it and the table before. */
function followsDirectly({ texts }: RawTable): boolean {
  return texts !== undefined && texts.above.length === 0;
}

/** Without heads of its own: as wide, and counting on where the table before stopped. */
function goesOn(ground: Ground, before: Ground): boolean {
  const ordinals = (rows: Ground['rows']) =>
    Array.from(rows, (row) => Number(/^(\d{1,5})[.)]?$/.exec((row[0] ?? '').trim())?.[1])).filter(
      (n) => !Number.isNaN(n),
    );
  const last = ordinals(before.rows).at(-1);
  return ground.width === before.width && last !== undefined && ordinals(ground.rows)[0] === last + 1;
}

function* sheetOf(
  { at, table, printed, continues }: Split,
  { raw, ground: whole, ledger, blocks }: Stack,
  block: Block,
  before: DocumentFacts | undefined,
  elsewhere: readonly string[],
  desk: Desk,
): Steps<Omit<Sheet, 'parts'>> {
  const { from, to } = block;
  const shape = shapeOf(block.header);
  const given = givenColumnRoles(shape, whole.width, desk);
  const header = withGivenName(block.header, given);
  const known = classifyColumns(rowsUpTo(whole.rows, to), header);
  const columns = withGivenKinds(known, header, given);
  const ground = { ...whole, rows: withNamesTogether(whole.rows, header, to, columns) };
  const sorted = yield* sortRows(raw, ground, { ...block, header }, columns, ledger);
  const isFirst = block === blocks[0];
  const around = aroundOf(table, sorted.outside, isFirst, block === blocks.at(-1), elsewhere, before);
  const own = readDocument(around, at.file, at.sheet);
  const level = own.level ?? (continues && isFirst ? before?.level : undefined);
  const facts = { ...own, ...(level === undefined ? {} : { level }) };
  const told = { at, facts, header, columns, rows: ground.rows, body: sorted };
  return {
    at,
    rows: ground.rows,
    ...(printed === undefined ? {} : { printed }),
    from,
    to,
    header,
    columns,
    facts,
    ledger,
    shape,
    ...withRowsPlaced(told, ledger),
    ...(isCutWithin(table, block) ? { cutAt: table.cutAt! } : {}),
    ...(table.typed === undefined ? {} : { typed: table.typed }),
    ...(table.hiddenColumns === undefined ? {} : { hiddenColumns: table.hiddenColumns }),
  };
}

type Told = Pick<Sheet, 'at' | 'facts' | 'header' | 'columns' | 'rows' | 'body'>;

/** The rows of figures, and what they name, now that all of them and the texts around them are known. */
function withRowsPlaced(told: Told, ledger: Ledger): Pick<Sheet, 'body' | 'subjects'> {
  const { header, columns, rows } = told;
  const figures = columns.filter((c) => MEASURED_KINDS.has(c.kind));
  const hasFigures = (row: number) => figures.some((c) => (rows.at(row)![c.index] ?? '').trim() !== '');
  const body = withLoneTotal({ ...told, body: withUnitsOverPeriods(told.body, hasFigures, ledger) }, ledger);
  const subjects = subjectsOf(header, body);
  return { subjects, body: subjects === 'unit' ? withoutPeriodRows(body, ledger) : body };
}

function isCutWithin({ cutAt }: RawTable, { from, to }: Block): boolean {
  return cutAt !== undefined && cutAt >= from && cutAt < to;
}

/** Notes below a table belong to it; the other text between two tables is the title of the second. */
function aroundOf(
  { texts }: RawTable,
  outside: Outside,
  isFirst: boolean,
  isLast: boolean,
  elsewhere: readonly string[],
  before: DocumentFacts | undefined,
): Around {
  const notes = texts?.below.slice(0, notesIn(texts.below)) ?? [];
  return {
    above: outside.above,
    below: isLast ? [...outside.below, ...notes] : outside.below,
    paragraphs: isFirst ? (texts?.above.slice(notesIn(texts.above)) ?? []) : [],
    elsewhere: [...elsewhere, ...(texts?.document ?? [])],
    ...(before === undefined ? {} : { before }),
  };
}

function notesIn(texts: readonly string[]): number {
  const first = texts.findIndex((text) => !isNote(text));
  return first < 0 ? texts.length : first;
}

function shapeOf({ paths }: Header): string {
  return hash(paths.map((path) => plain(path.join(' – ')).replace(/\d+/g, '#')).join('|'));
}

/** Rows that only date their figures say it; else the head decides, or, where that says neither, the names below. */
function subjectsOf(header: Header, body: BodyRows): Sheet['subjects'] {
  const isCount = COUNTED_PERIODS.test(fold(header.paths[header.name]?.at(-1) ?? ''));
  let dates = 0;
  let units = 0;
  let indicators = 0;
  for (const { name } of body.data) {
    const { isDate, isUnit, isIndicator } = namedBy(name);
    if (isDate || (isCount && COUNT_OF_PERIODS.test(fold(name)))) dates++;
    if (isUnit) units++;
    if (isIndicator) indicators++;
  }
  if (dates > 0 && dates >= body.data.length * MOSTLY) return 'period';
  if (header.names === 'indicator') return 'indicator';
  return indicators > units ? 'indicator' : 'unit';
}
