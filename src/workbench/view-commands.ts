import {
  type AssessmentHead,
  type Comparison,
  isSame,
  type PeriodRef,
  type Rewritten,
  type View,
  type ViewSpec,
  withRewritten,
} from '../model/index.ts';
import { columnKey, placeKey } from './choices.ts';
import { freshView } from './default-views.ts';
import type { Ground } from './ground.ts';
import { COUNTRY_CHOICE, choiceKey, periodRef } from './period-choices.ts';
import { readTolerance } from './read-tolerance.ts';
import { type Resolved, refOf, resolveView } from './resolve-view.ts';

/** The open view as its commands see it. */
export interface ViewHost {
  readonly spec: ViewSpec | undefined;
  readonly resolved: Resolved | undefined;
  readonly comparison: Comparison | undefined;
  /** Shows the view so, and keeps it where the view is kept. */
  readonly replaceView: (spec: ViewSpec) => Promise<void>;
  selection: readonly string[];
  /** The views the open one came with, and what they stand on. */
  readonly siblings: readonly View[];
  readonly ground: Ground;
  readonly openTab: (key: string) => Promise<void>;
}

const UNITS_SORT: ViewSpec['sort'] = { by: 'after', descending: true };
const INDICATORS_SORT: ViewSpec['sort'] = { by: 'source', descending: false };

/** What the reader does to the open view, wherever its figures come from. */
export class ViewCommands {
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  async change(change: Partial<ViewSpec>): Promise<void> {
    const { spec } = this.#host;
    if (spec) await this.#host.replaceView({ ...spec, ...change });
  }

  /** Sorts, filters, groups or lays out its table otherwise; a change that changes nothing is no step. */
  async arrange(change: (spec: ViewSpec) => ViewSpec): Promise<void> {
    const { spec } = this.#host;
    const changed = spec && change(spec);
    if (changed && !isSame(changed, spec)) await this.#host.replaceView(changed);
  }

  /** Shows another scheme, scope or level: in the tab that is about it, else in this one. */
  async openPlace(key: string): Promise<void> {
    const { siblings, ground, openTab, replaceView } = this.#host;
    const tab = siblings.find((view) => placeKey(view.spec) === key);
    if (tab) return openTab(tab.id);
    const spec = freshView(ground, key);
    if (spec) await replaceView(spec);
  }

  /** Sets one of the two periods as picked in its menu; undefined shows one date alone. */
  async pickPeriod(side: 'from' | 'to', value: string | undefined): Promise<void> {
    const { resolved } = this.#host;
    const ref = value !== undefined && resolved && periodRef(value, resolved);
    await (ref ? this.setPeriod(side, ref) : this.dropFrom());
  }

  /** Sets one of the two periods; the one that stands on the other side changes places with it. */
  async setPeriod(side: 'from' | 'to', ref: PeriodRef): Promise<void> {
    const { spec, resolved } = this.#host;
    if (!spec || !resolved) return;
    const wanted: ViewSpec = { ...spec, [side]: ref };
    const { from, to } = resolveView(wanted, resolved.choices);
    const left = resolved[side];
    const isPair = from !== undefined && to !== undefined;
    if (isPair || resolved.from === undefined || left === undefined) await this.change(wanted);
    else await this.change({ ...wanted, [side === 'from' ? 'to' : 'from']: refOf(left, resolved.choices) });
  }

  /** Stays at these dates, whatever files come. */
  async pinDates(
    { from, to }: { readonly from?: AssessmentHead; readonly to: AssessmentHead },
    choices: readonly AssessmentHead[],
  ): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { from: _before, ...rest } = spec;
    await this.#host.replaceView({
      ...rest,
      ...(from ? { from: refOf(from, choices) } : {}),
      to: refOf(to, choices),
    });
  }

  /** Lists overdue dossiers from this many on; of 1, all. */
  async setThreshold(threshold: number): Promise<void> {
    const { spec } = this.#host;
    if (!spec || threshold === (spec.threshold ?? 1)) return;
    const { threshold: _before, ...rest } = spec;
    await this.#host.replaceView(threshold > 1 ? { ...rest, threshold } : rest);
  }

  /** Shows one date alone: the later one stays. */
  async dropFrom(): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { from: _dropped, ...rest } = spec;
    await this.#host.replaceView(rest);
  }

  /** Sets a further period or the country beside the pair, or takes it away again; `key` as `baselineChoices` gives it. */
  async toggleBaseline(key: string): Promise<void> {
    if (key === COUNTRY_CHOICE) return this.#toggleReference();
    const { choices, baselines } = this.#host.resolved ?? { choices: [], baselines: [] };
    const shown = baselines.map((head) => choiceKey(head, choices));
    const wanted = shown.includes(key) ? shown.filter((k) => k !== key) : [...shown, key];
    const heads = choices.filter((head) => wanted.includes(choiceKey(head, choices)));
    await this.change({ baselines: heads.map((head) => refOf(head, choices)) });
  }

  async #toggleReference(): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { withoutReference, ...rest } = spec;
    await this.#host.replaceView(withoutReference ? rest : { ...rest, withoutReference: true });
  }

  async swap(): Promise<void> {
    const { from, to, choices = [] } = this.#host.resolved ?? {};
    if (from && to) await this.change({ from: refOf(to, choices), to: refOf(from, choices) });
  }

  /** Shows this figure of every unit; `key` as `columnChoices` gives it. */
  async showColumn(key: string): Promise<void> {
    const column = this.#host.comparison?.columns.find((c) => columnKey(c) === key);
    if (column) await this.change({ rows: 'units', focus: column, sort: UNITS_SORT });
  }

  /** Looks into one unit's indicators; undefined goes back to all units, with the one that was left selected. */
  async openUnit(unit: string | undefined): Promise<void> {
    const { unit: left, ...focus } = this.#host.spec?.focus ?? {};
    this.#host.selection = unit === undefined && left !== undefined ? [left] : [];
    await this.change(
      unit === undefined
        ? { rows: 'units', focus, sort: UNITS_SORT }
        : { rows: 'indicators', focus: { ...focus, unit }, sort: INDICATORS_SORT },
    );
  }

  /** Holds a view that came with a link against the workbook's own bands and targets. */
  async dropGoals(): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { grades: _, targets: __, ...rest } = spec;
    await this.#host.replaceView(rest);
  }

  /** A change of at most this much is unchanged; as typed. Answers whether it was understood. */
  setTolerance(typed: string): boolean {
    const tolerance = readTolerance(typed);
    if (tolerance === undefined) return false;
    if (tolerance !== this.#host.spec?.tolerance) void this.change({ tolerance });
    return true;
  }

  /**
   * Puts the reader's own words in place of a sentence: `was` is what the figures say now. The same words again, or none,
   * give the sentence back to the figures.
   */
  async rewrite(sentence: Rewritten): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { rewritten: kept = [], ...rest } = spec;
    const rewritten = withRewritten(kept, sentence);
    if (!isSame(rewritten, kept))
      await this.#host.replaceView(rewritten.length > 0 ? { ...rest, rewritten } : rest);
  }

  /** Drops the reader's own words for a sentence that the figures no longer make. */
  async dropRewritten(key: string, language: string): Promise<void> {
    const { spec } = this.#host;
    if (!spec) return;
    const { rewritten = [], ...rest } = spec;
    const kept = rewritten.filter((one) => one.key !== key || one.language !== language);
    await this.#host.replaceView(kept.length > 0 ? { ...rest, rewritten: kept } : rest);
  }

  /** Lets an event into the headline, or keeps it out again. */
  async toggleDismissed(finding: string): Promise<void> {
    const dismissed = this.#host.spec?.dismissed ?? [];
    const without = dismissed.filter((key) => key !== finding);
    await this.change({
      dismissed: without.length < dismissed.length ? without : [...dismissed, finding],
    });
  }
}
