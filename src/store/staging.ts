import type { ImportKey } from '../model/index.ts';
import type { ImportBatch } from './store.ts';

/** What one page is writing. Nobody lists it yet, so nobody sees it; it is swept when the page dies. */
export interface Staging {
  readonly id: string;
  /** When it was begun; ISO 8601 instant. */
  readonly at: string;
  /** Editions. */
  readonly heads: readonly string[];
  readonly imports: readonly string[];
  readonly originals: readonly ImportKey[];
}

export function stagingOf({ assessments, imports }: ImportBatch): Staging {
  return {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    heads: assessments.map(({ edition }) => edition),
    imports: imports.map(({ record }) => record.edition),
    originals: imports.map(({ record }) => record.key),
  };
}
