import {
  type AssessmentHead,
  type Engine,
  type ImportRecord,
  type Issue,
  SEVERITIES,
} from '../model/index.ts';
import type { Guest } from './guests.svelte.ts';
import { notesBehind } from './page-of.ts';
import type { Shown } from './showing.ts';

/** Doubts of one kind of weight about one file; without `file`, about several or none. */
export interface CheckGroup {
  readonly severity: Issue['severity'];
  readonly file?: string;
  readonly issues: readonly Issue[];
}

/** What the import noted of the files behind the shown figures and what the audit found, each said once. */
export function checksOf(
  shown: Shown | undefined,
  imports: readonly ImportRecord[],
  { found = [] }: Pick<Auditing, 'found'>,
  guest?: Guest,
): readonly Issue[] {
  if (!shown) return [];
  const noted = guest?.parcel.office?.issues ?? notesBehind(shown, imports);
  const said = new Set(noted.map(saying));
  return [...noted, ...found.filter((issue) => !said.has(saying(issue)))];
}

const saying = ({ code, at }: Issue): string =>
  JSON.stringify([code, at?.import, at?.table, at?.row, at?.column]);

/** The heaviest first; in each weight by file, in the order in which files come up. */
export function groupedChecks(issues: readonly Issue[]): readonly CheckGroup[] {
  return SEVERITIES.toReversed().flatMap((severity) => {
    const groups = new Map<string | undefined, Issue[]>();
    for (const issue of issues.filter((i) => i.severity === severity)) {
      const file = issue.at?.file;
      groups.set(file, [...(groups.get(file) ?? []), issue]);
    }
    return [...groups].map(([file, of]) => ({
      severity,
      issues: of,
      ...(file === undefined ? {} : { file }),
    }));
  });
}

interface Audited {
  readonly ground: Shown['ground'];
  /** Of the assessments that were looked at. */
  readonly keys: string;
  readonly issues: readonly Issue[];
}

/** Asks the engine about what is shown and what stands beside it. */
export class Auditing {
  /** What was found of the figures last looked at; undefined while it looks. */
  found = $state.raw<readonly Issue[]>();
  readonly #engine: Engine;
  #ticket = 0;
  #last: Audited | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Nothing of the screen waits for it; the latest request wins. */
  async look(shown: Shown | undefined): Promise<void> {
    const ticket = ++this.#ticket;
    if (!shown) return;
    const { ground } = shown;
    const heads = lookedAt(shown);
    const keys = JSON.stringify(heads.map(({ key }) => key));
    const isKnown = this.#last?.ground === ground && this.#last.keys === keys;
    this.found = isKnown ? this.#last?.issues : undefined;
    if (isKnown) return;
    const read = await Promise.all(heads.map(({ key }) => ground.read(key)));
    if (ticket !== this.#ticket) return;
    const assessments = read.filter((assessment) => assessment !== undefined);
    const named = new Set(assessments.flatMap(({ units, scope }) => [...units, scope]));
    const issues = await this.#engine.audit({
      assessments,
      heads: ground.heads,
      units: [...named].flatMap((key) => ground.units.get(key) ?? []),
      schemes: [...ground.schemes.values()],
    });
    if (ticket !== this.#ticket) return;
    this.#last = { ground, keys, issues };
    this.found = issues;
  }
}

/**
 * What is shown, and of the same days the other tables of its place: those of the same parent, of that parent itself, and
 * of what lies below a unit that is shown alone.
 */
function lookedAt({ from, to, baselines, ground }: Shown): readonly AssessmentHead[] {
  const shown = [to, ...(from ? [from] : []), ...baselines];
  const keys = new Set(shown.map(({ key }) => key));
  const ends = new Set(shown.map(({ period }) => period.end));
  const scopes = new Set([to.scope, ...(to.units.length === 1 ? to.units : [])]);
  const isOfPlace = ({ scope, units }: AssessmentHead): boolean =>
    scopes.has(scope) || units.includes(to.scope);
  const beside = ground.heads.filter(
    (head) => !keys.has(head.key) && ends.has(head.period.end) && isOfPlace(head),
  );
  return [...shown, ...beside];
}
