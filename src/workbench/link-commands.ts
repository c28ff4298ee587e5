import { findCode, type LinkFault } from '../link/index.ts';
import type { AssessmentHead, CopyKind, Engine, View } from '../model/index.ts';
import { Overtaken } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { type Ground, withoutSettings } from './ground.ts';
import type { Guests } from './guests.svelte.ts';
import type { Keeping, Local } from './keep-guest.ts';
import type { Library } from './library.svelte.ts';
import type { Inside } from './pack.ts';
import type { StorageDesk } from './storage-desk.svelte.ts';

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
  readonly storingFailed: (error: unknown) => void;
  readonly storage: Pick<StorageDesk, 'afterImport'>;
}

export interface MadeLink {
  /** What stands after the `#` of an address. */
  readonly code: string;
  readonly inside: Inside;
  /** The same as a file to send. */
  readonly file: () => Uint8Array;
}

/** Why a link does not open: something is the matter with it, or the part of the program that opens it is not there. */
export type OpeningFault = LinkFault | 'missing';

const fetchParcels = () => import('./parcels.ts');

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

  /**
   * `too-large`: the views do not fit into a link, for a name beyond all measure or more figures than a link may hold.
   * `missing`: what makes links could not be fetched.
   */
  async make(
    which: 'tab' | 'all',
    withFigures: boolean,
    kind: CopyKind,
  ): Promise<MadeLink | 'too-large' | 'missing'> {
    const parcels = await fetchParcels().catch(() => undefined);
    if (!parcels) return 'missing';
    const { current, siblings, ground, guests, library, wording } = this.#host;
    const views = which === 'all' ? siblings : current ? [current] : [];
    const came = guests.guest?.parcel.office?.issues;
    const sending = {
      specs: views.map((view) => view.spec),
      ground,
      withFigures,
      style: wording.style,
      issuesOf: (heads: readonly AssessmentHead[]) => came ?? parcels.notesOf(heads, library.imports),
    };
    const parcel = await parcels.copyOf(sending, kind, this.#engine);
    if (!parcels.isSound(parcel)) return 'too-large';
    return {
      code: parcels.encodeParcel(parcel),
      inside: parcels.insideOf(parcel),
      file: () => parcels.parcelFile(parcel),
    };
  }

  /** Opens the link in a text, whatever stands around it. */
  async open(text: string): Promise<'opened' | 'none' | OpeningFault> {
    const code = findCode(text);
    return code === undefined ? 'none' : this.#take(code, 'address');
  }

  /** Opens the code of a file to which a parcel was saved. */
  async openFile(code: string): Promise<'opened' | OpeningFault> {
    return this.#take(code, 'file');
  }

  async #take(code: string, from: 'address' | 'file'): Promise<'opened' | OpeningFault> {
    const parcels = await fetchParcels().catch(() => undefined);
    if (!parcels) return 'missing';
    const { guests } = this.#host;
    if (!guests.reopen(code)) {
      const decoded = parcels.decodeParcel(code, from === 'file' ? parcels.FILE_LIMIT : undefined);
      if ('fault' in decoded) return decoded.fault;
      guests.take(code, decoded.parcel);
    }
    await this.#show();
    return 'opened';
  }

  async close(id: string): Promise<void> {
    const { guests } = this.#host;
    const wasOpen = guests.view?.id === id;
    guests.close(id);
    // Beside it there may be no workbook whose tab could open instead.
    const next = this.#host.library.workbook ? undefined : guests.list[0]?.views[0];
    if (wasOpen && next) guests.pick(next.id);
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
    // It opened the link, so it is here.
    const { keepingOf, pack, unpinned } = await fetchParcels();
    const guest = guests.list.find(({ views }) => views.some(({ id }) => ids.includes(id)));
    if (!guest) return undefined;
    const specs = guest.views.filter(({ id }) => ids.includes(id)).map(({ spec }) => spec);
    const ground = guest.ground ?? withoutSettings(library.ground);
    const packed = await pack(specs, ground, guest.ground !== undefined, this.#engine);
    const { office } = guest.parcel;
    const parcel = office ? { ...packed, office } : packed;
    const { imported, ownHeads: heads } = library;
    // What is kept joins what the files print; corrections lie over that, and are not written into it.
    const { read } = library.ground.printed ?? library.ground;
    const local: Local = { imported, heads, read, corrections: library.corrections ?? [] };
    const keeping = await keepingOf(parcel, ground, local, wording, new Date().toISOString());
    if (keeping.differing > 0 && !onOwnFigures) return keeping;
    try {
      await library.intake.keep(keeping, wording.sharing.keptWorkbook, (own) =>
        parcel.views.map((spec) => unpinned(spec, { heads: own })),
      );
    } catch (error) {
      // Another page has written some of it since: it is set beside what is there now.
      if (error instanceof Overtaken) return this.#keep(ids, onOwnFigures);
      this.#host.storingFailed(error);
      return undefined;
    }
    for (const id of ids) guests.close(id);
    guests.leave();
    await this.#show();
    void this.#host.storage.afterImport();
    return keeping;
  }
}
