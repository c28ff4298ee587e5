import type { OfficePart, Page } from '../../model/index.ts';

/** What a page says, a line a sentence, as it is pasted into a mail. */
export function pageText({ title, sentences, office }: Page): string {
  const lines = [title, ...sentences.map(({ text }) => text), ...(office ? officeLines(office) : [])];
  return lines.filter(Boolean).join('\r\n');
}

/** What only a copy for the office says, and first that it is one. */
export function officeLines({ label, parts }: OfficePart): readonly string[] {
  return [label, ...parts.flatMap(({ title, lines }) => [title, ...lines])];
}
