import { fold, type IsoDate, type Level, type UnitKey } from '../model/index.ts';
import { DEPARTMENT_KINDS } from './builtin/departments.ts';
import { COUNTRY } from './builtin/units.ts';
import { fileNames } from './file-names.ts';
import { nameWithoutDate } from './periods.ts';
import type { Sheet } from './sheet.ts';
import { scopeOf } from './stage.ts';
import { clean } from './text.ts';
import { levelOfHeading, parseUnitName, type UnitName } from './unit-names.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** The unit all rows of a table of indicators are about. */
export interface Owner {
  readonly name: UnitName;
  readonly level: Level;
  /** The name is how the document prints it, not made of a file's name or a title in capitals. */
  readonly isPrinted: boolean;
  /** Nothing names it: it stands under the name of its file until somebody says whose the figures are. */
  readonly isNameless?: true;
}

/**
 * The unit a table of indicators names as its own: in a line "Đơn vị: Sở Y tế", in a title "… của Sở Y tế", as the name of
 * its sheet or of its file. Else the province or the country its document is about; else whatever the file is named after,
 * without its date, so that next week's file is about the same.
 */
export function ownerOf(sheet: Sheet, province: string | undefined): Owner {
  const { facts } = sheet;
  const own = namedOwner(sheet);
  if (own) return own;
  if (facts.isAboutCountry) return { name: { printed: '', base: '' }, level: 'country', isPrinted: false };
  if (province !== undefined)
    return { name: { printed: '', base: province }, level: 'province', isPrinted: false };
  const name = parseUnitName(ownerlessName(sheet));
  return { name, level: 'province', isPrinted: true, isNameless: true };
}

/** What its file is called, without its date. */
export function ownerlessName({ at }: Pick<Sheet, 'at'>): string {
  return nameWithoutDate(fileNames(at.file)[0]);
}

/** The unit that a line or a title over the table, or else the name of its sheet or its file, says it is about. */
export function namedOwner({ body, at, facts }: Pick<Sheet, 'at' | 'body' | 'facts'>): Owner | undefined {
  const [file, ...around] = fileNames(at.file);
  return (
    labelled(body.outside.above) ??
    titled([...body.outside.above, facts.title]) ??
    alone(body.outside.above) ??
    called(at.sheet ?? '') ??
    called(file) ??
    around.map(called).find((own) => own !== undefined)
  );
}

const LABEL =
  /^(?:tên )?(?:đơn vị|cơ quan|địa phương|unit|department)(?: (?:báo cáo|được đánh giá|thực hiện))?\s*:?\s*/iu;

/** "Đơn vị: Sở Y tế", or the two in neighbouring cells; never "Đơn vị tính: %". */
function labelled(above: readonly string[]): Owner | undefined {
  for (const [i, text] of above.entries()) {
    const label = LABEL.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length);
    const isLabel = rest === '' || /:\s*$/.test(label);
    const own = isLabel ? ownerNamed(rest === '' ? (above[i + 1] ?? '') : rest, true) : undefined;
    if (own) return own;
  }
  return undefined;
}

const OF_UNIT =
  /(?:(?:^|\s)(?:của|tại|-)\s+(?=\S)|(?:\b766\s+|\()(?=(?:Sở|Xã|Phường|Đặc khu|Huyện|Thị xã)\s))((?:Sở|Ban|Văn phòng|Thanh tra|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Xã|Phường|Đặc khu|Huyện|Thị xã|Công an|Cục|Chi cục|Bộ)\s.+)$/iu;
/** What may follow a unit's name in a title. */
const TAIL = /\s*(?:[,;()–]|\s-\s|(?:đến|tính|tháng|quý|năm|tuần|ngày|kỳ|từ)\s).*$/iu;

function titled(titles: readonly string[]): Owner | undefined {
  for (const title of titles) {
    const name = OF_UNIT.exec(clean(title))?.[1];
    const own = name === undefined ? undefined : ownerNamed(name.replace(TAIL, ''), /\p{Ll}/u.test(name));
    if (own) return own;
  }
  return undefined;
}

/** Who reports on the province: its letterhead does not make the figures its own. */
const REPORTS = /^(?:van phong|trung tam|tt|ubnd tinh)\b/;

/**
 * A unit alone in its line, as below "UBND TỈNH …" in a letterhead. Where a title speaks of the province the unit only
 * issued the table.
 */
function alone(above: readonly string[]): Owner | undefined {
  const lines = above.map((line) => clean(line).replace(/^(?:\d+|[IVX]+)\.\s+/, ''));
  const titles = lines.filter((line) => ownerNamed(line, true) === undefined);
  if (
    titles.some(
      (line) => /\btinh \S/.test(fold(line)) && !/^(?:ubnd|uy ban nhan dan) tinh\b/.test(fold(line)),
    )
  )
    return undefined;
  for (const line of lines) {
    if (REPORTS.test(fold(line)) || /\d/.test(line) || line.length > LONGEST_NAME) continue;
    const own = ownerNamed(line, /\p{Ll}/u.test(line));
    if (own && own.level !== 'province' && own.level !== 'country') return own;
  }
  return undefined;
}

/** A longer line is a sentence. */
const LONGEST_NAME = 80;

const CALLED =
  /(?:^|\s)((?:Sở|UBND|Xã|Xa|Phường|Phuong|Đặc khu|Dac khu|Huyện|Huyen|Thị xã|Thi xa|Ban|BQL|Văn phòng|Van phong|Thanh tra|So)\s.+)$/iu;
const DEPARTMENTS = new Set(Object.keys(DEPARTMENT_KINDS).map(fold));

/** "766_So-Y-te_06-10-2026": without marks "so" may be a number, so what follows must be a department's kind. */
function called(name: string): Owner | undefined {
  const words = nameWithoutDate(name.replace(/(?<=[\p{L}\d])-(?=\p{L})/gu, ' ').replaceAll('_', ' ')).replace(
    /^(?:.*\b)?766\s+/,
    '',
  );
  const found = CALLED.exec(words)?.[1]?.trim();
  const short = /^S[\p{Lu}&]+(?=\s|$)/u.exec(words)?.[0] ?? words;
  const isShort = parseUnitName(short).level === 'department' || /^(?:X|P|TT|TX|H)\.\s?\p{Lu}/u.test(short);
  const own = found ?? (isShort ? short : undefined);
  if (own === undefined) return undefined;
  if (/^so\s/i.test(own) && !DEPARTMENTS.has(parseUnitName(own).base)) return undefined;
  return ownerNamed(own, /[^\p{ASCII}]/u.test(own));
}

function ownerNamed(text: string, isPrinted: boolean): Owner | undefined {
  const name = parseUnitName(text);
  if (name.level === undefined || name.base === '' || levelOfHeading(text) !== undefined) return undefined;
  if (/\btinh$/.test(fold(text)) && name.level === 'province') return undefined;
  return { name, level: name.level, isPrinted };
}

/** The owner's key and scope. Only a printed name may name the unit in lists to come. */
export function placeOwner(
  { name, level, isPrinted }: Owner,
  province: string | undefined,
  date: IsoDate,
  registry: UnitRegistry,
): { readonly key: UnitKey; readonly scope: UnitKey } {
  const scope = scopeOf(level, name.parent ?? province, date, registry);
  if (level === 'country') return { key: COUNTRY, scope };
  const known = isPrinted
    ? undefined
    : level === 'province'
      ? registry.province(name.base, date)
      : registry.find(name, level, scope, date);
  return { key: known?.key ?? registry.resolve(name, level, scope, date), scope };
}
