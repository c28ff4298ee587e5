import type { Rewording } from '../model/index.ts';
import { reword } from '../wording/index.ts';
import type { PageContext } from './page-context.ts';

/** The reader's own words for what `generated` says, in the language of the page; undefined where there are none. */
export function rewordingOf(context: PageContext, key: string, generated: string): Rewording | undefined {
  const { spec, language } = context;
  const kept = spec.rewritten?.find((one) => one.key === key && one.language === language);
  return kept && reword(kept, generated, namesIn(context));
}

/** Words that no longer agree with the figures do not leave the house. */
export const wordsOf = (generated: string, rewording: Rewording | undefined): string =>
  rewording?.agrees ? rewording.text : generated;

/** Every name a sentence may use, long and short. */
function namesIn({ comparison, about, words }: PageContext): readonly string[] {
  const units = comparison.units.map(about.unitName);
  return [...units, ...units.map(words.names.unitShort), ...comparison.indicators.map(({ name }) => name)];
}
