import type { Page } from '@playwright/test';

export interface Printed {
  /** Width and height of each page in points. */
  readonly pages: readonly (readonly [width: number, height: number])[];
}

const round = (points: string | undefined): number => Math.round(Number(points));

/** The document the browser would print. */
export async function printed(page: Page): Promise<Printed> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const objects = pdf.split('endobj').filter((object) => /\/Type\s*\/Page\b(?!s)/.test(object));
  return {
    pages: objects.map((object) => {
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(object) ?? [];
      return [round(width), round(height)];
    }),
  };
}

export const printedPages = async (page: Page): Promise<number> => (await printed(page)).pages.length;
