import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import { isAsked } from '../../src/workbench/asked-issues.ts';

const read = async (name: string, text: string) => {
  const { issues, questions } = await createEngine().recognise([
    { name, bytes: new TextEncoder().encode(text) },
  ]);
  return { issues, questions };
};

test('what a card asks is not told beside it; what nobody asks is', async () => {
  const { issues, questions } = await read(
    'k.csv',
    'Chỉ số 766 các sở tỉnh Gia Lai\nĐơn vị;Tổng điểm\nSở Y tế;84,25\nSở Tư pháp;80,5\n',
  );
  expect(questions.map(({ kind }) => kind)).toEqual(['period-of-table', 'table']);
  const told = issues.filter((issue) => !isAsked(issue, questions)).map(({ code }) => code);
  expect(issues.map(({ code }) => code)).toContain('no-period');
  expect(told).not.toContain('no-period');
  expect(issues.filter((issue) => isAsked(issue, []))).toEqual([]);
});

test('a warning of another table, column or name stays', () => {
  const at = { import: 'f', file: 'f', table: 1, column: 2 };
  const issue = { code: 'unit-resembles', severity: 'warning', at, detail: { name: 'Sở Yte' } } as const;
  const question = {
    id: 'u',
    kind: 'unit',
    import: 'f',
    file: 'f',
    table: 1,
    column: 2,
    detail: { name: 'Sở Yte' },
    choices: [],
  } as const;
  expect(isAsked(issue, [question])).toBe(true);
  expect(isAsked(issue, [{ ...question, table: 0 }])).toBe(false);
  expect(isAsked(issue, [{ ...question, column: 3 }])).toBe(false);
  expect(isAsked(issue, [{ ...question, detail: { name: 'Sở Tư phap' } }])).toBe(false);
  expect(isAsked(issue, [{ ...question, kind: 'level' }])).toBe(false);
  expect(isAsked(issue, [{ ...question, optional: true }])).toBe(false);
});
