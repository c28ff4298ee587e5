import { fold, type Indicator } from '../../model/index.ts';
import { schemeDossiers } from '../builtin/scheme-dossiers.ts';
import { withoutPeriods } from '../periods/periods.ts';

/** What the heads above a column say it counts among; its own head is judged within that. */
type Among = 'received' | 'resolved' | 'open';

const AMONG: readonly (readonly [RegExp, Among])[] = [
  [/\b(?:dang (?:giai quyet|xu ly)|chua giai quyet)\b/, 'open'],
  [/\bda (?:giai quyet|xu ly)\b|\bket qua giai quyet\b/, 'resolved'],
  [/\b(?:tiep nhan|(?:phai|nhan) giai quyet|nhan)\b/, 'received'],
];

const CARRIED_OVER = /\b(?:ky|thang|quy|nam) truoc\b|\bton (?:ky|dau)\b/;
const TOTAL = /^(?:tong|tong so|tong cong|cong|so ho so)$/;

/** Under a head of its own: "Đã giải quyết > Quá hạn" is late, "Đang giải quyết > Quá hạn" is overdue. */
const WITHIN: Readonly<Record<Among, readonly (readonly [RegExp, string])[]>> = {
  received: [
    [CARRIED_OVER, 'carried-over'],
    [/\btruc tuyen\b|\bqua mang\b/, 'new-online'],
    [/\btruc tiep\b/, 'new-direct'],
    [TOTAL, 'received'],
    [/\bmoi\b|\btrong (?:ky|thang|quy|nam)\b/, 'new'],
  ],
  resolved: [
    [/\bt[yi] le\b.*\b(?:tre|qua)\b/, 'late-rate'],
    [/\bt[yi] le\b.*\bdung\b/, 'on-time-rate'],
    [/\b(?:truoc|som) va (?:dung|trong)\b|\bdung va (?:truoc|som)\b|\btruoc han dung han\b/, 'on-time'],
    [/\bqua han\b|\btre\b/, 'late'],
    [/\btruoc han\b|\bsom\b/, 'resolved-early'],
    [/\bdung\b/, 'resolved-in-time'],
    [TOTAL, 'resolved'],
  ],
  open: [
    [/\bt[yi] le\b.*\b(?:tre|qua)\b/, 'overdue-rate'],
    [/\b(?:chua den|trong|con) han\b/, 'not-due'],
    [/\bqua han\b|\btre\b/, 'overdue'],
    [/\btam dung\b|\bcho bo sung\b/, 'suspended'],
    [TOTAL, 'open'],
  ],
};

/** What may lead to what a head says without making fewer dossiers of it. */
const LEADING =
  '^(?:(?:tinh hinh|ket qua|tiep nhan|giai quyet|xu ly|tra|va|tong|so|luong|ho so|tthc|thu tuc hanh chinh|cac) )*';
/** A part of all dossiers: what became of those is another figure. */
const PARTIAL =
  /\b(?:truc tuyen|qua mang|toan trinh|mot phan|truc tiep|bcci|buu (?:chinh|dien)|lien thong|so hoa|phi|le phi|nghia vu tai chinh)\b/;
const OPEN = '(?:dang|chua) (?:giai quyet|xu ly)';
const RESOLVED = 'da (?:giai quyet|xu ly|tra ket qua)';
const LATE = '(?:qua|tre|cham) han';

/** "Tỷ lệ hồ sơ quá hạn": of those resolved or of those open, which the columns beside it tell. */
const SOME_LATE_RATE = 'some-late-rate';

/** A head that stands alone, and says all by itself. */
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/\bt[yi] le\b.*\bdung\b.*\bhan\b/, 'on-time-rate'],
  [new RegExp(`\\bt[yi] le\\b.*(?:${OPEN}\\b.* ${LATE}|${LATE}\\b.* ${OPEN})`), 'overdue-rate'],
  [new RegExp(`\\bt[yi] le\\b.*(?:giai quyet\\b.* ${LATE}|${LATE}\\b.* ${RESOLVED})`), 'late-rate'],
  [/\bt[yi] le\b.*\b(?:qua han|tre|cham han)\b/, SOME_LATE_RATE],
  [/\bt[yi] le\b/, ''],
  [PARTIAL, ''],
  [/\brut\b.*\btra lai\b|\btra lai\b.*\brut\b/, ''],
  [/^(?:so )?(?:ho so )?tam dung(?: giai quyet| xu ly)?$/, 'suspended'],
  [/\brut\b/, 'withdrawn'],
  [/\btra lai\b/, 'returned'],
  [/\bton cuoi\b/, 'remaining'],
  [CARRIED_OVER, 'carried-over'],
  [new RegExp(`\\b${OPEN}\\b.*\\b${LATE}\\b|\\b${LATE}\\b.*\\b${OPEN}$|\\bdang qua han\\b`), 'overdue'],
  [new RegExp(`\\b(?:giai quyet|xu ly) (?:bi )?${LATE}\\b|\\b${LATE}\\b.*\\b${RESOLVED}$`), 'late'],
  [/\bchua den han\b/, 'not-due'],
  [/\bdung va truoc han\b|\btruoc va (?:dung|trong) han\b/, 'on-time'],
  [new RegExp(`${LEADING}(?:da )?(?:giai quyet|xu ly) (?:truoc|som) han$`), 'resolved-early'],
  [new RegExp(`${LEADING}(?:da )?(?:giai quyet|xu ly) dung han$`), 'resolved-in-time'],
  [new RegExp(`${LEADING}${OPEN}(?: trong han)$`), 'not-due'],
  [new RegExp(`${LEADING}${OPEN}$`), 'open'],
  [new RegExp(`${LEADING}${RESOLVED}$`), 'resolved'],
  [/\bmoi tiep nhan\b|\btiep nhan (?:moi|trong ky)\b/, 'new'],
  [/^tong(?: so)?(?: ho so)?(?: (?:nhan|tiep nhan|phai giai quyet))?$/, 'received'],
];

const BY_KEY = new Map(schemeDossiers.indicators.map((i) => [i.key, i]));

/** Heads without a group that say what became of dossiers only beside one another: late is resolved, overdue is open. */
const BARE: readonly (readonly [RegExp, string])[] = [
  [/^(?:truoc|som) han$/, 'resolved-early'],
  [/^dung han$/, 'resolved-in-time'],
  [/^(?:tre|cham) han$/, 'late'],
  [/^(?:chua den|trong|con) han$/, 'not-due'],
  [/^qua han$/, 'overdue'],
];

/** Of what the table says in all: "Tiếp nhận" beside "Tổng" and "Kỳ trước" is what came new. */
export interface DossierTable {
  readonly hasCarriedOver: boolean;
  readonly hasTotal: boolean;
  /** Without a count of those before their day, "Đúng hạn" is all that was in time. */
  readonly hasEarly: boolean;
  /** "Trễ hạn", "Quá hạn" and "Chưa đến hạn" each have a column: none can be another. */
  readonly hasBare: boolean;
  /** So have "Tỷ lệ trễ hạn" and "Tỷ lệ quá hạn". */
  readonly hasBothRates: boolean;
  /** Counts late dossiers among those resolved, and among those open. */
  readonly hasLate: boolean;
  readonly hasOverdue: boolean;
}

export function dossierTable(paths: readonly (readonly string[])[]): DossierTable {
  const folded = paths.map((path) => wordsOf(path).join(' '));
  const hasKey = (key: string) => folded.some((head) => (bareOf(head) ?? aloneOf(head)) === key);
  const rates = folded.filter((head) => aloneOf(head) === SOME_LATE_RATE);
  return {
    hasBothRates: new Set(rates.map((head) => /\bqua han\b/.test(head))).size > 1,
    hasLate: hasKey('late'),
    hasOverdue: hasKey('overdue'),
    hasCarriedOver: folded.some((head) => CARRIED_OVER.test(head)),
    hasTotal: folded.some((head) => /^tong(?: so)?(?: ho so)?(?: nhan)?$/.test(head)),
    hasEarly: folded.some((head) => /\b(?:truoc|som) han\b|\bsom$/.test(head) && !/\bva\b/.test(head)),
    hasBare: ['late', 'not-due', 'overdue'].every((key) => folded.some((head) => bareOf(head) === key)),
  };
}

const ADDED_UP = /\s*[(,-]?\s*(?:lũy|luỹ) kế(?: (?:từ đầu|đến|trong) (?:năm|nay|kỳ)(?: đến nay)?)?\s*\)?$/iu;
const WITHIN_PERIOD = /\b(?:trong|phat sinh) (?:ky|ngay|tuan|thang|quy)\b/;

/** "Tiếp nhận lũy kế" is what was received, unless what came within the period stands beside it, as "Tiếp nhận" or in so many words. */
export function withoutSums(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (paths.some((path) => WITHIN_PERIOD.test(fold(path.join(' '))))) return paths;
  const bare = paths.map((path) => path.map((head) => head.normalize('NFC').replace(ADDED_UP, '')));
  const told = (all: typeof paths) => new Set(all.map((path) => fold(path.join('|')))).size;
  return told(bare) === told(paths) ? bare : paths;
}

const IN_TIME: ReadonlySet<string | undefined> = new Set(['resolved-early', 'resolved-in-time']);

/**
 * Heads of one row that name lateness twice ("Đúng hạn | Quá hạn | Trong hạn | Quá hạn") with the group each belongs to:
 * right of those in time it is of what was resolved, right of those not yet due of what is open.
 */
export function groupedHeads(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const bare = paths.map((path) => bareOf(wordsOf(path).join(' ')));
  const isLate = (key: string | undefined) => key === 'late' || key === 'overdue';
  const late = bare.flatMap((key, i) => (isLate(key) ? [i] : []));
  const [first, second] = late;
  if (first === undefined || second === undefined || late.length > 2 || bare[first] !== bare[second])
    return paths;
  const resolved = late.find((i) => IN_TIME.has(bare[i - 1]));
  const open = late.find((i) => bare[i - 1] === 'not-due');
  if (resolved === undefined || open === undefined) return paths;
  return paths.map((path, i) => {
    if (i === resolved || IN_TIME.has(bare[i])) return ['Đã giải quyết', ...path];
    return i === open || bare[i] === 'not-due' ? ['Đang giải quyết', ...path] : path;
  });
}

/** The indicator of the dossiers scheme that a column's heads name, from its group down, or undefined. */
export function matchDossiers(path: readonly string[], table: DossierTable): Indicator | undefined {
  const words = wordsOf(path);
  const leaf = words.at(-1);
  if (leaf === undefined) return undefined;
  const whole = words.join(' ');
  const key =
    withinGroup(words.slice(0, -1), leaf) ??
    (table.hasBare ? bareOf(whole) : undefined) ??
    aloneOf(whole) ??
    receivedOf(leaf, table);
  if (key === SOME_LATE_RATE) return BY_KEY.get(lateRateOf(whole, table));
  return BY_KEY.get(key === 'resolved-in-time' && !table.hasEarly ? 'on-time' : (key ?? ''));
}

function aloneOf(head: string): string | undefined {
  return ALONE.find(([form]) => form.test(head))?.[1];
}

/** '' where the table counts both, and says neither of the rate. */
function lateRateOf(head: string, { hasLate, hasOverdue, hasBare, hasBothRates }: DossierTable): string {
  const isTold = hasBare || hasBothRates;
  if (!isTold && hasLate !== hasOverdue) return hasLate ? 'late-rate' : 'overdue-rate';
  if (!isTold && hasLate) return '';
  return /\bqua han\b/.test(head) ? 'overdue-rate' : 'late-rate';
}

function bareOf(head: string): string | undefined {
  const alone = head.replace(/^(?:so )?(?:luong )?ho so /, '');
  return BARE.find(([form]) => form.test(alone))?.[1];
}

function wordsOf(path: readonly string[]): string[] {
  return path.map((head) => spelledOut(fold(withoutPeriods(head)))).filter((head) => head !== '');
}

function spelledOut(head: string): string {
  return head
    .replace(/\bhs\b/g, 'ho so')
    .replace(/\bgq\b/g, 'giai quyet')
    .replace(/\btn\b/g, 'tiep nhan');
}

function withinGroup(groups: readonly string[], leaf: string): string | undefined {
  const over = groups.join(' ');
  const among = AMONG.find(([head]) => head.test(over))?.[1];
  if (among === undefined) return undefined;
  // A group within the group: "Số mới tiếp nhận" above "Trực tuyến" has its own total.
  const isOwnTotal = groups.length > 1 && TOTAL.test(leaf);
  const named = isOwnTotal ? WITHIN[among].find(([head]) => head.test(groups.at(-1)!)) : undefined;
  return (named ?? WITHIN[among].find(([head]) => head.test(leaf)))?.[1];
}

function receivedOf(leaf: string, { hasCarriedOver, hasTotal }: DossierTable): string | undefined {
  if (!/^(?:so )?(?:ho so )?(?:da )?tiep nhan$|^(?:tong )?so ho so (?:tiep )?nhan$/.test(leaf))
    return undefined;
  return hasCarriedOver && hasTotal ? 'new' : 'received';
}
