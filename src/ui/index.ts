export { default as App } from './App.svelte';
export { saveFile } from './save-file.ts';
export { default as FailureScreen } from './start/FailureScreen.svelte';
