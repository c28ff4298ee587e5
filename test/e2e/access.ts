import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Only colours change with the theme: the other rules would find the same again. */
const OF_THEME = ['color-contrast'];

/** Looks at a part of the screen as it stands, in the light and in the dark. */
export async function expectNoFaultOfAccess(page: Page, part = 'html'): Promise<void> {
  const inLight = await faultsOf(new AxeBuilder({ page }).include(part));
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await faultsOf(new AxeBuilder({ page }).include(part).withRules(OF_THEME));
  await page.emulateMedia({ colorScheme: 'light' });
  expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
}

async function faultsOf(axe: AxeBuilder): Promise<unknown> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
