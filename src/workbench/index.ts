export { addressOf, findCode, type LinkFault } from '../link/index.ts';
export {
  columnChoices,
  columnKey,
  type PickerItem,
  periodChoices,
  placeChoices,
  placeKey,
  tabName,
  unitChoices,
} from './choices.ts';
export { defaultViews, mainColumn } from './default-views.ts';
export type { Ground } from './ground.ts';
export { type Guest, Guests } from './guests.svelte.ts';
export { type ImportPhase, ImportSession } from './import-session.svelte.ts';
export { type FileSummary, summarise, type Understood } from './import-summary.ts';
export type { Keeping } from './keep-guest.ts';
export { baseOf, isLocalAddress } from './link-base.ts';
export { LinkCommands, LONGEST_LINK, type MadeLink, SAFE_LINK } from './link-commands.ts';
export { insideOf, pack } from './pack.ts';
export type { TabPage } from './pages-of.ts';
export { Preferences, THEMES, type Theme } from './preferences.svelte.ts';
export { readFiles } from './read-files.ts';
export { isSamePlace, type Resolved, resolveView } from './resolve-view.ts';
export { type TablePhase, TableReader } from './table-reader.svelte.ts';
export { type ImportedTable, tablesOf } from './tables.ts';
export { type Notice, type Phase, Workbench } from './workbench.svelte.ts';
