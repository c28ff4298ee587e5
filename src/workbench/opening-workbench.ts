/** The workbench and all it stands on: what the first screen does without, and what comes behind it. */
export const openingWorkbench = (): Promise<typeof import('./open-workbench.ts')> =>
  import('./open-workbench.ts');
