import { type Choice, compareNames, fold, type IsoDate } from '../../model/index.ts';
import type { DropContext } from '../drop-context.ts';
import { placeOf, type Sheet } from '../structure/sheet.ts';
import { fileOwner, namedOwner, type Owner, ownerlessName, rivalOf } from './one-unit.ts';
import { needsScope, scopeOfSheet } from './scope.ts';
import { parseUnitName } from './unit-names.ts';

/** Whose the figures of a table of indicators are. */
export interface Whose {
  readonly owner: Owner;
  /** Folded name of the province it lies in, or is. */
  readonly province?: string;
  /** It rests on a proposal nobody has confirmed. */
  readonly provisional: boolean;
}

/**
 * The unit the table names as its own; else the country or the province its document is about, asked where a letterhead
 * or the file's name speaks of somebody else; else one of the provinces, as proposed that of the rest of the drop or of
 * the workbook, or a unit called like its file, without its date, so that next week's file is about the same. Undefined
 * while nobody has said.
 */
export function whoseFigures(sheet: Sheet, context: DropContext, day: IsoDate): Whose | undefined {
  const { facts } = sheet;
  const named = namedOwner(sheet) ?? (context.isFilePerUnit ? fileOwner(sheet) : undefined);
  if (named) {
    const scope = scopeOfSheet(sheet, { needed: needsScope([named.level]) }, day, context);
    return { owner: named, ...scope };
  }
  if (facts.province !== undefined) return ofProvince(sheet, facts.province, context, day);
  if (facts.isAboutCountry)
    return {
      owner: { name: { printed: '', base: '' }, level: 'country', isPrinted: false },
      provisional: false,
    };
  return ofFile(sheet, context, day);
}

/** Of a province's folded name. */
export const provinceItself = (base: string): Owner => ({
  name: { printed: '', base },
  level: 'province',
  isPrinted: false,
});

/** The answer that gives the figures to the rival. */
const RIVAL = 'unit';

/** An office that reports on the province mostly does so; a file called after a place mostly holds that place's. */
function ofProvince(sheet: Sheet, province: string, context: DropContext, day: IsoDate): Whose {
  const owner = provinceItself(province);
  const rival = rivalOf(sheet, province);
  if (!rival) return { owner, province, provisional: false };
  const unit = rival.owner.name.printed;
  const name = context.provinces.find((p) => p.base === province)?.name ?? province;
  const { value, answered } = ask(sheet, context, {
    id: `scope:owner:${province}:${fold(unit)}`,
    detail: { unit, province: name },
    choices: [
      { value: province, kind: 'scope', detail: { name, whose: 'province' } },
      { value: RIVAL, kind: 'unit', detail: { name: unit, whose: 'unit' } },
    ],
    proposed: rival.isLikely ? RIVAL : province,
  });
  const chosen = value === RIVAL ? placed(rival.owner, province, day, context) : owner;
  return { owner: chosen, province, provisional: !answered };
}

/** A place without a word for what it is: a known unit of that name, else a commune. */
function placed(owner: Owner, province: string, day: IsoDate, { registry }: DropContext): Owner {
  const parent = registry.province(province, day)?.key;
  if (owner.name.level !== undefined || parent === undefined) return owner;
  const level = (['commune', 'district', 'department'] as const).find(
    (l) => registry.find(owner.name, l, parent, day) !== undefined,
  );
  return level === undefined ? owner : { ...owner, level };
}

function ofFile(sheet: Sheet, context: DropContext, day: IsoDate): Whose | undefined {
  const name = ownerlessName(sheet);
  const [only, ...more] = context.provinces;
  const home = more.length === 0 ? only : undefined;
  const rival = home && rivalOf(sheet, home.base);
  const { value, answered } = ask(sheet, context, {
    id: `scope:file:${fold(name)}`,
    detail: { own: 'yes' },
    choices: [
      { value: 'new', kind: 'unit-new', detail: { name } },
      ...(rival
        ? [{ value: RIVAL, kind: 'unit' as const, detail: { name: rival.owner.name.printed, whose: 'unit' } }]
        : []),
      ...context.registry
        .provinces(day)
        .toSorted((a, b) => compareNames(a.name, b.name))
        .map((p) => ({ value: p.base, kind: 'scope' as const, detail: { name: p.name } })),
    ],
    proposed: rival?.isLikely ? RIVAL : home?.base,
  });
  if (!answered) {
    const detail = home ? { proposed: home.name } : { own: 'yes' };
    context.desk.note('scope-unknown', home ? 'warning' : 'blocking', placeOf(sheet), detail);
  }
  // What a file is called is nobody's name until somebody says so.
  if (value === undefined) return undefined;
  const provisional = !answered;
  if (value === RIVAL && rival && home) {
    return { owner: placed(rival.owner, home.base, day, context), province: home.base, provisional };
  }
  if (value !== 'new') return { owner: provinceItself(value), province: value, provisional };
  return { owner: { name: parseUnitName(name), level: 'province', isPrinted: true }, provisional };
}

/** Once for all tables that would be asked the same. */
function ask(
  { at, facts }: Sheet,
  { desk }: DropContext,
  {
    id,
    detail,
    choices,
    proposed,
  }: {
    readonly id: string;
    readonly detail: Readonly<Record<string, string>>;
    readonly choices: readonly Choice[];
    readonly proposed: string | undefined;
  },
) {
  const { import: key, file, table } = at;
  const about = { title: facts.printedTitle ?? '', ...detail };
  return desk.ask(
    {
      ...{ id, kind: 'scope', import: key, file, table, detail: about, choices },
      ...(proposed === undefined ? {} : { proposed }),
    },
    undefined,
    true,
  );
}
