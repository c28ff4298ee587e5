import { fold, type IsoDate, type Level, type Unit, type UnitKey } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';
import { slug, spelled } from '../text/text.ts';
import { withoutFormer } from './merger-marks.ts';
import { parseUnitName, type UnitName } from './unit-names.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** In what two names differ; `wording/` words it. */
export type Likeness =
  | 'one-letter'
  | 'letters-alike'
  | 'word-missing'
  | 'abbreviation'
  | 'marks'
  | 'type-differs'
  | 'district-missing'
  | 'former'
  | 'still-there';

interface Candidate {
  readonly unit: Unit;
  readonly why: Likeness;
}

interface RowName {
  readonly row: number;
  readonly name: UnitName;
  readonly level: Level;
  readonly code?: string;
}

/** A row with the parent its unit is looked for under. */
export interface Placed {
  readonly unit: RowName;
  readonly scope: UnitKey;
}

/** Below this many letters one letter more or less says nothing. */
const SHORTEST = 5;
const MOST_CHOICES = 5;
/** Above this many letters a text is no name that was mistyped; its forms would take the square of its length. */
const LONGEST = 160;

/**
 * Asks about each name that is no known unit's but closely resembles one's (domain: a suggestion to confirm, never a
 * silent match). A unit that the same table lists under its own name is no candidate. Are all of them answered?
 */
export function settleLookAlikes(
  sheet: Sheet,
  rows: readonly Placed[],
  date: IsoDate,
  registry: UnitRegistry,
  desk: Desk,
): boolean {
  const known = rows.map(({ unit: { name, level, code }, scope }) =>
    registry.find(name, level, scope, date, code),
  );
  const listed = new Set(known.flatMap((unit) => unit?.key ?? []));
  const indexes = new Map<string, LikenessIndex>();
  let settled = true;
  rows.forEach(({ unit, scope }, i) => {
    const { name, level, row } = unit;
    if (known[i] || registry.resolves(name, level, scope, date, unit.code)) return;
    const id = `${scope}|${level}`;
    const index = indexes.get(id) ?? new LikenessIndex(registry.peers(level, scope), date);
    indexes.set(id, index);
    const before = withoutFormer(name.printed);
    const isFormer = before !== name.printed;
    const like = isFormer
      ? beforeMerger(registry.epochs(parseUnitName(before), level, scope, unit.code), date)
      : index.of(name);
    const candidates = like.filter((c) => !listed.has(c.unit.key) && fits(c.unit, unit));
    if (candidates.length === 0) return;
    const asked = { name, row, id: `unit:${scope}:${level}:${idOf(name)}`, isFormer };
    const learn = (key: UnitKey) => registry.learn(key, name, level, scope);
    settled = ask(sheet, asked, candidates, desk, learn) && settled;
  });
  return settled;
}

/** "Sở Nội vụ (cũ)": the unit that ended, where one of its name is known; else that which is still called so. */
function beforeMerger(epochs: readonly Unit[], date: IsoDate): readonly Candidate[] {
  const candidates = epochs.map((unit): Candidate => {
    return { unit, why: (unit.epoch?.to ?? date) < date ? 'former' : 'still-there' };
  });
  return candidates.toSorted((a, b) => (a.why < b.why ? -1 : a.why > b.why ? 1 : 0));
}

/** Two codes of the portal are two units, however alike their names. */
function fits(known: Unit, { code }: RowName): boolean {
  return code === undefined || known.code === undefined || known.code === code;
}

function idOf({ printed }: UnitName): string {
  return spelled(printed).normalize('NFC').replaceAll(' ', '-') || slug(printed);
}

interface Asked {
  readonly name: UnitName;
  readonly row: number;
  readonly id: string;
  /** Its name says whose it is: the first candidate is proposed. */
  readonly isFormer: boolean;
}

function ask(
  sheet: Sheet,
  { name, row, id, isFormer }: Asked,
  candidates: readonly Candidate[],
  desk: Desk,
  learn: (key: UnitKey) => void,
): boolean {
  const first = candidates[0]!;
  const column = sheet.header.name;
  const { value, answered } = desk.ask({
    id,
    kind: 'unit',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    row,
    column,
    detail: { name: name.printed, ...(isFormer ? { former: 'yes' } : {}) },
    choices: [
      ...candidates.slice(0, MOST_CHOICES).map(({ unit, why }) => ({
        value: unit.key,
        kind: 'unit' as const,
        detail: { name: unit.name, why },
      })),
      { value: 'new', kind: 'unit-new' },
    ],
    proposed: isFormer ? first.unit.key : 'new',
  });
  if (value !== undefined && value !== 'new') learn(value);
  if (!answered) {
    const taken = isFormer ? { taken: 'yes' } : {};
    const detail = { name: name.printed, suggestion: first.unit.name, why: first.why, ...taken };
    desk.note('unit-resembles', 'warning', placeOf(sheet, row, column), detail);
  }
  return answered;
}

interface Known {
  readonly unit: Unit;
  readonly name: UnitName;
  readonly tight: string;
  /** That its name and its other spellings say it lies in. */
  readonly districts: ReadonlySet<string>;
  readonly initials: readonly string[];
}

/**
 * Known units of one level and parent by their name with any one letter, or any one word, left out: two names that share
 * such a form differ in one, so that thousands of units cost no comparison of each with each.
 */
class LikenessIndex {
  readonly #forms = new Map<string, Set<Known>>();

  constructor(units: readonly Unit[], date: IsoDate) {
    for (const unit of newest(units, date)) {
      const name = parseUnitName(unit.name);
      if (name.base.length > LONGEST) continue;
      const spellings = [unit.name, ...unit.aliases].map(parseUnitName);
      const districts = new Set(spellings.flatMap((spelling) => spelling.district ?? []));
      const known: Known = {
        unit,
        name,
        tight: tight(name.base),
        districts,
        initials: initialsOf(unit.name),
      };
      for (const form of [...formsOf(name.base), ...known.initials]) {
        const set = this.#forms.get(form) ?? new Set<Known>();
        this.#forms.set(form, set.add(known));
      }
    }
  }

  /** Likest first. */
  of(name: UnitName): readonly Candidate[] {
    const own = this.#like(name, tight(name.base));
    // "SoY té", "S0Tư pháp": a scan lost the space behind "Sở", and with it the kind of unit.
    const glued = name.type === undefined ? /^so(.{3,})$/.exec(tight(name.base))?.[1] : undefined;
    if (own.length > 0 || glued === undefined) return own;
    return this.#like({ ...name, type: 'department', base: glued }, glued);
  }

  #like(name: UnitName, letters: string): readonly Candidate[] {
    if (this.#forms.size === 0 || letters.length > LONGEST) return [];
    const forms = [...formsOf(name.base), `=${letters}`];
    const near = new Set(forms.flatMap((form) => [...(this.#forms.get(form) ?? [])]));
    return [...near].flatMap((known): Candidate[] => {
      const why = likeness(name, letters, known);
      return why === undefined ? [] : [{ unit: known.unit, why }];
    });
  }
}

/** Of several epochs of one name, that which holds. */
function newest(units: readonly Unit[], date: IsoDate): Unit[] {
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    const name = `${unit.type} ${spelled(unit.name)}`;
    const isHeld = (unit.epoch?.from ?? date) <= date && date <= (unit.epoch?.to ?? date);
    if (isHeld || !byName.has(name)) byName.set(name, unit);
  }
  return [...byName.values()];
}

function likeness(
  name: UnitName,
  a: string,
  { name: known, tight: b, districts, initials }: Known,
): Likeness | undefined {
  if (name.district !== undefined && districts.size > 0 && !districts.has(name.district)) return undefined;
  if (a === b) {
    if (name.marked !== undefined && known.marked !== undefined && name.marked !== known.marked)
      return 'marks';
    if (name.type !== known.type && name.type !== undefined) return 'type-differs';
    return name.district === undefined && districts.size === 0 ? 'letters-alike' : 'district-missing';
  }
  if (numbersIn(name.base) !== numbersIn(known.base)) return undefined;
  if (initials.includes(`=${a}`)) return 'abbreviation';
  if (Math.min(a.length, b.length) >= SHORTEST && isOneEdit(a, b))
    return isLetterApart(name, known) ? undefined : 'one-letter';
  return wordsApart(name.base, known.base) ? 'word-missing' : undefined;
}

/** "Tân Thành A" and "Tân Thành B" are as unlike as two names can be. */
function isLetterApart({ base: a }: UnitName, { base: b }: UnitName): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  const differing = x.filter((word, i) => word !== y[i]);
  return x.length === y.length && differing.every((word) => word.length === 1);
}

/** One has a word the other lacks, and both have two at least. */
function wordsApart(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.includes(' ') && wordsLess(long).includes(short);
}

/** Without one of its words; a number or a letter is no word that could be missing. */
function wordsLess(base: string): string[] {
  const words = base.split(' ');
  if (words.length < 3) return [];
  return words.flatMap((word, i) =>
    word.length > 1 && !/\d/.test(word) ? [words.toSpliced(i, 1).join(' ')] : [],
  );
}

function formsOf(base: string): string[] {
  const letters = tight(base);
  const less = [...letters].map((_, i) => `-${letters.slice(0, i)}${letters.slice(i + 1)}`);
  return [`-${letters}`, ...less, `~${base}`, ...wordsLess(base).map((words) => `~${words}`)];
}

/** "KCNHN" for "Khu công nghiệp Hà Nội", with the kind of unit and without it. */
function initialsOf(name: string): string[] {
  const words = fold(name).split(' ');
  const initials = words.map((word) => word[0] ?? '').join('');
  return words.length < 2 ? [] : [`=${initials}`, ...(words.length > 2 ? [`=${initials.slice(1)}`] : [])];
}

/** Without spaces; a digit inside a word is the letter a scan took for it. */
function tight(base: string): string {
  return base
    .split(' ')
    .map((word) => (/^\d+$/.test(word) ? word : word.replace(/[01568]/g, (digit) => SCANNED[digit]!)))
    .join('');
}

const SCANNED: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 6: 'b', 8: 'b' };

function numbersIn(base: string): string {
  return base
    .split(' ')
    .filter((word) => /^\d+$/.test(word))
    .join(' ');
}

/** One letter more, less, other, or two neighbours exchanged. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
