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

/** What was kept of something small: of which a second copy lies on the disk. */
export interface DamagedRecord {
  /** `figures`: what they are of; `names`: a unit or an indicator scheme; `step`: one of a workbook's undo log. */
  readonly of: 'workbook' | 'figures' | 'file' | 'unit' | 'scheme' | 'step';
  readonly key: string;
  /** What the reader knows it by. */
  readonly name: string;
  /** The second copy was whole and took its place. */
  readonly isMended: boolean;
}

export interface Damages {
  readonly figures: readonly DamagedFigures[];
  readonly originals: readonly DamagedOriginal[];
  readonly records: readonly DamagedRecord[];
}

export const NO_DAMAGE: Damages = { figures: [], originals: [], records: [] };

/** What the reader is told of unasked. */
export type DamageNotice = 'figures-damaged' | 'originals-damaged' | 'damage-found' | 'damage-mended';

/** Figures can be rebuilt, files dropped again, and of the rest it has to be looked up what can be done. */
export function damageNotice(damages: Damages): DamageNotice | undefined {
  const { figures, originals, records } = damages;
  if (!isDamaged(damages)) return records.length > 0 ? 'damage-mended' : undefined;
  if (figures.length > 0) return 'figures-damaged';
  return originals.length > 0 && records.every(({ isMended }) => isMended)
    ? 'originals-damaged'
    : 'damage-found';
}

/** Is anything lost, or to be done? */
export const isDamaged = ({ figures, originals, records }: Damages): boolean =>
  figures.length + originals.length + records.filter(({ isMended }) => !isMended).length > 0;
