export { addressOf, findCode } from '../link/index.ts';
export { readDay } from '../recognise/index.ts';
export type { FilterChoices, TableChoices } from '../view/index.ts';
export { filterChoicesOf, tableChoicesOf } from './arranging.ts';
export type { Arrivals } from './arrivals.ts';
export { isAsked } from './asked-issues.ts';
export { BackupDesk, type OpenedFile } from './backup-desk.svelte.ts';
export type { BackupDue } from './backup-due.ts';
export type { WorkbookFile } from './backup-work.ts';
export type { TableRange } from './block-places.ts';
export type { CheckedDraft, Draft } from './check-draft.ts';
export { groupedChecks } from './checks.svelte.ts';
export {
  columnChoices,
  columnKey,
  type PickerItem,
  placeChoices,
  placeKey,
  thresholdOf,
  unitChoices,
} from './choices.ts';
export type { Copies } from './copies.svelte.ts';
export type { CopyMaker } from './copy-maker.ts';
export { keptQuoted, keptText } from './corrected-note.ts';
export type { TableCell } from './correction-targets.ts';
export {
  type Corrected,
  Corrections,
  type Fallen,
  type Pointed,
  type Sighted,
  type Uncorrectable,
} from './corrections.svelte.ts';
export type { DamagedFigures, DamagedOriginal, DamagedRecord } from './damage.ts';
export { defaultViews } from './default-views.ts';
export { EACH, type Each } from './each-view.ts';
export type { FigureSource } from './figure-source.ts';
export type { FileCommands } from './file-commands.svelte.ts';
export {
  bandTexts,
  draftOf,
  type GoalsDraft,
  type GoalsFaults,
  nameOfPatches,
  patchesOf,
  readDraft,
  type TargetDraft,
  targetParts,
} from './goals-draft.ts';
export type { Ground } from './ground.ts';
export { type Guest, Guests } from './guests.svelte.ts';
export { type ImportPhase, ImportSession } from './import-session.svelte.ts';
export {
  type FileSummary,
  type ReadingState,
  summarise,
  type TableSummary,
} from './import-summary.ts';
export type { Keeping } from './keep-guest.ts';
export type { Library } from './library.svelte.ts';
export { baseOf, faultOfBase, isLocalAddress } from './link-base.ts';
export { LinkCommands, LONGEST_LINK, type MadeLink, type OpeningFault, SAFE_LINK } from './link-commands.ts';
export { localMoment } from './local-moment.ts';
export { hasMarked, markRenewal, type Wipe } from './marker.ts';
export { nameOfStep } from './name-of-step.ts';
export { isEngineLost, type NotShown } from './not-shown.ts';
export type { NoteOffer, ViewNote } from './noted.ts';
export type { Notice } from './notice.ts';
export type { OpenWorkbench } from './open-workbench.ts';
export { openingWorkbench } from './opening-workbench.ts';
export type { Refusal } from './overwrite-plan.ts';
export { type AskedPaste, MOST_UNASKED, type Overwriting, type Overwritten } from './overwriting.svelte.ts';
export { insideOf, pack } from './pack.ts';
export { type OpenHere, rememberHere } from './page-memory.ts';
export type { TabPage } from './pages-of.ts';
export type { PastedFault } from './pasted-figure.ts';
export { pastedTable } from './pasted-table.ts';
export { baselineChoices, type PeriodPicker, periodPicker } from './period-choices.ts';
export type { Phase } from './phase.ts';
export { Preferences, THEMES, type Theme } from './preferences.svelte.ts';
export {
  type Correctable,
  type CorrectionFault,
  MISSING_STATUSES,
  type MissingStatus,
  mostOf,
  readCorrection,
  reasonIn,
} from './read-correction.ts';
export { readFiles } from './read-files.ts';
export { rejectedRows } from './rejected-rows.ts';
export { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
export { KEPT_FOR, Shelf, type ShelfEntry } from './shelf.svelte.ts';
export type { Shortage } from './shortage.ts';
export { isStoreFull } from './shortage.ts';
export { isSourceColumn } from './source-cell.ts';
export type { Space } from './space.ts';
export type { Mended, StorageDesk } from './storage-desk.svelte.ts';
export { MOST_AT_ONCE, TabCommands, type TabsChanged } from './tab-commands.ts';
export { guestTabs, TAB_KINDS, type Tab, type TabKind, tabsOf } from './tab-list.ts';
export { type CellMark, tableMarks } from './table-marks.ts';
export { type TablePhase, TableReader } from './table-reader.svelte.ts';
export { type ImportedTable, tablesOf } from './tables.ts';
export { dayAt } from './today.ts';
export type { ToldFigures } from './tracing.svelte.ts';
export {
  likelyProvince,
  typedAbout,
  typedProvinces,
  typedSchemes,
  typedUnits,
  withUnit,
} from './typed-choices.ts';
export { TypedDesk, type TypedFault } from './typed-desk.svelte.ts';
export { nextFigure, TYPED_PARTS, type TypedAbout, type TypedFigure, typedAt } from './typed-figures.ts';
export type { UnitSheets } from './unit-sheets.ts';
export { viewNotes } from './view-notes.ts';
export { Workbench } from './workbench.svelte.ts';
export { wouldLose } from './would-lose.ts';
