import { type AllDoubled, DOUBLED, type Doubled } from './doubled.ts';

/** A small record, or its double, that is no longer what was written, or is gone. */
export interface RecordFault {
  readonly of: Doubled;
  readonly key: string;
  /** What the reader knows it by, where it has a name. */
  readonly name?: string;
  /** The other of the two gave it back whole; else both are damaged. */
  readonly isMended: boolean;
}

export function faultsIn(all: Readonly<Record<Doubled, AllDoubled<object>>>): readonly RecordFault[] {
  return DOUBLED.flatMap((of) => [
    ...all[of].mended.map(({ key, record }) => faultOf(of, key, record, true)),
    ...all[of].lost.map(({ key, stored }) => faultOf(of, key, stored, false)),
  ]);
}

export function faultOf(of: Doubled, key: string, record: unknown, isMended: boolean): RecordFault {
  const { name } = (record ?? {}) as { readonly name?: unknown };
  return { of, key, isMended, ...(typeof name === 'string' && name !== '' ? { name } : {}) };
}
