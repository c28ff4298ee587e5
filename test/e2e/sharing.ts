import type { Locator, Page } from '@playwright/test';
import type { CopyKind } from '../../src/model/index.ts';
import { expect } from './app.ts';
import { vi } from './hand.ts';

/** Where an office might host So Kỳ; a test opens what stands after it on its own server. */
export const OFFICE = 'https://chisophucvu.binhphuoc.gov.vn/so-ky/';

export const shareSheet = (page: Page): Locator => page.getByRole('dialog', { name: vi.sharing.shareTitle });

interface Wanted {
  readonly all?: boolean;
  readonly withoutFigures?: boolean;
  readonly kind?: CopyKind;
}

/** Makes a link by the sheet, with the office's address typed where it is asked for, and closes the sheet. */
export async function shareLink(
  page: Page,
  { all = false, withoutFigures = false, kind = 'to-send' }: Wanted = {},
): Promise<string> {
  await page.getByRole('button', { name: vi.sharing.share, exact: true }).click();
  const sheet = shareSheet(page);
  if (all) await sheet.getByRole('radio', { name: /^Cả \d+ trang/ }).check();
  if (withoutFigures) await sheet.getByRole('radio', { name: vi.sharing.withoutFigures }).check();
  await sheet.getByRole('radio', { name: vi.copies.names[kind] }).check();
  await sheet.getByRole('textbox', { name: vi.sharing.address }).fill(OFFICE);
  const field = sheet.getByRole('textbox', { name: vi.sharing.link });
  await expect(field).toHaveValue(/#sk1/);
  const link = await field.inputValue();
  await sheet.getByRole('button', { name: vi.sharing.close }).click();
  return link;
}

/** The link as it is opened on the test's server. */
export const onServer = (link: string): string => `/${link.slice(link.indexOf('#'))}`;

export const guestBar = (page: Page): Locator => page.getByRole('region', { name: vi.sharing.guest });
