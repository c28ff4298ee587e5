import { type Folded, type Span, spansOf } from './folded.ts';

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} thang \d{1,2} nam \d{4}`;
const LAW =
  '(?:quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu|luat|cong van|ke hoach|thong bao|bao cao|to trinh|van ban)';

/** On folded text: numbers that say nothing of the data, whatever they are. */
const PATTERNS: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/g,
  // "Số 1072/TB-VPUBND", "766/QĐ-TTg ngày 23/6/2022", "Số:      /TB-VPUBND".
  new RegExp(
    String.raw`\b(?:so:? ?)?\d+ ?/ ?(?:\d{4} ?/ ?)?[a-z]{2,}[a-z0-9-]*(?:,? (?:ngay )?(?:${DATE}))?`,
    'g',
  ),
  new RegExp(`${LAW}(?: so)?:? (?:\\d+[a-z0-9/-]*,? )?(?:ky )?ngay (?:${DATE})`, 'g'),
  // The index's own number.
  /\b(?:quyet dinh|qd|chi so|bo chi so|index)(?: so)? 766\b/g,
  // Until when something is to be done.
  new RegExp(
    `(?:truoc|cham nhat|han cuoi|thoi han|het han|hoan thanh)(?: truoc| vao| den| la)*,? (?:ngay )?(?:${DATE})`,
    'g',
  ),
  // What is to be reached, not what was.
  /(?:chi tieu|muc tieu|ke hoach)(?: (?:thuc hien|duoc giao|giao|de ra|phan dau|nam \d{4}|toi thieu))*(?: la|:)? ?\(?\d+(?:[.,]\d+)? ?%\)?/g,
  /(?:phan dau|toi thieu)(?: (?:dat|tu|tren|hon|len|toi thieu))* \d+(?:[.,]\d+)? ?(?:%|diem\b)/g,
  // From how many a list begins.
  /\b(?:tu|duoi|tren) \d+ (?:ho so|don vi)(?: tro len| tro xuong)/g,
  // The notice's own week is none of the data's.
  /\btuan(?: thu)? \d{1,2}\b(?! ?[/,]? ?(?:thang |nam )?\d)/g,
  /\b\d+ thang (?:dau|cuoi) nam(?: \d{4})?/g,
  /\b\d{1,2} ?(?:h|gio)(?: ?\d{2})?(?: phut)?(?![a-z])/g,
  /(?:dien thoai|hotline|so may|fax|tong dai)[^;.]{0,12}\d[\d .-]+/g,
];

/** With their marks: "mục 2" is no "mức 2", "Bảng 1" no "Cao Bằng". */
const PARTS =
  /(?<!\p{L})(?:phụ lục|điều|khoản|mục|phần|chương|biểu|bảng|mẫu|trang|lần thứ|phiên họp thứ|kỳ họp thứ|khóa|khoá)(?: số)? \d+(?![\d.,]*\d|%)/giu;

/** What counts a paragraph: "1.", "2.1.", "(1)", "- ", "a)". */
const LIST_MARK =
  /^(?:[-+*•~] ?)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2}\.?|[ivx]+\.|[a-z]\)) ?(?=\S)/g;

/** Where a paragraph speaks of laws, letters, deadlines, targets and lists: no number there is a figure of the data. */
export function spansLeftOut({ text, folded }: Folded): readonly Span[] {
  const found = [
    ...spansOf(text, PARTS),
    ...[LIST_MARK, ...PATTERNS].flatMap((pattern) => spansOf(folded, pattern)),
  ];
  const joined: Span[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** In which system a figure is kept: it says nothing of whose it is. */
export const systemsIn = (folded: string): readonly Span[] =>
  spansOf(
    folded,
    /\btren (?:he thong )?(?:cong (?:dvcqg|(?:dvc|dich vu cong) (?:quoc gia|(?:cua )?tinh))|he thong (?:thong tin )?(?:dvcqg|dvc (?:cua )?tinh|giai quyet (?:tthc|thu tuc hanh chinh)(?: (?:cua )?tinh)?))/g,
  );

/** Everything below these is no report: recipients, signatures. */
const NO_REPORT = /^(?:noi nhan|luu:|kt\.|tl\.|tm\.)/;

export const endsReport = (folded: string): boolean => NO_REPORT.test(folded);
