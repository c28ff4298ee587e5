import { tick } from 'svelte';

/**
 * Called before what `held` may stand in is drawn anew: the keyboard is where it was afterwards. An element that changes its
 * place among its neighbours loses it to the page, where a key means nothing. `otherwise`: where it goes when that is gone.
 */
export async function holdFocus(held: Element | null, otherwise: () => void): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  if (held instanceof HTMLElement && held.isConnected) held.focus({ preventScroll: true });
  else otherwise();
}
