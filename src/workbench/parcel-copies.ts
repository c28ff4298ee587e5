import {
  type AssessmentHead,
  type CopyKind,
  type Correction,
  type Engine,
  figureAt,
  type ImportRecord,
  type Issue,
  type Parcel,
  type Rewritten,
  type ViewSpec,
} from '../model/index.ts';
import { LANGUAGES, type Style, wordingOf } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import { pack } from './pack.ts';
import { pageOf } from './page-of.ts';
import { referenceOf, resolveView } from './resolve-view.ts';
import { Showing, type Shown } from './showing.ts';
import { standingsOf } from './standings.ts';
import { groundToSend, shownToSend } from './to-send.ts';

/** What a link is made of. */
export interface Sending {
  readonly specs: readonly ViewSpec[];
  readonly ground: Ground;
  readonly withFigures: boolean;
  readonly style: Style;
  /** What the source files need care about; files are not there in a link that is sent on, but what came with it is. */
  readonly issuesOf: (heads: readonly AssessmentHead[]) => readonly Issue[];
}

/** A parcel of one of the two forms. */
export async function copyOf(
  { specs, ground, withFigures, style, issuesOf }: Sending,
  kind: CopyKind,
  engine: Engine,
): Promise<Parcel> {
  if (kind === 'to-send') {
    const plain = groundToSend(ground);
    const views: ViewSpec[] = [];
    for (const spec of specs) views.push(await viewToSend(spec, ground, engine, style));
    return pack(views, plain, withFigures, engine);
  }
  const parcel = await pack(specs, ground, withFigures, engine);
  const heads = specs.flatMap((spec) => headsOf(spec, ground));
  const holding = await holdingIn(ground);
  const corrections = holding.filter((one) => isIn(parcel, one));
  return { ...parcel, office: { corrections, issues: issuesOf(heads) } };
}

/** What is noted of the files behind these assessments, but for what is of no weight. */
export function notesOf(
  heads: readonly AssessmentHead[],
  imports: readonly ImportRecord[],
): readonly Issue[] {
  const files = new Set(heads.flatMap(({ origins }) => origins.map((origin) => origin.import)));
  const issues = imports.filter(({ key }) => files.has(key)).flatMap((record) => record.issues);
  return issues.filter(({ severity }) => severity !== 'note');
}

function headsOf(spec: ViewSpec, { heads }: Ground): readonly AssessmentHead[] {
  const resolved = resolveView(spec, heads);
  const { from, to, baselines } = resolved;
  return [from, to, ...baselines, referenceOf(spec, resolved)].filter((head) => head !== undefined);
}

/** What another file has overtaken lies over nothing. A link brings only such as hold. */
async function holdingIn({ corrections = [], printed }: Ground): Promise<readonly Correction[]> {
  if (!printed) return corrections;
  const standings = await standingsOf(corrections, printed);
  return standings.flatMap(({ state, correction }) => (state === 'holds' ? [correction] : []));
}

/** Does the parcel have the figure? */
function isIn({ assessments }: Parcel, { of }: Correction): boolean {
  const assessment = assessments.find(({ key }) => key === of.assessment);
  return assessment !== undefined && figureAt(assessment, of.unit, of.indicator, of.part) !== undefined;
}

/**
 * A view as it is sent: with the words that its sentences have now, and the events it lets into its headline now. Words
 * for other dates, words that no longer agree and what was looked at in other weeks stay at home.
 */
async function viewToSend(spec: ViewSpec, ground: Ground, engine: Engine, style: Style): Promise<ViewSpec> {
  const { rewritten = [], dismissed, note: _, ...rest } = spec;
  const bare: ViewSpec = { ...rest, dismissed: [], note: '' };
  if (rewritten.length === 0 && dismissed.length === 0) return bare;
  const shown = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') return bare;
  const told = new Set(shown.findings.map(({ key }) => key));
  const words = LANGUAGES.filter((language) => rewritten.some((one) => one.language === language)).flatMap(
    (language) => wordsNow(shown, language, style),
  );
  return {
    ...bare,
    dismissed: dismissed.filter((key) => told.has(key)),
    ...(words.length > 0 ? { rewritten: words } : {}),
  };
}

function wordsNow(shown: Shown, language: (typeof LANGUAGES)[number], style: Style): readonly Rewritten[] {
  const page = pageOf(shownToSend(shown), [], wordingOf(language, style));
  if (!page) return [];
  const { titleKey, titleRewording, sentences } = page;
  const all = [{ key: titleKey, rewording: titleRewording }, ...sentences];
  return all.flatMap(({ key, rewording }) =>
    key !== undefined && rewording?.agrees
      ? [{ key, language, was: rewording.generated, now: rewording.text }]
      : [],
  );
}
