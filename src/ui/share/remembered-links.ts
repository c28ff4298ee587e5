/** A longer code came from a file; the browser's history is no place for it. */
const MOST_REMEMBERED = 32_768;

/** The links this tab of the browser had open before it was reloaded. */
export function rememberedLinks(): readonly string[] {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('links' in state) || !Array.isArray(state.links))
    return [];
  return state.links.filter((code) => typeof code === 'string');
}

/**
 * Kept with the tab's history: it survives a reload, ends with the tab, and is on no disk of ours. Every link that arrives
 * is a step of that history, so each step is told anew when somebody goes back to it. Answers with what ends this.
 */
export function rememberLinks(codes: readonly string[]): () => void {
  const links = codes.filter((code) => code.length <= MOST_REMEMBERED);
  const remember = (): void => history.replaceState({ links }, '');
  addEventListener('popstate', remember);
  remember();
  return () => removeEventListener('popstate', remember);
}
