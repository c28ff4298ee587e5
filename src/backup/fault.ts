/**
 * Why a file is not taken. `no-workbook`: another zip; `cut`: no directory at its end; `damaged`: a file in it is not what
 * its sum says; `missing`, `unlisted`, `doubled`: what is in it is not what its manifest lists; `unfit`: something in it is
 * no value that the program takes; `newer`: of a later version of the format.
 */
export const BACKUP_FAULTS = [
  'no-workbook',
  'cut',
  'damaged',
  'missing',
  'unlisted',
  'doubled',
  'unfit',
  'newer',
  'too-large',
] as const;

export interface BackupFault {
  readonly code: (typeof BACKUP_FAULTS)[number];
  /** The file in it that is meant. */
  readonly file?: string;
  /** The line or the member of that file. */
  readonly at?: string;
}

/** Leads from wherever a fault is found to the one place that answers it. */
export class Refused extends Error {
  readonly fault: BackupFault;

  constructor(code: BackupFault['code'], file?: string, at?: string | number) {
    super(code);
    this.fault = {
      code,
      ...(file === undefined ? {} : { file }),
      ...(at === undefined || at === '' ? {} : { at: String(at) }),
    };
  }
}
