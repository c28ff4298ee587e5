import type { Level } from '../model/index.ts';
import type { Desk } from './questions.ts';
import { placeOf, type Sheet } from './sheet.ts';

/** A province by its folded and its written name. */
export interface NamedProvince {
  readonly base: string;
  readonly name: string;
}

export interface Scope {
  /** Folded name of the province. */
  readonly province?: string;
  readonly provisional: boolean;
}

/** Levels of units that have a province as parent. */
export const IN_PROVINCE: ReadonlySet<Level> = new Set(['department', 'district', 'commune', 'branch']);

/**
 * The province a table belongs to: its own document's, else, as a proposal, the only one the rest of the drop, or else the workbook, is about.
 * `needed` says whether any of its units has a province as parent.
 */
export function scopeOfSheet(
  sheet: Sheet,
  siblings: readonly NamedProvince[],
  needed: boolean,
  desk: Desk,
): Scope {
  const { province } = sheet.facts;
  if (province !== undefined || !needed)
    return { ...(province === undefined ? {} : { province }), provisional: false };
  const [only] = siblings;
  const note = () =>
    desk.note('scope-unknown', 'warning', placeOf(sheet), only ? { proposed: only.name } : undefined);
  if (only === undefined || siblings.length > 1) {
    note();
    return { provisional: false };
  }
  const { value, answered } = desk.ask({
    id: `scope:${sheet.shape}:${sheet.header.name}`,
    kind: 'scope',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    detail: { title: sheet.facts.title },
    choices: [{ value: only.base, kind: 'scope', detail: { name: only.name } }],
    proposed: only.base,
  });
  if (!answered) note();
  return { province: value ?? only.base, provisional: !answered };
}

/** Rows without a level of their own follow their company; a table of provinces needs no province. */
export function needsScope(levels: readonly (Level | undefined)[]): boolean {
  const known = levels.filter((level) => level !== undefined);
  return known.length === 0 || known.some((level) => IN_PROVINCE.has(level));
}
