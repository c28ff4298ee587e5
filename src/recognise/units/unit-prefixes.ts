import { fold, type Level, type UnitType } from '../../model/index.ts';
import { spelled } from '../text/text.ts';

export interface Prefix {
  readonly pattern: RegExp;
  /** Its first word as it is spelled: "Sơ Pai" is a commune, no "Sở". */
  readonly word: string;
  readonly type: UnitType;
  readonly level?: Level;
  /** The prefix is part of what the unit is called. */
  readonly keep?: true;
}

const LAND = { type: 'land-office', level: 'branch', keep: true } as const;
const OFFICE = { type: 'department', level: 'department', keep: true } as const;
const MINISTRY = { type: 'ministry', level: 'ministry', keep: true } as const;
const VERTICAL = { type: 'vertical', level: 'department', keep: true } as const;

/** On folded names, after "UBND"; the first that fits decides. */
const PREFIXES: readonly Prefix[] = [
  {
    pattern: /^ca nuoc(?: \d+ (?:tinh|dia phuong)(?: thanh(?: pho)?)?)?$/,
    word: 'cả',
    type: 'country',
    level: 'country',
    keep: true,
  },
  {
    pattern: /^toan quoc(?: \d+ (?:tinh|dia phuong)(?: thanh(?: pho)?)?)?$/,
    word: 'toàn',
    type: 'country',
    level: 'country',
    keep: true,
  },
  { pattern: /^viet nam$/, word: 'việt', type: 'country', level: 'country', keep: true },
  { pattern: /^(?:chi nhanh|cn) /, word: 'chi', ...LAND },
  { pattern: /^vpdkdd\b/, word: 'vpđkđđ', ...LAND },
  { pattern: /^van phong dang ky dat dai\b/, word: 'văn', ...LAND },
  { pattern: /^so (?=[a-z])(?!sanh\b|voi\b)/, word: 'sở', type: 'department', level: 'department' },
  {
    pattern: /^(?:bql|ban (?=ql|kkt|kcn|\S+ \S)) ?/,
    word: 'ban',
    type: 'board',
    level: 'department',
    keep: true,
  },
  { pattern: /^thanh tra chinh phu$/, word: 'thanh', ...MINISTRY },
  { pattern: /^van phong chinh phu$/, word: 'văn', ...MINISTRY },
  { pattern: /^bao hiem xa hoi viet nam$/, word: 'bảo', ...MINISTRY },
  { pattern: /^bhxh viet nam$/, word: 'bhxh', ...MINISTRY },
  { pattern: /^ngan hang nha nuoc(?: viet nam)?$/, word: 'ngân', ...MINISTRY },
  { pattern: /^(?:thanh tra|ttr)\b/, word: 'thanh', ...OFFICE },
  { pattern: /^(?:van phong|vp) /, word: 'văn', ...OFFICE },
  { pattern: /^cong an\b/, word: 'công', ...VERTICAL },
  { pattern: /^ca (?:tinh|tp|thanh pho)\b/, word: 'ca', ...VERTICAL },
  { pattern: /^cuc /, word: 'cục', ...VERTICAL },
  { pattern: /^chi cuc /, word: 'chi', ...VERTICAL },
  { pattern: /^bao hiem xa hoi\b/, word: 'bảo', ...VERTICAL },
  { pattern: /^bhxh\b/, word: 'bhxh', ...VERTICAL },
  { pattern: /^kho bac /, word: 'kho', ...VERTICAL },
  { pattern: /^toa an /, word: 'tòa', ...VERTICAL },
  { pattern: /^vien kiem sat /, word: 'viện', ...VERTICAL },
  { pattern: /^bo (?:chi huy|chqs|ch qs) /, word: 'bộ', ...VERTICAL },
  { pattern: /^thue /, word: 'thuế', ...VERTICAL },
  { pattern: /^bo (?!phan |chi so)/, word: 'bộ', ...MINISTRY },
  { pattern: /^tinh /, word: 'tỉnh', type: 'province', level: 'province' },
  { pattern: /^(?:thanh pho|tp|t p) /, word: 'thành', type: 'city' },
  { pattern: /^(?:huyen|h) /, word: 'huyện', type: 'district', level: 'district' },
  { pattern: /^(?:quan|q) /, word: 'quận', type: 'district', level: 'district' },
  { pattern: /^(?:thi xa|tx|t x) /, word: 'thị', type: 'town', level: 'district' },
  { pattern: /^(?:trung tam|tt) .*\btinh$/, word: 'trung', ...OFFICE },
  { pattern: /^(?:trung tam|tt) ?(?:(?:pv|phuc vu) ?)?(?:hcc|hanh chinh cong)$/, word: 'trung', ...OFFICE },
  {
    pattern:
      /^(?:thi tran|tt (?!hue$|pv|phuc vu|xuc tien|hanh chinh|hcc|cong nghe|cntt|dich vu|dieu hanh|giam sat|kiem soat|khuyen|phat trien|dang ky|ho tro|tu van|y te)) ?/,
    word: 'thị',
    type: 'town',
    level: 'commune',
  },
  { pattern: /^(?:xa|x) /, word: 'xã', type: 'commune', level: 'commune' },
  { pattern: /^(?:phuong|p) /, word: 'phường', type: 'ward', level: 'commune' },
  { pattern: /^(?:dac khu|dk) /, word: 'đặc', type: 'special-zone', level: 'commune' },
];

const WORDS: ReadonlyMap<Prefix, string> = new Map(PREFIXES.map((p) => [p, spelled(p.word)]));

/**
 * Of a name folded and of the same as printed. "So" stands for "Sở" where the whole name was typed without marks: "Quan
 * Sơn" is no quận, "So sánh" no department. A short form ("TX.", "ĐK") has none to lose.
 */
export function prefixOf(folded: string, printed: string): Prefix | undefined {
  const found = PREFIXES.filter((p) => p.pattern.test(folded));
  if (found.length === 0) return undefined;
  const first = spelled(/^[\p{L}\p{M}]*/u.exec(printed.trim())![0]);
  const isUnmarked = spelled(printed) === folded.replace(/(?<=(?:^| )[^aeiouy\s]{1,3})y\b/g, 'i');
  return found.find(
    (p) =>
      first === WORDS.get(p) || (/^(?:[a-z]|\u0335)*$/.test(first) && (isUnmarked || first !== fold(p.word))),
  );
}
