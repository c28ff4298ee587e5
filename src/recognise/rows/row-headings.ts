import { match766 } from '../indicators/schemes.ts';
import { isOnlyPeriod } from '../periods/periods.ts';
import { isUnitsName } from '../structure/head-words.ts';
import type { Header } from '../structure/header.ts';
import { clean } from '../text/text.ts';
import { levelOfHeading, parseUnitName } from '../units/unit-names.ts';
import { isCounted, isUnit } from './row-words.ts';
import { depthOf } from './sections.ts';

/** What a row says of itself. */
export interface Named {
  readonly name: string;
  readonly ordinal: string | undefined;
}

/** "Huyện Bù Đốp" without figures over its communes is their section, not a unit without data. */
export function headsRows({ name, ordinal }: Named, next: Named, section: string): boolean {
  if (ordinal !== undefined && Number(next.ordinal) === Number(ordinal) + 1) return false;
  const { type, level = type === 'city' ? 'district' : undefined } = parseUnitName(name);
  const below = parseUnitName(next.name).level ?? levelOfHeading(section);
  if (level !== 'district' && level !== 'province') return false;
  if (below !== undefined) return depthOf(level) < depthOf(below);
  return ordinal === undefined && isCounted(next.ordinal);
}

/** "II | Sở Y tế" without figures over its indicators, or over the dates of its figures. */
export function ownsRows(names: Header['names'], unit: Named, next: Named | undefined): boolean {
  if (names === 'unit' || !isOwner(unnumbered(unit.name))) return false;
  if (next?.ordinal !== undefined && Number(next.ordinal) === Number(unit.ordinal) + 1) return false;
  if (names === 'indicator') return true;
  return next !== undefined && (match766([next.name]) !== undefined || isOnlyPeriod(next.name));
}

/** A unit's type and its proper name, or whose it is: "Thanh tra công vụ" and "Xã hội hóa" are things to be done. */
const PROPER =
  /^\p{Lu}[\p{L}.&]*(?:\s(?:ban|phố|xã|trấn|khu|phòng|tra|an|cục|nhánh|nhân dân|phường|huyện|quận|thị|đặc))*\s*(?:\p{Lu}|tỉnh|thành phố|quản lý)/u;
const CAPITALS = /^(?:XÃ HỘI|BAN HÀNH|SỞ HỮU|BỘ THỦ TỤC|THANH TRA(?! TỈNH))/u;

/** Among indicators, is a row or a column a unit's? */
export function isOwner(name: string): boolean {
  const text = clean(name);
  return isUnitsName(text) && isUnit(text) && PROPER.test(text) && !CAPITALS.test(text);
}

/** "II. Sở Y tế" without its numeral. */
export function unnumbered(name: string): string {
  return name.replace(/^(?:\d+|[IVX]+)[.)]\s*/, '');
}
