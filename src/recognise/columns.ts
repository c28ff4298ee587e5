import { fold } from '../model/index.ts';
import { isFigure } from './head-words.ts';
import type { Header } from './header.ts';
import type { Rows } from './merges.ts';
import { missingStatus } from './missing.ts';
import { findPeriods } from './periods.ts';

export type ColumnKind = 'ordinal' | 'code' | 'name' | 'level' | 'figure' | 'rank' | 'change' | 'ignored';

export interface Column {
  readonly index: number;
  readonly kind: ColumnKind;
  /** The header's texts over it, top to bottom. */
  readonly path: readonly string[];
  readonly head: string;
}

const ORDINAL = /^(?:stt|tt|so tt|so thu tu|no)$|^stt /;
const CODE = /^ma(?: (?:don vi|dinh danh|co quan|so|dv|tinh|xa|huyen|dinh danh don vi))?$|^(?:unit )?code$/;
const LEVEL = /^cap(?: don vi| hanh chinh)?$/;
const GRADE = /^(?:danh gia )?(?:xep loai|phan loai|muc xep loai)\b|\bxep loai$/;
const NOTE = /^(?:ghi chu|nguyen nhan|nhan xet|ly do|de xuat|kien nghi|thoi diem cap nhat|ngay cap nhat)\b/;
const TARGET = /^(?:muc tieu|chi tieu(?: duoc)? giao|chi tieu nam|ke hoach)\b/;
/** Beside the points themselves; "Điểm đạt / Tối đa" holds both. */
const MAXIMUM = /(?<!\bdat )\btoi da$/;
const CHANGE = /\b(?:tang giam|tang hoac giam|chenh lech|bien dong|thay doi|muc tang|so sanh voi|so voi)\b/;
const RANK = /\b(?:xep )?hang\b|\bthu hang\b|\bxep thu\b|\brank\b/;

/** Takes each column for what its head says, or, without a telling head, what its cells hold. */
export function classifyColumns(rows: Rows, header: Header): Column[] {
  return header.paths.map((path, index) => {
    const head = path.join(' – ');
    return { index, path, head, kind: index === header.name ? 'name' : kindOf(rows, header, path, index) };
  });
}

function kindOf(rows: Rows, header: Header, path: readonly string[], column: number): ColumnKind {
  const folded = fold(path.join(' '));
  if (ORDINAL.test(folded)) return 'ordinal';
  if (CODE.test(folded)) return 'code';
  if (LEVEL.test(folded)) return 'level';
  if (GRADE.test(folded) || NOTE.test(folded) || TARGET.test(folded) || MAXIMUM.test(folded))
    return 'ignored';
  const body = bodySample(rows, header.end, column);
  if (
    folded === '' &&
    column < header.name &&
    body.every((c) => /^(?:\d{1,4}|[IVXLC]+|[A-Z])[.)]?$/.test(c.trim()))
  )
    return 'ordinal';
  if (body.length > 0 && body.every((c) => /^[A-Z]\d{2}(?:\.\d+)*$/.test(c.trim()))) return 'code';
  if (folded === '') return 'ignored';
  if (CHANGE.test(folded)) return RANK.test(folded) ? 'ignored' : 'change';
  const holdsFigures = body.some((c) => isFigure(c));
  const dated = findPeriods(path.join(' ')).length > 0;
  const saysWhy = body.length > 0 && body.every((c) => missingStatus(c) !== undefined);
  if (!holdsFigures && !dated && !saysWhy) return 'ignored';
  return RANK.test(folded) ? 'rank' : 'figure';
}

const SAMPLE = 400;

function bodySample(rows: Rows, from: number, column: number): string[] {
  const cells: string[] = [];
  for (let r = from; r < rows.length && cells.length < SAMPLE; r++) {
    const cell = rows[r]![column];
    if (cell !== undefined && cell.trim() !== '') cells.push(cell);
  }
  return cells;
}
