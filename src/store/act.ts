import type { Gesture } from '../model/index.ts';

/** What the user does to a workbook's log. */
export type Act =
  | { readonly kind: 'perform'; readonly gesture: Gesture }
  | { readonly kind: 'step-back' }
  | { readonly kind: 'step-forward' };

/** An act as it waits on the disk to come into its workbook's log. */
export interface Sent {
  readonly workbook: string;
  readonly act: Act;
  /** By which who sent it knows it again where the browser did not tell whether it arrived. */
  readonly id?: string;
}
