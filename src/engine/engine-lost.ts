/** The worker went twice while it was asked this: nothing of it is known, and a third time would hardly be better. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
}
