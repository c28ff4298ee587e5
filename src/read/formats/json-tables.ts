import type { RawTable, Steps } from '../../model/index.ts';
import type { JsonList, JsonObject, JsonScalar, JsonValue } from './json-parse.ts';

/** Names from the record down to a value; the same path twice in one record ends in a count. */
type Path = string;
type JsonRow = Map<Path, JsonScalar>;
const STEP = '\u0000';
const AGAIN = '\u0001';
/** Before a name of a record that stands in a list of another. */
const INTO = '\u0002';

/** Records that say what is measured; their "code" and "name" would pass for those of the unit around them. */
const OF_INDICATORS =
  /^(?:metrics?|indicators?|criteria|criterion|components?|scores?|groups?|chi_?so|tieu_?chi)$/i;
const LABELS = /^(?:code|name|key|id|group|label)$/i;
/** What is measured of each of several things stands below the name of each. */
const PARTS = /^(?:score|max_?score|ratio|rate|percent(?:age)?|numerator|denominator|rank|target|value)$/i;
/** Numbers that tell records apart or date them: they hold for all records within. */
const KEPT_NUMBERS = /(?:id|code|ma|stt|year|quarter|month|week|nam|quy|thang|tuan)$/i;

/** More columns than a spreadsheet has, or more cells than a tab has room for, are no table. */
const MOST_COLUMNS = 16_384;
const RECORDS_A_STEP = 512;
const MOST_CELLS = 16_000_000;

/**
 * JSON to tables as long as they come: a row for each innermost record, with what the records around it say repeated;
 * heads are the names as printed ("metrics.code" where another column is "code" too). Single values beside the records
 * ("date", "level") stand above as "name: value". Undefined where there would be more cells than fit.
 */
export function* jsonTables(values: readonly JsonValue[]): Steps<readonly RawTable[] | undefined> {
  const [only] = values;
  const root: JsonValue | undefined = values.length === 1 ? only : { kind: 'list', items: values };
  if (!root || !isGroup(root)) return [];
  const found: Found[] = [];
  collect(root, [], [], found);
  if (found.length === 0 && root.kind === 'object' && root.members.length > 0) {
    found.push({ titles: [], path: [], list: { kind: 'list', items: [root] } });
  }
  const tables: RawTable[] = [];
  for (const { titles, path, list, heads } of found) {
    const sheet = found.length > 1 ? path.at(-1) : undefined;
    const parts = list.items.every(isList) ? [plainRows(list.items, heads)] : yield* recordTables(list);
    for (const rows of parts) {
      if (!rows) return undefined;
      tables.push(yield* tableOf(titles, rows, sheet));
    }
  }
  return tables;
}

interface Found {
  readonly titles: readonly string[];
  readonly path: readonly string[];
  readonly list: JsonList;
  readonly heads?: JsonList;
}

/** Lists of records (or of rows) anywhere outside records, with the single values beside and around them. */
function collect(
  value: JsonList | JsonObject,
  path: readonly string[],
  titles: readonly string[],
  found: Found[],
): void {
  const records = recordsOf(value, path.at(-1) ?? 'key');
  if (records) found.push({ titles, path, list: records });
  if (records || value.kind === 'list') return;
  const own = [...titles, ...value.members.flatMap(([name, v]) => titleOf(name, v))];
  const whole = figuresOfWhole(value, path);
  if (whole) found.push({ titles: own, ...whole });
  const heads = value.members.flatMap(([, v]) =>
    isList(v) && v.items.every((head) => head.kind === 'text') ? [v] : [],
  );
  for (const [name, member] of value.members) {
    if (!isGroup(member)) continue;
    if (isList(member) && member.items.length > 0 && member.items.every(isList)) {
      const [head] = heads.filter((h) => h.items.length === (member.items[0] as JsonList).items.length);
      found.push({ titles: own, path: [...path, name], list: member, ...(head ? { heads: head } : {}) });
    } else collect(member, [...path, name], own, found);
  }
}

/** Names of figures, in any system; a page's number or a total of records is none. */
const FIGURES =
  /^(?:(?:tong_?)?diem|(?:total_?|overall_?)?(?:score|points?)|(?:xep_?|thu_?)?hang|rank(?:ing)?)$/i;

/** The figures that an object has of the whole beside the records of its parts: "tongHop": {"tongDiem": 86.5}. */
function figuresOfWhole(
  { members }: JsonObject,
  path: readonly string[],
): Pick<Found, 'path' | 'list'> | undefined {
  if (!members.some(([, v]) => isGroup(v) && holdsRecords(v))) return undefined;
  const scalars = members.filter(([, v]) => isScalar(v));
  const own: JsonObject = { kind: 'object', members: scalars };
  const inner = members.filter(
    (m): m is readonly [string, JsonObject] => isObject(m[1]) && !holdsRecords(m[1]),
  );
  const [name, record] = [['', own] as const, ...inner].find(([, o]) => o.members.some(isFigure)) ?? [];
  if (name === undefined || !record) return undefined;
  return { path: name === '' ? path : [...path, name], list: { kind: 'list', items: [record] } };
}

const isFigure = ([name, value]: readonly [string, JsonValue]): boolean =>
  value.kind === 'number' && FIGURES.test(name);

function holdsRecords(value: JsonList | JsonObject): boolean {
  if (isList(value)) return value.items.some(isObject);
  return value.members.some(([, v]) => isGroup(v) && holdsRecords(v));
}

function titleOf(name: string, value: JsonValue): readonly string[] {
  if (isScalar(value)) return value.text === '' ? [] : [`${name}: ${value.text}`];
  if (isList(value) || recordsOf(value, name)) return [];
  // An object without lists inside says things of the whole: {"period": {"from": …, "to": …}}.
  if (value.members.some(([, v]) => isGroup(v))) return [];
  return value.members.flatMap(([inner, v]) => titleOf(`${name}.${inner}`, v));
}

/** A list of objects; or an object of objects that are made alike, each with its name as a value under `name`. */
function recordsOf(value: JsonList | JsonObject, name: string): JsonList | undefined {
  if (isList(value)) {
    const { items } = value;
    const isOfRecords = items.some(isObject) || (items.length > 0 && items.every(isList));
    return isOfRecords ? value : undefined;
  }
  const { members } = value;
  const shapes = new Set(
    members.map(([, v]) => (isObject(v) ? v.members.map(([n]) => n).join(STEP) : undefined)),
  );
  if (members.length < 2 || shapes.size !== 1 || shapes.has(undefined)) return undefined;
  const items = members.map(([key, v]): JsonObject => {
    const label: JsonScalar = { kind: 'text', text: key };
    return { kind: 'object', members: [[name, label], ...(v as JsonObject).members] };
  });
  return { kind: 'list', items };
}

interface Rows {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (JsonScalar | undefined)[])[];
}

function plainRows(lists: readonly JsonList[], heads: JsonList | undefined): Rows | undefined {
  const cells = lists.reduce((sum, list) => sum + list.items.length, 0);
  if (cells > MOST_CELLS) return undefined;
  const rows = lists.map((list) => list.items.map(scalarOf));
  return { heads: heads?.items.map((head) => scalarOf(head).text) ?? [], rows };
}

/**
 * The innermost records; before them those around them where they have figures of their own ("totalScore" beside
 * "metrics"), which are figures of none of the records within.
 */
function* recordTables(list: JsonList): Steps<readonly (Rows | undefined)[]> {
  const outer: JsonRow[] = [];
  const inner: JsonRow[] = [];
  let cells = 0;
  for (const [n, item] of list.items.entries()) {
    if (n % RECORDS_A_STEP === 0) yield n / list.items.length;
    const { own, rows } = spread(item);
    const figures = [...own].filter(([path, { kind }]) => kind === 'number' && !KEPT_NUMBERS.test(path));
    if (rows.length > 0 && figures.length > 0) {
      outer.push(own);
      for (const row of rows) for (const [path] of figures) row.delete(path);
    }
    const records = rows.length > 0 ? rows : own.size > 0 ? [own] : [];
    inner.push(...records);
    cells += records.reduce((sum, record) => sum + record.size, 0);
    if (cells > MOST_CELLS) return [undefined];
  }
  const tables = [...(outer.length > 0 ? [rowsOf(outer)] : []), rowsOf(inner)];
  return tables;
}

function rowsOf(records: readonly JsonRow[]): Rows | undefined {
  const paths = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (paths.length > MOST_COLUMNS || paths.length * records.length > MOST_CELLS) return undefined;
  return { heads: headsOf(paths), rows: records.map((record) => paths.map((path) => record.get(path))) };
}

interface Spread {
  /** What the record says by itself. */
  readonly own: JsonRow;
  /** A row for each record in its lists, list after list, with what stands around it. */
  readonly rows: readonly JsonRow[];
}

function spread(value: JsonValue): Spread {
  const own: JsonRow = new Map();
  const lists: [Path, JsonList][] = [];
  fill(value, '', own, lists);
  const rows = lists.flatMap(([path, list]) =>
    list.items.flatMap(recordsIn).map((record) => {
      const whole: JsonRow = new Map(own);
      for (const [name, scalar] of record) put(whole, name === '' ? path : `${path}${INTO}${name}`, scalar);
      return whole;
    }),
  );
  return { own, rows };
}

function recordsIn(value: JsonValue): readonly JsonRow[] {
  const { own, rows } = spread(value);
  return rows.length > 0 ? rows : own.size > 0 ? [own] : [];
}

function fill(value: JsonValue, path: Path, own: JsonRow, lists: [Path, JsonList][]): void {
  if (isScalar(value)) put(own, path, value);
  else if (isList(value)) {
    if (value.items.some(isGroup)) lists.push([path, value]);
    else put(own, path, scalarOf(value));
  } else {
    for (const [name, member] of value.members) {
      const at = path === '' ? name : `${path}${STEP}${name}`;
      const records = isObject(member) ? recordsOf(member, '') : undefined;
      if (records) lists.push([at, records]);
      else fill(member, at, own, lists);
    }
  }
}

function put(record: JsonRow, path: Path, scalar: JsonScalar): void {
  let free = path;
  for (let n = 2; record.has(free); n++) free = `${path}${AGAIN}${n}`;
  record.set(free, scalar);
}

/**
 * The innermost name, or the whole path where two would be called the same, or it labels what is measured, or it is a part
 * of it as others are in the same record.
 */
function headsOf(paths: readonly Path[]): string[] {
  const names = paths.map((path) =>
    path
      .split(AGAIN, 1)[0]!
      .split(SEPARATORS)
      .filter((name) => name !== ''),
  );
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name.at(-1) ?? '', (uses.get(name.at(-1) ?? '') ?? 0) + 1);
  const isPart = (name: readonly string[]) => name.length > 1 && PARTS.test(name.at(-1)!);
  const hasParts = names.some((name) => isPart(name) && uses.get(name.at(-1)!)! > 1);
  return names.map((name, i) => {
    const last = name.at(-1) ?? '';
    if (hasParts && isPart(name)) return name.join('.');
    const isLabel = paths[i]!.includes(INTO) && LABELS.test(last) && OF_INDICATORS.test(name.at(-2) ?? '');
    return uses.get(last) === 1 && !isLabel ? last : name.join('.');
  });
}

const SEPARATORS = new RegExp(`[${STEP}${INTO}]`);

function* tableOf(
  titles: readonly string[],
  { heads, rows }: Rows,
  sheet: string | undefined,
): Steps<RawTable> {
  const printed: string[][] = [...titles.map((title) => [title]), ...(heads.length > 0 ? [[...heads]] : [])];
  const typed: (Uint8Array | undefined)[] = printed.map(() => undefined);
  for (const [n, row] of rows.entries()) {
    if (n % RECORDS_A_STEP === 0) yield n / rows.length;
    const texts = row.map((cell) => (cell ? plainDecimal(cell) : ''));
    printed.push(texts);
    typed.push(Uint8Array.from(row, (cell, c) => Number(cell?.kind === 'number' && !hasPower(texts[c]!))));
  }
  return { ...(sheet === undefined ? {} : { sheet }), rows: printed, typed };
}

function hasPower(digits: string): boolean {
  return digits.includes('e') || digits.includes('E');
}

/** 1.2345E3 is 1234.5 with every digit kept; a power past any figure stays as it is printed. */
function plainDecimal({ text, kind }: JsonScalar): string {
  const match = kind === 'number' && hasPower(text) ? /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text) : null;
  const power = Number(match?.[4]);
  if (!match || Math.abs(power) > 30) return text;
  const [, sign, whole = '', part = ''] = match;
  // The point moves by the power; zeros fill what it passes.
  const before = '0'.repeat(Math.max(0, 1 - whole.length - power));
  const after = '0'.repeat(Math.max(0, power - part.length));
  const digits = `${before}${whole}${part}${after}`;
  const point = before.length + whole.length + power;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return `${sign}${head}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
}

function scalarOf(value: JsonValue): JsonScalar {
  if (isScalar(value)) return value;
  const texts = isList(value) ? value.items.map((item) => scalarOf(item).text) : [];
  return { kind: 'text', text: texts.join('; ') };
}

const isList = (value: JsonValue): value is JsonList => value.kind === 'list';
const isObject = (value: JsonValue): value is JsonObject => value.kind === 'object';
const isGroup = (value: JsonValue): value is JsonList | JsonObject => isList(value) || isObject(value);
const isScalar = (value: JsonValue): value is JsonScalar => !isGroup(value);
