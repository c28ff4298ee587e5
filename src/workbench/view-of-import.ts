import type { AssessmentKey, View } from '../model/index.ts';
import type { Library } from './library.svelte.ts';
import { resolveView } from './resolve-view.ts';

/** The first view that shows one of the assessments; none where the open one does already, or no view does. */
export function viewOf(
  keys: readonly AssessmentKey[],
  { view: open, views, ownHeads }: Pick<Library, 'view' | 'views' | 'ownHeads'>,
): View | undefined {
  const wanted = new Set(keys);
  const shows = ({ spec }: View): boolean => {
    const { from, to, baselines } = resolveView(spec, ownHeads);
    return [from, to, ...baselines].some((head) => head !== undefined && wanted.has(head.key));
  };
  return open && shows(open) ? undefined : views.find(shows);
}
