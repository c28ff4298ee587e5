import { NOTICE_FILES } from '../fixtures/sample-files.ts';
import { expect } from './app.ts';
import { tabs, vi, viewTabs } from './hand.ts';
import { test } from './kept.ts';
import { onServer, shareLink } from './sharing.ts';

const words = vi.shell.tabs;

test('tabs of a link have a menu of their own: one is kept, the others are closed', async ({
  openWith,
  openElsewhere,
}) => {
  const page = await openWith(NOTICE_FILES);
  const link = await shareLink(page, { all: true });
  const colleague = await openElsewhere(onServer(link));
  const guests = tabs(colleague).locator('.guest');
  await expect(guests).toHaveCount(3);
  const names = await guests.allTextContents();

  await guests.nth(1).click({ button: 'right' });
  const actions = colleague.getByRole('menu');
  await expect(actions.getByRole('menuitemradio')).toHaveCount(0);
  await actions.getByRole('menuitem', { name: words.closeOthers }).click();
  await expect(guests).toHaveText([names[1]!.trim()]);
  await expect(guests).toBeFocused();

  await colleague.keyboard.press('Shift+F10');
  await actions.getByRole('menuitem', { name: vi.sharing.keep }).click();
  await expect(viewTabs(colleague)).toHaveText([names[1]!.trim()]);
  await expect(guests).toHaveCount(0);
});

test('the middle button closes a tab of a link', async ({ openWith, openElsewhere }) => {
  const page = await openWith(NOTICE_FILES);
  const colleague = await openElsewhere(onServer(await shareLink(page, { all: true })));
  const guests = tabs(colleague).locator('.guest');
  await expect(guests).toHaveCount(3);
  await guests.last().click({ button: 'middle' });
  await expect(guests).toHaveCount(2);
});
