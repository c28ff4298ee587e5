import { expect, test } from 'vitest';
import type { RowWindow } from '../../src/model/index.ts';
import { RowPages } from '../../src/ui/tables/row-pages.svelte.ts';

/** A table of `total` rows; requests are answered by hand. */
function table(total: number, cell = (row: number) => `r${row}`) {
  const asked: [number, number][] = [];
  const answers: (() => void)[] = [];
  const fetch = (from: number, to: number): Promise<RowWindow> => {
    asked.push([from, to]);
    const rows = Array.from({ length: to - from }, (_, n) => [cell(from + n)]);
    return new Promise((resolve) => answers.push(() => resolve({ from, total, rows })));
  };
  const settle = async () => {
    while (answers.length > 0) {
      answers.shift()!();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { fetch, asked, settle };
}

test('rows in sight come with their neighbours, each page once', async () => {
  const { fetch, asked, settle } = table(100_000);
  const pages = new RowPages(fetch, 100_000, 10);
  pages.want(1_000, 1_040);
  expect(pages.at(1_000)).toBeUndefined();
  await settle();
  expect(pages.at(1_039)).toEqual(['r1039']);
  expect(pages.at(999)).toEqual(['r999']);
  pages.want(1_010, 1_050);
  await settle();
  expect(asked).toEqual([
    [1_000, 1_250],
    [1_250, 1_500],
    [750, 1_000],
  ]);
});

test('what is scrolled past is not fetched', async () => {
  const { fetch, asked, settle } = table(100_000);
  const pages = new RowPages(fetch, 100_000, 10);
  for (let top = 0; top < 90_000; top += 1_000) pages.want(top, top + 40);
  expect(asked.length).toBe(2);
  await settle();
  expect(pages.at(89_000)).toEqual(['r89000']);
  expect(asked.length).toBeLessThan(8);
});

test('the last page ends with the table, and a huge cell is cut', async () => {
  const { fetch, asked, settle } = table(260, (row) => (row === 259 ? 'x'.repeat(1_000_000) : ''));
  const pages = new RowPages(fetch, 260, 16_384);
  pages.want(250, 260);
  await settle();
  expect(asked.every(([, to]) => to <= 260)).toBe(true);
  expect(pages.at(259)?.[0]).toHaveLength(301);
});
