import type { RolePlace } from './role-place.ts';

type Heads = RolePlace['of'];

const STEPS: Readonly<Record<Heads, Readonly<Record<string, number>>>> = {
  column: { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity },
  row: { ArrowUp: -1, ArrowDown: 1, PageUp: -20, PageDown: 20, Home: -Infinity, End: Infinity },
};

/** Where a key leads from the head that has the focus, before it is kept within the table; undefined where nowhere. */
export function headStep({
  target,
  key,
}: KeyboardEvent): { readonly of: Heads; readonly at: number } | undefined {
  const { column, row } = target instanceof HTMLElement ? target.dataset : {};
  const of = column === undefined ? 'row' : 'column';
  const from = column ?? row;
  const step = STEPS[of][key];
  return from === undefined || step === undefined ? undefined : { of, at: Number(from) + step };
}
