import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Assessment,
  type CompareRequest,
  type Comparison,
  columnLetters,
  type DossierSetting,
  type DraftVerdict,
  type Finding,
  type FindingKind,
  type ImportOutcome,
  type Issue,
  type IssueCode,
  type Level,
  type Scheme,
  type SourceFile,
  type Unit,
} from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { draftWords, issueSentences, type Language, wordingOf } from '../../src/wording/index.ts';
import { groundOf } from '../engine/draft-data.ts';
import { sample } from '../fixtures/recognised.ts';

const engine = createEngine();

/** A file of `test/anomalies/files` or of `samples`, or by its path from `test/`. */
export function file(name: string): SourceFile {
  if (!/^00\d-/.test(name) && !name.includes('/')) return sample(name);
  const url = new URL(name.includes('/') ? `../${name}` : `files/${name}`, import.meta.url);
  return { name: name.slice(name.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(url)) };
}

/** The same with what was wrong put right; each text must be there. */
export function putRight(name: string, ...changes: readonly (readonly [string, string])[]): SourceFile {
  const { bytes, ...source } = file(name);
  const text = changes.reduce(
    (rest, [wrong, right]) => {
      if (!rest.includes(wrong)) throw new Error(`no ${wrong} in ${name}`);
      return rest.replaceAll(wrong, right);
    },
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n'),
  );
  return { ...source, bytes: new TextEncoder().encode(text) };
}

/** A table with semicolons between its cells. */
export function table(name: string, ...lines: readonly string[]): SourceFile {
  return { name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}

/** What a workbook of these files says differs in a draft, as it is copied: whose, what it says, what the data says. */
export async function differsIn(text: string, files: readonly SourceFile[]): Promise<string[]> {
  const { figures, names } = await draftOf(text, files);
  const differing = figures.filter(({ verdict }) => verdict === 'differs');
  return differing.map((figure) => draftWords.vi.line(figure, names));
}

/** How many figures of a draft agree, differ, or cannot be placed; what says nothing of the data is not counted. */
export async function countsIn(
  text: string,
  files: readonly SourceFile[],
): Promise<Readonly<Record<'agrees' | 'differs' | 'not-placed', readonly string[]>>> {
  const { figures } = await draftOf(text, files);
  const of = (wanted: DraftVerdict): string[] =>
    figures.filter(({ verdict }) => verdict === wanted).map((figure) => figure.text);
  return { agrees: of('agrees'), differs: of('differs'), 'not-placed': of('not-placed') };
}

async function draftOf(text: string, files: readonly SourceFile[]) {
  const ground = groundOf(files);
  const { figures } = await engine.checkDraft({ ...ground, text });
  const units = new Map(ground.units.map(({ key, name }) => [key, name]));
  const indicators = new Map(ground.schemes.flatMap((s) => s.indicators.map((i) => [i.key, i.name])));
  const names = {
    unitName: (key: string) => units.get(key) ?? key,
    indicatorName: (key: string) => indicators.get(key) ?? key,
  };
  return { figures, names };
}

/** What one drop was read as, and what is doubted of it. */
export class Dropped {
  readonly outcome: ImportOutcome;
  readonly issues: readonly Issue[];
  readonly units: readonly Unit[];
  readonly schemes: readonly Scheme[];

  private constructor(outcome: ImportOutcome, audited: readonly Issue[], units: readonly Unit[]) {
    this.outcome = outcome;
    this.issues = [...outcome.issues, ...audited];
    this.units = units;
    this.schemes = schemesOf(outcome);
  }

  static async of(files: readonly SourceFile[]): Promise<Dropped> {
    const outcome = await engine.recognise(files);
    const { assessments } = outcome;
    const units = [...builtinUnits, ...outcome.units];
    const schemes = schemesOf(outcome);
    const audited = await engine.audit({ assessments, heads: assessments, units, schemes });
    return new Dropped(outcome, audited, units);
  }

  /** The issues of these codes as "severity D7: sentence"; a whole file has no cell before it. */
  said(codes: readonly IssueCode[], language: Language = 'vi'): string[] {
    return this.issues.filter(({ code }) => codes.includes(code)).map((issue) => saying(issue, language));
  }

  assessment(end: string, level: Level, scheme?: string): Assessment {
    const found = this.outcome.assessments.filter(
      (a) => a.period.end === end && a.level === level && (scheme === undefined || a.scheme === scheme),
    );
    if (found.length !== 1) throw new Error(`${found.length} assessments of ${level} at ${end}`);
    return found[0]!;
  }

  compare(
    level: Level,
    from: string,
    to: string,
    scheme?: string,
    baselines: readonly string[] = [],
  ): Promise<Comparison> {
    return engine.compare({
      from: this.assessment(from, level, scheme),
      to: this.assessment(to, level, scheme),
      baselines: baselines.map((end) => this.assessment(end, level, scheme)),
      ...this.#known(),
    });
  }

  /** One date without a baseline. */
  alone(level: Level, end: string): Promise<Comparison> {
    return engine.compare({ to: this.assessment(end, level), ...this.#known() });
  }

  /** The same date of the other levels, and the province itself: what a list of dossiers is told with. */
  beside({ to, level }: Comparison): Promise<readonly Comparison[]> {
    const others = this.outcome.assessments.filter((a) => a.period.end === to.end && a.level !== level);
    return Promise.all(others.map((other) => engine.compare({ to: other, ...this.#known() })));
  }

  #known(): Pick<CompareRequest, 'units' | 'indicators'> {
    return {
      units: this.outcome.units,
      indicators: [...this.outcome.indicators, ...this.schemes.flatMap(({ indicators }) => indicators)],
    };
  }

  /** Findings of a kind as sentences that name every unit in full. */
  async found(
    comparison: Comparison,
    kind: FindingKind,
    { language = 'vi', ...dossiers }: DossierSetting & { readonly language?: Language } = {},
  ): Promise<string[]> {
    const about = {
      comparison,
      length: 'full',
      unitName: (key: string) => this.units.findLast((unit) => unit.key === key)?.name ?? key,
      indicatorName: (key: string) => comparison.indicators.find((i) => i.key === key)?.name ?? key,
    } as const;
    const findings: readonly Finding[] = await engine.find(comparison, undefined, [], dossiers);
    return findings
      .filter((finding) => finding.kind === kind)
      .map((finding) => wordingOf(language).findings.sentence(finding, about));
  }
}

const schemesOf = ({ schemes }: ImportOutcome): readonly Scheme[] => {
  const own = new Set(schemes.map(({ key }) => key));
  return [...schemes, ...builtinSchemes.filter(({ key }) => !own.has(key))];
};

function saying({ at, ...issue }: Issue, language: Language): string {
  const column = at?.column === undefined ? '' : columnLetters(at.column);
  const row = at?.row === undefined ? '' : at.row + 1;
  const place = `${column}${row}` === '' ? '' : ` ${column}${row}`;
  return `${issue.severity}${place}: ${issueSentences[language].sentence(issue)}`;
}
