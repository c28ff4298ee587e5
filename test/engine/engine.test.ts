import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeAt, createEngine } from '../../src/engine/index.ts';
import type { Assessment, ImportOutcome, SourceFile } from '../../src/model/index.ts';

async function sample(name: string, as = name): Promise<SourceFile> {
  return {
    name: as,
    bytes: new Uint8Array(await readFile(new URL(`../../samples/${name}`, import.meta.url))),
  };
}

const MARCH = '766_so-nganh_den-27-3-2025.csv';
const APRIL = '766_so-nganh_den-08-4-2025.csv';

function at(outcome: ImportOutcome, date: string): Assessment {
  const found = outcome.assessments.find((a) => a.period.end === date);
  if (!found) throw new Error(`no assessment of ${date}`);
  return found;
}

describe('the engine’s door', () => {
  it('goes from bytes to changes in plain Node', async () => {
    const engine = createEngine();
    const outcome = await engine.recognise([await sample(MARCH), await sample(APRIL)]);
    const { units, indicators } = outcome;
    const [from, to] = [at(outcome, '2025-03-27'), at(outcome, '2025-04-08')];
    const comparison = await engine.compare({ from, to, units, indicators });
    const total = indicators.find((i) => i.role === 'total')!.key;
    const justice = units.find((u) => u.name === 'Sở Tư pháp')!.key;
    const changes = Array.from({ length: comparison.length }, (_, i) => changeAt(comparison, i));
    expect(changes.find((c) => c.unit === justice && c.indicator === total)).toMatchObject({
      part: 'score',
      before: 88.27,
      after: 82.3,
      delta: -5.97,
      trend: 'declining',
      rankBefore: 7,
      rankAfter: 8,
      nAfter: 11,
      move: -1,
      gradeBefore: 'good',
      gradeAfter: 'good',
    });
    const headline = (await engine.find(comparison)).find((f) => f.kind === 'headline');
    expect(headline?.figures).toMatchObject({ down: 9, up: 2, noData: 2, withData: 11 });
    const history = await engine.history({
      assessments: outcome.assessments,
      units: outcome.units,
      indicator: total,
      part: 'score',
    });
    expect(history.periods.map((p) => p.end)).toEqual(['2025-03-27', '2025-04-08']);
  });

  it('tells files of one name apart and takes the same bytes once', async () => {
    const engine = createEngine();
    const files = [await sample(MARCH, 'a.csv'), await sample(MARCH, 'b.csv'), await sample(APRIL, 'a.csv')];
    const outcome = await engine.recognise(files);
    expect(outcome.files.map(({ name, place }) => [name, place])).toEqual([
      ['a.csv', 0],
      ['a.csv', 2],
    ]);
    expect(outcome.issues.filter((i) => i.code === 'file-seen-before').map((i) => i.at?.file)).toEqual([
      'b.csv',
    ]);
    expect(outcome.assessments).toHaveLength(2);
  });

  it('keeps the decoded rows until the session is released', async () => {
    const engine = createEngine();
    const outcome = await engine.recognise([await sample(APRIL)]);
    const key = outcome.files[0]!.import;
    const window = await engine.rows(outcome.session, key, 0, 0, 3);
    expect(window.rows).toHaveLength(3);
    expect(window.total).toBe(outcome.ledgers[0]?.roles.length);
    await engine.release(outcome.session);
    await expect(engine.rows(outcome.session, key, 0, 0, 3)).rejects.toThrow(RangeError);
  });

  it('stops a cancelled job and keeps nothing of it', async () => {
    const engine = createEngine();
    const files = [await sample(MARCH), await sample(APRIL)];
    const reading = engine.recognise(files, undefined, undefined, 'job');
    await engine.cancel('job');
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'JobCancelled' }));
    await expect(engine.recognise(files, undefined, undefined, 'job')).resolves.toBeDefined();
  });

  it('stops a cancelled answer and leaves the session as it was', async () => {
    const engine = createEngine();
    const { session, files } = await engine.recognise([await sample(APRIL)]);
    const answering = engine.answer(session, {}, undefined, 'job');
    await engine.cancel('job');
    await expect(answering).rejects.toThrow(expect.objectContaining({ name: 'JobCancelled' }));
    await expect(engine.rows(session, files[0]!.import, 0, 0, 1)).resolves.toBeDefined();
  });

  it('does not bring back a session that was released while it was answered for', async () => {
    const engine = createEngine();
    const { session, files } = await engine.recognise([await sample(APRIL)]);
    const answering = engine.answer(session, {});
    await engine.release(session);
    await answering;
    await expect(engine.rows(session, files[0]!.import, 0, 0, 1)).rejects.toThrow(RangeError);
  });

  it('counts what is too much of one fault in one column to be named', async () => {
    const rows = Array.from({ length: 260 }, (_, n) => `Xã Tân ${n};abc;${n % 90},5`);
    const text = ['Đơn vị;Tỷ lệ A ngày 01/4/2025;Tỷ lệ B ngày 01/4/2025', 'Xã Tân;1,5;2,5', ...rows].join(
      '\n',
    );
    const bytes = new TextEncoder().encode(text);
    const { issues } = await createEngine().recognise([{ name: 'tinh-binh-phuoc.csv', bytes }]);
    expect(issues.filter((i) => i.code === 'figure-unreadable')).toHaveLength(200);
    expect(issues.filter((i) => i.code === 'issues-more')).toMatchObject([
      { severity: 'warning', at: { table: 0, column: 1 }, detail: { count: 60 } },
    ]);
  });

  it('applies an answer without reading the files again', async () => {
    const engine = createEngine();
    const outcome = await engine.recognise([await sample('TB-1072_12-chi-so-tinh-Binh-Phuoc.csv')]);
    const [question] = outcome.questions;
    expect(question).toMatchObject({ kind: 'period-of-column', proposed: 'swapped' });
    expect(at(outcome, '2025-04-08').provisional).toBe(true);
    const answered = await engine.answer(outcome.session, { [question!.id]: '2025-08-04' });
    expect(answered.assessments.map((a) => a.period.end).sort()).toEqual([
      '2024-12-31',
      '2025-03-27',
      '2025-08-04',
    ]);
  });
});
