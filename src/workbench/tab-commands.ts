import type { EditName, Patch, View, ViewSpec } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { freshView } from './default-views.ts';
import type { Library } from './library.svelte.ts';
import { tabNames } from './tab-names.ts';
import { cleanTitle, copyTitle } from './tab-title.ts';

/** The workbook as the commands of its tabs see it. */
export interface TabHost {
  readonly library: Library;
  readonly wording: Wording;
  readonly perform: (name: EditName, patches: readonly Patch[], view?: string) => Promise<void>;
  removedTab: string | undefined;
}

/** What the reader does to the tabs; each is one step of the undo log. */
export class TabCommands {
  readonly #host: TabHost;

  constructor(host: TabHost) {
    this.#host = host;
  }

  /** What the tabs of the workbook's views are called, in their order. */
  get names(): readonly string[] {
    const { library, wording } = this.#host;
    return tabNames(
      library.views.map(({ spec }) => spec),
      library.ground,
      wording,
    );
  }

  /** What a view's tab is called; one that is not among the workbook's now, what it would be called alone. */
  nameOf(spec: ViewSpec): string {
    const { library, wording } = this.#host;
    const at = library.views.findIndex((view) => view.spec === spec);
    return this.names[at] ?? tabNames([spec], library.ground, wording)[0] ?? '';
  }

  /** A fresh view of a place, after the open tab; `place` as `placeChoices` gives it. */
  async add(place: string): Promise<void> {
    const { library } = this.#host;
    const spec = freshView(library.ground, place);
    const at = library.view ? library.views.indexOf(library.view) + 1 : library.views.length;
    if (spec) await this.#insert('add-tab', spec, at);
  }

  /** The same view again, after the first, under a name that tells them apart; of one that is sealed what was understood. */
  async copy(id: string): Promise<void> {
    const { views } = this.#host.library;
    const at = views.findIndex((view) => view.id === id);
    const view = views[at];
    if (!view || view.sealed?.isDrawable === false) return;
    const taken = this.names;
    const title = copyTitle(taken[at] ?? '', taken);
    await this.#insert('copy-tab', { ...view.spec, title }, at + 1);
  }

  /** Empty, or what it would be called anyway: named after what it shows. */
  async rename(id: string, typed: string): Promise<void> {
    const view = this.#find(id);
    if (!view || view.sealed) return;
    const cleaned = cleanTitle(typed);
    const unnamed = { ...view, spec: { ...view.spec, title: '' } };
    const title = cleaned === this.#nameIn(unnamed) ? '' : cleaned;
    const changed = { ...view, spec: { ...view.spec, title } };
    await this.#host.perform('name-tab', [{ kind: 'change-view', view: changed }], id);
  }

  /** `to`: its place among the views once it is moved, from 0; beyond either end: the end. */
  async move(id: string, to: number): Promise<void> {
    const last = this.#host.library.views.length - 1;
    const place = Math.max(0, Math.min(last, to));
    await this.#host.perform('move-tab', [{ kind: 'move-view', id, to: place }], id);
  }

  /** Opens the neighbour; of the last view an empty workbook remains. */
  async remove(id: string): Promise<void> {
    const view = this.#find(id);
    if (!view) return;
    const name = this.nameOf(view.spec);
    const kept = this.#host.perform('remove-tab', [{ kind: 'remove-view', id }], id);
    this.#host.removedTab = name;
    await kept;
  }

  /** Names the workbook; an empty name changes nothing. */
  async renameWorkbook(typed: string): Promise<void> {
    const name = cleanTitle(typed);
    if (name !== '') await this.#host.perform('name-workbook', [{ kind: 'rename', name }]);
  }

  async #insert(name: EditName, spec: ViewSpec, at: number): Promise<void> {
    const view: View = { id: crypto.randomUUID(), spec };
    await this.#host.perform(name, [{ kind: 'add-view', view, at }], view.id);
  }

  /** What it would be called in the place of the view it is a change of. */
  #nameIn({ id, spec }: View): string {
    const { library, wording } = this.#host;
    const specs = library.views.map((view) => (view.id === id ? spec : view.spec));
    return tabNames(specs, library.ground, wording)[specs.indexOf(spec)] ?? '';
  }

  #find(id: string): View | undefined {
    return this.#host.library.views.find((view) => view.id === id);
  }
}
