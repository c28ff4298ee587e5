/** What the first screen gets once there is a workbench. */
export { default as Bench } from './Bench.svelte';
export { default as WorkbookList } from './shelf/WorkbookList.svelte';
