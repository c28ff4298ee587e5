import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Engine,
  type ImportOutcome,
  type Question,
  ROW_ROLES,
  type RowRole,
} from '../../src/model/index.ts';
import { openStore } from '../../src/store/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { TypedDesk } from '../../src/workbench/typed-desk.svelte.ts';
import { nextFigure, type TypedFigure } from '../../src/workbench/typed-figures.ts';
import { browserTab, eachOnAnEmptyDisk, figures } from './a-library.ts';

eachOnAnEmptyDisk();

const about = { scheme: 'Bộ chỉ số 766', province: 'tỉnh Bình Phước' };
const typed: TypedFigure = {
  ...nextFigure(undefined),
  unit: 'Bình Phước',
  indicator: 'Tổng điểm',
  period: '08/4/2025',
  value: '84,39',
  source: 'Cổng DVCQG',
  at: '22/11/2026 09:05',
};

/** The real engine, whose word on how the table reads is replaced. */
async function deskReading(change: (outcome: ImportOutcome) => ImportOutcome) {
  const plain = createEngine();
  const said: Readonly<Record<string, string>>[] = [];
  const engine: Engine = {
    ...plain,
    recognise: async (...args) => change(await plain.recognise(...args)),
    answer: async (session, answers, context) => {
      said.push(answers);
      const outcome = change(await plain.answer(session, answers, context));
      const questions = outcome.questions.map((q): Question => {
        const answer = answers[q.id];
        return answer === undefined ? q : { ...q, answer };
      });
      return { ...outcome, questions };
    },
  };
  const library = await browserTab();
  const failures: unknown[] = [];
  const store = openStore(() => undefined);
  const host = {
    library,
    wording: wordingOf('vi'),
    storingFailed: (error: unknown) => failures.push(error),
    stalled: () => undefined,
    taken: async () => undefined,
  };
  const desk = new TypedDesk(host, { ...engine, host: Promise.resolve('fine') }, store);
  await desk.open();
  return { desk, library, store, failures, said };
}

/** The outcome of a table whose rows have these roles, and one assessment of it. */
const read =
  (roles: readonly RowRole[], rest: Partial<ImportOutcome> = {}) =>
  (outcome: ImportOutcome): ImportOutcome => {
    const codes = Uint8Array.from(['preamble', 'header', ...roles] as RowRole[], (r) => ROW_ROLES.indexOf(r));
    const ledgers = outcome.ledgers.map((ledger) => ({ ...ledger, roles: codes }));
    const [file] = outcome.files;
    const assessment = figures('2025-04-08', 'province');
    const origins = [{ import: file!.import, file: file!.name, table: 0 }];
    return {
      ...outcome,
      ledgers,
      issues: [],
      questions: [],
      assessments: [{ ...assessment, origins }],
      ...rest,
    };
  };

test('a row that is not filled in is said to be, and nothing is read', async () => {
  const { desk, said } = await deskReading(() => {
    throw new Error('read all the same');
  });
  desk.put([typed, { ...typed, source: ' ' }]);
  await desk.save(about);
  expect([...desk.faults]).toEqual([[1, 'incomplete']]);
  expect(desk.isOpen).toBe(true);
  expect(said).toEqual([]);
});

test('what the import says is the matter stands beside its row', async () => {
  const issue = {
    code: 'figure-unreadable',
    severity: 'warning',
    at: { import: '', file: '', row: 3 },
  } as const;
  const { desk, library } = await deskReading(read(['stored', 'stored', 'rejected'], { issues: [issue] }));
  desk.put([typed, { ...typed, value: 'x' }, { ...typed, indicator: 'y' }]);
  await desk.save(about);
  expect([...desk.faults].sort()).toEqual([
    [1, issue],
    [2, 'not-taken'],
  ]);
  expect(library.imports).toEqual([]);
  desk.put(desk.figures);
  expect(desk.faults.size).toBe(0);
});

test('figures are kept as a file, and the sheet opens with them again', async () => {
  const { desk, library, store, failures } = await deskReading(read(['stored']));
  desk.put([typed]);
  await desk.save(about);
  expect(failures).toEqual([]);
  expect([desk.isOpen, desk.faults.size]).toEqual([false, 0]);
  const [record] = library.imports;
  expect(record?.name).toBe('Số liệu tự ghi - Bộ chỉ số 766, tỉnh Bình Phước.csv');
  expect(new TextDecoder().decode(await store.original(record!.key))).toContain('84,39;Cổng DVCQG');
  await store.close();
});

test('where they differ from what is stored, what was typed is taken', async () => {
  const conflict: Question = {
    id: 'conflict:x',
    kind: 'conflict',
    import: '',
    file: '',
    table: 0,
    detail: {},
    choices: [],
    proposed: 'keep-stored',
  };
  const { desk, said } = await deskReading(read(['stored'], { questions: [conflict] }));
  desk.put([typed]);
  await desk.save(about);
  expect(said).toEqual([{ 'conflict:x': 'take-new' }]);
  expect(desk.isOpen).toBe(false);
});

test('a question only the user can answer is asked, and the answer keeps the figures', async () => {
  const scope: Question = {
    id: 'scope:x',
    kind: 'scope',
    import: '',
    file: '',
    table: 0,
    detail: {},
    choices: [],
  };
  let answered = false;
  const { desk } = await deskReading((outcome) =>
    read(['stored'], { questions: answered ? [{ ...scope, answer: 'H09' }] : [scope] })(outcome),
  );
  desk.put([typed]);
  await desk.save(about);
  expect(desk.questions.map(({ id }) => id)).toEqual(['scope:x']);
  expect(desk.isOpen).toBe(true);
  answered = true;
  await desk.answer('scope:x', 'H09', about);
  expect(desk.isOpen).toBe(false);
});

test('kept once more as they are, the figures are kept and the sheet goes', async () => {
  const { desk, library } = await deskReading((outcome) => outcome);
  desk.put([typed]);
  await desk.save(about);
  expect(library.imports).toHaveLength(1);
  await desk.open();
  expect(desk.figures).toEqual([typed]);
  await desk.save(about);
  expect([desk.isOpen, library.imports.length]).toEqual([false, 1]);
});

test('a row that was only added is not typed yet', async () => {
  const { desk } = await deskReading((outcome) => outcome);
  expect(desk.hasTyped).toBe(false);
  desk.put([nextFigure(typed)]);
  expect(desk.hasTyped).toBe(false);
  desk.put([typed]);
  expect(desk.hasTyped).toBe(true);
  await desk.save(about);
  await desk.open();
  desk.put([typed, nextFigure(typed)]);
  expect(desk.hasTyped).toBe(false);
  desk.put([]);
  expect(desk.hasTyped).toBe(true);
});

test('closed while it is kept, it opens again only where something was not taken', async () => {
  let roles: readonly RowRole[] = ['rejected'];
  const { desk } = await deskReading((outcome) => read(roles)(outcome));
  desk.put([typed]);
  const refused = desk.save(about);
  desk.close();
  await refused;
  expect([desk.isOpen, desk.faults.get(0)]).toEqual([true, 'not-taken']);
  roles = ['stored'];
  const kept = desk.save(about);
  desk.close();
  await kept;
  expect(desk.isOpen).toBe(false);
});

test('opened while it is kept, it shows what is being kept', async () => {
  const { desk } = await deskReading(read(['rejected']));
  desk.put([typed]);
  const refused = desk.save(about);
  desk.close();
  await desk.open();
  expect([desk.isOpen, desk.figures]).toEqual([true, [typed]]);
  await refused;
  expect(desk.figures).toEqual([typed]);
});

test('what ends the reading does not hold the sheet', async () => {
  const { desk } = await deskReading(() => {
    throw new Error('the engine went');
  });
  desk.put([typed]);
  await expect(desk.save(about)).rejects.toThrow('the engine went');
  expect([desk.isOpen, desk.isBusy]).toEqual([true, false]);
});
