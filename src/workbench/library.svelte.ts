import {
  type Answers,
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  applyPatches,
  type EditName,
  type ImportRecord,
  type Patch,
  restoreView,
  type Scheme,
  type Unit,
  type View,
  type Workbook,
} from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import type { Contents, ImportBatch, Store } from '../store/index.ts';
import { defaultViews, withSecondDate } from './default-views.ts';
import type { Ground } from './ground.ts';
import type { Keeping } from './keep-guest.ts';
import { tablesOf } from './tables.ts';

/** What is on the disk, as the screen knows it: the open workbook and everything it stands on. */
export class Library {
  workbook = $state.raw<Workbook>();
  heads = $state.raw<readonly AssessmentHead[]>([]);
  imports = $state.raw<readonly ImportRecord[]>([]);
  /** Units and schemes that came with files; the built-in ones stand behind them. */
  imported = $state.raw<{ readonly units: readonly Unit[]; readonly schemes: readonly Scheme[] }>({
    units: [],
    schemes: [],
  });
  /** NaN where the browser does not say. */
  bytesUsed = $state(Number.NaN);
  /** Answers that hold from week to week. */
  answers: Answers = {};

  /** The assessments the open workbook lists. */
  readonly ownHeads = $derived.by(() => {
    const listed = new Set(this.workbook?.assessments);
    return this.heads.filter((head) => listed.has(head.key));
  });
  readonly units = $derived(byKey([...builtinUnits, ...this.imported.units]));
  readonly schemes = $derived(byKey([...builtinSchemes, ...this.imported.schemes]));
  /** What the workbook's views stand on. */
  readonly ground = $derived<Ground>({
    heads: this.ownHeads,
    units: this.units,
    schemes: this.schemes,
    read: (key) => this.#store.assessment(key),
  });
  readonly views = $derived(this.workbook?.views ?? []);
  readonly tables = $derived(tablesOf(this.ownHeads, this.imports));
  /** The imported table that is open; then no view is. */
  readonly table = $derived(this.tables.find((table) => table.key === this.workbook?.active));
  readonly view = $derived(
    this.table ? undefined : (this.views.find((v) => v.id === this.workbook?.active) ?? this.views[0]),
  );

  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const [contents, bytes] = await Promise.all([this.#store.contents(), this.#store.usage()]);
    this.bytesUsed = bytes;
    this.#take(contents);
  }

  #take({ heads, imports, units, schemes, workbooks, answers }: Contents): void {
    this.heads = heads;
    this.imports = imports;
    this.imported = { units, schemes };
    this.answers = answers;
    this.workbook = restoreWorkbook(workbooks.at(-1));
  }

  /** Which tab is open is kept, but is no step of the undo log. */
  async open(tab: string): Promise<void> {
    await this.#write((workbook) => ({ ...workbook, active: tab }));
  }

  /** One gesture of the user: shown at once, then kept; rejects where it cannot be kept. */
  async perform(_name: EditName, patches: readonly Patch[], _view?: string): Promise<void> {
    await this.#write((workbook) => applyPatches(workbook, patches));
  }

  async changeView(view: View): Promise<void> {
    await this.perform('change-view', [{ kind: 'change-view', view }], view.id);
  }

  async #write(change: (workbook: Workbook) => Workbook): Promise<void> {
    if (!this.workbook) return;
    this.workbook = change(this.workbook);
    await this.#store.updateWorkbook(this.workbook.id, change);
  }

  /**
   * Stores a drop with the views its new assessments ask for, in a workbook called `name` where none is open, and shows
   * the first of them.
   */
  async add(batch: Omit<ImportBatch, 'workbook'>, name: string): Promise<void> {
    // Another tab may have stored more of the same place: the views are chosen for all there is.
    await this.load();
    const schemes = byKey([...this.schemes.values(), ...batch.schemes]);
    const incoming: readonly AssessmentHead[] = batch.assessments;
    const keys = new Set(incoming.map((head) => head.key));
    const heads = [...this.ownHeads.filter((head) => !keys.has(head.key)), ...incoming];
    const known = this.views.map((view) => view.spec);
    const own = new Set(this.workbook?.assessments);
    const fresh = incoming.filter((head) => !own.has(head.key));
    const added = defaultViews(fresh, heads, schemes, known).map(
      (spec): View => ({ id: crypto.randomUUID(), spec }),
    );
    const shown = this.workbook ?? newWorkbook(name);
    const had = this.ownHeads;
    const change = (stored: Workbook = shown): Workbook => {
      const active = added[0]?.id ?? stored.active;
      const views = stored.views.map((view) => ({ ...view, spec: withSecondDate(view.spec, had, heads) }));
      return {
        ...stored,
        assessments: [...new Set([...stored.assessments, ...keys])],
        views: [...views, ...added],
        ...(active ? { active } : {}),
      };
    };
    const imports = batch.imports.filter(({ record }) => !this.#holds(record));
    await this.#store.putImport({ ...batch, imports, workbook: { id: shown.id, change } });
    await this.load();
  }

  /** The stored figures of any assessment, listed by the open workbook or not. */
  figures(key: AssessmentKey): Promise<Assessment | undefined> {
    return this.#store.assessment(key);
  }

  /** Stores what came in a link and opens its views; `viewsOf` makes them for the assessments the workbook then has. */
  async keep(
    { batch, keys }: Pick<Keeping, 'batch' | 'keys'>,
    name: string,
    viewsOf: (heads: readonly AssessmentHead[]) => readonly View[],
  ): Promise<void> {
    await this.load();
    const shown = this.workbook ?? newWorkbook(name);
    const listed = new Set([...shown.assessments, ...keys]);
    const incoming: readonly AssessmentHead[] = batch.assessments;
    const known = this.heads.filter((head) => !incoming.some(({ key }) => key === head.key));
    const added = viewsOf([...known, ...incoming].filter((head) => listed.has(head.key)));
    const active = added[0]?.id;
    const change = (stored: Workbook = shown): Workbook => ({
      ...stored,
      assessments: [...new Set([...stored.assessments, ...keys])],
      views: [...stored.views, ...added],
      ...(active ? { active } : {}),
    });
    await this.#store.putImport({ ...batch, workbook: { id: shown.id, change } });
    await this.load();
  }

  /** A file dropped again says nothing new, unless another answer made other figures of it. */
  #holds({ key, assessments }: ImportRecord): boolean {
    const known = this.imports.find((record) => record.key === key);
    return known !== undefined && assessments.every((assessment) => known.assessments.includes(assessment));
  }

  /** Forgets the open workbook and what only it used. */
  async remove(): Promise<void> {
    if (!this.workbook) return;
    await this.#store.removeWorkbook(this.workbook.id);
    await this.load();
  }
}

function byKey<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

function newWorkbook(name: string): Workbook {
  return {
    id: crypto.randomUUID(),
    name,
    createdAt: new Date().toISOString(),
    assessments: [],
    views: [],
    step: 0,
  };
}

/** Views on the disk were written by some version of the program, not necessarily this one. */
function restoreWorkbook(workbook: Workbook | undefined): Workbook | undefined {
  if (!workbook) return undefined;
  const views = workbook.views.flatMap((view) => {
    const spec = restoreView(view.spec);
    return spec ? [{ ...view, spec }] : [];
  });
  return { ...workbook, views };
}
