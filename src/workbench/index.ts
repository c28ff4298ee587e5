export {
  columnChoices,
  columnKey,
  type PickerItem,
  placeChoices,
  placeKey,
  unitChoices,
} from './choices.ts';
export { defaultViews, mainColumn } from './default-views.ts';
export type { Ground } from './ground.ts';
export { type ImportPhase, ImportSession } from './import-session.svelte.ts';
export { type FileSummary, summarise, type Understood } from './import-summary.ts';
export { nameOfStep } from './name-of-step.ts';
export { baselineChoices, type PeriodPicker, periodPicker, periodRef } from './period-choices.ts';
export { Preferences, THEMES, type Theme } from './preferences.svelte.ts';
export { readFiles } from './read-files.ts';
export { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
export { TabCommands } from './tab-commands.ts';
export { TAB_KINDS, type Tab, type TabKind, tabsOf } from './tab-list.ts';
export { type ImportedTable, tablesOf } from './tables.ts';
export { type Notice, type Phase, Workbench } from './workbench.svelte.ts';
