import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const HERE = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, HERE), 'utf8');

/** "1–7, 9" as its numbers. */
const numbersOf = (list: string): number[] =>
  list.split(',').flatMap((part) => {
    const [first, last = first] = part.trim().split('–').map(Number);
    return Array.from({ length: last! - first! + 1 }, (_, i) => first! + i);
  });

const MUST = numbersOf(/Must be caught: ([\d–, ]+)\./.exec(read('README.md'))![1]!);

/** Numbers before the colon of a test's name: those that are caught, and those that are quiet once put right. */
const tested = readdirSync(HERE)
  .filter((name) => /^(?:\d{3}|portal)\.test\.ts$/.test(name))
  .flatMap((name) => [...read(name).matchAll(/\btest\('(\d+(?:[–,] ?\d+)*)( put right)?\b[^']*'/g)])
  .map(([, list, isQuiet]) => ({ numbers: numbersOf(list!), isQuiet: isQuiet !== undefined }));

const numbersWith = (quiet: boolean): ReadonlySet<number> =>
  new Set(tested.flatMap(({ numbers, isQuiet }) => (isQuiet === quiet ? numbers : [])));

test('the list is whole', () => {
  expect(MUST).toHaveLength(34);
  expect(new Set(MUST).size).toBe(34);
});

test('every number of the list is caught under its number', () => {
  expect(MUST.filter((number) => !numbersWith(false).has(number))).toEqual([]);
});

test('every number of the list is quiet once what was printed is put right', () => {
  expect(MUST.filter((number) => !numbersWith(true).has(number))).toEqual([]);
});
