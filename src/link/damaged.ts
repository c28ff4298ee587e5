/**
 * Why a code does not open. `cut`: its end is missing. `altered`: not what was written. `newer`: written by a later
 * So Kỳ. `too-large`: past the limit, in characters, in bytes or in figures.
 */
export type LinkFault = 'cut' | 'altered' | 'newer' | 'too-large';

/** Thrown while a code is read, at the first byte that does not fit; `decodeParcel` turns it into its fault. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
  readonly fault: LinkFault;

  constructor(fault: LinkFault = 'altered') {
    super(fault);
    this.fault = fault;
  }
}
