import type { EditName, Patch, TabColour, View, ViewSpec } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { freshView } from './default-views.ts';
import { EACH, type Each, eachView } from './each-view.ts';
import type { Library } from './library.svelte.ts';
import { tabNames } from './tab-names.ts';
import { cleanTitle, copyTitle, freeTitle } from './tab-title.ts';

/**
 * What a step did to the strip, told once beside it with the way back; the tabs' names as they are or were. `unnamed`: nothing,
 * for another page had taken away the tab that was to have this name.
 */
export interface TabsChanged {
  readonly did: 'added' | 'removed' | 'unnamed';
  readonly names: readonly string[];
}

/** More tabs at once than this would help nobody. */
export const MOST_AT_ONCE = 100;

/** The workbook as the commands of its tabs see it. */
export interface TabHost {
  readonly library: Library;
  readonly wording: Wording;
  readonly perform: (name: EditName, patches: readonly Patch[], view?: string) => Promise<void>;
  tabsChanged: TabsChanged | undefined;
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
    if (spec) await this.#insert('add-tab', { spec }, at);
  }

  /** How many tabs each way of making several would make of the workbook's open view. */
  get each(): Readonly<Record<Each, number | undefined>> {
    const counts = EACH.map((one) => [one, this.countEach(one)]);
    return Object.fromEntries(counts) as Record<Each, number | undefined>;
  }

  /** How many tabs `addEach` would make of the open view; undefined where it has no such choice. */
  countEach(each: Each): number | undefined {
    return this.#each(each)?.length;
  }

  /** The open view once for each of its levels, indicators or units, beside it; those that are there are not made again. */
  async addEach(each: Each): Promise<void> {
    const { view, views } = this.#host.library;
    const specs = this.#each(each) ?? [];
    if (!view || specs.length === 0 || specs.length > MOST_AT_ONCE) return;
    const at = views.indexOf(view) + 1;
    const added = specs.map((spec): View => ({ id: crypto.randomUUID(), spec }));
    const patches = added.map((one, i): Patch => ({ kind: 'add-view', view: one, at: at + i }));
    const kept = this.#host.perform('add-tabs', patches, view.id);
    this.#host.tabsChanged = { did: 'added', names: this.#namesOf(added) };
    await kept;
  }

  /** The same tab again, after the first, under a name that tells them apart; of one that is sealed what was understood. */
  async copy(id: string): Promise<void> {
    const { views } = this.#host.library;
    const at = views.findIndex((view) => view.id === id);
    const view = views[at];
    if (!view || view.sealed?.isDrawable === false) return;
    const taken = this.names;
    const title = copyTitle(taken[at] ?? '', taken);
    const { sealed: _, ...own } = view;
    await this.#insert('copy-tab', { ...own, spec: { ...view.spec, title } }, at + 1);
  }

  /**
   * Empty, or what it would be called anyway: named after what it shows. A name that another tab has gets a number behind
   * it, so that no two are alike; that name is then the answer.
   */
  async rename(id: string, typed: string): Promise<string | undefined> {
    const view = this.#find(id);
    if (!view) this.#host.tabsChanged = { did: 'unnamed', names: [cleanTitle(typed)] };
    if (!view || view.sealed) return undefined;
    const others = this.names.filter((_, i) => this.#host.library.views[i]?.id !== id);
    const asked = cleanTitle(typed);
    const cleaned = freeTitle(asked, others);
    const unnamed = { ...view, spec: { ...view.spec, title: '' } };
    const title = cleaned === this.#nameIn(unnamed) ? '' : cleaned;
    await this.#change('name-tab', view, { ...view, spec: { ...view.spec, title } });
    return cleaned === asked ? undefined : cleaned;
  }

  /** Undefined: as a tab is that nobody coloured. */
  async colour(id: string, colour: TabColour | undefined): Promise<void> {
    const view = this.#find(id);
    if (!view) return;
    const { colour: _before, ...rest } = view;
    await this.#change('colour-tab', view, colour ? { ...rest, colour } : rest);
  }

  /** Takes a view's slides out of the deck, or puts them in again. */
  async toggleOffDeck(id: string): Promise<void> {
    const view = this.#find(id);
    if (!view) return;
    const { isOffDeck, ...rest } = view;
    await this.#change('hide-tab', view, isOffDeck ? rest : { ...rest, isOffDeck: true });
  }

  /** `to`: its place among the views once it is moved, from 0; beyond either end: the end. */
  async move(id: string, to: number): Promise<void> {
    const last = this.#host.library.views.length - 1;
    const place = Math.max(0, Math.min(last, to));
    await this.#host.perform('move-tab', [{ kind: 'move-view', id, to: place }], id);
  }

  /** One or several, as one step. Opens the neighbour; of the last view an empty workbook remains. */
  async remove(...ids: readonly string[]): Promise<void> {
    const gone = this.#host.library.views.filter(({ id }) => ids.includes(id));
    if (gone.length === 0) return;
    const names = this.#namesOf(gone);
    const patches = gone.map(({ id }): Patch => ({ kind: 'remove-view', id }));
    const [first] = gone;
    const kept =
      gone.length === 1
        ? this.#host.perform('remove-tab', patches, first!.id)
        : this.#host.perform('remove-tabs', patches);
    this.#host.tabsChanged = { did: 'removed', names };
    await kept;
  }

  /** Names the workbook; an empty name changes nothing. */
  async renameWorkbook(typed: string): Promise<void> {
    const name = cleanTitle(typed);
    if (name !== '') await this.#host.perform('name-workbook', [{ kind: 'rename', name }]);
  }

  async #insert(name: EditName, made: Omit<View, 'id'>, at: number): Promise<void> {
    const view: View = { ...made, id: crypto.randomUUID() };
    await this.#host.perform(name, [{ kind: 'add-view', view, at }], view.id);
  }

  async #change(name: EditName, was: View, view: View): Promise<void> {
    await this.#host.perform(name, [{ kind: 'change-view', view, was }], view.id);
  }

  /** What these views of the workbook are called. */
  #namesOf(some: readonly View[]): readonly string[] {
    const ids = new Set(some.map(({ id }) => id));
    const { views } = this.#host.library;
    return this.names.filter((_, i) => ids.has(views[i]?.id ?? ''));
  }

  #each(each: Each): readonly ViewSpec[] | undefined {
    const { library } = this.#host;
    const specs = library.views.map(({ spec }) => spec);
    if (!library.view || library.view.sealed) return undefined;
    return eachView(each, library.view.spec, specs, library.ground);
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
