import { type Parcel, type Period, periodKey, type View, type ViewSpec } from '../model/index.ts';
import type { Ground } from './ground.ts';
import { groundOf } from './guest-ground.ts';
import { resolveView } from './resolve-view.ts';

/** The views of one link, open beside the workbook's. Nothing of them is on the disk. */
export interface Guest {
  readonly code: string;
  readonly parcel: Parcel;
  readonly views: readonly View[];
  /** Absent where no figures came along: the views then stand on the workbook's. */
  readonly ground?: Ground;
}

/** Everything that was opened from links in this run. */
export class Guests {
  list = $state.raw<readonly Guest[]>([]);
  #open = $state<string>();
  #taken = 0;

  /** The guest whose view is open; undefined while a tab of the workbook is. */
  readonly guest = $derived(this.list.find(({ views }) => views.some(({ id }) => id === this.#open)));
  readonly view = $derived(this.guest?.views.find(({ id }) => id === this.#open));

  /** Shows what this link carried when it came before; answers whether it did. */
  reopen(code: string): boolean {
    const known = this.list.find((guest) => guest.code === code);
    if (known) this.#open = known.views[0]?.id;
    return known !== undefined;
  }

  /** Opens what a link carries. */
  take(code: string, parcel: Parcel): void {
    const guest = guestOf(code, parcel, ++this.#taken);
    this.list = [...this.list, guest];
    this.#open = guest.views[0]?.id;
  }

  /** Opens this tab; answers whether it is one of a link's. */
  pick(id: string): boolean {
    const isGuest = this.list.some(({ views }) => views.some((view) => view.id === id));
    this.#open = isGuest ? id : undefined;
    return isGuest;
  }

  /** A tab of the workbook is open now. */
  leave(): void {
    this.#open = undefined;
  }

  /** Shows the open view so; it is kept nowhere. */
  replace(spec: ViewSpec): void {
    const open = this.#open;
    this.list = this.list.map((guest) => ({
      ...guest,
      views: guest.views.map((view) => (view.id === open ? { ...view, spec } : view)),
    }));
  }

  /** Lets one of its tabs go; with its last one goes the guest. */
  close(id: string): void {
    if (this.#open === id) this.#open = undefined;
    this.list = this.list
      .map((guest) => ({ ...guest, views: guest.views.filter((view) => view.id !== id) }))
      .filter(({ views }) => views.length > 0);
  }
}

function guestOf(code: string, parcel: Parcel, n: number): Guest {
  const views = parcel.views.map((spec, i): View => ({ id: `link:${n}:${i}`, spec }));
  return { code, parcel, views, ...(parcel.assessments.length > 0 ? { ground: groundOf(parcel) } : {}) };
}

/** The periods a pinned view asks for and its ground does not have, each once. */
export function missingPeriods(spec: ViewSpec, ground: Ground): readonly Period[] {
  const refs = [spec.to, ...(spec.from ? [spec.from] : []), ...spec.baselines];
  const missing = refs.flatMap((ref) => {
    if (typeof ref === 'string') return [];
    const { to } = resolveView({ ...spec, to: ref, baselines: [] }, ground.heads);
    return to ? [] : [ref.exact];
  });
  return [...new Map(missing.map((period) => [periodKey(period), period])).values()];
}
