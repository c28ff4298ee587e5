/** How an office writes figures where offices differ. Every member is a closed list, the usual way first. */
export const STYLE_CHOICES = {
  /** A change of a rate is in "điểm phần trăm"; some offices say "điểm" for it too (domain rule 3). */
  percentagePoints: ['apart', 'as-points'],
  /** "3/63" or "03/63". */
  ranks: ['plain', 'two-digits'],
  /** Whether who rose is listed with by how much (domain fact F6). */
  increases: ['with-values', 'names-only'],
} as const;

export type StyleKey = keyof typeof STYLE_CHOICES;
export type Style = { readonly [Key in StyleKey]: (typeof STYLE_CHOICES)[Key][number] };

export const USUAL_STYLE: Style = { percentagePoints: 'apart', ranks: 'plain', increases: 'with-values' };

/** A style that was kept somewhere; whatever is not understood is as usual. */
export function restoreStyle(kept: unknown): Style {
  const given: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const { percentagePoints, ranks, increases } = STYLE_CHOICES;
  return {
    percentagePoints: among(percentagePoints, given.percentagePoints),
    ranks: among(ranks, given.ranks),
    increases: among(increases, given.increases),
  };
}

function among<Choice>(choices: readonly [usual: Choice, ...others: Choice[]], given: unknown): Choice {
  return choices.find((choice) => choice === given) ?? choices[0];
}
