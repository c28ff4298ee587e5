import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import type { WorkbookContents } from '../../src/backup/index.ts';
import { createEngine } from '../../src/engine/index.ts';
import { type Assessment, assessmentKey, dayPeriod } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { restore } from '../../src/workbench/backup-work.ts';
import { editionsOf } from '../../src/workbench/drop.ts';
import { copyOf } from '../../src/workbench/new-workbook.ts';
import { workbookContents } from '../../src/workbench/workbook-contents.ts';
import { contentsOf } from '../backup/arbitrary-workbook.ts';
import { buildAssessment, buildUnit } from '../build-assessment.ts';
import { anAir, type PageOf } from './pages.ts';

const air = anAir();
const wording = wordingOf('vi');
const engine = createEngine();

const tableOf = (day: string, unit: string): string =>
  `Kết quả Bộ chỉ số 766 các sở, ngành tỉnh Bình Phước đến ngày ${day}\nSTT,Đơn vị,Công khai minh bạch,Tổng điểm\n1,${unit},16.2,81.5\n2,Sở Tư pháp,15.1,79.25\n`;

/** Reads a table into the open workbook, or a new one, as a drop of a file does. */
async function dropped({ library }: PageOf, day: string, unit: string): Promise<void> {
  const files = [
    { name: `${day.replaceAll('/', '-')}.csv`, bytes: new TextEncoder().encode(tableOf(day, unit)) },
  ];
  const { assessments, units, schemes, questions } = await engine.recognise(files, library.context, {});
  expect([assessments.length, questions.length]).toEqual([1, 0]);
  const basis = editionsOf(library.ownHeads);
  await library.intake.add({ imports: [], assessments, units, schemes, answers: {}, basis }, 'Sổ');
}

const namesOf = ({ library }: PageOf): readonly string[] =>
  [...new Set(library.ownHeads.flatMap(({ units }) => units))].map((key) => library.units.get(key)!.name);

/** What the workbook of another machine holds, on which the department was renamed so. */
async function fromElsewhere(name: string): Promise<WorkbookContents> {
  const page = await air.page();
  await dropped(page, '27/3/2025', 'Sở Y tế');
  const contents = workbookContents(page.library.workbook!, page.library, page.store);
  // Read while the disk is still that machine's.
  const figures = new Map<string, Assessment>();
  for (const head of contents.heads) figures.set(head.key, (await contents.assessment(head))!);
  await air.close();
  await deleteDB('so-ky');
  return {
    ...contents,
    units: contents.units.map((unit) => (unit.name === 'Sở Y tế' ? { ...unit, name } : unit)),
    assessment: async ({ key }) => figures.get(key),
  };
}

const brought = async (page: PageOf, contents: WorkbookContents): Promise<string> =>
  restore(contents, contents.workbook.name, { store: page.store, wording }, {});

test('each of two workbooks shows its own names, and goes on to, whichever a file prints', async () => {
  const contents = await fromElsewhere('Sở Y tế và Dân số');
  const page = await air.page();
  await dropped(page, '27/3/2025', 'SỞ Y TẾ');
  const first = page.library.workbook!.id;
  expect(namesOf(page)).toEqual(['SỞ Y TẾ', 'Sở Tư pháp']);
  const id = await brought(page, contents);

  await page.library.openWorkbook(id);
  const own = page.library.workbook!.names;
  expect(own?.units?.map(({ name }) => name)).toEqual(['Sở Y tế và Dân số']);
  for (const [day, printed] of [
    ['08/4/2025', 'Sở Y tế và Dân số'],
    ['15/4/2025', 'SỞ Y TẾ'],
  ] as const) {
    await dropped(page, day, printed);
    expect(namesOf(page), printed).toEqual(['Sở Y tế và Dân số', 'Sở Tư pháp']);
  }
  // Undo leads through what was done, not through what it is called.
  for (let n = 0; n < 2; n++) await page.library.undo();
  expect(page.library.workbook).toMatchObject({ step: 0, names: own });
  expect(page.library.units.get(own!.units![0]!.key)!.name).toBe('Sở Y tế và Dân số');

  await page.library.openWorkbook(first);
  expect(namesOf(page)).toEqual(['SỞ Y TẾ', 'Sở Tư pháp']);
  await dropped(page, '08/4/2025', 'Sở Y tế');
  expect(namesOf(page)).toEqual(['SỞ Y TẾ', 'Sở Tư pháp']);
});

test('a copy of such a workbook is called as it is', async () => {
  const contents = await fromElsewhere('Sở Y tế và Dân số');
  const page = await air.page();
  await dropped(page, '27/3/2025', 'SỞ Y TẾ');
  await page.library.openWorkbook(await brought(page, contents));
  const copy = copyOf(page.library.workbook!, page.library.workbooks);
  await page.store.addWorkbook(copy);
  await page.library.openWorkbook(copy.id);
  expect(namesOf(page)).toEqual(['Sở Y tế và Dân số', 'Sở Tư pháp']);
});

test('of a record damaged twice its names are understood', async () => {
  const contents = await fromElsewhere('Sở Y tế và Dân số');
  const page = await air.page();
  await dropped(page, '27/3/2025', 'SỞ Y TẾ');
  const id = await brought(page, contents);
  const db = await openDB('so-ky');
  const damaged = { ...(await db.get('workbooks', id)), createdAt: 7 };
  await db.put('workbooks', damaged);
  await db.put('doubles', damaged, ['workbooks', id]);
  db.close();
  await page.library.openWorkbook(id);
  expect(page.library.workbook!.createdAt).toBe('');
  expect(namesOf(page)).toEqual(['Sở Y tế và Dân số', 'Sở Tư pháp']);
});

test('two files that call one unit otherwise, restored at once, each show their own', async () => {
  const [page, other] = [await air.page(), await air.page()];
  const called = (name: string) => {
    const one = buildAssessment({
      ...{ scheme: '766', period: dayPeriod('2026-01-01') },
      ...{ units: ['a'], figures: { total: ['90'] } },
    });
    const own = { name, createdAt: '2026-01-01T00:00:00Z', views: [] };
    const names = { units: [buildUnit('a', name)], schemes: [] };
    return contentsOf(own, [{ ...one, key: assessmentKey(one) }], names, []);
  };
  const names = ['Sở A', 'Sở A tỉnh'];
  const ids = await Promise.all([brought(page, called(names[0]!)), brought(other, called(names[1]!))]);
  for (const [i, id] of ids.entries()) {
    for (const each of [page, other]) {
      await each.library.openWorkbook(id);
      expect(namesOf(each)).toEqual([names[i]]);
    }
  }
});
