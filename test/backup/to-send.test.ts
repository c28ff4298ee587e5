import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureAt, standingOf } from '../../src/model/index.ts';
import { unpack } from '../../src/zip/index.ts';
import { anyWorkbook } from './arbitrary-workbook.ts';
import { workbookHash } from './workbook-hash.ts';
import { readBack, written } from './written.ts';

const MARK = 'Lý do của riêng cơ quan';

/** A workbook with everything that stays in the office marked, so that any of it can be found. */
const marked = anyWorkbook.map(({ contents, assessments }) => ({
  assessments,
  contents: {
    ...contents,
    heads: contents.heads.map((head) => ({ ...head, sourceAssumed: true as const })),
    assessment: async (head: Parameters<typeof contents.assessment>[0]) => {
      const whole = await contents.assessment(head);
      return whole && { ...whole, sourceAssumed: true as const };
    },
    workbook: {
      ...contents.workbook,
      answers: { [MARK]: MARK },
      ...(contents.workbook.corrections
        ? { corrections: contents.workbook.corrections.map((one) => ({ ...one, why: MARK })) }
        : {}),
    },
    imports: contents.imports.map((record) => ({
      ...record,
      name: `${MARK}.csv`,
      issues: [{ code: 'row-rejected' as const, severity: 'warning' as const, detail: { why: MARK } }],
    })),
    holds: () => true,
    original: async () => new TextEncoder().encode(MARK),
  },
}));

describe('a copy to send', () => {
  test('carries nothing that is the office’s own', async () => {
    await fc.assert(
      fc.asyncProperty(marked, async ({ contents }) => {
        const files = unpack(await written(contents, 'to-send'), 1e8)!;
        for (const [path, bytes] of files) {
          const text = new TextDecoder().decode(bytes);
          expect(`${path}\n${text}`).not.toContain(MARK);
          expect(text).not.toMatch(/"(?:corrections|answers|issues|why|sourceAssumed)":/);
        }
        expect([...files.keys()].some((path) => path.startsWith('goc/') || path === 'nhap.json')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('carries corrected figures as figures', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(marked, async ({ contents, assessments }) => {
        const { contents: back } = await readBack(await written(contents, 'to-send'));
        for (const correction of contents.workbook.corrections ?? []) {
          const { of, now } = correction;
          const printed = assessments.find(({ key }) => key === of.assessment);
          // Only those that hold are laid over what is printed.
          if (standingOf(correction, printed).state !== 'holds') continue;
          const head = back.heads.find(({ key }) => key === of.assessment)!;
          const figure = figureAt((await back.assessment(head))!, of.unit, of.indicator, of.part);
          expect(figure).toMatchObject({
            value: now.value ?? Number.NaN,
            status: now.status,
            decimals: now.decimals,
          });
          seen++;
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  test('is a workbook of its own: its tables stand for the files', async () => {
    await fc.assert(
      fc.asyncProperty(marked, async ({ contents }) => {
        const { contents: back } = await readBack(await written(contents, 'to-send'));
        for (const head of back.heads) {
          expect(head.provisional).toBeUndefined();
          expect(back.imports.some(({ key }) => key === head.origins[0]?.import)).toBe(true);
        }
        const { contents: again } = await readBack(await written(back));
        expect(await workbookHash(again)).toBe(await workbookHash(back));
      }),
      { numRuns: 60 },
    );
  });
});
