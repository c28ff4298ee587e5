import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { packageFaults } from '../report/package-check.ts';
import { type ReadDeck, readDeck } from '../report/read-deck.ts';
import { expect } from './app.ts';
import { tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { DEPARTMENTS, DISTRICTS, INDICATORS } from './published.ts';
import { onServer, shareLink } from './sharing.ts';

async function savedDeck(page: Page): Promise<ReadDeck & { readonly name: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: vi.sharing.slides, exact: true }).click();
  const download = await saving;
  const deck = await readDeck(new Blob([await readFile(await download.path())]));
  return { ...deck, name: download.suggestedFilename() };
}

/** "90,41" and "−5,97" as the numbers a workbook holds; the words of a row without figures are none. */
const number = (text = ''): number =>
  Number((/[+−]?\d[\d,]*/.exec(text)?.[0] ?? 'NaN').replace(',', '.').replace('−', '-'));

/** What the screen shows as the deck's embedded sheet should hold it: name, before, after, change. */
const figures = (cells: string[][]) =>
  new Map(
    cells.flatMap(([name = '', before, after, change]) =>
      Number.isNaN(number(after)) ? [] : [[name, [before, after, change].map(number)] as const],
    ),
  );

test('a link from a blank profile to a blank profile ends in a deck with the same figures', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(NOTICE_FILES);
  const link = await shareLink(page, { all: true });
  const colleague = await openElsewhere(onServer(link));
  await expect(tabs(colleague).getByRole('tab')).toHaveCount(3);

  const deck = await savedDeck(colleague);
  expect(packageFaults(deck.files)).toEqual([]);
  const charts = deck.slides.flatMap(({ chart }) => chart ?? []);
  expect(charts).toHaveLength(3);
  for (const [i, cells] of [INDICATORS, DEPARTMENTS, DISTRICTS].entries()) {
    const rows = charts[i]!.sheet.slice(1).map(([name, ...values]) => [name, values.slice(0, 3)] as const);
    expect(new Map(rows)).toEqual(figures(cells));
  }
});

test('the deck has a slide for each tab, in the order of the tabs', async ({ openWith }) => {
  const page = await openWith('sample');
  const names = await viewTabs(page).allTextContents();
  const deck = await savedDeck(page);
  expect(deck.name).toBe(`${vi.start.sampleWorkbook}.pptx`);
  expect(packageFaults(deck.files)).toEqual([]);
  const order = deck.slides.map(({ texts }) =>
    names.findIndex((name) => texts.some((text) => text.includes(name.trim()))),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order)).toEqual(new Set(names.keys()));
  expect(
    deck.slides.every(({ notes, title }) => title !== '' && !notes.includes('cần xem nguyên nhân')),
  ).toBe(true);
});

test('a deck whose program cannot be fetched is said, and the button works again', async ({
  faults,
  openWith,
}) => {
  const page = await openWith('sample');
  await page.route('**/assets/report-*', (route) => route.abort());
  const slides = page.getByRole('button', { name: vi.sharing.slides, exact: true });
  await slides.click();
  await expect(page.getByRole('alert')).toContainText(vi.notices['slides-missing']);
  await expect(slides).toBeEnabled();
  // The browser reports the request that the test refused.
  faults.tolerate();
});
