import {
  type CopyKind,
  type Correction,
  type Issue,
  type OfficePart,
  type Page,
  pageToSend,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { correctionsOver } from './ground.ts';
import { pageOf } from './page-of.ts';
import type { Shown } from './showing.ts';
import type { TableNotes } from './table-marks.ts';
import { shownToSend } from './to-send.ts';

/** Makes what leaves in one of the two forms. */
export interface CopyMaker {
  readonly kind: CopyKind;
  /** Undefined where the view's scheme is not known. */
  readonly page: (shown: Shown, issues: readonly Issue[], wording: Wording) => Page | undefined;
  /** What is said beside an imported table's cells; to whom it is sent, nothing. */
  readonly table: (notes: TableNotes, wording: Wording) => OfficePart | undefined;
}

export const copyToSend: CopyMaker = {
  kind: 'to-send',
  page: (shown, _, wording) => {
    const page = pageOf(shownToSend(shown), [], wording);
    return page && pageToSend(page);
  },
  table: () => undefined,
};

/** What a copy for the office says besides is fetched when one is asked for; `holding`: the workbook's corrections that hold. */
export const copyForOffice = (
  { pageForOffice, tableForOffice }: typeof import('./office-part.ts'),
  holding: () => readonly Correction[],
): CopyMaker => ({
  kind: 'for-office',
  page: (shown, issues, wording) => {
    const corrections = correctionsOver(shown.ground, holding());
    const page = pageOf(shown, issues, wording, corrections);
    return page && pageForOffice(page, shown, issues, wording, corrections);
  },
  table: tableForOffice,
});
