import {
  type Answers,
  type Assessment,
  type AssessmentHead,
  type Engine,
  editionOf,
  type ImportKey,
  type ImportRecord,
  type Patch,
  type Scheme,
  type SourceFile,
  STATUSES,
  type Unit,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import { inForce } from './import-answers.ts';

/** What the workbook has without one of its files. */
export interface Removal {
  readonly file: ImportKey;
  /** Fed by that file alone. */
  readonly gone: readonly AssessmentHead[];
  /** Those it fed beside others, as the others tell them. */
  readonly rebuilt: readonly Assessment[];
  /** What others tell of it is not to be had without the file: figures of theirs go along. */
  readonly along: readonly AssessmentHead[];
}

/** What a removal stands on. */
export interface RemovalGround {
  readonly heads: readonly AssessmentHead[];
  readonly imports: readonly ImportRecord[];
  readonly imported: { readonly units: readonly Unit[]; readonly schemes: readonly Scheme[] };
  readonly engine: Pick<Engine, 'recognise' | 'release'>;
  readonly store: Pick<Store, 'assessment' | 'original'>;
}

/**
 * Reads the other files again where the file is not alone, and takes what they tell for what is left only if it holds every
 * figure that was theirs.
 */
export async function removalOf(file: ImportKey, ground: RemovalGround): Promise<Removal> {
  const fed = ground.heads.filter(({ origins }) => origins.some((origin) => origin.import === file));
  const isJoined = ({ origins }: AssessmentHead): boolean => origins.some((origin) => origin.import !== file);
  const joined = fed.filter(isJoined);
  const told = joined.length > 0 ? await toldByOthers(file, joined, ground) : [];
  const rebuilt: Assessment[] = [];
  const along: AssessmentHead[] = [];
  for (const head of joined) {
    const stored = await ground.store.assessment(editionOf(head));
    const left = told.find(({ key }) => key === head.key);
    if (stored && left && holdsTheRest(left, stored, file)) rebuilt.push(left);
    else along.push(head);
  }
  return { file, gone: fed.filter((head) => !isJoined(head)), rebuilt, along };
}

/** What a workbook lists no longer. */
export function unlisting({ file, gone, along }: Removal): Patch {
  return {
    kind: 'list',
    assessments: [...gone, ...along].map(({ key }) => ({ key })),
    imports: [{ key: file }],
  };
}

/** Nothing where one of the files is not there any more. */
async function toldByOthers(
  file: ImportKey,
  joined: readonly AssessmentHead[],
  { imports, imported, engine, store }: RemovalGround,
): Promise<readonly Assessment[]> {
  const others = new Set(joined.flatMap(({ origins }) => origins.map((origin) => origin.import)));
  others.delete(file);
  const files: SourceFile[] = [];
  const answers: Answers[] = [];
  for (const key of others) {
    const record = imports.find((one) => one.key === key);
    const bytes = record && (await store.original(key));
    if (!record || !bytes) continue;
    files.push({ name: record.name, bytes });
    answers.push(record.answers ?? {});
  }
  const outcome = await engine.recognise(files, imported, inForce(...answers));
  await engine.release(outcome.session);
  return outcome.assessments;
}

/** Does `left` hold every figure of `stored` that is not of the file, and is as certain? */
function holdsTheRest(left: Assessment, stored: Assessment, file: ImportKey): boolean {
  if (left.provisional && !stored.provisional) return false;
  const row = new Map(left.units.map((unit, u) => [unit, u]));
  return stored.columns.every(({ indicator, part }, c) => {
    const k = left.columns.findIndex((column) => column.indicator === indicator && column.part === part);
    return stored.units.every((unit, u) => {
      if (stored.origins[stored.originOf[c]![u]!]?.import === file) return true;
      const value = stored.values[c]![u]!;
      if (Number.isNaN(value) && SAYS_NOTHING.has(stored.status[c]![u]!)) return true;
      const at = row.get(unit);
      return k >= 0 && at !== undefined && Object.is(left.values[k]![at], value);
    });
  });
}

/** A cell that no file has. */
const SAYS_NOTHING: ReadonlySet<number> = new Set(
  (['not-listed', 'blank'] as const).map((status) => STATUSES.indexOf(status)),
);
