import {
  type AssessmentHead,
  applyPatches,
  type EditName,
  type Glossary,
  type ImportRecord,
  isSame,
  type Patch,
  underNamesHere,
  type View,
  type ViewSpec,
  type Workbook,
} from '../model/index.ts';
import type { Store, Waiting } from '../store/index.ts';
import { byKey } from './by-key.ts';
import { adding, type Drop, type DropName, viewPatches, written } from './drop.ts';
import { gestureOf } from './gesture-of.ts';
import type { Ground } from './ground.ts';
import type { Keeping } from './keep-guest.ts';
import { newWorkbook } from './new-workbook.ts';
import { withNames } from './view-names.ts';

/** The open workbook, as what is brought to it meets it. */
export interface IntakeHost {
  readonly workbook: Workbook | undefined;
  readonly workbooks: readonly Workbook[];
  readonly views: readonly View[];
  readonly ownHeads: readonly AssessmentHead[];
  readonly imports: readonly ImportRecord[];
  /** As this machine calls what came with files, whatever the open workbook calls it. */
  readonly imported: Glossary;
  readonly units: Ground['units'];
  readonly schemes: Ground['schemes'];
  load(): Promise<void>;
  open(tab: string): Promise<void>;
  openWorkbook(id: string): Promise<void>;
}

/** Takes what files, typed figures and links bring into the open workbook, each drop as one step of the undo log. */
export class Intake {
  readonly #library: IntakeHost;
  readonly #store: Store;

  constructor(library: IntakeHost, store: Store) {
    this.#library = library;
    this.#store = store;
  }

  /**
   * Stores a drop with the views its new assessments ask for, in a workbook called `name` where none is open, and shows
   * the first of them. One step of the undo log; none where it says nothing new. Rejects as `Store.putImport` does.
   */
  async add(drop: Drop, name: string, as: DropName = 'import', waiting?: Waiting): Promise<void> {
    // Another tab may have stored more of the same place: the views are chosen for all there is.
    await this.#library.load();
    const imports = drop.imports.filter(({ record }) => !this.#holds(record));
    const shows = { views: this.#library.views, heads: this.#library.ownHeads };
    const { patches, added } = viewPatches(shows, drop.assessments, this.#known(drop));
    await this.#write(as, { ...drop, imports }, name, patches, added[0]?.id, waiting);
  }

  /**
   * Stores what came in a link, lays its corrections over it and opens the first of its views; `specsOf` makes them for the
   * assessments the workbook then has. A view that is there already is not added again.
   */
  async keep(
    { drop, corrections }: Pick<Keeping, 'drop' | 'corrections'>,
    name: string,
    specsOf: (heads: readonly AssessmentHead[]) => readonly ViewSpec[],
  ): Promise<void> {
    await this.#library.load();
    const keys = new Set(drop.assessments.map(({ key }) => key));
    const specs = specsOf([
      ...this.#library.ownHeads.filter(({ key }) => !keys.has(key)),
      ...drop.assessments,
    ]);
    const known = this.#known(drop);
    const views = specs.map((came): View => {
      const spec = withNames(came, known);
      const same = this.#library.views.find((view) => isSame(withNames(view.spec, known), spec));
      return same ?? { id: crypto.randomUUID(), spec };
    });
    const fresh = views
      .filter((view) => !this.#library.views.includes(view))
      .map(adding(this.#library.views.length));
    const corrected = corrections.map(
      (correction): Patch => ({ kind: 'correct', of: correction.of, correction }),
    );
    await this.#write('keep-link', drop, name, [...fresh, ...corrected], views[0]?.id);
    if (views[0]) await this.#library.open(views[0].id);
  }

  /** Figures of the open workbook written anew, and what else becomes of it, in one step. Rejects as `add` does. */
  async rewrite(
    as: EditName,
    figures: Pick<Drop, 'assessments' | 'basis'>,
    patches: readonly Patch[],
  ): Promise<void> {
    const drop: Drop = { imports: [], units: [], schemes: [], answers: {}, ...figures };
    if (this.#library.workbook) await this.#write(as, drop, this.#library.workbook.name, patches);
  }

  #known(drop: Drop): Pick<Ground, 'units' | 'schemes'> {
    const { units, schemes } = this.#library;
    return {
      units: byKey([...units.values(), ...drop.units]),
      schemes: byKey([...schemes.values(), ...drop.schemes]),
    };
  }

  async #write(
    as: EditName,
    drop: Drop,
    name: string,
    further: readonly Patch[],
    view?: string,
    waiting?: Waiting,
  ): Promise<void> {
    const { patches, ...batch } = written(drop);
    const forward = [...patches, ...further];
    if (
      this.#library.workbook &&
      isSame(applyPatches(this.#library.workbook, forward), this.#library.workbook)
    )
      return;
    const gesture = gestureOf(as, forward, view);
    const { imported, workbooks } = this.#library;
    const workbook = this.#library.workbook ?? newWorkbook(name, workbooks);
    const named = underNamesHere(drop, imported, workbook.names);
    const [units, schemes] = [news(named.units, imported.units), news(named.schemes, imported.schemes)];
    const { basis } = drop;
    await this.#store.putImport({ ...batch, units, schemes, basis, workbook, gesture }, waiting);
    await this.#library.openWorkbook(workbook.id);
  }

  /** A file dropped again says nothing new, unless another answer made other figures of it. */
  #holds({ key, assessments, answers }: ImportRecord): boolean {
    const known = this.#library.imports.find((record) => record.key === key);
    if (known === undefined || !isSame(known.answers ?? {}, answers ?? {})) return false;
    return assessments.every((assessment) => known.assessments.includes(assessment));
  }
}

/** Next week's files name the units of last week's: what is on the disk as it comes is not written again. */
function news<T extends { readonly key: string }>(came: readonly T[], kept: readonly T[]): readonly T[] {
  const known = byKey(kept);
  return came.filter((one) => !isSame(one, known.get(one.key)));
}
