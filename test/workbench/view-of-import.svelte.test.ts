import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { viewOf } from '../../src/workbench/view-of-import.ts';
import { eachOnAnEmptyDisk, twoViews } from './a-library.ts';

eachOnAnEmptyDisk();

test('what was imported is shown by the view that is open, or by the first other that does', async () => {
  const library = await twoViews();
  const [departments, districts] = library.views;
  await library.open(departments!.id);
  const keysOf = (level: string) => library.ownHeads.filter((h) => h.level === level).map(({ key }) => key);
  expect(viewOf(keysOf('department'), library)).toBeUndefined();
  expect(viewOf(keysOf('district'), library)?.id).toBe(districts!.id);
  expect(viewOf(['nothing'], library)).toBeUndefined();
});
