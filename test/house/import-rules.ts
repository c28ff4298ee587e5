import { type House, type Import, importsOf, type Rule, roomOf } from './house.ts';
import { FLOORS, LIBRARIES, SIDE_DOORS } from './plan.ts';

const between = (house: House): readonly Import[] =>
  importsOf(house).filter(({ from, to, isPackage }) => !isPackage && roomOf(from) !== roomOf(to));

const line = ({ from, to }: Import): string => `${from} imports ${to}`;

export const everyRoomIsOnThePlan: Rule = (house) =>
  [...new Set([...house.keys()].map(roomOf))].filter((room) => FLOORS[room] === undefined);

export const importsRunDown: Rule = (house) =>
  between(house)
    .filter(({ from, to }) => !isBelow(roomOf(from), roomOf(to)))
    .map(line);

function isBelow(from: string, to: string): boolean {
  const isSideDoor = SIDE_DOORS.some(([a, b]) => a === from && b === to);
  return isSideDoor || (FLOORS[from] ?? 0) > (FLOORS[to] ?? Number.POSITIVE_INFINITY);
}

export const roomsAreEnteredByTheDoor: Rule = (house) =>
  between(house)
    .filter(({ to }) => to !== `${roomOf(to)}/index.ts`)
    .map(line);

export const importsLeadSomewhere: Rule = (house) =>
  importsOf(house)
    .filter(({ to, isPackage }) => !isPackage && !house.has(to))
    .map(line);

export const librariesKeepToTheirRoom: Rule = (house) =>
  importsOf(house)
    .filter(({ from, to, isPackage }) => isPackage && !roomsFor(to).includes(roomOf(from)))
    .map(line);

function roomsFor(specifier: string): readonly string[] {
  const isPartOf = (name: string) => specifier === name || specifier.startsWith(`${name}/`);
  return Object.entries(LIBRARIES).find(([name]) => isPartOf(name))?.[1] ?? [];
}

export const noFileImportsItself: Rule = (house) => {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of importsOf(house)) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
};
