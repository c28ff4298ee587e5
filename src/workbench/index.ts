export { addressOf, findCode } from '../link/index.ts';
export { readDay } from '../recognise/index.ts';
export { isAsked } from './asked-issues.ts';
export { BackupDesk, type OpenedFile, type WorkbookFile } from './backup-desk.svelte.ts';
export type { BackupDue } from './backup-due.ts';
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
export { defaultViews } from './default-views.ts';
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
export { baseOf, faultOfBase, isLocalAddress } from './link-base.ts';
export { LinkCommands, LONGEST_LINK, type MadeLink, type OpeningFault, SAFE_LINK } from './link-commands.ts';
export { nameOfStep } from './name-of-step.ts';
export { isEngineLost, type NotShown } from './not-shown.ts';
export { insideOf, pack } from './pack.ts';
export type { TabPage } from './pages-of.ts';
export { pastedTable } from './pasted-table.ts';
export { baselineChoices, type PeriodPicker, periodPicker } from './period-choices.ts';
export { Preferences, THEMES, type Theme } from './preferences.svelte.ts';
export { readFiles } from './read-files.ts';
export { rejectedRows } from './rejected-rows.ts';
export { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
export { TabCommands } from './tab-commands.ts';
export { guestTabs, TAB_KINDS, type Tab, type TabKind, tabsOf } from './tab-list.ts';
export { type TablePhase, TableReader } from './table-reader.svelte.ts';
export { type ImportedTable, tablesOf } from './tables.ts';
export { dayAt } from './today.ts';
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
export { type Notice, type Phase, Workbench } from './workbench.svelte.ts';
