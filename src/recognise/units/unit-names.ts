import { fold, type Level, type UnitType } from '../../model/index.ts';
import { DEPARTMENT_KINDS, MERGED_INTO, SHORTEST_ALONE } from '../builtin/departments.ts';
import { PROVINCE_SPELLINGS, PROVINCES } from '../builtin/provinces.ts';
import { remembered } from '../text/remembered.ts';
import { clean, plain, spelled } from '../text/text.ts';
import { withoutFormer, withoutSince } from './merger-marks.ts';
import { prefixOf } from './unit-prefixes.ts';

/** What a printed name says by itself. Without `level` it needs its table's help. */
export interface UnitName {
  /** As shown, without the mark of a footnote or of a list. */
  readonly printed: string;
  /** What two spellings of one unit share: folded, without type, office and parent, short forms written out. */
  readonly base: string;
  /** `base` with its marks and tones, where it is a name and no office: communes differ in nothing else. */
  readonly marked?: string;
  readonly type?: UnitType;
  /** Absent for "thành phố" (a province or a district) and for bare names. */
  readonly level?: Level;
  /** Folded name of the province it says it belongs to. */
  readonly parent?: string;
  /** Folded name of the district it says it lies in, or its section does. */
  readonly district?: string;
  /** The portal's code that stands before it in its cell: "H21 - Gia Lai". */
  readonly code?: string;
  /** A spelling that says its district in so many words, where its own does not. */
  readonly placed?: string;
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTMENT_KINDS).flatMap(([name, short]) =>
    [name, ...short].map((spelling) => [tight(spelling), fold(name)] as const),
  ),
);

/** "SYT", "S.TC", "SGDĐT": the S stands for "Sở". */
const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTMENT_KINDS).flatMap(([name, short]) =>
    short.map((spelling) => [`s${tight(spelling)}`, fold(name)] as const),
  ),
);

/** Kinds of department that no province has any more. */
const ENDED_KINDS: ReadonlySet<string> = new Set(
  Object.entries(MERGED_INTO).flatMap(([from, into]) =>
    from !== into ? fold(from).replace(/^so /, '') : [],
  ),
);

/** Cities that are provinces; any other city is a district. */
const CITIES = new Set([...PROVINCES.filter((p) => p.type === 'city').map((p) => fold(p.name)), 'hcm']);

const PROVINCE_BASES = new Set(
  PROVINCES.flatMap(({ name, alias, absorbed }) => [name, ...(alias ? [alias] : []), ...absorbed].map(fold)),
);
/** A province, present or past, by its bare name. */
export function isProvinceName(text: string): boolean {
  const name = fold(text);
  return PROVINCE_BASES.has(PROVINCE_SPELLINGS.get(name) ?? name);
}

/** In words: "Bà Rịa - Vũng Tàu". */
const LONGEST_PROVINCE = 5;

/** "GD&ĐT", "GDĐT" and "Giáo dục & Đào tạo" lose what they differ in. */
function tight(text: string): string {
  return fold(text)
    .replace(/\bva\b/g, '')
    .replaceAll(' ', '');
}

/** The portal's code of a unit: "H21", "H21.19". */
export function isUnitCode(text: string): boolean {
  return /^[A-Z]\d{2}(?:\.\d+)*$/.test(text);
}

/** Folded short forms inside longer names. */
function spellOut(folded: string): string {
  return folded
    .replace(/^(?:bql|ban ql) ?/, 'ban quan ly ')
    .replace(/\bkkt\b/, 'khu kinh te')
    .replace(/\bkcn\b/, 'khu cong nghiep')
    .replace(/^vp /, 'van phong ')
    .replace(/^ttr\b/, 'thanh tra')
    .replace(/^tt ?(?=(?:pv|phuc vu|hcc|hanh chinh cong)\b|pvhcc\b)/, 'trung tam ')
    .replace(/^tt /, 'trung tam ')
    .replace(/(?<=^trung tam )(?:pv ?)?hcc\b/, 'phuc vu hanh chinh cong')
    .replace(/(?<=^trung tam )hanh chinh cong\b/, 'phuc vu hanh chinh cong')
    .replace(/^ca (?=tinh|tp|thanh pho)/, 'cong an ')
    .replace(/^bo ch ?qs\b/, 'bo chi huy quan su')
    .replace(/^bhxh\b/, 'bao hiem xa hoi')
    .replace(/^cn /, 'chi nhanh ')
    .replace(/\buy ban nhan dan\b/, 'ubnd')
    .replace(/\b(?:vpdkdd|vpdk dat dai|van phong dang ky dat dai)\b/, 'vpdkdd')
    .replace(/(?<=^chi nhanh (?:vpdkdd )?)(?:huyen|thi xa|thanh pho|h|tx|tp) /, '')
    .replace(/ tinh$/, '')
    .trim();
}

const FOOTNOTE_MARK = /\s*(?:\*+|\(\*+\)|\(\d\)|\[\d\]|[¹²³⁴-⁹]+)$/u;
/** "1. Sở Y tế", "a) Ban …", "- Sở …": what counts it is no part of its name. */
const LIST_MARK =
  /^(?:\d+(?:\.\d+)*\s?[.)/]|\d{1,2}\s?[-–]|[a-zđ]\)|[-–+•*])\s*(?=\p{L})|^\d{1,3}\s+(?=(?:Sở|Ban|Xã|Phường|Đặc khu|UBND|Huyện|Thị xã|Văn phòng|Thanh tra|Công an)\s)/iu;
/** "H21-Gia Lai", "H21.19 - Sở Nội vụ". */
const CODE_BEFORE = /^([GHK]\d{2}(?:\.\d+)*)(?:\s*[-–:]\s*|\s+)(?=\p{L})/u;
/** The office of a commune stands for it. */
const COMMUNE_OFFICE =
  /^(?:(?:trung tâm|TT)\s?(?:(?:phục vụ|PV)\s?)?(?:hành chính công|HCC)|bộ phận (?:một|1) cửa|bộ phận tiếp nhận(?: hồ sơ)? và (?:hoàn )?trả kết quả)\s(?:(?:của|tại|thuộc)\s)?(?:UBND\s)?(?=(?:xã|phường|đặc khu|thị trấn)\s)/iu;
const OFFICE = /^(?:ubnd|uy ban nhan dan) (?!tinh$)/;

/** A table's rows are asked for their names again and again. */
export const parseUnitName = remembered(parse);

function parse(text: string): UnitName {
  const uncounted = clean(text).replace(FOOTNOTE_MARK, '').replace(LIST_MARK, '');
  const code = CODE_BEFORE.exec(uncounted)?.[1];
  const printed = uncounted.replace(CODE_BEFORE, '');
  const { own, parent, district } = splitPlaces(withoutMerger(printed).replace(COMMUNE_OFFICE, ''));
  const name = fold(own).replace(OFFICE, '');
  const more = {
    ...(code === undefined ? {} : { code }),
    ...(parent === undefined ? {} : { parent }),
    ...(district === undefined ? {} : { district }),
  };
  const prefix = prefixOf(name, withoutOffice(own));
  if (!prefix) {
    const kind = tight(name).length >= SHORTEST_ALONE ? KINDS.get(tight(name)) : undefined;
    const meant = kind ?? (/^S/.test(own) ? INITIALS.get(tight(name)) : undefined);
    return meant
      ? { printed, base: meant, type: 'department', level: 'department', ...more }
      : { printed, base: PROVINCE_SPELLINGS.get(name) ?? name, marked: markedOf(own, name), ...more };
  }
  const bare = name.replace(prefix.pattern, '');
  const stripped = prefix.keep
    ? spellOut(name)
    : prefix.type === 'city' || prefix.type === 'province'
      ? (PROVINCE_SPELLINGS.get(bare) ?? bare)
      : bare;
  const base =
    prefix.type === 'department' ? (KINDS.get(tight(stripped.replace(/ tinh$/, ''))) ?? stripped) : stripped;
  const level = prefix.level === undefined ? {} : { level: prefix.level };
  const marked = prefix.level === 'commune' ? { marked: markedOf(own, base) } : {};
  return { printed, base, ...marked, type: prefix.type, ...level, ...more };
}

/** One that only the past had needs no "cũ". */
function withoutMerger(printed: string): string {
  const before = withoutFormer(printed);
  const kind = KINDS.get(tight(before.replace(/^Sở\s+/iu, '')));
  return kind !== undefined && ENDED_KINDS.has(kind) ? before : withoutSince(printed);
}

function withoutOffice(own: string): string {
  return own.replace(/^(?:UBND|[UỦ][ỶyYỷ] ban nhân dân)\s+/iu, '');
}

/** The last words of a name, with their marks, that `base` has without. */
function markedOf(own: string, base: string): string {
  return spelled(own).split(' ').slice(-base.split(' ').length).join(' ');
}

interface Places {
  readonly own: string;
  readonly parent?: string;
  readonly district?: string;
}

const PLACE_BEHIND =
  /^(.+)\s*[-–,(]\s*(?:thuộc\s+)?(?:UBND\s+)?(tỉnh|thành phố|TP\.?|huyện|thị xã|TX\.?|quận|H\.)\s*([\p{L}\p{M}\s.'-]+?|\d{1,2})\)?$/iu;
const PROVINCE_BEHIND =
  /^((?:Sở|Ban|BQL|Văn phòng|VP|Thanh tra|Trung tâm|TT|Cục|Chi cục|Kho bạc|Thuế|Tòa án|Công an|Bảo hiểm xã hội|BHXH|UBND (?:xã|phường|huyện|thị xã)|Xã|Phường)(?:\s.+?)?)\s+tỉnh\s+(?!(?:ủy|uỷ|đoàn)\b)([\p{L}\s-]+)$/iu;
/** Offices that every province has one of: a province behind their name is no part of it. */
const EACH_HAS =
  /^(?:Thanh tra|Công an|Bảo hiểm xã hội|BHXH|(?:Văn phòng|VP) UBND|(?:Trung tâm|TT) (?:Phục vụ|PV) ?(?:hành chính công|HCC))$/iu;
/** A hyphen without spaces parts a name from its district only where that has two words: "Tân Lợi-Hớn Quản". */
const DISTRICT_BEHIND =
  /^(.+?)(?:\s+[-–]\s*|\s*[,(]\s*|\s*[-–](?=[\p{L}\p{M}]+\s))([\p{L}\p{M}][\p{L}\p{M}\s']+?)\)?$/u;

/**
 * "Sở Y tế - tỉnh Gia Lai", "xã Phước Tân, huyện Phú Riềng": the unit and the places behind it. A district belongs to a
 * commune's name alone: behind an office it is what the office is called.
 */
function splitPlaces(text: string): Places {
  const office = splitOffice(text);
  if (office) return office;
  if (!/[-–,(]|\stỉnh\s/i.test(text)) return { own: text };
  const inProvince = PROVINCE_BEHIND.exec(text);
  if (inProvince && !/[-–,(]\s*$/.test(inProvince[1]!)) {
    return { ...splitPlaces(inProvince[1]!), parent: fold(inProvince[2]!) };
  }
  const match = PLACE_BEHIND.exec(text);
  if (!match) return isCommune(text) ? splitDistrict(text) : { own: text };
  const [own, word, name] = [match[1]!, match[2]!, fold(match[3]!)];
  const isProvince = /^tỉnh$/iu.test(word) || (/^(?:thành phố|TP)/iu.test(word) && CITIES.has(name));
  if (isProvince) return { ...splitPlaces(own.trim()), parent: name };
  return mayLieInDistrict(own) ? { own: own.trim(), district: name } : { own: text };
}

/** "Sở Y tế Sơn La": a kind of department, or an office every province has, with a known province behind it. */
function splitOffice(text: string): Places | undefined {
  const words = text.split(' ');
  for (let n = Math.min(LONGEST_PROVINCE, words.length - 1); n > 0; n--) {
    const name = fold(words.slice(-n).join(' '));
    const parent = PROVINCE_SPELLINGS.get(name) ?? name;
    const own = words.slice(0, -n).join(' ');
    const isOffice = /^Sở\s/iu.test(own) ? KINDS.has(tight(own.slice(3))) : EACH_HAS.test(own);
    if (isOffice && PROVINCE_BASES.has(parent)) return { own, parent };
  }
  return undefined;
}

function splitDistrict(text: string): Places {
  const match = DISTRICT_BEHIND.exec(text);
  return match ? { own: match[1]!, district: fold(match[2]!) } : { own: text };
}

function isCommune(own: string): boolean {
  return prefixOf(fold(own).replace(OFFICE, ''), withoutOffice(own))?.level === 'commune';
}

function mayLieInDistrict(own: string): boolean {
  const prefix = prefixOf(fold(own).replace(OFFICE, ''), withoutOffice(own));
  return prefix === undefined || prefix.level === 'commune';
}

/** A bare name, once its table has told that it is a commune's: "Tân Lợi-Hớn Quản"; `section` may be its district. */
export function asCommune(name: UnitName, section: string): UnitName {
  const { own, district } =
    name.type || name.district ? { own: '', district: undefined } : splitDistrict(name.printed);
  const base = fold(own);
  const split = district === undefined ? name : { ...name, base, marked: markedOf(own, base), district };
  if (split.district !== undefined) return split;
  const over = districtOfSection(section);
  return over === undefined
    ? split
    : { ...split, district: over, placed: `${split.printed}, ${clean(section)}` };
}

/** The district a section is about: "II. Huyện Bù Đăng". */
export function districtOfSection(section: string): string | undefined {
  const name = section.replace(/^(?:[IVX]+|[A-Z])\s*[.)-]?\s+(?=\p{L})/u, '').replace(/\s*\(?cũ\)?$/iu, '');
  const { level, type, base } = parseUnitName(name);
  const isDistrict = level === 'district' || (type === 'city' && !CITIES.has(base));
  return isDistrict && levelOfHeading(section) === undefined ? base : undefined;
}

/** Headings such as "Sở, ban, ngành" or "UBND cấp huyện": a level, not a unit. */
const HEADINGS: readonly (readonly [RegExp, Level])[] = [
  [/chi nhanh|vpdkdd|van phong dang ky dat dai/, 'branch'],
  [/\bs[o06],? (?:ban,? )?nganh|cac so\b|khoi so\b|nganh doc|co quan chuyen mon|cap so\b/, 'department'],
  [/cap huyen|huyen, ?(?:thi xa|thanh pho|tx|tp)|cac huyen|khoi huyen|thi xa, ?thanh pho/, 'district'],
  [/cap xa|xa, ?phuong|cac xa\b|phuong, ?xa|khoi xa|phuong, ?dac khu/, 'commune'],
  [/cap tinh\b|\btinh, ?thanh pho|cac tinh\b|(?<!\d)(?:34|63) ?(?:tinh\b|dia phuong)/, 'province'],
  [/bo, ?(?:co quan|nganh)|cac bo\b/, 'ministry'],
];

/** The levels a heading, a title or a file name speaks of, best known first. */
export const levelsOfHeading = remembered((text): readonly Level[] => {
  const words = plain(text)
    .replace(/[_]+/g, ' ')
    .replace(/(?<=so)-(?=nganh)|(?<=cap)-(?=huyen|xa|tinh)/g, ' ');
  return HEADINGS.filter(([pattern]) => pattern.test(words)).map(([, level]) => level);
});

export function levelOfHeading(text: string): Level | undefined {
  return levelsOfHeading(text)[0];
}

/** A section is short: what in a title is one word of many is all that it says. */
const SECTIONS =
  /^(?:(?:[ivx]+|[a-z]|\d+) )?(?:(?:khoi|nhom|cac|cap|ubnd) )*(?:(dia phuong)|(?:xa|phuong|dac khu)(?: (?:va )?(?:xa|phuong|dac khu))*)$/;

/** The level a section speaks of. Until the merger of 1/7/2025 "Địa phương" were districts and communes. */
export function levelOfSection(section: string, isAfterMerger = true): Level | undefined {
  for (const part of section.split(' > ').toReversed()) {
    const match = SECTIONS.exec(fold(part));
    if (match) return match[1] === undefined || isAfterMerger ? 'commune' : undefined;
    const level = levelOfHeading(part);
    if (level) return level;
  }
  return undefined;
}

const UNIT_HEADS: readonly (readonly [RegExp, Level])[] = [
  [/^tinh(?: thanh pho| thanh| tp)?$/, 'province'],
  [/^huyen(?: thi xa| tx| thanh pho| tp| quan)*$/, 'district'],
  [/^(?:xa|phuong)(?: xa| phuong| thi tran| dac khu)*$/, 'commune'],
  [/^so(?: ban)?(?: nganh)?$/, 'department'],
  [/^bo(?: co quan(?: ngang bo)?)?(?: nganh)?$/, 'ministry'],
];

/** The one level that the head over a column of names speaks of: "Tên xã/phường", "Tỉnh, thành phố". */
export function levelOfUnitHead(head: string): Level | undefined {
  const name = fold(head).replace(/^(?:ten |cac |ubnd |don vi (?:hanh chinh )?|cap )+/, '');
  return UNIT_HEADS.find(([pattern]) => pattern.test(name))?.[1];
}
