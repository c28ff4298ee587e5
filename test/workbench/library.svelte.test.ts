import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { browserTab, drop, eachOnAnEmptyDisk, figures } from './a-library.ts';

eachOnAnEmptyDisk();

test('two tabs that add to one workbook lose nothing of each other', async () => {
  const first = await browserTab();
  await first.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  const second = await browserTab();
  await second.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  await first.intake.add(drop(figures('2025-03-27', 'district')), 'Sổ');
  const third = await browserTab();
  expect(third.ownHeads.map((head) => [head.level, head.period.end])).toEqual([
    ['department', '2025-03-27'],
    ['department', '2025-04-08'],
    ['district', '2025-03-27'],
  ]);
});

test('a view of one date becomes a comparison with the second, not one of a date chosen alone', async () => {
  const library = await browserTab();
  await library.intake.add(drop(figures('2025-03-27', 'department')), 'Sổ');
  expect(library.view?.spec.from).toBeUndefined();
  await library.intake.add(drop(figures('2025-04-08', 'department')), 'Sổ');
  expect(library.views).toHaveLength(1);
  expect(library.view?.spec).toMatchObject({ from: 'previous', to: 'latest' });
  const { from: _dropped, ...alone } = library.view!.spec;
  await library.changeView({ id: library.view?.id ?? '', spec: alone });
  await library.intake.add(drop(figures('2025-04-15', 'department')), 'Sổ');
  expect(library.view?.spec.from).toBeUndefined();
});
