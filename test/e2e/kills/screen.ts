import type { Page } from '@playwright/test';
import type { Workbook } from '../../../src/model/index.ts';
import { tabs, viewTabs } from '../hand.ts';
import { type KnownFile, printed } from './files.ts';
import type { Doings } from './hands.ts';

/** Milliseconds for a tab to show its figures on a machine with much to do. */
const PATIENCE = 15_000;

/** What is in sight: the dates above, and each row's name with the figures below them. */
interface InSight {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const inSight = (page: Page): Promise<InSight | undefined> =>
  page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) return undefined;
    const texts = (of: Element, selector: string): string[] =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn counts, not what is in the tree
      [...of.querySelectorAll<HTMLElement>(selector)].map((cell) => cell.innerText.trim());
    return {
      heads: texts(grid, '[role=columnheader]').slice(1),
      rows: [...grid.querySelectorAll('[role=rowgroup] [role=row]')].map((row) =>
        texts(row, '[role=gridcell]'),
      ),
    };
  });

/** The open workbook's tabs all draw figures, and those are the figures of its files, or what was put in their place. */
export async function faultsOnScreen(
  page: Page,
  workbook: Workbook,
  doings: Doings,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const count = await viewTabs(page).count();
  if (count !== workbook.views.length)
    faults.push(`“${workbook.name}” shows ${count} tabs of ${workbook.views.length}`);
  for (let n = 0; n < count; n++) {
    await viewTabs(page).nth(n).click();
    const title = await tabs(page).getByRole('tab', { selected: true }).textContent();
    const end = Date.now() + PATIENCE;
    let fault: string | undefined = 'shows no figures';
    while (fault !== undefined && Date.now() < end) {
      await page.waitForTimeout(100);
      const seen = await inSight(page);
      if (seen && seen.rows.length > 0) fault = faultIn(seen, workbook, doings);
      else if (isWithout(workbook, n)) fault = undefined;
    }
    if (fault !== undefined) faults.push(`the tab “${title}” of “${workbook.name}” ${fault}`);
  }
  return faults;
}

/** Its files were taken out: there is nothing to show. */
function isWithout({ views, assessments }: Workbook, n: number): boolean {
  const { scheme, scope, level } = views[n]!.spec;
  return !assessments.some(({ key }) => key.startsWith(`${[scheme, scope, level].join('|')}|`));
}

const isDate = (text: string): boolean => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
/** "1/2/2020" and "01/02/2020" are one day. */
const dayOf = (text: string): string => text.split('/').map(Number).join('/');

function faultIn({ heads, rows }: InSight, workbook: Workbook, { files, typed }: Doings): string | undefined {
  const listed = workbook.imports.flatMap(({ key }) => files.get(key) ?? []);
  const byDay = new Map(listed.map((file) => [dayOf(file.date), file]));
  for (const [name = '', ...cells] of rows) {
    for (const [c, head] of heads.slice(1).entries()) {
      const text = cells[c]!.split(/\s/, 1)[0]!;
      if (!isDate(head) || !/^\d+,\d+$/.test(text)) continue;
      const file = byDay.get(dayOf(head));
      const figures = file?.rows.get(name);
      const allowed = figures ? shown(figures, corrected(workbook, file!, name)) : [...typed];
      if (!allowed.some((figure) => printed(figure) === text))
        return `shows ${text} of ${name} on ${head}, its file says ${figures?.slice(0, 3).map(printed) ?? 'nothing'}`;
    }
    if (name === '') return 'shows a row without a name';
  }
  return undefined;
}

/** Of one figure that was corrected the correction, of many either. */
const shown = (figures: readonly number[], instead: readonly number[]): readonly number[] =>
  figures.length === 1 && instead.length > 0 ? instead : [...figures, ...instead];

/** What was put in the place of a unit's figures. */
function corrected(
  { corrections = [] }: Workbook,
  { key, rows, firstRow }: KnownFile,
  unit: string,
): number[] {
  const units = [...rows.keys()];
  return corrections.flatMap(({ cell, now }) =>
    cell.import === key && units[cell.row - firstRow] === unit ? (now.value ?? []) : [],
  );
}
