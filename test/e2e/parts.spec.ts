import { expect, test } from './app.ts';
import { openSample, pick, vi } from './hand.ts';

const inMenu = [
  { script: 'ChecksSheet', item: vi.checks.title },
  { script: 'DraftSheet', item: vi.shell.top.checkDraft },
  { script: 'GoalsSheet', item: vi.shell.top.goals },
  { script: 'OpenLinkSheet', item: vi.start.openLink, title: vi.sharing.openTitle },
  { script: 'TypedSheet', item: vi.typed.open, title: vi.typed.title },
];

test('a sheet whose program cannot be fetched says so and closes', async ({ openApp, faults }) => {
  const page = await openApp();
  await openSample(page);
  for (const { script, item, title = item } of inMenu) {
    const requests = `**/assets/${script}-*.js`;
    await page.route(requests, (route) => route.abort());
    await pick(page, vi.shell.top.workbook, item);
    const said = page.getByRole('dialog', { name: title });
    await expect(said).toContainText(vi.start.partMissing);
    await page.keyboard.press('Escape');
    await expect(said).toBeHidden();
    await page.unroute(requests);
  }
  // The browser reports the requests that the test refused.
  faults.tolerate();
});

test('a link is not made where what makes it cannot be fetched, and no reason but that is given', async ({
  openApp,
  faults,
}) => {
  const page = await openApp();
  await openSample(page);
  await page.route('**/assets/parcels-*.js', (route) => route.abort());
  await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
  const sharing = page.getByRole('dialog', { name: vi.sharing.shareTitle });
  await expect(sharing).toContainText(vi.sharing.notices['link-missing']);
  await expect(sharing).not.toContainText(vi.sharing.notMade);
  faults.tolerate();
});
