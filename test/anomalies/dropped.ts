import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine/index.ts';
import {
  type Assessment,
  type Comparison,
  columnLetters,
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
import { issueSentences, type Language, wordingOf } from '../../src/wording/index.ts';
import { sample } from '../fixtures/recognised.ts';

const engine = createEngine();

/** A file of `test/anomalies/files` or of `samples`. */
export function file(name: string): SourceFile {
  if (!/^00\d-/.test(name)) return sample(name);
  return { name, bytes: new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url))) };
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

  compare(level: Level, from: string, to: string, scheme?: string): Promise<Comparison> {
    const { units, indicators } = this.outcome;
    return engine.compare({
      from: this.assessment(from, level, scheme),
      to: this.assessment(to, level, scheme),
      units,
      indicators,
    });
  }

  /** One date without a baseline. */
  alone(level: Level, end: string): Promise<Comparison> {
    const { units, indicators } = this.outcome;
    return engine.compare({ to: this.assessment(end, level), units, indicators });
  }

  /** Findings of a kind as sentences that name every unit in full. */
  async found(comparison: Comparison, kind: FindingKind, language: Language = 'vi'): Promise<string[]> {
    const about = {
      comparison,
      length: 'full',
      unitName: (key: string) => this.units.findLast((unit) => unit.key === key)?.name ?? key,
      indicatorName: (key: string) => comparison.indicators.find((i) => i.key === key)?.name ?? key,
    } as const;
    const findings: readonly Finding[] = await engine.find(comparison);
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
