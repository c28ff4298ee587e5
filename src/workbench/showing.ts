import { isCancelled } from '../engine/index.ts';
import {
  type Assessment,
  type AssessmentHead,
  type CompareRequest,
  type Comparison,
  type Correction,
  type Engine,
  editionOf,
  type Figure,
  type FigurePlace,
  type Finding,
  figureAt,
  type ViewSpec,
} from '../model/index.ts';
import { focusOf } from '../view/index.ts';
import { besideOf } from './beside.ts';
import { type Goals, goalsOf, withBands } from './goals.ts';
import type { Ground } from './ground.ts';
import { type Resolved, referenceOf } from './resolve-view.ts';
import { today } from './today.ts';
import { unitLists } from './unit-lists.ts';

/** What the screen shows at one moment: a view with the figures that belong to it. */
export interface Shown {
  readonly spec: ViewSpec;
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
  /** In the order of the comparison's. */
  readonly baselines: readonly AssessmentHead[];
  readonly reference?: AssessmentHead;
  /** Other assessments that may hold targets of it. */
  readonly targetFiles: readonly AssessmentHead[];
  readonly ground: Ground;
}

/** The assessment that a column of the grid is read from, by the column's id; a change is read from the later date. */
export function headOfColumn(
  { from, to, baselines, reference }: Shown,
  column: string,
): AssessmentHead | undefined {
  if (column === 'before') return from;
  if (column === 'reference') return reference;
  const baseline = /^baseline-(\d+)/.exec(column)?.[1];
  return baseline === undefined ? to : baselines[Number(baseline)];
}

interface Periods {
  readonly from?: Assessment;
  readonly to: Assessment;
  readonly baselines?: readonly Assessment[];
  readonly reference?: Assessment;
}

interface Asked extends Goals {
  readonly targetFiles: readonly Assessment[];
}

/** Tells figures apart: by their edition, and by the corrections that lie over it. */
function markOf(head: AssessmentHead, corrections: readonly Correction[] = []): string {
  const own = corrections.filter(({ of }) => of.assessment === head.key);
  return own.length === 0 ? editionOf(head) : JSON.stringify([editionOf(head), own]);
}

/** Assessments held in memory, beside a view's further periods: a nation's take 2 MB each. */
const MOST_HELD = 24;

/** Turns a view into figures; the latest request wins, an overtaken one comes back as `superseded`. */
export class Showing {
  readonly #engine: Engine;
  /** What was read, by its mark, the longest unused first. */
  readonly #figures = new Map<string, Assessment>();
  readonly #unitsOf = unitLists();
  #last: { key: string; comparison: Comparison } | undefined;
  /** The latest request, under which the engine knows its work. */
  #job: string | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async show(
    spec: ViewSpec,
    resolved: Resolved,
    ground: Ground,
  ): Promise<Shown | 'superseded' | 'damaged' | 'nothing'> {
    if (this.#job !== undefined) void this.#engine.cancel(this.#job);
    const job = crypto.randomUUID();
    this.#job = job;
    try {
      return await this.#shown(spec, resolved, ground, job);
    } catch (error) {
      if (job !== this.#job || isCancelled(error)) return 'superseded';
      throw error;
    } finally {
      if (this.#job === job) this.#job = undefined;
    }
  }

  async #shown(
    spec: ViewSpec,
    resolved: Resolved,
    ground: Ground,
    job: string,
  ): Promise<Shown | 'superseded' | 'damaged' | 'nothing'> {
    const { from: before, to: after, baselines: further } = resolved;
    if (!after) return 'nothing';
    // Both at once: the disk is another process, and works on one while the other is taken in.
    const [to, from] = await Promise.all([this.#read(after, ground), before && this.#read(before, ground)]);
    const baselines = await Promise.all(further.map((head) => this.#read(head, ground)));
    const country = referenceOf(spec, resolved);
    const reference = country && (await this.#read(country, ground));
    const goals = goalsOf(spec, ground, after);
    const files = await Promise.all(goals.files.map((head) => this.#read(head, ground)));
    const targetFiles = files.filter((file) => file !== undefined);
    if (job !== this.#job) return 'superseded';
    this.#dropOldest(MOST_HELD + further.length + files.length);
    if (!to || (before && !from)) return 'damaged';
    const whole = baselines.filter((b) => b !== undefined);
    const periods = {
      to,
      baselines: whole,
      ...(from ? { from } : {}),
      ...(reference ? { reference } : {}),
    };
    const comparison = await this.#compare(spec, periods, { ...goals, targetFiles }, ground, job);
    if (job !== this.#job) return 'superseded';
    const beside = await this.#besides(spec, resolved, ground, job);
    if (job !== this.#job) return 'superseded';
    const dossiers = { beside, ...(spec.threshold === undefined ? {} : { threshold: spec.threshold }) };
    const focus = focusOf(comparison, spec);
    const findings = await this.#engine.find(comparison, focus, spec.dismissed, dossiers, job);
    if (job !== this.#job) return 'superseded';
    const kept = further.filter((_, i) => baselines[i] !== undefined);
    return {
      spec,
      comparison,
      findings,
      to: after,
      baselines: kept,
      targetFiles: goals.files,
      ground,
      ...(before ? { from: before } : {}),
      ...(country && reference ? { reference: country } : {}),
    };
  }

  async #compare(
    spec: ViewSpec,
    periods: Periods,
    goals: Asked,
    ground: Ground,
    job: string,
  ): Promise<Comparison> {
    const { from, to, baselines = [], reference } = periods;
    const { typed, targetFiles: files } = goals;
    const day = today();
    const marks = [from, to, reference, ...baselines, ...files].map(
      (one) => one && markOf(one, ground.corrections),
    );
    const key = JSON.stringify([marks, baselines.length, spec.tolerance, goals.bands, typed, day]);
    if (this.#last?.key === key) return this.#last.comparison;
    const targets = { typed, files, today: day };
    const request = { ...this.#requestOf(spec, periods, ground, goals), targets };
    const comparison = await this.#engine.compare(request, job);
    this.#last = { key, comparison };
    return comparison;
  }

  /** What else of the same days a view of dossiers adds up; few and small, so they are compared anew. */
  async #besides(
    spec: ViewSpec,
    resolved: Resolved,
    ground: Ground,
    job: string,
  ): Promise<readonly Comparison[]> {
    const comparisons: Comparison[] = [];
    for (const beside of besideOf(spec, resolved, ground.heads)) {
      const to = await this.#read(beside.to, ground);
      const from = beside.from && (await this.#read(beside.from, ground));
      if (job !== this.#job) return [];
      if (!to) continue;
      const request = this.#requestOf(spec, { to, ...(from ? { from } : {}) }, ground);
      comparisons.push(await this.#engine.compare(request, job));
    }
    return comparisons;
  }

  #requestOf(spec: ViewSpec, periods: Periods, { units, schemes }: Ground, goals?: Goals): CompareRequest {
    const own = schemes.get(spec.scheme);
    const scheme = goals ? withBands(own, goals) : own;
    return {
      ...periods,
      units: this.#unitsOf(units, periods.to.units, periods.from?.units ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
      tolerance: spec.tolerance,
    };
  }

  /** One figure with its status and its cell, of what was shown last. */
  readonly figuresOf =
    ({ from, to, baselines, reference, targetFiles, ground }: Shown) =>
    ({ assessment: key, unit, indicator, part }: FigurePlace): Figure | undefined => {
      const heads = [to, from, reference, ...baselines, ...targetFiles];
      const head = heads.find((one) => one?.key === key);
      const assessment = head && this.#figures.get(markOf(head, ground.corrections));
      return assessment && figureAt(assessment, unit, indicator, part);
    };

  async #read(head: AssessmentHead, ground: Ground): Promise<Assessment | undefined> {
    const mark = markOf(head, ground.corrections);
    const assessment = this.#figures.get(mark) ?? (await ground.read(head.key));
    if (assessment) this.#hold(mark, assessment);
    return assessment;
  }

  #hold(mark: string, assessment: Assessment): void {
    this.#figures.delete(mark);
    this.#figures.set(mark, assessment);
  }

  #dropOldest(most: number): void {
    for (const oldest of this.#figures.keys()) {
      if (this.#figures.size <= most) return;
      this.#figures.delete(oldest);
    }
  }
}
