import type { WorkerEngine } from '../engine/index.ts';
import type {
  Answers,
  Assessment,
  AssessmentHead,
  AssessmentKey,
  ImportContext,
  ImportKey,
} from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Wording } from '../wording/index.ts';
import { underName } from './import-recipe.ts';
import type { Library } from './library.svelte.ts';
import type { Stand } from './moves.ts';

/** What an import stands on: what is known already, and how stored figures are reached. */
export interface ImportGround {
  readonly engine: WorkerEngine;
  /** By their editions. */
  readonly store: { readonly assessment: (edition: string) => Promise<Assessment | undefined> };
  /** Of the open workbook. */
  readonly heads: readonly AssessmentHead[];
  readonly context: Omit<ImportContext, 'assessments'>;
  /** Remembered from imports before. */
  readonly answers: Answers;
  /** Which of them were given in another workbook, by what they answer: its name. */
  readonly answeredIn: ReadonlyMap<string, string>;
  /** Those a file imported before was read under, for the name it comes under now. */
  readonly answersOf: (file: ImportKey, name: string) => Answers | undefined;
}

/** What an import needs of the workbench. */
export interface ImportHost {
  readonly library: Library;
  readonly wording: Wording;
  readonly storingFailed: (error: unknown) => void;
  /** Reading was stopped because it did not end, and over which file is not known. */
  readonly stalled: () => void;
  /** These figures were written; show what the workbook has now. `had`: the workbook before. */
  readonly taken: (keys: readonly AssessmentKey[], had: Stand) => Promise<void>;
}

export function groundOf(library: Library, engine: WorkerEngine, store: Store): ImportGround {
  const { ownHeads: heads, context: known, imports, importsElsewhere, answers, answeredIn } = library;
  const read = new Map([...importsElsewhere, ...imports].map((record) => [record.key, record]));
  const context = { ...known, imports: imports.map(({ key }) => key) };
  const answersOf = (file: ImportKey, name: string): Answers | undefined => {
    const record = read.get(file);
    return record?.answers && underName(record.answers, record.name, name);
  };
  return { engine, store, heads, context, answers, answeredIn, answersOf };
}
