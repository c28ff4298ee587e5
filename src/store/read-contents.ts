import { type AssessmentHead, type LoggedEdit, restoreTabs } from '../model/index.ts';
import { type AllDoubled, allDoubled, type Doubled } from './doubled.ts';
import type { Lasting } from './known.ts';
import { faultsIn, type RecordFault } from './record-faults.ts';
import type { Database } from './schema.ts';
import { stepsOf } from './steps-of.ts';
import type { Contents, Kept } from './store.ts';
import { workbooksAmong } from './workbook-in.ts';

const STORES = [
  'heads',
  'rosters',
  'imports',
  'units',
  'schemes',
  'workbooks',
  'doubles',
  'edits',
  'about',
] as const;

/** All of it at one moment, and the records of it that are no longer what was written. */
export async function readContents({
  idb,
  rosters,
  known,
}: Database): Promise<{ readonly contents: Contents; readonly faults: readonly RecordFault[] }> {
  const tx = idb.transaction([...STORES]);
  const { mark, records } = await known.at(tx.objectStore('about'));
  const all = <Name extends Lasting>(name: Name) => allDoubled(tx, name, records[name]);
  const [stored, imports, units, schemes, workbooks, keys, steps] = await Promise.all([
    all('heads'),
    all('imports'),
    all('units'),
    all('schemes'),
    allDoubled(tx, 'workbooks'),
    tx.objectStore('edits').getAllKeys(),
    tx.objectStore('edits').getAll(),
  ]);
  const heads: Kept<AssessmentHead>[] = [];
  for (const head of stored.records) {
    heads.push(await known.head(head, (one) => rosters.whole(tx.objectStore('rosters'), one)));
  }
  known.keep(mark, { heads: stored, imports, units, schemes });
  const found = workbooksAmong(workbooks);
  const edits = found.flatMap(({ workbook, isDamaged }): readonly LoggedEdit[] => {
    if (isDamaged) return stepsOf(workbook, [], [], known.steps);
    const own = keys.flatMap(([id], i) => (id === workbook.id ? [i] : []));
    return stepsOf(
      workbook,
      own.map((i) => keys[i]!),
      own.map((i) => steps[i]!),
      known.steps,
    );
  });
  const read: Readonly<Record<Doubled, AllDoubled<object>>> = {
    ...{ heads: stored, imports, units, schemes, workbooks },
  };
  return {
    contents: {
      heads,
      imports: imports.records,
      units: units.records,
      schemes: schemes.records,
      workbooks: found.map(({ workbook }) => restoreTabs(workbook)),
      edits,
    },
    faults: faultsIn(read),
  };
}
