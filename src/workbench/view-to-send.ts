import type { Engine, Rewritten, View, ViewSpec } from '../model/index.ts';
import { LANGUAGES, type Style, wordingOf } from '../wording/index.ts';
import type { Ground } from './ground.ts';
import { pageOf } from './page-of.ts';
import { resolveView } from './resolve-view.ts';
import { Showing, type Shown } from './showing.ts';
import { shownToSend } from './to-send.ts';

/**
 * A view as it is sent: with the words that its sentences have now, and the events it lets into its headline now. Words
 * for other dates, words that no longer agree and what was looked at in other weeks stay at home.
 */
export async function viewToSend(
  spec: ViewSpec,
  ground: Ground,
  engine: Engine,
  style: Style,
): Promise<ViewSpec> {
  const { rewritten = [], dismissed, note: _, ...rest } = spec;
  const bare: ViewSpec = { ...rest, dismissed: [], note: '' };
  if (rewritten.length === 0 && dismissed.length === 0) return bare;
  const shown = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof shown === 'string') return bare;
  const told = new Set(shown.findings.map(({ key }) => key));
  const words = LANGUAGES.filter((language) => rewritten.some((one) => one.language === language)).flatMap(
    (language) => wordsNow(shown, language, style),
  );
  return {
    ...bare,
    dismissed: dismissed.filter((key) => told.has(key)),
    ...(words.length > 0 ? { rewritten: words } : {}),
  };
}

function wordsNow(shown: Shown, language: (typeof LANGUAGES)[number], style: Style): readonly Rewritten[] {
  const page = pageOf(shownToSend(shown), [], wordingOf(language, style));
  if (!page) return [];
  const { titleKey, titleRewording, sentences } = page;
  const all = [{ key: titleKey, rewording: titleRewording }, ...sentences];
  return all.flatMap(({ key, rewording }) =>
    key !== undefined && rewording?.agrees
      ? [{ key, language, was: rewording.generated, now: rewording.text }]
      : [],
  );
}

/**
 * A tab as it is sent. Of one that is not understood whole goes what is shown of it, since nobody knows what the rest tells;
 * undefined where nothing of it is shown.
 */
export async function tabToSend(
  { sealed, ...view }: View,
  ground: Ground,
  engine: Engine,
  style: Style,
): Promise<View | undefined> {
  if (sealed && !sealed.isDrawable) return undefined;
  return { ...view, spec: await viewToSend(view.spec, ground, engine, style) };
}
