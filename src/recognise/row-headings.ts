import type { Header } from './header.ts';
import { isOnlyPeriod } from './periods.ts';
import { isCounted, isUnit } from './row-words.ts';
import { match766 } from './schemes.ts';
import { depthOf } from './sections.ts';
import { levelOfHeading, parseUnitName } from './unit-names.ts';

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
export function ownsRows(names: Header['names'], unit: string, next: Named | undefined): boolean {
  if (names === 'unit' || !isUnit(unnumbered(unit))) return false;
  if (names === 'indicator') return true;
  return next !== undefined && (match766([next.name]) !== undefined || isOnlyPeriod(next.name));
}

/** "II. Sở Y tế" without its numeral. */
export function unnumbered(name: string): string {
  return name.replace(/^(?:\d+|[IVX]+)[.)]\s*/, '');
}
