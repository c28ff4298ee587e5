import { compareNames, type IsoDate, type Level } from '../../model/index.ts';
import type { DropContext, NamedProvince } from '../drop-context.ts';
import { isContinued, placeOf, type Sheet } from '../structure/sheet.ts';

export interface Scope {
  /** Folded name of the province. */
  readonly province?: string;
  readonly provisional: boolean;
}

/** Levels of units that have a province as parent. */
export const IN_PROVINCE: ReadonlySet<Level> = new Set(['department', 'district', 'commune', 'branch']);

/**
 * The province a table belongs to: its own document's, else, as a proposal, the only one that some of its rows name, that
 * the rest of the drop is about, or else the workbook; where there are several or none it can be said, and need not.
 * `needed` says whether any of its units has a province as parent.
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
  const likely = named.length > 0 ? named : provinces;
  const proposed = likely.length === 1 ? likely[0] : undefined;
  const others = registry
    .provinces(day)
    .filter((p) => likely.every(({ base }) => p.base !== base))
    .toSorted((a, b) => compareNames(a.name, b.name));
  const { value, answered } = desk.ask(
    {
      id: `scope:${sheet.shape}:${sheet.header.name}`,
      kind: 'scope',
      import: sheet.at.import,
      file: sheet.at.file,
      table: sheet.at.table,
      detail: { title: sheet.facts.printedTitle ?? '' },
      choices: [...likely, ...others].map(({ base, name }) => ({
        value: base,
        kind: 'scope',
        detail: { name },
      })),
      ...(proposed ? { proposed: proposed.base } : { optional: true }),
    },
    undefined,
    isContinued(sheet),
  );
  if (!answered)
    desk.note('scope-unknown', 'warning', placeOf(sheet), proposed ? { proposed: proposed.name } : undefined);
  return { ...(value === undefined ? {} : { province: value }), provisional: !answered };
}

/** Rows without a level of their own follow their company; a table of provinces needs no province. */
export function needsScope(levels: readonly (Level | undefined)[]): boolean {
  const known = levels.filter((level) => level !== undefined);
  return known.length === 0 || known.some((level) => IN_PROVINCE.has(level));
}
