import { expect, it } from 'vitest';
import { dayPeriod } from '../../src/model/index.ts';
import { missingPeriods } from '../../src/workbench/guests.svelte.ts';
import { spec } from './spec.ts';

const [march, april] = [dayPeriod('2025-03-27'), dayPeriod('2025-04-08')];
const nothing = {
  heads: [],
  units: new Map(),
  schemes: new Map(),
  read: async () => undefined,
  readColumn: async () => [],
};

it('names a period once, however often a view asks for it', () => {
  const from = { exact: march };
  const asked = { ...spec, to: { exact: april }, from, baselines: [from, { exact: april }] };
  expect(missingPeriods(asked, nothing)).toEqual([april, march]);
});
