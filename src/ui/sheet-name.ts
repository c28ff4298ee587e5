/** The sheets that lie over an open workbook, one at a time. */
export type SheetName = 'checks' | 'draft' | 'goals' | 'share';
