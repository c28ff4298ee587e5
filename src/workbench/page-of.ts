import { type Correction, type ImportRecord, type Issue, type Page, pageAsSent } from '../model/index.ts';
import { buildPage, type PageRequest } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import { correctedNote } from './corrected-note.ts';
import { goalsOf } from './goals.ts';
import { correctionsOver } from './ground.ts';
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

/** The page on the screen, with marks on figures that rest on corrections; of a link that was sent, as it was sent. */
export function screenPage(
  shown: Shown | undefined,
  guest: Guest | undefined,
  issues: readonly Issue[],
  wording: Wording,
  holding: readonly Correction[],
): Page | undefined {
  if (!shown) return undefined;
  const isSent = guest !== undefined && guest.parcel.office === undefined;
  if (!isSent) return pageOf(shown, issues, wording, correctionsOver(shown.ground, holding));
  const page = pageOf(shown, [], wording);
  return page && pageAsSent(page);
}

/**
 * The page of what is shown, with what its figures need care about and marks on those that rest on one of `corrections`,
 * each of which holds; undefined where its scheme is not known.
 */
export function pageOf(
  shown: Shown,
  issues: readonly Issue[],
  wording: Wording,
  corrections: readonly Correction[] = [],
): Page | undefined {
  const request = requestOf(shown, issues, wording);
  if (!request) return undefined;
  const note = correctedNote(shown, corrections, wording);
  return buildPage({ ...request, ...(note ? { correctedNote: note } : {}) });
}

/** What a page of what is shown, or the trace of one of its figures, is made of. */
export function requestOf(
  { spec, comparison, findings, to, ground }: Shown,
  issues: readonly Issue[],
  { language, style, start }: Wording,
): PageRequest | undefined {
  const scheme = ground.schemes.get(spec.scheme);
  if (!scheme) return undefined;
  const { bands } = goalsOf(spec, ground, to);
  return {
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
  };
}
