/** What the first screen gets once there is a workbench. */

export { default as WorkbookList } from './shelf/WorkbookList.svelte';
export { default as WorkbenchScreen } from './WorkbenchScreen.svelte';
