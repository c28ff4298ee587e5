import { GENERATED, TOP_LEVEL } from './plan.ts';

/** Names missing from the project's folder, and names that have no place in it. */
export function topLevelFaults(names: readonly string[]): readonly string[] {
  const isExpected = (name: string) =>
    name.startsWith('.') || TOP_LEVEL.includes(name) || GENERATED.includes(name);
  return [
    ...TOP_LEVEL.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names.filter((name) => !isExpected(name)).map((name) => `${name} has no place here`),
  ];
}
