/** The start screen does without it; fetched at once, it is there before a workbook is read. */
export const workspace = import('./Workspace.svelte');
// Whoever draws it says that it is missing.
workspace.catch(() => undefined);
