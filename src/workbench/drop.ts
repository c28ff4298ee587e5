import {
  type Answers,
  type Assessment,
  type AssessmentHead,
  type Edition,
  type EditName,
  editionOf,
  type ImportRecord,
  isSame,
  type Patch,
  type Relisted,
  type Scheme,
  type Unit,
  type View,
  type Workbook,
} from '../model/index.ts';
import type { ImportBatch } from '../store/index.ts';
import { defaultViews, withSecondDate } from './default-views.ts';

/** What files, typed figures or a link bring to a workbook. */
export interface Drop {
  readonly imports: readonly { readonly record: ImportRecord; readonly bytes: Uint8Array }[];
  readonly assessments: readonly Assessment[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];
  /** Worth remembering for next week's files. */
  readonly answers: Answers;
  /** What the assessments were joined with. */
  readonly basis: readonly Edition[];
}

/** The names of the steps that bring figures. */
export type DropName = Extract<EditName, 'import' | 'type-figures' | 'keep-link'>;

/** A drop under editions of its own, and the patch by which a workbook lists them. */
export interface Written extends Pick<ImportBatch, 'imports' | 'assessments'> {
  readonly patches: readonly Patch[];
}

/** Every figure is written once, under an edition that nobody had before. */
export function written(drop: Pick<Drop, 'imports' | 'assessments' | 'answers'>): Written {
  const assessments = drop.assessments.map((one) => ({ ...one, edition: crypto.randomUUID() }));
  const imports = drop.imports.map(({ record, bytes }) => ({
    record: { ...record, edition: crypto.randomUUID() },
    bytes,
  }));
  const lists = assessments.length > 0 || imports.length > 0;
  const remembers = Object.keys(drop.answers).length > 0;
  return {
    imports,
    assessments,
    patches: [
      ...(lists
        ? [
            {
              kind: 'list' as const,
              assessments: assessments.map(listed),
              imports: imports.map(({ record }) => listed(record)),
            },
          ]
        : []),
      ...(remembers ? [{ kind: 'remember' as const, answers: drop.answers }] : []),
    ],
  };
}

const listed = ({ key, edition }: Edition): Relisted => ({ key, edition });

/** The editions that these heads are of. */
export function editionsOf(heads: readonly AssessmentHead[]): readonly Edition[] {
  return heads.map((head) => ({ key: head.key, edition: editionOf(head) }));
}

/** What a workbook shows before a drop. */
export interface Shows extends Pick<Workbook, 'views'> {
  readonly heads: readonly AssessmentHead[];
}

/** The views that new assessments ask for, and what becomes of those that are there. */
export function viewPatches(
  { views, heads: had }: Shows,
  incoming: readonly AssessmentHead[],
  schemes: ReadonlyMap<string, Scheme>,
): { readonly patches: readonly Patch[]; readonly added: readonly View[] } {
  const keys = new Set(incoming.map(({ key }) => key));
  const own = new Set(had.map(({ key }) => key));
  const heads = [...had.filter(({ key }) => !keys.has(key)), ...incoming];
  const fresh = incoming.filter(({ key }) => !own.has(key));
  const known = views.map(({ spec }) => spec);
  const added = defaultViews(fresh, heads, schemes, known).map(
    (spec): View => ({ id: crypto.randomUUID(), spec }),
  );
  const changes = views.flatMap((was): Patch[] => {
    const spec = withSecondDate(was.spec, had, heads);
    return isSame(spec, was.spec) ? [] : [{ kind: 'change-view', view: { ...was, spec }, was }];
  });
  return { patches: [...changes, ...added.map(adding(views.length))], added };
}

/** Behind those that are there. */
export function adding(there: number): (view: View, i: number) => Patch {
  return (view, i) => ({ kind: 'add-view', view, at: there + i });
}
