import { fold, type Level, type UnitType } from '../model/index.ts';
import { DEPARTMENT_KINDS, SHORTEST_ALONE } from './builtin/departments.ts';
import { clean, plain } from './text.ts';

/** What a printed name says by itself. Without `level` it needs its table's help. */
export interface UnitName {
  /** As shown. */
  readonly printed: string;
  /** What two spellings of one unit share: folded, without type, office and parent, short forms written out. */
  readonly base: string;
  readonly type?: UnitType;
  /** Absent for "thành phố" (a province or a district) and for bare names. */
  readonly level?: Level;
  /** Folded name of the province it says it belongs to. */
  readonly parent?: string;
}

interface Prefix {
  readonly pattern: RegExp;
  readonly type: UnitType;
  readonly level?: Level;
  /** The prefix is part of what the unit is called. */
  readonly keep?: true;
}

/** On folded names, after "UBND"; the first that fits decides. */
const PREFIXES: readonly Prefix[] = [
  { pattern: /^(?:ca nuoc|toan quoc|viet nam)$/, type: 'country', level: 'country', keep: true },
  { pattern: /^(?:chi nhanh|cn) /, type: 'land-office', level: 'branch', keep: true },
  { pattern: /^(?:vpdkdd|van phong dang ky dat dai)\b/, type: 'land-office', level: 'branch', keep: true },
  { pattern: /^so (?=[a-z])/, type: 'department', level: 'department' },
  { pattern: /^(?:ban|bql) /, type: 'board', level: 'department', keep: true },
  { pattern: /^(?:thanh tra|van phong|vp) /, type: 'department', level: 'department', keep: true },
  {
    pattern: /^(?:cong an|cuc|chi cuc|bao hiem xa hoi|bhxh|kho bac|toa an|vien kiem sat|bo chi huy|thue) /,
    type: 'vertical',
    level: 'department',
    keep: true,
  },
  { pattern: /^bo (?!phan |chi so)/, type: 'ministry', level: 'ministry', keep: true },
  { pattern: /^tinh /, type: 'province', level: 'province' },
  { pattern: /^(?:thanh pho|tp|t p) /, type: 'city' },
  { pattern: /^(?:huyen|quan|h) /, type: 'district', level: 'district' },
  { pattern: /^(?:thi xa|tx|t x) /, type: 'town', level: 'district' },
  { pattern: /^(?:thi tran|tt) /, type: 'town', level: 'commune' },
  { pattern: /^xa /, type: 'commune', level: 'commune' },
  { pattern: /^(?:phuong|p) /, type: 'ward', level: 'commune' },
  { pattern: /^dac khu /, type: 'special-zone', level: 'commune' },
];

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DEPARTMENT_KINDS).flatMap(([name, short]) =>
    [name, ...short].map((spelling) => [tight(spelling), fold(name)] as const),
  ),
);

/** "GD&ĐT", "GDĐT" and "Giáo dục & Đào tạo" lose what they differ in. */
function tight(text: string): string {
  return fold(text)
    .replace(/\bva\b/g, '')
    .replaceAll(' ', '');
}

/** Folded short forms inside longer names. */
function spellOut(folded: string): string {
  return folded
    .replace(/^(?:bql|ban ql)/, 'ban quan ly')
    .replace(/\bql ?kkt\b/, 'quan ly khu kinh te')
    .replace(/\bkkt\b/, 'khu kinh te')
    .replace(/^vp /, 'van phong ')
    .replace(/\b(?:vpdkdd|vpdk dat dai|van phong dang ky dat dai)\b/, 'vpdkdd')
    .replace(/ tinh$/, '')
    .replace(/ +/g, ' ')
    .trim();
}

export function parseUnitName(text: string): UnitName {
  const printed = clean(text);
  const { own, parent } = splitParent(printed.replace(/^\d+[.)]\s*/, ''));
  const name = fold(own).replace(/^(?:ubnd|uy ban nhan dan) (?!tinh$)/, '');
  const more = parent === undefined ? {} : { parent };
  const prefix = PREFIXES.find((p) => p.pattern.test(name));
  if (!prefix) {
    const kind = tight(name).length >= SHORTEST_ALONE ? KINDS.get(tight(name)) : undefined;
    return kind
      ? { printed, base: kind, type: 'department', level: 'department', ...more }
      : { printed, base: name, ...more };
  }
  const stripped = prefix.keep ? spellOut(name) : name.replace(prefix.pattern, '');
  const base = prefix.type === 'department' ? (KINDS.get(tight(stripped)) ?? stripped) : stripped;
  const level = prefix.level === undefined ? {} : { level: prefix.level };
  return { printed, base, type: prefix.type, ...level, ...more };
}

/** "Sở Y tế - tỉnh Gia Lai", "Sở Y tế tỉnh Gia Lai": the unit and the province behind it. */
function splitParent(text: string): { own: string; parent?: string } {
  const match =
    /^(.+?)\s*[-–,(]\s*(?:UBND\s+)?(?:tỉnh|thành phố|TP\.?)\s+([\p{L}\s.-]+?)\)?$/iu.exec(text) ??
    /^((?:Sở|Ban|Văn phòng|Thanh tra|Cục|Công an|UBND (?:xã|phường|huyện|thị xã)|Xã|Phường)\s.+?)\s+tỉnh\s+([\p{L}\s-]+)$/iu.exec(
      text,
    );
  return match ? { own: match[1]!, parent: fold(match[2]!) } : { own: text };
}

/** Headings such as "Sở, ban, ngành" or "UBND cấp huyện": a level, not a unit. */
const HEADINGS: readonly (readonly [RegExp, Level])[] = [
  [/chi nhanh|vpdkdd|van phong dang ky dat dai/, 'branch'],
  [/\bso,? (?:ban,? )?nganh|cac so\b|khoi so\b|nganh doc|co quan chuyen mon|cap so\b/, 'department'],
  [/cap huyen|huyen, ?(?:thi xa|thanh pho|tx|tp)|cac huyen|khoi huyen|thi xa, ?thanh pho/, 'district'],
  [/cap xa|xa, ?phuong|cac xa\b|phuong, ?xa|khoi xa|phuong, ?dac khu/, 'commune'],
  [/cap tinh\b|\btinh, ?thanh pho|cac tinh\b|\d+ ?tinh\b|63 dia phuong/, 'province'],
  [/bo, ?(?:co quan|nganh)|cac bo\b/, 'ministry'],
];

/** The level a heading, a title or a file name speaks of. */
export function levelOfHeading(text: string): Level | undefined {
  const words = plain(text)
    .replace(/[_]+/g, ' ')
    .replace(/(?<=so)-(?=nganh)|(?<=cap)-(?=huyen|xa|tinh)/g, ' ');
  return HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
}
