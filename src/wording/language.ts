export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A section of words in every language: one that lacks a language, or a word in one, does not compile. */
export type InEvery<Words> = Readonly<Record<Language, Words>>;
