import { fold, type IsoDate, type Level, type UnitKey } from '../../model/index.ts';
import { scopeOf } from '../assessments/stage.ts';
import { DEPARTMENT_KINDS } from '../builtin/departments.ts';
import { COUNTRY } from '../builtin/units.ts';
import { fileNames, properName } from '../periods/file-names.ts';
import { nameWithoutDate } from '../periods/periods.ts';
import { isSentWith, OF_PROVINCE } from '../structure/document.ts';
import type { Sheet } from '../structure/sheet.ts';
import { foldHead } from '../text/head-said.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading, parseUnitName, type UnitName } from './unit-names.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** The unit all rows of a table of indicators are about. */
export interface Owner {
  readonly name: UnitName;
  readonly level: Level;
  /** The name is how the document prints it, not made of a file's name or a title in capitals. */
  readonly isPrinted: boolean;
}

/** Whose the figures may be instead. */
export interface Rival {
  readonly owner: Owner;
  /** More likely than the province: no office that reports on it, and no name somebody typed without capitals. */
  readonly isLikely: boolean;
}

/** What its file is called, without its date. */
export function ownerlessName({ at }: Pick<Sheet, 'at'>): string {
  return nameWithoutDate(fileNames(at.file)[0]);
}

/**
 * Whose the figures may be where nothing but a letterhead or the name of its file makes them the province's: the office
 * that issued them, or the place the file is called after.
 */
export function rivalOf(sheet: Titled, province: string): Rival | undefined {
  const lines = linesOf(sheet.facts.over);
  if (isTitledProvince(sheet)) {
    const owner = fileOwner(sheet) ?? labelled(sheet.facts.over, REPORTER);
    return owner && { owner, isLikely: false };
  }
  // An office whose letterhead stands far above its table is asked about unless it is one that reports on the province.
  const head = linesOf(sheet.facts.letterhead).filter(
    ({ text, isHead }) => isHead && !REPORTS.test(fold(text)),
  );
  const issuer = [...head, ...lines].findLast(({ own }) => own !== undefined)?.own;
  if (issuer) return { owner: issuer, isLikely: !REPORTS.test(fold(issuer.name.printed)) };
  const sender = titled(sheet.facts.over.filter(isSentWith));
  if (sender) return { owner: sender, isLikely: false };
  const place = [sheet.at.sheet ?? '', fileNames(sheet.at.file)[0]]
    .map((name) => properName(nameWithoutDate(name), province))
    .find((name) => name !== undefined);
  if (place === undefined) return undefined;
  const isPrinted = /[^\p{ASCII}]/u.test(place);
  const isLikely = place.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return { owner: { name: parseUnitName(place), level: 'commune', isPrinted }, isLikely };
}

/**
 * The unit that a table of indicators names as its own: in a line "Đơn vị: Sở Y tế", in a title "… của Sở Y tế", alone in a
 * line over it, as the name of its sheet; where no title speaks of the province, also as who reports or the name of its file.
 */
export function namedOwner(sheet: Titled): Owner | undefined {
  const { facts } = sheet;
  const titles = facts.over.filter((text) => text.length < LONGEST_TITLE && !isSentWith(text));
  const isOfProvince = isTitledProvince(sheet);
  return (
    labelled(facts.over, isOfProvince ? LABEL : REPORTER) ??
    titled([...titles, facts.title]) ??
    alone(linesOf(facts.over)) ??
    called(sheet.at.sheet ?? '') ??
    (isOfProvince ? undefined : fileOwner(sheet))
  );
}

/** Does a title say that the figures are the province's? */
function isTitledProvince({ facts }: Titled): boolean {
  return [...facts.over.filter((text) => SAYS_WHAT.test(fold(text))), facts.title].some(
    (text) => !isSentWith(text) && speaksOfProvince(text),
  );
}

/** The unit that a file, or else its folder or archive, is called after. */
export function fileOwner({ at }: Pick<Sheet, 'at'>): Owner | undefined {
  return fileNames(at.file)
    .map(called)
    .find((own) => own !== undefined);
}

type Titled = Pick<Sheet, 'at' | 'facts'>;

const labelOf = (said: string) =>
  new RegExp(
    String.raw`^(?:tên )?(?:đơn vị|cơ quan|địa phương|unit|department)(?: (?:${said}))?\s*:?\s*`,
    'iu',
  );
const LABEL = labelOf('được đánh giá|thực hiện');
/** Under a title that speaks of the province "Đơn vị báo cáo: Sở Nội vụ" says who sent it. */
const REPORTER = labelOf('báo cáo|được đánh giá|thực hiện');

/** "Đơn vị: Sở Y tế", or the two in neighbouring cells; never "Đơn vị tính: %". */
function labelled(above: readonly string[], labels: RegExp): Owner | undefined {
  for (const [i, line] of above.entries()) {
    const text = asPrinted(line);
    const label = labels.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length);
    const isLabel = rest === '' || /:\s*$/.test(label);
    const own = isLabel ? ownerNamed(rest === '' ? (above[i + 1] ?? '') : rest, true) : undefined;
    if (own) return own;
  }
  return undefined;
}

/** "tongHop.tenDonVi: Sở Y tế", as a system writes its labels. */
function asPrinted(line: string): string {
  const [label = '', name = ''] = /^(?:\w+\.)*(\w+):\s/.exec(line) ?? [];
  return /^(?:ten )?don vi$/.test(foldHead(name)) ? `Đơn vị: ${line.slice(label.length)}` : line;
}

const OF_UNIT =
  /(?:(?:^|\s)(?:của|tại|-)\s+(?=\S)|(?:\b766\s+|\()(?=(?:Sở|Xã|Phường|Đặc khu|Huyện|Thị xã)\s))((?:Sở|Ban|Văn phòng|Thanh tra|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Xã|Phường|Đặc khu|Huyện|Thị xã|Công an|Cục|Chi cục|Bộ)\s.+)$/iu;
/** What may follow a unit's name in a title; a comma may stand within it. */
const TAIL = /\s*(?:[;()–]|,(?! ?(?:thể thao|tt))|\s-\s|(?:đến|tính|tháng|quý|năm|tuần|ngày|kỳ|từ)\s).*$/iu;

function titled(titles: readonly string[]): Owner | undefined {
  for (const title of titles) {
    const name = OF_UNIT.exec(clean(title))?.[1];
    const own = name === undefined ? undefined : ownerNamed(name.replace(TAIL, ''), /\p{Ll}/u.test(name));
    if (own) return own;
  }
  return undefined;
}

/** Who reports on the province: its letterhead does not make the figures its own. */
const REPORTS = /^(?:van phong|vp|trung tam|tt|ubnd tinh)\b/;
const SAYS_WHAT = /766|\b(?:chi so|ket qua|bao cao|diem|danh gia|xep (?:hang|loai)|phu luc)\b/;
/** "1. Sở Nội vụ", "Biểu 2: Phường Pleiku": the place of a table in its document. */
const NUMBERED =
  /^(?:(?:bảng|biểu|mục|phụ lục)(?: số)? (?:\d+|[IVX]+)\s*[.:)–-]?|(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)])\s+/iu;
/** A longer line is a sentence. */
const LONGEST_NAME = 80;
const LONGEST_TITLE = 200;

interface LineOver {
  readonly text: string;
  /** It says what the table shows. */
  readonly isTitle: boolean;
  /** The one unit it names, and no more than that. */
  readonly own?: Owner;
  /** It stands above all titles, where an office prints who it is. */
  readonly isHead?: boolean;
}

/** "1. Sở Nội vụ đạt 86 điểm, cụ thể:", "Đối với UBND xã Ia Grai": the unit whose table follows. */
const SPOKEN_OF = /^(.+?),? (?:đạt|có|được|xếp|tăng|giảm|với)\s.*$/iu;

function spokenOf(text: string): string | undefined {
  const rest = text.replace(NUMBERED, '').replace(/[:.;]$/, '');
  const about = /^(?:riêng )?đối với (.+?)(?:,.*)?$/iu.exec(rest)?.[1];
  if (about !== undefined) return about;
  return rest.length < text.length ? SPOKEN_OF.exec(rest)?.[1] : undefined;
}

function linesOf(said: readonly string[]): readonly LineOver[] {
  const texts = said.map(clean);
  const title = texts.findIndex((text) => SAYS_WHAT.test(fold(text)));
  return texts.map((text, i): LineOver => {
    const name = spokenOf(text) ?? text.replace(NUMBERED, '').replace(/[:.;]$/, '');
    const isShort = !/\d/.test(name) && name.length <= LONGEST_NAME;
    const own = isShort ? ownerNamed(name, /\p{Ll}/u.test(name)) : undefined;
    const isOne = own !== undefined && own.level !== 'province' && own.level !== 'country';
    return {
      text,
      isTitle: SAYS_WHAT.test(fold(text)),
      isHead: text === name && (title < 0 || i < title),
      ...(isOne ? { own } : {}),
    };
  });
}

/** Without its name. */
const OF_THE_PROVINCE = /\b(?:(?:cua|tren dia ban|toan|ca) tinh|cap tinh)\b/;

/** "Chỉ số 766 tỉnh Sơn La", and not "UBND TỈNH SƠN LA". */
function speaksOfProvince(text: string): boolean {
  const folded = fold(text);
  const isSaid = OF_PROVINCE.test(folded) || OF_THE_PROVINCE.test(folded);
  return isSaid && !/^(?:ubnd|uy ban nhan dan) tinh\b/.test(folded);
}

/**
 * A unit alone in its line, the nearest first. In a letterhead it may only have issued the table: where a title below it
 * speaks of the province, or its office is one that reports on it.
 */
function alone(lines: readonly LineOver[]): Owner | undefined {
  const found = lines.findLast(
    ({ own, text, isHead }, i) =>
      own !== undefined &&
      !(isHead && REPORTS.test(fold(text))) &&
      !lines.slice(i + 1).some((line) => line.own === undefined && speaksOfProvince(line.text)),
  );
  return found?.own;
}

const CALLED =
  /(?:^|\s)((?:Sở|UBND|Xã|Xa|Phường|Phuong|Đặc khu|Dac khu|Huyện|Huyen|Thị xã|Thi xa|Ban|BQL|Văn phòng|Van phong|Thanh tra|So)\s.+)$/iu;
/** "SNV_BC766_T9": what is reported, behind who reports. */
const BEHIND_UNIT =
  /(?<=\S)\s+(?:(?:BC|KQ|báo cáo|bao cao|kết quả|ket qua) ?)?(?:766|tháng|tuần|quý|thang|tuan|quy)(?!\p{L}).*$/iu;
const DEPARTMENTS = new Set(Object.keys(DEPARTMENT_KINDS).map(fold));

/** "766_So-Y-te_06-10-2026": without marks "so" may be a number, so what follows must be a department's kind. */
function called(name: string): Owner | undefined {
  const spaced = name.replace(/(?<=[\p{L}\d])-(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const words = nameWithoutDate(spaced.replaceAll('_', ' '))
    .replace(/^(?:.*\b)?766\s+/, '')
    .replace(BEHIND_UNIT, '');
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
