import { findCode } from '../../workbench/index.ts';

/**
 * Hands over every link that arrives in the page's address, now or while it is open, and takes it out of the address at
 * once: what is bookmarked or copied from there later is the program, not somebody's figures. A host that was asked for
 * `…/%23sk1…` answers with this page too.
 */
export function onArrivingLink(open: (code: string) => void): () => void {
  const read = (): void => {
    const code = findCode(location.href);
    if (code === undefined) return;
    const path = location.pathname.replace(/%(?:25)*23.*$/, '');
    history.replaceState(history.state, '', `${path}${location.search}`);
    open(code);
  };
  addEventListener('hashchange', read);
  read();
  return () => removeEventListener('hashchange', read);
}
