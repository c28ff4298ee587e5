import { expectNoFaultOfAccess } from './access.ts';
import { expect, test } from './app.ts';
import { accept, acceptButton, sheet, tabs, vi } from './hand.ts';

const INDICATORS = 'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv';
const DEPARTMENTS = 'TB-1072_so-nganh_27-3-va-08-4.csv';
const DISTRICTS = 'TB-1072_cap-huyen_27-3-va-08-4.csv';
const { importing } = vi;

test('a column’s role is chosen with the keyboard and taken back', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([DEPARTMENTS]);
  const head = sheet(page).locator('[data-column="3"]');
  await expect(head).toContainText('08/4/2025');
  await sheet(page).locator('[data-column="0"]').focus();
  for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
  await expect(head).toBeFocused();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('menu', { name: importing.roleOfColumn });
  await expect(choice.getByRole('menuitemradio', { name: importing.automatic })).toBeChecked();
  await choice.getByRole('menuitemradio', { name: importing.columnRoles.ignored, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(head).toBeFocused();
  await expect(head).toContainText(importing.chosen);

  await page.keyboard.press('Control+Z');
  await expect(head).toContainText('08/4/2025');
  await expect(head).not.toContainText(importing.chosen);
  await page.keyboard.press('Control+Y');
  await expect(head).toContainText(importing.chosen);

  await head.click();
  await choice.getByRole('menuitemradio', { name: importing.automatic }).click();
  await expect(head).not.toContainText(importing.chosen);
});

test('an answer is undone and redone by the buttons', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  const [undo, redo] = [importing.undo, importing.redo].map((name) =>
    sheet(page).getByRole('button', { name, exact: true }),
  );
  await expect(undo!).toBeDisabled();
  await sheet(page)
    .getByRole('radio', { name: /^04\/8\/2025/ })
    .click();
  await expect(sheet(page).getByRole('columnheader', { name: '04/8/2025' })).toBeVisible();
  await undo!.click();
  await expect(sheet(page).getByRole('columnheader', { name: '08/4/2025' })).toBeVisible();
  await expect(sheet(page).getByRole('radio', { name: /^08\/4\/2025/ })).toBeChecked();
  await redo!.click();
  await expect(sheet(page).getByRole('columnheader', { name: '04/8/2025' })).toBeVisible();
});

test('a question and its column lead to one another', async ({ openApp, dropFiles }) => {
  const page = await openApp();
  await dropFiles([INDICATORS]);
  await sheet(page)
    .getByRole('button', { name: `${importing.toQuestion} E` })
    .click();
  await expect(sheet(page).getByRole('radio', { name: /^08\/4\/2025/ })).toBeFocused();
  await expect(sheet(page).locator('th.tinted')).toContainText('08/4/2025');
  await page.keyboard.press('Shift+Tab');
  await sheet(page)
    .getByRole('button', { name: importing.nextQuestion(1) })
    .click();
  await expect(sheet(page).getByRole('radio', { name: /^08\/4\/2025/ })).toBeFocused();
});

test('files are tabs of the sheet, gone through with arrows and taken in all at once', async ({
  openApp,
  dropFiles,
}) => {
  const page = await openApp();
  await dropFiles([INDICATORS, DEPARTMENTS, DISTRICTS]);
  const files = sheet(page).getByRole('tablist', { name: importing.files });
  await expect(files.getByRole('tab')).toHaveCount(3);
  await files.getByRole('tab', { name: INDICATORS }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(files.getByRole('tab', { name: DISTRICTS })).toBeFocused();
  await expect(
    sheet(page)
      .getByRole('row', { name: /Chơn Thành/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('End');
  await expect(files.getByRole('tab', { name: DEPARTMENTS })).toHaveAttribute('aria-selected', 'true');
  await expect(sheet(page).getByRole('row', { name: /Sở Tư pháp/ })).toBeVisible();
  await expect(acceptButton(page, 3)).toBeEnabled();
  await accept(page, 3);
  for (const name of [INDICATORS, DEPARTMENTS, DISTRICTS]) {
    await expect(tabs(page).getByRole('tab', { name: name.replace(/\.csv$/, '') })).toBeVisible();
  }
});

test('the choice of a role and the typed figures have no fault of access', async ({
  page,
  openApp,
  dropFiles,
}) => {
  await openApp();
  await dropFiles([DEPARTMENTS]);
  await sheet(page).locator('[data-column="3"]').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFaultOfAccess(page);
  await page.keyboard.press('Escape');
  await accept(page, 1);
  await page.getByRole('button', { name: new RegExp(`^${vi.shell.top.workbook}`) }).click();
  await page.getByRole('option', { name: vi.typed.open }).click();
  const typing = page.getByRole('dialog', { name: vi.typed.title });
  await typing.getByRole('button', { name: vi.typed.add }).click();
  await typing.getByRole('button', { name: vi.typed.save }).click();
  await expect(typing).toContainText(vi.typed.incomplete);
  await expectNoFaultOfAccess(page);
});
