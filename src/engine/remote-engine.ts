import type { Assessment, Comparison, Engine, ImportOutcome } from '../model/index.ts';
import type { SentRequest } from './sent-request.ts';

/** An outcome on its way: its assessments are fetched in portions, each moved, not copied. */
export interface OutcomeInPortions {
  readonly outcome: Omit<ImportOutcome, 'assessments'>;
  readonly portions: number;
}

/** What the worker answers to. */
export interface RemoteEngine extends Omit<Engine, 'recognise' | 'answer' | 'compare'> {
  canCompile(): Promise<boolean>;
  recognise(...args: Parameters<Engine['recognise']>): Promise<OutcomeInPortions>;
  answer(...args: Parameters<Engine['answer']>): Promise<OutcomeInPortions>;
  /** The next portion of the outcome that was last made of the session. */
  portion(session: string): Promise<readonly Assessment[]>;
  compare(request: SentRequest, job?: string): Promise<Comparison>;
}

/** Columns a portion holds at most: a page takes so many in within a frame. */
const MOST_COLUMNS = 120;

/** The assessments in portions, in their order; each portion has at least one. */
export function portionsOf(assessments: readonly Assessment[]): Assessment[][] {
  const portions: Assessment[][] = [];
  let columns = Number.POSITIVE_INFINITY;
  for (const assessment of assessments) {
    columns += assessment.columns.length;
    if (columns > MOST_COLUMNS) {
      portions.push([]);
      columns = assessment.columns.length;
    }
    portions.at(-1)!.push(assessment);
  }
  return portions;
}

/** The whole outcome again, on the page; between two portions the page may do other things. */
export async function gathered(
  { outcome, portions }: OutcomeInPortions,
  portion: (session: string) => Promise<readonly Assessment[]>,
): Promise<ImportOutcome> {
  const assessments: Assessment[] = [];
  for (let n = 0; n < portions; n++) assessments.push(...(await portion(outcome.session)));
  return { ...outcome, assessments };
}
