/** A row of figures, with the section it stands under. There are very many, and they stand alike in memory. */
export interface DataRow {
  readonly row: number;
  readonly name: string;
  /** "III. Cấp xã > 1. Huyện Bù Đốp" where one section stands within another. */
  readonly section: string;
  /** The unit that a section names among indicators: the row is that unit's. */
  readonly owner: string | undefined;
}

/** Texts around the figures, in order: titles above; sources, notes and signatures below. */
export interface Outside {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export interface BodyRows {
  readonly data: readonly DataRow[];
  readonly outside: Outside;
  readonly repeatedHeaders: readonly number[];
  readonly rejected: readonly { readonly row: number; readonly reason: RejectReason }[];
  /** A total that sums up no row and stands below no unit: it has no role in the ledger yet. */
  readonly loneTotal?: number;
  /** The row of the most that each column can hold. */
  readonly maxima?: number;
}

export type RejectReason =
  | 'no-name'
  | 'no-unit'
  | 'part-of-row'
  | 'uncounted'
  | 'ragged'
  | 'no-head'
  | 'unreadable';
