import type { HandName } from './hands.ts';
import type { Report } from './reports.ts';

/** The moment a browser is ended at: some time after what is reported, or, of `any`, after the start of the page. */
export const AIMS = ['any', 'start', 'staging', 'flip', 'restore', 'edit', 'acknowledged', 'erase'] as const;
export type Aim = (typeof AIMS)[number];

/** Answers the milliseconds until the browser is ended where a report is the moment that is aimed at. */
export function momentOf(
  aim: Aim,
  random: () => number,
): (report: Report, doing: HandName | undefined) => number | undefined {
  // Not always the first of them.
  let skip = aim === 'edit' || aim === 'acknowledged' ? Math.floor(random() * 6) : 0;
  const isIt = (report: Report, doing: HandName | undefined): boolean => {
    if (aim === 'acknowledged') return report.kind === 'told';
    if (aim === 'edit') return report.kind === 'asked' && report.op.store === 'edits';
    const isDropped = doing !== undefined && /^drop|restore|type/.test(doing);
    if (aim === 'erase')
      return report.kind === 'asked' && report.op.store === 'workbooks' && 'remove' in report.op;
    if (aim === 'flip') return report.kind === 'asked' && report.op.store === 'workbooks' && isDropped;
    if (report.kind !== 'taken' || !report.stores.includes('put staging')) return false;
    return aim === 'restore' ? doing === 'restore' : aim === 'staging' && isDropped;
  };
  const longest = LATEST[aim] ?? 8;
  return (report, doing) => {
    if (!isIt(report, doing) || skip-- > 0) return undefined;
    return random() * longest;
  };
}

/** Milliseconds after its moment that a browser lives at most. */
const LATEST: Partial<Record<Aim, number>> = { staging: 500, restore: 500, erase: 1500 };
