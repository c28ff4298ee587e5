import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { windows1258 } from '../read/encode.ts';

const names = ['Sở Nội vụ', 'Sở Y tế', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Tài chính'];
const recognise = async (head: string, units: readonly string[]) => {
  const bytes = windows1258([head, ...units.map((name) => `${name};80,5`)].join('\r\n'));
  const engine = createEngine();
  return { engine, outcome: await engine.recognise([{ name: 'so_08-4-2025.csv', bytes }]) };
};

test('a proven charset need hold nobody up, and can be changed and changed back', async () => {
  const { engine, outcome } = await recognise('Đơn vị;Tổng điểm', names);
  const question = outcome.questions.find((q) => q.kind === 'charset');
  expect(question).toMatchObject({ proposed: 'windows-1258', optional: true });

  const other = await engine.answer(outcome.session, { [question!.id]: 'windows-1252' });
  expect(other.files).toMatchObject([{ charset: 'windows-1252' }]);
  expect(other.units.map((u) => u.name)).not.toContain('Sở Nội vụ');

  const back = await engine.answer(outcome.session, {});
  expect(back.files).toMatchObject([{ charset: 'windows-1258' }]);
  expect(back.units.map((u) => u.name)).toEqual(expect.arrayContaining(names));
});

test('one that little proves is asked about', async () => {
  const { engine, outcome } = await recognise('Don vi;Tong diem', ['So Y tế', 'So Noi vụ']);
  expect(outcome.questions.find((q) => q.kind === 'charset')).not.toHaveProperty('optional');
  await engine.release(outcome.session);
});
