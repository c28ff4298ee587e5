import { fold, LEVELS, UNIT_TYPES, type Unit, type UnitKey } from '../model/index.ts';
import { listed, oneOf } from './choice-codecs.ts';
import { type Codec, mapped } from './codec.ts';
import { builtinUnit } from './known.ts';
import { varint } from './number-codecs.ts';
import { day } from './period-codec.ts';
import { list, table } from './record-codecs.ts';
import { type Ending, endingOf, fromEnding, key, line, tidyLine } from './text-codec.ts';

/** Everything but the aliases, which only an import asks for. */
function isAlike(a: Unit, b: Unit): boolean {
  const text = (u: Unit): string =>
    JSON.stringify([
      ...[u.key, u.name, u.type, u.level, u.parent, u.code, u.epoch?.from, u.epoch?.to],
      ...[u.successors, u.order],
    ]);
  return text(a) === text(b);
}

/** What a receiver would know of the unit without being told. */
export function goesWithoutSaying(unit: Unit): boolean {
  const known = builtinUnit(unit.key);
  return known !== undefined && isAlike(unit, known);
}

/** A built-in unit but for the name a file gives it. */
export function isRenamed(unit: Unit): boolean {
  const known = builtinUnit(unit.key);
  return known !== undefined && isAlike({ ...unit, name: known.name }, known);
}

/** The built-in unit under another name; what it was called before is an alias. */
function renamed(known: Unit, name: string): Unit {
  return { ...known, name, aliases: [known.name, ...known.aliases].filter((alias) => alias !== name) };
}

const ending = { head: line, shared: varint };

/** Built-in units under the names of a file, by key and the ending their names share with the built-in ones. */
export function renamedUnits(builtin: readonly UnitKey[]): Codec<readonly Unit[]> {
  const known = (unit: UnitKey): Unit => builtinUnit(unit)!;
  return mapped(
    table({ unit: listed(builtin), ...ending }),
    (units) => units.map(({ key: unit, name }) => ({ unit, ...endingOf(tidyLine(name), known(unit).name) })),
    (rows) => rows.map(({ unit, ...name }) => renamed(known(unit), fromEnding(name, known(unit).name))),
  );
}

/**
 * Units the receiver does not know, without their aliases; `keys` has their parents and successors. A unit's key travels
 * as what it shares with the keys its parent, level and name lead to, and what stands between.
 */
export function ownUnits(keys: readonly UnitKey[]): Codec<readonly Unit[]> {
  const ref = listed(keys);
  const rows = table(
    { name: line, type: oneOf(UNIT_TYPES), level: oneOf(LEVELS), prefix: varint, ...ending },
    { parent: ref, code: key, from: day, to: day, successors: list(ref), order: varint },
  );
  return mapped(
    rows,
    (units) =>
      units.map(({ key: unit, aliases: _, epoch, ...rest }) => ({
        ...rest,
        ...epoch,
        ...keyParts(unit, rest),
      })),
    (told) =>
      told.map(({ prefix, head, shared, from, to, ...rest }) => ({
        ...rest,
        key: keyOf({ prefix, head, shared }, rest),
        aliases: [],
        ...(from === undefined && to === undefined
          ? {}
          : { epoch: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }),
      })),
  );
}

type Named = Pick<Unit, 'name' | 'level' | 'parent'>;
interface KeyParts extends Ending {
  readonly prefix: number;
}

const beginningOf = ({ parent, level }: Named): string => `${parent ?? ''}/${level}/`;
const endOf = ({ name }: Named): string => fold(tidyLine(name)).replaceAll(' ', '-');

function keyParts(unit: UnitKey, named: Named): KeyParts {
  const beginning = beginningOf(named);
  const prefix = unit.startsWith(beginning) ? beginning.length : 0;
  return { prefix, ...endingOf(unit.slice(prefix), endOf(named)) };
}

function keyOf({ prefix, ...rest }: KeyParts, named: Named): UnitKey {
  return beginningOf(named).slice(0, prefix) + fromEnding(rest, endOf(named));
}
