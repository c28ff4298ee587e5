/** A sentence in the reader's own words, beside the one it was made from. */
export interface Rewritten {
  /** The key of its finding, or `titleKey` of what is looked at. */
  readonly key: string;
  /** A rewritten sentence is shown in the language it was written in. */
  readonly language: string;
  /** The sentence as the figures made it when it was rewritten: its figures are those that stay live. */
  readonly was: string;
  readonly now: string;
}

/** Caps on what is kept and sent, as `restoreView` and a link hold them. */
export const MOST_REWRITTEN = 200;
export const LONGEST_SENTENCE = 2_000;

/** What draws nothing, or turns the direction of what stands beside it. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A sentence as it is kept, from whatever was typed or pasted: one line, NFC, nothing unseen. */
export function tidySentence(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
}

/** The rewritten sentences with one more, or with one less where the words are the figures' own again. */
export function withRewritten(all: readonly Rewritten[], sentence: Rewritten): readonly Rewritten[] {
  const others = all.filter(({ key, language }) => key !== sentence.key || language !== sentence.language);
  const now = tidySentence(sentence.now);
  const was = tidySentence(sentence.was);
  const isOwn = now !== '' && now !== was && Math.max(now.length, was.length) <= LONGEST_SENTENCE;
  return isOwn && others.length < MOST_REWRITTEN ? [...others, { ...sentence, was, now }] : others;
}
