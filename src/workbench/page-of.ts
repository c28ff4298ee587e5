import type { ImportRecord, Issue, Page } from '../model/index.ts';
import { buildPage } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import type { Shown } from './showing.ts';

/** What the files behind the shown figures need care about. */
export function notesBehind(
  { from, to, baselines }: Shown,
  imports: readonly ImportRecord[],
): readonly Issue[] {
  const behind = new Set(
    [from, to, ...baselines].flatMap((head) => head?.origins.map((o) => o.import) ?? []),
  );
  return imports
    .filter((i) => behind.has(i.key))
    .flatMap((i) => i.issues.filter((issue) => issue.severity !== 'note'));
}

/** The page of what is shown; undefined where its scheme is not known. */
export function pageOf(
  shown: Shown,
  imports: readonly ImportRecord[],
  { language, style, start }: Wording,
): Page | undefined {
  const { spec, comparison, findings, to, ground } = shown;
  const scheme = ground.schemes.get(spec.scheme);
  if (!scheme) return undefined;
  return buildPage({
    spec,
    comparison,
    findings,
    units: [...ground.units.values()],
    scheme,
    issues: notesBehind(shown, imports),
    sourceName: start.source(to.source),
    language,
    style,
  });
}
