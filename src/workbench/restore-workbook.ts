import { restoreSettings, restoreView, type Workbook } from '../model/index.ts';

/** Views and settings on the disk were written by some version of the program, not necessarily this one. */
export function restoreWorkbook(workbook: Workbook): Workbook {
  const views = workbook.views.flatMap((view) => {
    const spec = restoreView(view.spec);
    return spec ? [{ ...view, spec }] : [];
  });
  const { settings: stored, ...rest } = workbook;
  const settings = restoreSettings(stored);
  return { ...rest, views, ...(settings ? { settings } : {}) };
}
