import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foundByEither,
  type Glossary,
  ownNames,
  restoreOwnNames,
  underNamesHere,
  underOwnNames,
} from '../../src/model/index.ts';
import { BANDS, buildIndicator, buildUnit } from '../build-assessment.ts';

const NAMES = ['Sở Y tế', 'SỞ Y TẾ', 'Sở  Y tế', 'Sở Nội vụ', '__proto__'];
const name = fc.constantFrom(...NAMES);

/** Units and a scheme of the same keys, each side with names of its own. */
const glossary: fc.Arbitrary<Glossary> = fc
  .record({
    units: fc.array(name, { minLength: 4, maxLength: 4 }),
    aliases: fc.array(name, { maxLength: 2 }),
    scheme: name,
    indicators: fc.array(fc.record({ name, short: fc.option(name) }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ units, aliases, scheme, indicators }) => ({
    units: units.map((one, i) => ({ ...buildUnit(`u${i}`), name: one, aliases })),
    schemes: [
      {
        ...BANDS,
        name: scheme,
        indicators: indicators.map(({ name: called, short }, i) =>
          buildIndicator(`i${i}`, { name: called, ...(short === null ? {} : { short }) }),
        ),
      },
    ],
  }));

const byKey = <T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.key, one]));
const here = ({ units, schemes }: Glossary) => ({ units: byKey(units), schemes: byKey(schemes) });

/** What is seen of it. */
const shown = ({ units, schemes }: Glossary) => [
  units.map((unit) => unit.name),
  schemes.map((scheme) => [
    scheme.name,
    scheme.indicators.map(({ name: called, short }) => [called, short ?? null]),
  ]),
];

test('under its own names a workbook shows those of its file, and the machine keeps its own', () => {
  fc.assert(
    fc.property(glossary, glossary, (file, machine) => {
      const own = ownNames(file, here(machine));
      expect(shown(underOwnNames(machine, own))).toEqual(shown(file));
      // What is read for it comes back as this machine calls it, letter for letter.
      const known = foundByEither(machine, own);
      expect(shown(known)).toEqual(shown(file));
      expect(underNamesHere(known, machine, own)).toEqual(machine);
      // And passes the gate, from a disk or a text.
      expect(restoreOwnNames(own === undefined ? own : JSON.parse(JSON.stringify(own)))).toEqual(own);
    }),
  );
});

test('a workbook that is called as the machine calls it has no names of its own', () => {
  fc.assert(
    fc.property(glossary, (machine) => {
      expect(ownNames(machine, here(machine))).toBeUndefined();
      expect(underOwnNames(machine, undefined)).toBe(machine);
    }),
  );
});

test('a unit is found by the machine’s name too, unless that is another’s', () => {
  const machine = {
    units: [buildUnit('a', 'Sở A'), buildUnit('b', 'Sở B')],
    schemes: [],
  };
  const aliasesUnder = (names: readonly string[]) => {
    const file = { units: machine.units.map((unit, i) => ({ ...unit, name: names[i]! })), schemes: [] };
    return foundByEither(machine, ownNames(file, here(machine))).units.map(({ aliases }) => aliases);
  };
  expect(aliasesUnder(['Sở Mới', 'Sở B'])).toEqual([['Sở A'], []]);
  // Each is called what the other is called here: a file that prints one of them means the workbook's.
  expect(aliasesUnder(['Sở B', 'SỞ A'])).toEqual([[], []]);
});

test('what is read keeps what it adds to a unit, and units nobody named before', () => {
  const machine = { units: [buildUnit('a', 'Sở A')], schemes: [] };
  const own = ownNames({ units: [buildUnit('a', 'Sở Mới')], schemes: [] }, here(machine));
  const [known] = foundByEither(machine, own).units;
  const read = {
    units: [{ ...known!, code: 'H1', aliases: [...known!.aliases, 'Sở A (huyện B)'] }, buildUnit('b')],
    schemes: [],
  };
  expect(underNamesHere(read, machine, own).units).toEqual([
    { ...machine.units[0]!, code: 'H1', aliases: ['Sở A (huyện B)'] },
    buildUnit('b'),
  ]);
});

test('of damaged names those are kept that are names', () => {
  const units = [{ key: 'a', name: 'Sở A' }, { key: 'b' }, { key: '', name: 'x' }, null, 'Sở'];
  const schemes = [
    { key: 's', name: 'Bộ', indicators: [{ key: 'i', name: 'Điểm', short: 7 }, { key: 'i' }] },
    5,
  ];
  expect(restoreOwnNames({ units, schemes, more: 1 })).toEqual({
    units: [{ key: 'a', name: 'Sở A' }],
    schemes: [{ key: 's', name: 'Bộ', indicators: [] }],
  });
  for (const none of [undefined, null, 7, 'names', [], {}, { units: 'a' }]) {
    expect(restoreOwnNames(none)).toBeUndefined();
  }
});
