import { vi } from 'vitest';

/** Which of the disk's methods fails, and how. */
const FAULTS = {
  /** The page dies: from then on nothing of what it asks for happens. */
  crash: { of: () => IDBDatabase.prototype, method: 'transaction', lasts: true, name: 'InvalidStateError' },
  /** The disk has no room for one thing that is to be written; the next may be smaller. */
  full: { of: () => IDBObjectStore.prototype, method: 'put', lasts: false, name: 'QuotaExceededError' },
  /** The disk has no room for anything from then on. */
  fullForGood: { of: () => IDBObjectStore.prototype, method: 'put', lasts: true, name: 'QuotaExceededError' },
} as const;

export type Fault = keyof typeof FAULTS;

/** The disk fails once it was asked so often; `over` gives it back as it was, and tells whether it came to that. */
export function failing(fault: Fault, after: number): { readonly over: () => boolean } {
  const { of, method, lasts, name } = FAULTS[fault];
  const prototype = of() as unknown as Record<string, (...args: unknown[]) => unknown>;
  const real = prototype[method]!;
  let asked = 0;
  let hasFailed = false;
  const spy = vi.spyOn(prototype, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
    asked += 1;
    if (lasts ? asked <= after : asked !== after + 1) return real.apply(this, args);
    hasFailed = true;
    throw new DOMException('the test says so', name);
  });
  return {
    over: () => {
      spy.mockRestore();
      return hasFailed;
    },
  };
}
