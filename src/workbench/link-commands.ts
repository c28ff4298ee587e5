import { encodeParcel, FILE_LIMIT, findCode, isSound, type LinkFault, parcelFile } from '../link/index.ts';
import type { Engine, View } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { type Ground, withoutSettings } from './ground.ts';
import type { Guests } from './guests.svelte.ts';
import { type Keeping, keepingOf, type Local, unpinned } from './keep-guest.ts';
import type { Library } from './library.svelte.ts';
import { type Inside, insideOf, pack } from './pack.ts';

/** What links are made of and opened into. */
export interface LinkHost {
  readonly guests: Guests;
  readonly library: Library;
  readonly wording: Wording;
  /** The views of the strip the open tab is in, and what they stand on. */
  readonly siblings: readonly View[];
  readonly ground: Ground;
  readonly current: View | undefined;
  /** Rows marked in the open tab. */
  selection: readonly string[];
  /** Shows the tab that is open now. */
  readonly refresh: () => Promise<void>;
  readonly forget: (keys: Iterable<string>) => void;
  readonly storingFailed: (error: unknown) => void;
}

export interface MadeLink {
  /** What stands after the `#` of an address. */
  readonly code: string;
  readonly inside: Inside;
  /** The same as a file to send. */
  readonly file: () => Uint8Array;
}

/** Longer than this, chat and mail may cut a link's end off. */
export const LONGEST_LINK = 2_000;
/** Up to here nothing is known to cut it. */
export const SAFE_LINK = 1_000;

/** Links out and in. Opening one changes nothing on the disk; keeping it does. */
export class LinkCommands {
  readonly #host: LinkHost;
  readonly #engine: Engine;
  /** Keeping takes a moment; a second click meanwhile asks for nothing more. */
  #isKeeping = false;

  constructor(host: LinkHost, engine: Engine) {
    this.#host = host;
    this.#engine = engine;
  }

  /** Undefined where the views do not fit into a link: a name beyond all measure, more figures than a link may hold. */
  async make(which: 'tab' | 'all', withFigures: boolean): Promise<MadeLink | undefined> {
    const { current, siblings, ground } = this.#host;
    const views = which === 'all' ? siblings : current ? [current] : [];
    const parcel = await pack(
      views.map((view) => view.spec),
      ground,
      withFigures,
      this.#engine,
    );
    if (!isSound(parcel)) return undefined;
    return { code: encodeParcel(parcel), inside: insideOf(parcel), file: () => parcelFile(parcel) };
  }

  /** Opens the link in a text, whatever stands around it. */
  async open(text: string): Promise<'opened' | 'none' | LinkFault> {
    const code = findCode(text);
    return code === undefined ? 'none' : this.#take(code);
  }

  /** Opens the code of a file to which a parcel was saved. */
  async openFile(code: string): Promise<'opened' | LinkFault> {
    return this.#take(code, FILE_LIMIT);
  }

  async #take(code: string, limits?: typeof FILE_LIMIT): Promise<'opened' | LinkFault> {
    const fault = this.#host.guests.take(code, limits);
    if (fault) return fault;
    await this.#show();
    return 'opened';
  }

  async close(id: string): Promise<void> {
    const { guests } = this.#host;
    const wasOpen = guests.view?.id === id;
    guests.close(id);
    if (wasOpen) await this.#show();
  }

  /** Another tab is open now; what was marked in the last one is not in it. */
  async #show(): Promise<void> {
    this.#host.selection = [];
    await this.#host.refresh();
  }

  /**
   * Puts these views of a link into the workbook with their figures. Where figures differ from those on this machine
   * nothing is kept, unless `onOwnFigures` lets the views stand on this machine's.
   */
  async keep(ids: readonly string[], onOwnFigures = false): Promise<Keeping | undefined> {
    if (this.#isKeeping) return undefined;
    this.#isKeeping = true;
    try {
      return await this.#keep(ids, onOwnFigures);
    } finally {
      this.#isKeeping = false;
    }
  }

  async #keep(ids: readonly string[], onOwnFigures: boolean): Promise<Keeping | undefined> {
    const { guests, library, wording } = this.#host;
    const guest = guests.list.find(({ views }) => views.some(({ id }) => ids.includes(id)));
    if (!guest) return undefined;
    const specs = guest.views.filter(({ id }) => ids.includes(id)).map(({ spec }) => spec);
    const ground = guest.ground ?? withoutSettings(library.ground);
    const parcel = await pack(specs, ground, guest.ground !== undefined, this.#engine);
    const local: Local = { imported: library.imported, read: (key) => library.figures(key) };
    const keeping = await keepingOf(parcel, ground, local, wording, new Date().toISOString());
    if (keeping.differing > 0 && !onOwnFigures) return keeping;
    try {
      await library.keep(keeping, wording.sharing.keptWorkbook, (heads) =>
        parcel.views.map((spec) => unpinned(spec, { heads })),
      );
    } catch (error) {
      this.#host.storingFailed(error);
      return undefined;
    }
    this.#host.forget(keeping.keys);
    for (const id of ids) guests.close(id);
    guests.leave();
    await this.#show();
    return keeping;
  }
}
