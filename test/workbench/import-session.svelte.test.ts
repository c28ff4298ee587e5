import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Answers,
  type Assessment,
  columnRoleId,
  type Engine,
  notTakenId,
  type RowLedger,
  rowRoleId,
  type SourceFile,
} from '../../src/model/index.ts';
import type { ImportGround } from '../../src/workbench/import-ground.ts';
import { underName } from '../../src/workbench/import-recipe.ts';
import { ImportSession } from '../../src/workbench/import-session.svelte.ts';
import { summarise } from '../../src/workbench/import-summary.ts';

const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
const sample = (name: string): SourceFile => ({ name, bytes: readFileSync(`samples/${name}`) });

/** Counts what an engine holds; `slow` answers are waited for by hand. */
function watched() {
  const plain = createEngine();
  const held = new Set<string>();
  const given: Readonly<Record<string, string>>[] = [];
  const gates: (() => void)[] = [];
  let isSlow = false;
  const engine: Engine = {
    ...plain,
    recognise: async (...args) => {
      const outcome = await plain.recognise(...args);
      held.add(outcome.session);
      return outcome;
    },
    answer: async (session, answers, context) => {
      given.push(answers);
      const outcome = plain.answer(session, answers, context);
      if (isSlow) await new Promise<void>((resolve) => gates.push(resolve));
      held.add(session);
      return outcome;
    },
    release: async (session) => {
      held.delete(session);
      await plain.release(session);
    },
  };
  return { engine, held, given, gates, slow: () => (isSlow = true) };
}

function groundOn(engine: Engine, answers = {}): ImportGround {
  return {
    engine: { ...engine, host: Promise.resolve('fine') },
    store: { assessment: async () => undefined },
    heads: [],
    context: {},
    answers,
    answeredIn: new Map(),
    answersOf: () => undefined,
  };
}

function sessionOn(engine: Engine, answers = {}): ImportSession {
  return new ImportSession([sample(INDICATORS)], groundOn(engine, answers));
}

async function read(engine: Engine, answers = {}) {
  const session = sessionOn(engine, answers);
  await session.read();
  return session;
}

const ends = (session: ImportSession): string[] =>
  session.outcome!.assessments.map(({ period }) => period.end).sort();

test('an answer changes the figures, is taken back and given again', async () => {
  const session = await read(createEngine());
  const [question] = session.openQuestions;
  expect(ends(session)).toContain('2025-04-08');
  expect([session.canUndo, session.canRedo]).toEqual([false, false]);

  const printed = question!.choices.find(({ kind }) => kind === 'period-as-printed')!.value;
  await session.answer(question!.id, printed);
  expect(ends(session)).toContain('2025-08-04');
  expect(session.openQuestions).toEqual([]);

  await session.undo();
  expect(ends(session)).toContain('2025-04-08');
  expect(session.openQuestions.map(({ id }) => id)).toEqual([question!.id]);
  expect([session.canUndo, session.canRedo]).toEqual([false, true]);

  await session.redo();
  expect(ends(session)).toContain('2025-08-04');
});

test('of answers given fast the last is what is shown, and those overtaken are not read', async () => {
  const { engine, given, gates, slow } = watched();
  const session = await read(engine);
  const { id } = session.openQuestions[0]!;
  slow();
  const said = ['2025-04-09', '2025-04-10', '2025-04-11'].map((date) => session.answer(id, date));
  expect(session.isRereading).toBe(true);
  const shown: (readonly string[])[] = [];
  while (session.isRereading) {
    gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    shown.push(ends(session));
  }
  await Promise.all(said);
  expect(ends(session)).toContain('2025-04-11');
  expect(shown.flat()).not.toContain('2025-04-09');
  expect(given.map((answers) => answers[id])).toEqual(['2025-04-09', '2025-04-11']);
});

test('cancelled while it is read or read again, nothing of it is held', async () => {
  const reading = watched();
  const first = sessionOn(reading.engine);
  const done = first.read();
  await first.cancel();
  await done.catch((error: Error) => expect(error.name).toBe('JobCancelled'));
  expect(first.outcome).toBeUndefined();
  expect(reading.held).toEqual(new Set());

  const { engine, held, gates, slow } = watched();
  const session = await read(engine);
  const before = session.outcome;
  slow();
  const said = session.answer(session.openQuestions[0]!.id, '2025-04-09');
  await session.cancel();
  gates.shift()?.();
  await said;
  expect(session.outcome).toBe(before);
  expect(held).toEqual(new Set());
  const [{ import: file, table }] = before!.ledgers as [RowLedger];
  expect(await session.rows(file, table, 0, 20)).toEqual({ from: 0, total: 0, rows: [] });
});

test('progress is told while the files are read', async () => {
  const plain = createEngine();
  const session = sessionOn({
    ...plain,
    recognise: (files, context, answers, job, report) => {
      report?.({ file: files[0]!.name, done: 0.25 });
      return plain.recognise(files, context, answers, job, report);
    },
  });
  const reading = session.read();
  expect(session.progress).toEqual({ file: INDICATORS, done: 0.25 });
  await reading;
  expect(session.phase).toBe('ready');
});

test('what lasts is kept for next week, all of it with the file', async () => {
  const session = await read(createEngine());
  const [ledger] = session.outcome!.ledgers;
  const { id } = session.openQuestions[0]!;
  const column = columnRoleId(ledger!.blocks[0]!.shape, 0);
  const row = rowRoleId(ledger!.import, 0, 1);
  await session.answer(id, '2025-04-10');
  await session.answer(column, 'ignored');
  await session.answer(row, 'preamble');
  const batch = await session.batch('2026-11-22T02:30:00.000Z');
  expect(batch.answers).toEqual({ [column]: 'ignored' });
  expect(batch.imports[0]!.record.answers).toEqual({
    [id]: '2025-04-10',
    [column]: 'ignored',
    [row]: 'preamble',
  });
});

test('a role that was remembered is taken back for good', async () => {
  const first = await read(createEngine());
  const column = columnRoleId(first.outcome!.ledgers[0]!.blocks[0]!.shape, 0);
  const session = await read(createEngine(), { [column]: 'ignored' });
  expect(session.answers[column]).toBe('ignored');
  await session.answer(column, '');
  expect(session.answers[column]).toBeUndefined();
  const batch = await session.batch('2026-11-22T02:30:00.000Z');
  expect(batch.answers).toEqual({ [column]: '' });
  expect(batch.imports[0]!.record.answers).toEqual({});
});

/** A session of files of which `stored` was kept before, read under `answers`. */
async function readBeside(
  files: readonly SourceFile[],
  stored: readonly Assessment[],
  key: string,
  answers: Answers | undefined,
) {
  const session = new ImportSession(files, {
    ...groundOn(createEngine()),
    store: { assessment: async (sought) => stored.find((a) => a.key === sought) },
    heads: stored,
    context: { imports: [key] },
    answersOf: () => answers,
  });
  await session.read();
  return session;
}

test('a file that comes again is read as it was and has nothing to ask', async () => {
  const first = await read(createEngine());
  const [question] = first.openQuestions;
  const key = first.outcome!.files[0]!.import;
  const leftOpen = await readBeside(first.files, first.outcome!.assessments, key, undefined);
  expect(leftOpen.openQuestions).toEqual([]);
  expect(summarise(first.outcome!)[0]).toMatchObject({ state: 'ask' });
  expect(summarise(leftOpen.outcome!)[0]).toMatchObject({ state: 'known' });

  const printed = question!.choices.find((c) => c.kind === 'period-as-printed')!.value;
  await first.answer(question!.id, printed);
  const answers = { [question!.id]: printed };
  const again = await readBeside(first.files, first.outcome!.assessments, key, answers);
  expect(ends(again)).toContain('2025-08-04');
  expect(again.openQuestions).toEqual([]);
  expect(again.canUndo).toBe(false);
  expect(summarise(again.outcome!)[0]).toMatchObject({ state: 'known' });
});

const csv = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const UNDATED = 'Chỉ số 766 các sở tỉnh Gia Lai\nĐơn vị;Tổng điểm\nSở Y tế;84,25\nSở Nội vụ;85,5\n';

test('an undated file that comes again holds nothing up, and may be of another date', async () => {
  const first = new ImportSession([csv('so.csv', UNDATED)], groundOn(createEngine()));
  await first.read();
  const { id } = first.openQuestions[0]!;
  await first.answer(id, '2026-10-06');
  const batch = await first.batch('2026-11-22T02:30:00.000Z');
  const { key, answers } = batch.imports[0]!.record;

  const forgotten = await readBeside(first.files, batch.assessments, key, undefined);
  const [summary] = summarise(forgotten.outcome!);
  expect(summary).toMatchObject({ state: 'known', questions: [{ optional: true }, { optional: true }] });
  expect(summary!.issues.map(({ code }) => code)).toEqual(['file-seen-before']);

  const renamed = underName(answers!, 'so.csv', 'so (1).csv');
  const again = await readBeside([csv('so (1).csv', UNDATED)], batch.assessments, key, renamed);
  expect(ends(again)).toEqual(['2026-10-06']);
  expect(summarise(again.outcome!)[0]).toMatchObject({
    state: 'known',
    questions: [{ answer: '2026-10-06' }],
  });
  await again.answer(again.outcome!.questions[0]!.id, '2026-10-13');
  expect(ends(again)).toEqual(['2026-10-13']);
  expect(summarise(again.outcome!)[0]).toMatchObject({ state: 'fine' });
  const { assessments } = (await again.batch('2026-11-22T02:30:00.000Z')).imports[0]!.record;
  expect(assessments.map((assessment) => assessment.split('|')[3])).toEqual([
    'day:2026-10-06..2026-10-06',
    'day:2026-10-13..2026-10-13',
  ]);
});

test('only what lasts is called remembered, and only of the file it was said of', async () => {
  const shares = csv(
    't1.csv',
    'UBND tỉnh Gia Lai\nKết quả số hóa của các sở ngày 06/10/2026\nĐơn vị;Tỷ lệ đúng hạn\nSở Y tế;0,9824\nSở Tư pháp;0,9724\n',
  );
  const session = new ImportSession([csv('so.csv', UNDATED), shares], groundOn(createEngine()));
  await session.read();
  const remembered = () => session.outcome!.files.map((file) => session.isRemembered(file.import));
  const of = (kind: string) => session.outcome!.questions.find((q) => q.kind === kind)!;
  await session.answer(of('period-of-table').id, '2026-10-06');
  expect(remembered()).toEqual([false, false]);
  await session.answer(of('share').id, of('share').proposed!);
  expect(remembered()).toEqual([false, true]);
});

test('a file that was read is left out of the drop, and taken again by undoing', async () => {
  const files = ['06/10/2026', '13/10/2026'].map((day, n) =>
    csv(`${n}.csv`, UNDATED.replace('Gia Lai', `Gia Lai ngày ${day}`)),
  );
  const session = new ImportSession(files, groundOn(createEngine()));
  await session.read();
  const key = session.outcome!.files[1]!.import;
  await session.answer(notTakenId(key), 'left-out');
  expect(ends(session)).toEqual(['2026-10-06']);
  expect(summarise(session.outcome!).map(({ state }) => state)).toEqual(['fine', 'left-out']);
  const batch = await session.batch('2026-11-22T02:30:00.000Z');
  expect(batch.imports.map(({ record }) => record.name)).toEqual(['0.csv']);
  expect(batch.answers).toEqual({});
  await session.undo();
  expect(ends(session)).toEqual(['2026-10-06', '2026-10-13']);
});

test('a file that was dropped twice at once is new', async () => {
  const engine = createEngine();
  const [file] = summarise(await engine.recognise([sample(INDICATORS), sample(INDICATORS)]));
  expect(file?.state).toBe('ask');
});
