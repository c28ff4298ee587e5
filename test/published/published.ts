import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Assessment,
  type Comparison,
  type DossierSetting,
  type DraftCheck,
  type Finding,
  type FindingKind,
  type Focus,
  figureAt,
  type GridColumn,
  type ImportOutcome,
  type Indicator,
  type Level,
  type Page,
  type Part,
  type Scheme,
  type SourceFile,
  type Unit,
} from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { buildPage, type PageRequest } from '../../src/view/index.ts';
import { SPEC } from '../view/departments.ts';

const engine = createEngine();

/** A file of `test/published/files`, or by its path from `test/`. */
export function published(name: string): SourceFile {
  const url = new URL(name.includes('/') ? `../${name}` : `files/${name}`, import.meta.url);
  return { name: name.slice(name.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(url)) };
}

/** Which figures of a drop are looked at, and against what. Dates are the last days of periods. */
export interface Look {
  readonly level: Level;
  readonly to: string;
  readonly from?: string;
  readonly baselines?: readonly string[];
  /** The last day of the country's figures to set beside. */
  readonly country?: string;
  /** Where several tables stand at one level and date: what its key begins with. */
  readonly scheme?: string;
  /** The column of the units, or the unit whose indicators are looked at; the total's score unless named. */
  readonly indicator?: string;
  readonly part?: Part;
  readonly unit?: string;
  readonly dossiers?: DossierSetting;
}

/** What the reader sees of a look: cells by row and column, sentences, and the figures behind them. */
export interface Seen {
  readonly page: Page;
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  /** The text of a row's cells, by column id. */
  readonly row: (name: string) => Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly finding: (kind: FindingKind) => Finding | undefined;
}

/** Files of one drop, read by the engine as the app has them read. */
export class Publication {
  readonly outcome: ImportOutcome;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #schemes: ReadonlyMap<string, Scheme>;

  private constructor(outcome: ImportOutcome) {
    this.outcome = outcome;
    this.#units = new Map([...builtinUnits, ...outcome.units].map((unit) => [unit.key, unit]));
    this.#schemes = new Map([...builtinSchemes, ...outcome.schemes].map((scheme) => [scheme.key, scheme]));
  }

  static async of(...names: readonly string[]): Promise<Publication> {
    return Publication.ofFiles(names.map(published));
  }

  static async ofFiles(files: readonly SourceFile[]): Promise<Publication> {
    return new Publication(await engine.recognise(files));
  }

  /** A draft held to every date of a place, against each that is before it. */
  check(text: string): Promise<DraftCheck> {
    const { assessments } = this.outcome;
    const units = [...this.#units.values()];
    const against = assessments.flatMap((to) => {
      const rest = { to, units, indicators: this.#indicators() };
      const earlier = assessments.filter(
        (from) => from.scheme === to.scheme && from.level === to.level && from.period.end < to.period.end,
      );
      return earlier.length === 0 ? [rest] : earlier.map((from) => ({ ...rest, from }));
    });
    return engine.checkDraft({ text, against, units, schemes: [...this.#schemes.values()] });
  }

  at({ level, scheme = '' }: Pick<Look, 'level' | 'scheme'>, end: string): Assessment {
    const found = this.outcome.assessments.filter(
      (a) => a.level === level && a.period.end === end && a.scheme.startsWith(scheme),
    );
    if (found.length !== 1) throw new Error(`${found.length} assessments of ${level} at ${end}`);
    return found[0]!;
  }

  /** Printed figures of a column by the unit's name as it was read. */
  figures(look: Pick<Look, 'level' | 'scheme'>, end: string, indicator: string, part: Part = 'score') {
    const assessment = this.at(look, end);
    return Object.fromEntries(
      assessment.units.map((key) => [
        this.nameOf(key),
        figureAt(assessment, key, indicator, part)?.value ?? Number.NaN,
      ]),
    );
  }

  nameOf(key: string): string {
    return this.#units.get(key)?.name ?? key;
  }

  async see(look: Look): Promise<Seen> {
    const to = this.at(look, look.to);
    const comparison = await engine.compare({
      to,
      ...(look.from ? { from: this.at(look, look.from) } : {}),
      baselines: (look.baselines ?? []).map((end) => this.at(look, end)),
      ...(look.country ? { reference: this.at({ level: 'country', scheme: to.scheme }, look.country) } : {}),
      units: [...this.#units.values()],
      indicators: this.#indicators(),
      targets: { typed: [], files: this.outcome.assessments, today: '2026-11-23' },
    });
    const focus = focusIn(look, to, (name) => this.#unitNamed(to, name));
    const findings = await engine.find(comparison, focus, [], look.dossiers);
    return seen(this.#page(look, to, comparison, focus, findings), comparison, findings);
  }

  #page(
    look: Look,
    to: Assessment,
    comparison: Comparison,
    focus: Focus,
    findings: readonly Finding[],
  ): Page {
    const request: PageRequest = {
      spec: {
        ...SPEC,
        ...(look.scheme === undefined ? {} : { scheme: to.scheme }),
        level: look.level,
        rows: focus.rows,
        focus:
          focus.rows === 'units' ? { indicator: focus.indicator, part: focus.part } : { unit: focus.unit },
      },
      comparison,
      findings,
      units: [...this.#units.values()],
      issues: [],
      sourceName: '',
      language: 'vi',
    };
    const scheme = this.#schemes.get(to.scheme);
    return buildPage(scheme ? { ...request, scheme } : request);
  }

  #indicators(): readonly Indicator[] {
    return [...this.#schemes.values()]
      .flatMap(({ indicators }) => indicators)
      .concat(this.outcome.indicators);
  }

  #unitNamed(assessment: Assessment, name: string): string {
    const key = assessment.units.find((unit) => this.nameOf(unit) === name);
    if (key === undefined) throw new Error(`no ${name} among ${assessment.units.map((u) => this.nameOf(u))}`);
    return key;
  }
}

function focusIn(look: Look, to: Assessment, keyOf: (name: string) => string): Focus {
  if (look.unit !== undefined) return { rows: 'indicators', unit: keyOf(look.unit) };
  const { indicator = 'total', part = 'score' } = look;
  if (!to.columns.some((column) => column.indicator === indicator && column.part === part))
    throw new Error(`no ${part} of ${indicator} at ${to.period.end}`);
  return { rows: 'units', indicator, part };
}

function seen(page: Page, comparison: Comparison, findings: readonly Finding[]): Seen {
  const { columns } = page.grid;
  const names = columns.find(({ kind }) => kind === 'name')!.text;
  return {
    page,
    comparison,
    findings,
    names,
    row: (name) => {
      const at = names.indexOf(name);
      if (at < 0) throw new Error(`no row ${name} among ${names.join('; ')}`);
      return Object.fromEntries(columns.map((column) => [column.id, cellOf(column, at)]));
    },
    finding: (kind) => findings.find((finding) => finding.kind === kind),
  };
}

const cellOf = ({ text, prior }: GridColumn, at: number): string =>
  prior?.[at] ? `${prior[at]} -> ${text[at]}` : text[at]!;
