import { expect, test } from 'vitest';
import { isInstalled } from '../../.tools/installed.mjs';

const want = {
  '': { version: '0.1.0' },
  'node_modules/idb': { version: '8.0.4' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};

test('what is listed is there', () => {
  expect(isInstalled({ 'node_modules/idb': { version: '8.0.4' } }, want)).toBe(true);
});

test('nothing is there yet', () => {
  expect(isInstalled({}, want)).toBe(false);
});

test('another version is there', () => {
  expect(isInstalled({ 'node_modules/idb': { version: '8.0.3' } }, want)).toBe(false);
  const stale = {
    'node_modules/idb': { version: '8.0.4' },
    'node_modules/for-another-system': { version: '0.9.0' },
  };
  expect(isInstalled(stale, want)).toBe(false);
});
