import { type CopyKind, type Correction, type Issue, type Page, pageToSend } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { correctionsOver } from './ground.ts';
import { pageOf } from './page-of.ts';
import type { Shown } from './showing.ts';
import { shownToSend } from './to-send.ts';

/** Makes pages of one of the two forms; undefined where a view's scheme is not known. */
export interface CopyMaker {
  readonly kind: CopyKind;
  readonly page: (shown: Shown, issues: readonly Issue[], wording: Wording) => Page | undefined;
}

export const copyToSend: CopyMaker = {
  kind: 'to-send',
  page: (shown, _, wording) => {
    const page = pageOf(shownToSend(shown), [], wording);
    return page && pageToSend(page);
  },
};

/** What a copy for the office says besides is fetched when one is asked for; `holding`: the workbook's corrections that hold. */
export const copyForOffice = (
  { pageForOffice }: typeof import('./office-part.ts'),
  holding: () => readonly Correction[],
): CopyMaker => ({
  kind: 'for-office',
  page: (shown, issues, wording) => {
    const corrections = correctionsOver(shown.ground, holding());
    const page = pageOf(shown, issues, wording, corrections);
    return page && pageForOffice(page, shown, issues, wording, corrections);
  },
});
