import type { AssessmentHead, AssessmentKey, ImportKey } from '../model/index.ts';

/** Figures of one edition that are no longer what was written. Without a head, its key is all that is known of them. */
export interface DamagedFigures {
  readonly key: AssessmentKey;
  readonly edition: string;
  readonly head?: AssessmentHead;
}

/** An original file that is gone, or is no longer the file that was dropped. */
export interface DamagedOriginal {
  readonly file: ImportKey;
  readonly name: string;
  /** When it was imported. */
  readonly at: string;
  readonly isMissing: boolean;
}

export interface Damages {
  readonly figures: readonly DamagedFigures[];
  readonly originals: readonly DamagedOriginal[];
}

export const NO_DAMAGE: Damages = { figures: [], originals: [] };

export const isDamaged = ({ figures, originals }: Damages): boolean => figures.length + originals.length > 0;
