import {
  type AssessmentHead,
  type CopyKind,
  type Correction,
  type Engine,
  figureAt,
  type ImportRecord,
  type Issue,
  type Parcel,
  type ViewSpec,
} from '../model/index.ts';
import type { Style } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import { pack } from './pack.ts';
import { referenceOf, resolveView } from './resolve-view.ts';
import { standingsOf } from './standings.ts';
import { groundToSend } from './to-send.ts';
import { viewToSend } from './view-to-send.ts';

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
