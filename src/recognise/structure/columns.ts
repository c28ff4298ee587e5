import { type ColumnRole, fold } from '../../model/index.ts';
import { withoutBound, withoutRankWord } from '../figures/numbers.ts';
import { match766 } from '../indicators/schemes.ts';
import { findPeriods, isOnlyPeriod } from '../periods/periods.ts';
import { weekdayOf } from '../periods/weekday.ts';
import { foldHead, saidBy } from '../text/head-said.ts';
import { missingStatus } from '../text/missing.ts';
import { CHANGE_SIGNS, saysChange } from './change-heads.ts';
import {
  bodySample,
  holdsCodes766,
  holdsMarks,
  isCountOf,
  isPeriod,
  mostly,
  namesPeriods,
  saysLevel,
} from './column-cells.ts';
import { isFigure } from './head-words.ts';
import type { Header } from './header.ts';
import { TARGET, targetBesideResult } from './target-heads.ts';
import { tellingColumn } from './telling-column.ts';
import type { Rows } from './text-rows.ts';

export type ColumnKind =
  | 'ordinal'
  | 'code'
  | 'name'
  | 'indicator'
  | 'level'
  | 'parent'
  | 'period'
  | 'period-from'
  | 'period-to'
  | 'part'
  | 'figure'
  | 'rank'
  | 'target'
  | 'maximum'
  | 'change'
  | 'grade'
  | 'source'
  | 'ignored';

export interface Column {
  readonly index: number;
  readonly kind: ColumnKind;
  /** The header's texts over it, top to bottom. */
  readonly path: readonly string[];
  readonly head: string;
  /** Its figures are shares of one where percentages are meant. */
  readonly isShare?: true;
  /** Its texts part what the head over the figures names: "Hộ tịch", "Đất đai". */
  readonly isField?: true;
}

/** What the ledger calls a column of each kind; the column of names is called after what it names. */
export const ROLE_OF_KIND: Readonly<Record<Exclude<ColumnKind, 'name'>, ColumnRole>> = {
  ordinal: 'ordinal',
  code: 'code',
  indicator: 'indicator',
  level: 'level',
  parent: 'parent',
  period: 'period',
  'period-from': 'period',
  'period-to': 'period',
  part: 'part',
  figure: 'ignored',
  rank: 'ignored',
  target: 'ignored',
  maximum: 'maximum',
  change: 'published-change',
  grade: 'grade',
  source: 'source',
  ignored: 'ignored',
};

/** Kinds whose cells are numbers with a decimal sign. */
export const MEASURED_KINDS: ReadonlySet<ColumnKind> = new Set([
  'figure',
  'rank',
  'target',
  'maximum',
  'change',
]);

const ORDINAL = /^(?:stt|tt|so tt|so thu tu|no)$|^stt /;
/** Numbers of records, which count nothing. */
const RECORD_ID = /^(?:(?:unit|department|agency|province|commune|indicator) )?id$/;
const CODE =
  /^ma(?: (?:don vi|dinh danh|co quan|so|dv|tinh|bo|bo nganh|xa|huyen|dinh danh don vi))?$|^(?:unit |department |agency )?code$/;
/** Of whom the unit is a part, where another column holds its own code. */
const CODE_ABOVE = /^ma (?:tinh|bo|bo nganh|huyen)$/;
const INDICATOR =
  /^(?:ten |ma )?(?:chi so(?: thanh phan)?|chi tieu|tieu chi(?: thanh phan)?)$|^(?:indicator|metric|criteria|criterion|component|score|group)s?(?: (?:code|name|id|key|group|label))?$/;
const LEVEL = /^cap(?: don vi| hanh chinh)?$|^(?:unit )?level$/;
const PARENT =
  /^(?:truc )?thuoc(?: tinh| don vi)?$|^(?:don vi|co quan) (?:cha|cap tren|chu quan)$|^(?:tinh|tinh thanh pho|tinh tp)$|^(?:parent|province)(?: unit| code| name)?$/;
const PERIOD =
  /^(?:ky|ngay|thang|quy|tuan|nam|thoi gian|thoi diem)$|^(?:ky|ngay|thoi diem) (?:danh gia|bao cao|so lieu|du lieu|chot(?: so lieu)?)$|^(?:date|period|day|week|month|quarter|year|as of)$/;
const NAMED_PERIOD = /^(?:ky|ngay|thang|quy|tuan|nam)(?: (?:danh gia|bao cao))?$/;
const FROM = /^(?:tu )ngay$|^(?:from|start)(?: date)?$/;
const TO = /^den (?:het )?ngay$|^(?:to|end)(?: date)?$/;
const PART = /^loai(?: so| so lieu| gia tri| chi so)?$|^(?:part|value type|kind)$/;
const SOURCE = /^nguon(?: so lieu| du lieu)?$|^source$/;
const GRADE = /^(?:danh gia )?(?:xep loai|phan loai|muc xep loai)\b|\bxep loai$|^xl$|^grade$/;
const NOTE =
  /^(?:ghi chu|ghi luc|(?:so )?(?:dien thoai|dt)\b|nguyen nhan|nhan xet|ly do|de xuat|kien nghi|thoi diem cap nhat|ngay cap nhat|recorded)\b/;
/** Beside the points themselves; "Điểm đạt / Tối đa" holds both. */
const MAXIMUM = /(?<!\bdat )\btoi da$|^diem chuan$|\bmax score$/;
/** "5.6 / 6": the points beside their maximum. */
const PAIR = /^\d[\d.,]* ?\/ ?\d[\d.,]*$/;
const OF_PLAN = /\bso (?:voi|sanh)(?: [a-z]+)* (?:kh|ke hoach|chi tieu|muc tieu)\b/;
const RANK = /\b(?:xep )?hang\b|\bthu hang\b|\bxep thu\b|\brank\b|\bxh\b|^vi (?:tri|thu)$/;
/** "Điểm (xếp hạng)": points, whatever stands behind them. */
const POINTS = /^(?:tong )?(?:so )?diem\b/;

/** Takes each column for what its head says, or, without a telling head, what its cells hold. */
export function classifyColumns(rows: Rows, header: Header): Column[] {
  const columns = withTelling(
    rows,
    header,
    header.paths.map((path, index): Column => {
      const head = path.join(' – ');
      const kind = index === header.name ? 'name' : kindOf(rows, header, path, index);
      const isOfIndicators = kind === 'code' && holdsCodes766(bodySample(rows, header.end, index));
      const own = kind === 'figure' ? path.map(withoutRankBehind) : path;
      return { index, path: own, head, kind: isOfIndicators ? 'indicator' : kind };
    }),
  );
  const hasCode = columns.some((c) => c.kind === 'code' && !CODE_ABOVE.test(foldHead(c.head)));
  const hasFigures = columns.some((c) => c.kind === 'figure');
  const target = targetBesideResult(columns.map((c) => (/figure|target/.test(c.kind) ? c.head : '')));
  const isBareDate = (head: string) => isOnlyPeriod(head) || weekdayOf(head) !== undefined;
  const bareDates = columns.filter((c) => c.kind === 'figure' && isBareDate(c.head));
  return columns.map((c, i) => {
    if (i === target) return { ...c, kind: 'target' };
    if (c.kind === 'change' && columns[i - 1]?.kind === 'rank' && CHANGE_SIGNS.test(c.head.trim()))
      return { ...c, kind: 'ignored' };
    if (bareDates.length > 1 && c.kind === 'figure' && SUMMARY.test(foldHead(c.head))) {
      return { ...c, kind: 'ignored' };
    }
    if (c.kind === 'code' && hasCode && CODE_ABOVE.test(foldHead(c.head))) return { ...c, kind: 'parent' };
    // Beside filled columns: none of its figures has come, and next week's table is of the same indicators.
    const isBlank = c.kind === 'ignored' && hasFigures && namesFigures(c.path);
    return isBlank && bodySample(rows, header.end, c.index).length === 0 ? { ...c, kind: 'figure' } : c;
  });
}

/** Beside units, a column of texts that says what the figures of each row are. */
function withTelling(rows: Rows, header: Header, columns: readonly Column[]): readonly Column[] {
  if (header.names === 'indicator' || columns.some((c) => c.kind === 'indicator')) return columns;
  const told = columns.filter((c) => !NOTE.test(foldHead(c.head)));
  const telling = tellingColumn(rows, header, told);
  if (!telling) return columns;
  const isField = telling.isField ? { isField: true as const } : {};
  return columns.map((c) => (c.index === telling.index ? { ...c, kind: 'indicator', ...isField } : c));
}

/** "Điểm (xếp hạng)": each figure with its rank behind it. */
const RANK_BEHIND = /^((?:tổng |số )*điểm(?: số)?)\s*[(/,]\s*(?:xếp |thứ )?(?:hạng|thứ)\s*\)?$/iu;

function withoutRankBehind(head: string): string {
  return head.normalize('NFC').replace(RANK_BEHIND, '$1');
}

/** Over a column that sums up the dates left of it. */
const SUMMARY =
  /^(?:(?:trung binh|binh quan|tb)(?: cong| chung)?(?: (?:ca )?(?:tuan|thang|quy|nam|ky))?|tong|tong so|tong cong|cong)$/;

/** "Ghi chú": what stands below is about the row, and no figure of it. */
export function isRemark({ path }: Column): boolean {
  return NOTE.test(fold(path.join(' ')));
}

/** Does a head promise figures whatever stands below it? */
export function namesFigures(path: readonly string[]): boolean {
  const folded = fold(path.join(' '));
  const isNote = [GRADE, NOTE, TARGET, MAXIMUM, RANK].some((head) => head.test(folded));
  return (
    !isNote &&
    !saysChange(path.join(' – ')) &&
    (match766(path) !== undefined || /\bt[yi] le\b|\bdiem\b|^so (?:luong|ho so)\b/.test(folded))
  );
}

/** Kinds a head alone tells. */
const TOLD_BY_HEAD: readonly (readonly [RegExp, ColumnKind])[] = [
  [ORDINAL, 'ordinal'],
  [CODE, 'code'],
  [LEVEL, 'level'],
  [GRADE, 'grade'],
  [NOTE, 'ignored'],
  [SOURCE, 'source'],
];

/** Kinds a head suggests and the cells must bear out. */
const BORNE_OUT: readonly (readonly [RegExp, ColumnKind, (cell: string, folded: string) => boolean])[] = [
  [RECORD_ID, 'ordinal', (cell) => /^\d+$/.test(cell)],
  [INDICATOR, 'indicator', (cell) => !isFigure(withoutBound(cell))],
  [/^(?:nhom|khoi|loai(?: don vi)?)$/, 'level', saysLevel],
  [PARENT, 'parent', (cell) => /\p{L}/u.test(cell)],
  [PERIOD, 'period', (cell, head) => isPeriod(cell) || isCountOf(head, cell)],
  [FROM, 'period-from', (cell) => findPeriods(cell).length > 0],
  [TO, 'period-to', (cell) => findPeriods(cell).length > 0],
  [PART, 'part', (cell) => saidBy(fold(cell)) !== undefined],
];

function kindOf(rows: Rows, header: Header, path: readonly string[], column: number): ColumnKind {
  const folded = foldHead(path.join(' '));
  const told = TOLD_BY_HEAD.find(([head]) => head.test(folded));
  if (told) return told[1];
  const body = bodySample(rows, header.end, column);
  if (body.length > 0) {
    const borne = BORNE_OUT.find(
      ([head, , bears]) => head.test(folded) && mostly(body, (c) => bears(c, folded)),
    );
    if (borne) return borne[1];
    if (NAMED_PERIOD.test(folded) && namesPeriods(body)) return 'period';
  }
  if (folded === '' && column < header.name && body.every((c) => /^(?:\d{1,4}|[IVXLC]+|[A-Z])[.)]?$/.test(c)))
    return 'ordinal';
  if (body.length > 0 && body.every((c) => /^[A-Z]\d{2}(?:\.\d+)*$/.test(c))) return 'code';
  const isChange = saysChange(path.join(' – '));
  if (folded === '' && !isChange) return 'ignored';
  // "% so với kế hoạch" is no change of what stands left of it.
  if (isChange && OF_PLAN.test(folded)) return 'ignored';
  if (isChange) {
    const left = fold(header.paths[column - 1]?.at(-1) ?? '');
    return RANK.test(left) || RANK.test(folded) || /\bbac\b/.test(folded) ? 'ignored' : 'change';
  }
  const holdsFigures = body.some((c) => isFigure(withoutBound(c)) || isFigure(withoutRankWord(c)));
  if (TARGET.test(folded) || MAXIMUM.test(folded)) {
    if (!holdsFigures) return 'ignored';
    if (TARGET.test(folded)) return 'target';
    return mostly(body, (c) => PAIR.test(c)) ? 'figure' : 'maximum';
  }
  if (holdsMarks(body)) return 'ignored';
  const dated = findPeriods(path.join(' ')).length > 0;
  const saysWhy = body.length > 0 && body.every((c) => missingStatus(c) !== undefined);
  // Whatever stands below an indicator everybody knows, it is meant to be figures.
  const isKnown = body.length > 0 && match766(path) !== undefined;
  if (!holdsFigures && !dated && !saysWhy && !isKnown) return 'ignored';
  const isPoints = POINTS.test(foldHead(path.at(-1)!)) && body.some((c) => /^\d+[.,]\d/.test(c));
  return RANK.test(folded) && !isPoints ? 'rank' : 'figure';
}
