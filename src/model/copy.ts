/**
 * What leaves takes one of two forms (domain, "The documents they write"). A copy to send carries facts alone; one for the
 * office carries what is this office's own besides: doubts, corrections with their reasons, traces of editing.
 */
export const COPY_KINDS = ['to-send', 'for-office'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/**
 * Which copies carry a thing's fields; only what can be absent can be left out. Typed over every field, so that a new one
 * does not compile before somebody has decided.
 */
export type Carried<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? 'every' | 'office' : 'every';
};

/** A thing with what a copy to send carries of it, and nothing that `fields` does not name. */
export function onlyToSend<T extends object>(thing: T, fields: Carried<T>): T {
  const entries = Object.entries(thing).filter(([name]) => fields[name as keyof T] === 'every');
  return Object.fromEntries(entries) as T;
}
