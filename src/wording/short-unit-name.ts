import { fold, type UnitType } from '../model/index.ts';

/** What offices abbreviate inside a name. Whole names only: "Sở Y tế" and "Sở Tư pháp" are short already. */
const ABBREVIATIONS: readonly (readonly [long: string, short: string])[] = [
  ['Nông nghiệp và Phát triển nông thôn', 'NN và PTNT'],
  ['Nông nghiệp và Môi trường', 'NN và MT'],
  ['Tài nguyên và Môi trường', 'TN và MT'],
  ['Giáo dục và Đào tạo', 'GD và ĐT'],
  ['Khoa học và Công nghệ', 'KH và CN'],
  ['Kế hoạch và Đầu tư', 'KH và ĐT'],
  ['Thông tin và Truyền thông', 'TT và TT'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
  ['Văn hóa và Thể thao', 'VHTT'],
  ['Lao động - Thương binh và Xã hội', 'LĐ - TB và XH'],
  ['Lao động, Thương binh và Xã hội', 'LĐ, TB và XH'],
  ['Giao thông vận tải', 'GTVT'],
  ['Ban Quản lý', 'Ban QL'],
  ['Văn phòng đăng ký đất đai', 'VPĐKĐĐ'],
  ['Văn phòng', 'VP'],
];

const PLACE = /^(?:UBND\s+)?((?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s.+)$/iu;

const PLACE_TYPE = /^((?:UBND\s+)?)(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)(?=\s)/iu;

/** The whole name inside a sentence: the kind of a place begins small, "tỉnh Bình Phước", "UBND thành phố Huế". */
export function nameInSentence(name: string): string {
  return name.replace(PLACE_TYPE, (_, committee: string, type: string) => committee + type.toLowerCase());
}

/**
 * A unit's name where room is short. "UBND" says only that the place is meant by its committee, so it goes:
 * "UBND huyện Bù Đốp" is "huyện Bù Đốp"; inside a sentence "Tỉnh Bình Phước" is "tỉnh Bình Phước".
 */
export function shortUnitName(name: string): string {
  const place = PLACE.exec(name)?.[1];
  if (place !== undefined) return place.charAt(0).toLowerCase() + place.slice(1);
  let short = name;
  for (const [long, abbreviation] of ABBREVIATIONS) short = short.replace(long, abbreviation);
  return short;
}

/** What a department is called by alone where "Sở" stands in the heading over it. */
const SUBJECTS: ReadonlySet<string> = new Set(
  [
    ...ABBREVIATIONS.flatMap(([long, short]) => (/^(?:Ban|Văn phòng)/u.test(long) ? [] : [long, short])),
    'Công Thương',
    'Dân tộc và Tôn giáo',
    'Du lịch',
    'Ngoại vụ',
    'Nội vụ',
    'Quy hoạch - Kiến trúc',
    'Tài chính',
    'Tư pháp',
    'Xây dựng',
    'Y tế',
  ].map((subject) => fold(subject)),
);

const SAYS_BRANCH = /chi nhánh|văn phòng|vpđk/iu;

/** A name that was printed under a heading, as a sentence needs it: "Sở Tư pháp", "chi nhánh Lộc Ninh". */
export function nameWithType(name: string, type: UnitType | undefined): string {
  if (type === 'department' && SUBJECTS.has(fold(name.replaceAll('&', ' và ')))) return `Sở ${name}`;
  return type === 'land-office' && !SAYS_BRANCH.test(name) ? `chi nhánh ${name}` : name;
}

/** "Tỷ lệ số hóa (%)" inside a sentence, where every figure carries its own sign. */
export function indicatorInSentence(name: string): string {
  return name.replace(/\s*\(\s*%\s*\)$/u, '');
}
