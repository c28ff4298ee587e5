import { build, isStale } from '../../.tools/build.mjs';

/** Nobody tests yesterday's build. */
export default function ensureBuilt(): void {
  if (isStale() && !build()) throw new Error('the app does not build');
}
