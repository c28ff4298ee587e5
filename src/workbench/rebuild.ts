import {
  type Answers,
  type Assessment,
  type AssessmentKey,
  compareNames,
  type Engine,
  type ImportContext,
  type ImportKey,
  type ImportRecord,
  type SourceFile,
} from '../model/index.ts';
import type { Likeness, Store } from '../store/index.ts';
import type { DamagedFigures, DamagedOriginal } from './damage.ts';
import { inForce } from './import-answers.ts';
import { isSound } from './inspect.ts';

export interface RebuildGround {
  readonly engine: Pick<Engine, 'recognise' | 'release'>;
  readonly store: Pick<Store, 'original'> & { readonly upkeep: Pick<Store['upkeep'], 'likenessOf'> };
  readonly imports: readonly ImportRecord[];
  /** Under what a file is read again, as it was imported. */
  readonly knownOf: (file: ImportKey) => { readonly context: ImportContext; readonly answers: Answers };
}

/**
 * What came of reading the originals of damaged figures again. needs: not all of them are here; unread: they no longer give
 * figures of this assessment.
 */
export type Rebuilt =
  | { readonly came: 'figures'; readonly assessment: Assessment; readonly likeness: Likeness }
  | { readonly came: 'needs'; readonly files: readonly DamagedOriginal[] }
  | { readonly came: 'unread' };

/** The files that fed the figures, in the order in which they came. Of editions of one file, the last given counts. */
export function filesOf(
  { key, head }: DamagedFigures,
  imports: readonly ImportRecord[],
): readonly ImportRecord[] {
  const named = new Set(head?.origins.map((origin) => origin.import));
  const fed = imports.filter((record) => (head ? named.has(record.key) : record.assessments.includes(key)));
  const latest = new Map(fed.map((record) => [record.key, record]));
  const places = head?.origins.map((origin) => origin.import) ?? [];
  // Files of one drop have one instant; which of them came first, their names tell as well as anything.
  const order = (a: ImportRecord, b: ImportRecord): number =>
    (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
    places.indexOf(a.key) - places.indexOf(b.key) ||
    compareNames(a.name, b.name);
  return [...latest.values()].sort(order);
}

/**
 * The figures as their originals give them under the answers they were imported with. Files of one drop are read together
 * first, as they came, then each alone: what is proven by the checksums of what was written is taken before anything else.
 */
export async function rebuild(damaged: DamagedFigures, ground: RebuildGround): Promise<Rebuilt> {
  const records = filesOf(damaged, ground.imports);
  const files = new Map<ImportKey, SourceFile>();
  const missing: DamagedOriginal[] = [];
  for (const { key, name, at } of records) {
    const bytes = await ground.store.original(key);
    if (bytes && (await isSound(key, bytes))) files.set(key, { name, bytes });
    else missing.push({ file: key, name, at, isMissing: bytes === undefined });
  }
  if (missing.length > 0) return { came: 'needs', files: missing };
  let best: Extract<Rebuilt, { readonly came: 'figures' }> | undefined;
  for (const drops of waysOf(records)) {
    const assessment = await readAgain(damaged.key, drops, files, ground);
    if (!assessment) continue;
    const likeness = await ground.store.upkeep.likenessOf(damaged.edition, assessment);
    if (!best || ORDER.indexOf(likeness) < ORDER.indexOf(best.likeness)) {
      best = { came: 'figures', assessment, likeness };
    }
    if (likeness === 'proven') break;
  }
  return best ?? { came: 'unread' };
}

const ORDER: readonly Likeness[] = ['proven', 'likely', 'other'];

/** Files of one drop can have come in another order than is known: where they say the same, the first is the origin. */
function waysOf(records: readonly ImportRecord[]): readonly (readonly ImportRecord[])[][] {
  const drops = byDrop(records);
  const alone = records.map((record) => [record]);
  const turned = drops.map((drop) => drop.toReversed());
  return drops.length === records.length ? [[...drops]] : [[...drops], turned, alone, alone.toReversed()];
}

/** Files of one drop were stored at one instant. */
function byDrop(records: readonly ImportRecord[]): readonly (readonly ImportRecord[])[] {
  const drops = new Map<string, ImportRecord[]>();
  for (const record of records) drops.set(record.at, [...(drops.get(record.at) ?? []), record]);
  return [...drops.values()];
}

/** One drop after the other, each joined with what those before it gave. */
async function readAgain(
  key: AssessmentKey,
  drops: readonly (readonly ImportRecord[])[],
  files: ReadonlyMap<ImportKey, SourceFile>,
  { engine, knownOf }: RebuildGround,
): Promise<Assessment | undefined> {
  let found: Assessment | undefined;
  for (const drop of drops) {
    const known = drop.map((record) => knownOf(record.key));
    const context = { ...known[0]?.context, ...(found ? { assessments: [found] } : {}) };
    const answers = inForce(...known.map((one) => one.answers));
    const outcome = await engine.recognise(
      drop.map((record) => files.get(record.key)!),
      context,
      answers,
    );
    await engine.release(outcome.session);
    found = outcome.assessments.find((assessment) => assessment.key === key) ?? found;
  }
  return found;
}
