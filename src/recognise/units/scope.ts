import type { IsoDate, Level } from '../../model/index.ts';
import type { DropContext, NamedProvince } from '../drop-context.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';

export interface Scope {
  /** Folded name of the province. */
  readonly province?: string;
  readonly provisional: boolean;
}

/** Levels of units that have a province as parent. */
export const IN_PROVINCE: ReadonlySet<Level> = new Set(['department', 'district', 'commune', 'branch']);

/**
 * The province a table belongs to: its own document's, else, as a proposal, the only one that some of its rows name, that
 * the rest of the drop is about, or else the workbook. `needed` says whether any of its units has a province as parent.
 */
export function scopeOfSheet(
  sheet: Sheet,
  { needed, named = [] }: { readonly needed: boolean; readonly named?: readonly NamedProvince[] },
  day: IsoDate,
  { provinces, registry, desk }: DropContext,
): Scope {
  const { province } = sheet.facts;
  if (province !== undefined || !needed)
    return { ...(province === undefined ? {} : { province }), provisional: false };
  const [only, ...more] = named.length > 0 ? named : provinces;
  const proposed = more.length === 0 ? only : undefined;
  const note = () =>
    desk.note('scope-unknown', 'warning', placeOf(sheet), proposed ? { proposed: proposed.name } : undefined);
  if (proposed === undefined) {
    note();
    return { provisional: false };
  }
  const others = registry.provinces(day).filter((p) => p.base !== proposed.base);
  const { value, answered } = desk.ask({
    id: `scope:${sheet.shape}:${sheet.header.name}`,
    kind: 'scope',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    detail: { title: sheet.facts.printedTitle ?? '' },
    choices: [proposed, ...others].map(({ base, name }) => ({
      value: base,
      kind: 'scope',
      detail: { name },
    })),
    proposed: proposed.base,
  });
  if (!answered) note();
  return { province: value ?? proposed.base, provisional: !answered };
}

/** Rows without a level of their own follow their company; a table of provinces needs no province. */
export function needsScope(levels: readonly (Level | undefined)[]): boolean {
  const known = levels.filter((level) => level !== undefined);
  return known.length === 0 || known.some((level) => IN_PROVINCE.has(level));
}
