import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { editionOf, type ImportRecord } from '../../src/model/index.ts';
import { type RemovalGround, removalOf, unlisting } from '../../src/workbench/removal.ts';

const engine = createEngine();

const table = (name: string, rows: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(
    ['Chỉ số 766 các sở, ban, ngành tỉnh Bình Phước;', 'Đơn vị;08/4/2025', ...rows].join('\r\n'),
  ),
});
const FIRST = table('mot.csv', ['Sở Y tế;81,5', 'Sở Tư pháp;79,2']);
const SECOND = table('hai.csv', ['Sở Nội vụ;77,4']);
const OTHER_DAY = {
  name: 'ba.csv',
  bytes: new TextEncoder().encode(new TextDecoder().decode(SECOND.bytes).replace('08/4', '15/4')),
};

/** A workbook of these files, taken in together; `lose` are those whose bytes the disk has lost. */
async function workbookOf(files: readonly (typeof FIRST)[], lose: readonly string[] = []) {
  const { assessments, files: read, session } = await engine.recognise(files);
  await engine.release(session);
  const imports = read.map(
    ({ import: key, name, size }): ImportRecord => ({
      key,
      name,
      size,
      at: '2026-11-22T00:00:00Z',
      charset: 'utf-8',
      tables: 1,
      issues: [],
      assessments: [],
    }),
  );
  const stored = assessments.map((one) => ({ ...one, edition: `edition of ${one.key}` }));
  const keyOf = (name: string): string => imports.find((record) => record.name === name)!.key;
  const ground: RemovalGround = {
    heads: stored,
    imports,
    imported: { units: [], schemes: [] },
    engine,
    store: {
      assessment: async (edition) => stored.find((one) => editionOf(one) === edition),
      original: async (key) => {
        const { name } = imports.find((record) => record.key === key)!;
        return lose.includes(name) ? undefined : files.find((file) => file.name === name)?.bytes;
      },
    },
  };
  return { ground, keyOf, stored };
}

describe('taking a file out', () => {
  it('leaves the days that other files tell alone', async () => {
    const { ground, keyOf, stored } = await workbookOf([FIRST, OTHER_DAY]);
    const removal = await removalOf(keyOf('ba.csv'), ground);
    const gone = stored.filter(({ period }) => period.end === '2025-04-15');
    expect([removal.gone, removal.rebuilt, removal.along]).toEqual([gone, [], []]);
    expect(unlisting(removal)).toEqual({
      kind: 'list',
      assessments: gone.map(({ key }) => ({ key })),
      imports: [{ key: keyOf('ba.csv') }],
    });
  });

  it('makes a day anew of what the other files tell of it', async () => {
    const { ground, keyOf, stored } = await workbookOf([FIRST, SECOND]);
    expect(stored[0]?.units).toHaveLength(3);
    const { gone, rebuilt, along } = await removalOf(keyOf('hai.csv'), ground);
    expect([gone, along, rebuilt.length]).toEqual([[], [], 1]);
    expect(rebuilt[0]).toMatchObject({ key: stored[0]?.key, origins: [{ file: 'mot.csv' }] });
    expect(rebuilt[0]?.units).toHaveLength(2);
    expect(rebuilt[0]?.values).toEqual([Float64Array.of(81.5, 79.2)]);
  });

  it('says what would go along where another file is lost', async () => {
    const { ground, keyOf, stored } = await workbookOf([FIRST, SECOND], ['mot.csv']);
    const { gone, rebuilt, along } = await removalOf(keyOf('hai.csv'), ground);
    expect([gone, rebuilt, along]).toEqual([[], [], stored]);
  });

  it('takes nothing for what is left that tells another figure', async () => {
    const { ground, keyOf, stored } = await workbookOf([FIRST, SECOND]);
    const [one] = stored;
    const other = { ...one!, values: [Float64Array.of(81.6, 79.2, 77.4)] };
    const store = { ...ground.store, assessment: async () => other };
    const { along } = await removalOf(keyOf('hai.csv'), { ...ground, store });
    expect(along).toEqual(stored);
  });
});
