import { TAB_KINDS, type Tab } from '../../workbench/index.ts';

/** More grey tabs than this stand in one menu. */
export const MOST_GREY = 3;

/** Grey tabs first, then views, then guests; the order within a kind stays. */
export function inOrder(tabs: readonly Tab[]): Tab[] {
  return TAB_KINDS.flatMap((kind) => tabs.filter((tab) => tab.kind === kind));
}

/** The tab `step` places from the open one, round the ends; the first where none is open. */
export function beside(tabs: readonly Tab[], open: string, step: number): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.key === open);
  return at < 0 ? tabs[0] : tabs[(at + step + tabs.length) % tabs.length];
}

/** How many tabs on Ctrl+PgDn and Ctrl+PgUp go, as in Excel; undefined for other keys. */
export function pageStep({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): 1 | -1 | undefined {
  if (!ctrlKey || shiftKey || altKey) return undefined;
  return key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : undefined;
}

/** What a name shares with its neighbours' and what tells it from them: "Tỉnh, thành phố › " and "tỉnh Gia Lai". */
export function nameParts(name: string): { readonly head: string; readonly tail: string } {
  const at = Math.max(name.lastIndexOf(' › '), name.lastIndexOf(' · '));
  return at < 0 ? { head: '', tail: name } : { head: name.slice(0, at + 3), tail: name.slice(at + 3) };
}
