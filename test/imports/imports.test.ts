import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Expectation, readingOf } from './reading.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.expected.json'))
  .sort();

/** `WRITE_READINGS=1` fills in a case that so far has only its quirk and its files: read it against the file then. */
const writes = process.env.WRITE_READINGS !== undefined;

test('there is at least one file of every kind', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('%s', async (path) => {
  const expected: Expectation = JSON.parse(readFileSync(here + path, 'utf8'));
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const files = expected.files.map((name) => {
    if (!existsSync(here + folder + name)) throw new Error(`${folder}${name} is missing`);
    return { name, bytes: new Uint8Array(readFileSync(here + folder + name)) };
  });
  const { quirk, files: names, answers } = expected;
  const reading = {
    quirk,
    files: names,
    ...(answers ? { answers } : {}),
    ...(await readingOf(files, answers, expected)),
  };
  if (writes && expected.rows === undefined) {
    writeFileSync(here + path, `${JSON.stringify(reading, undefined, 2)}\n`);
  } else expect(reading).toEqual(expected);
});
