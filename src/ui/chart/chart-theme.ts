import type { ChartTheme } from '../../view/index.ts';

/**
 * The tokens a chart is drawn with, resolved: a drawing cannot follow `light-dark()` by itself. `scheme`: that of the
 * page where absent.
 */
export function chartThemeOf(host: HTMLElement, scheme?: 'light'): ChartTheme {
  const probe = host.ownerDocument.createElement('span');
  if (scheme) probe.dataset.theme = scheme;
  host.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const theme = {
    ink: colour('--ink'),
    soft: colour('--soft'),
    faint: colour('--faint'),
    line: colour('--line-strong'),
    better: colour('--better'),
    worse: colour('--worse'),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return theme;
}

/** First the page's own typeface, then what the programs a picture is pasted into have. */
const PICTURE_FONTS = "'Source Sans 3', Arial";

/** A picture stands on white, whatever the page stands on. */
export function pictureThemeOf(host: HTMLElement): ChartTheme {
  return { ...chartThemeOf(host, 'light'), font: PICTURE_FONTS };
}

/** What the system decides of colours: its theme, and whether the reader's own few take the place of ours. */
const OF_SYSTEM = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Calls back now and at every change of theme, chosen on the page or by the system; answers with what stops it. */
export function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = OF_SYSTEM.map((query) => matchMedia(query));
  for (const query of system) query.addEventListener('change', changed);
  changed();
  return () => {
    observer.disconnect();
    for (const query of system) query.removeEventListener('change', changed);
  };
}
