import type { Level, UnitType } from './names.ts';
import type { IsoDate } from './period.ts';

/** Opaque and permanent: nobody takes one apart. Code, name and aliases only look it up. */
export type UnitKey = string;

/** The thing assessed. Two epochs of one name (before and after a merger) are two units. */
export interface Unit {
  readonly key: UnitKey;
  /** As printed, NFC. */
  readonly name: string;
  readonly type: UnitType;
  readonly level: Level;
  readonly parent?: UnitKey;
  /** The portal's code, such as H21. */
  readonly code?: string;
  readonly aliases: readonly string[];
  readonly epoch?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly successors?: readonly UnitKey[];
  /** Place in the parent's official order, from 0. */
  readonly order?: number;
}
