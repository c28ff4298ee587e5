import type { Answers, RowLedger, RowWindow } from '../../model/index.ts';
import type { Wording } from '../../wording/index.ts';
import type { CellMark } from '../../workbench/index.ts';
import type { CellAsker } from './cell-hands.ts';
import type { CellPlace } from './cell-place.ts';
import type { CellWriter } from './cell-writer.ts';
import type { RolePlace } from './role-place.ts';

/** What a table of a file is drawn from, and what can be done with it. */
export interface SourceTableProps {
  ledger: RowLedger;
  wording: Wording;
  /** Cells with an issue, as `row:column`. */
  marked: ReadonlySet<string>;
  /** What is the matter with a row, by its number. */
  notes: ReadonlyMap<number, string>;
  /** Columns a question is about. */
  asked?: ReadonlySet<number>;
  /** What is looked for: brought into sight and outlined. */
  highlight?: CellPlace | undefined;
  /** A column that is spoken of: brought into sight and tinted. */
  spokenOf?: { readonly column: number } | undefined;
  /** In force: roles that the user gave are among them. */
  answers?: Answers;
  onrole?: (place: RolePlace) => void;
  onquestion?: (column: number) => void;
  /** What is said and shown of cells that are corrected, by `row:column`. */
  corrected?: ReadonlyMap<string, CellMark>;
  /** Asks to work on a cell, or for the menu of what can be done; absent where nothing can. */
  oncell?: CellAsker;
  /** Goes with it. */
  writer?: CellWriter;
  rows: (from: number, to: number) => Promise<RowWindow>;
}
