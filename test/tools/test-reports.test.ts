import { expect, test } from 'vitest';
import { ofEndToEndTests } from '../../.tools/test-reports.mjs';

const run = (message?: string) => (message === undefined ? {} : { error: { message } });
const spec = (title: string, status: string, ...messages: (string | undefined)[]) => ({
  title,
  file: 'grid.spec.ts',
  ok: status !== 'unexpected',
  tests: [{ status, results: messages.map(run) }],
});

test('a test that passed only when run again passes, and is named with what it said first', () => {
  const suites = [
    {
      specs: [spec('copies', 'expected', undefined)],
      suites: [
        { specs: [spec('pastes', 'flaky', 'too late\nat line 3', undefined)] },
        { specs: [spec('sorts', 'unexpected', 'wrong', 'wrong again')] },
      ],
    },
  ];
  const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
  expect(ofEndToEndTests({ stats, suites })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['  grid.spec.ts, sorts: wrong'],
    wavering: ['  grid.spec.ts, pastes: too late'],
  });
});
