import { type ImportRecord, type Issue, type Page, pageAsSent } from '../model/index.ts';
import { buildPage } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import { goalsOf } from './goals.ts';
import type { Guest } from './guests.svelte.ts';
import { isSamePlace } from './resolve-view.ts';
import type { Shown } from './showing.ts';

/** What the files behind the shown figures need care about. */
export function notesBehind(
  { from, to, baselines, reference }: Shown,
  imports: readonly ImportRecord[],
): readonly Issue[] {
  const behind = new Set(
    [from, to, ...baselines, reference].flatMap((head) => head?.origins.map((o) => o.import) ?? []),
  );
  return imports.filter((i) => behind.has(i.key)).flatMap((i) => i.issues);
}

/** The page on the screen; of a link that was sent, as it was sent. */
export function screenPage(
  shown: Shown | undefined,
  guest: Guest | undefined,
  issues: readonly Issue[],
  wording: Wording,
): Page | undefined {
  if (!shown) return undefined;
  const isSent = guest !== undefined && guest.parcel.office === undefined;
  const page = pageOf(shown, isSent ? [] : issues, wording);
  return page && isSent ? pageAsSent(page) : page;
}

/** The page of what is shown, with what its figures need care about; undefined where its scheme is not known. */
export function pageOf(
  shown: Shown,
  issues: readonly Issue[],
  { language, style, start }: Wording,
): Page | undefined {
  const { spec, comparison, findings, to, ground } = shown;
  const scheme = ground.schemes.get(spec.scheme);
  if (!scheme) return undefined;
  const { bands } = goalsOf(spec, ground, to);
  return buildPage({
    spec,
    comparison,
    findings,
    units: [...ground.units.values()],
    scheme,
    issues: issues.filter(({ severity }) => severity !== 'note'),
    sourceName: start.source(to.source, to.sourceAssumed),
    isOnlyPeriod: ground.heads.filter((head) => isSamePlace(head, spec)).length === 1,
    language,
    style,
    ...(bands ? { bands } : {}),
  });
}
