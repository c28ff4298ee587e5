import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROGRAM_VERSION } from '../../src/model/index.ts';

test('what is written names the version that the package has', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(PROGRAM_VERSION).toBe(version);
});
