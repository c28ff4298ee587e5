import type { Finding, FindingKind, Sentence } from '../model/index.ts';
import type { PageContext } from './page-context.ts';

/** Findings that say "look before you tell": set apart, and last. */
const WARNINGS: ReadonlySet<FindingKind> = new Set(['events', 'caveats']);

/** The headline is the page's title and stands in no list. */
export function sentencesOf({ findings, words, about }: PageContext): readonly Sentence[] {
  const sentences = findings
    .filter((finding) => finding.kind !== 'headline')
    .map(
      (finding): Sentence => ({
        key: finding.key,
        text: words.findings.sentence(finding, about),
        tone: WARNINGS.has(finding.kind) ? 'warning' : 'plain',
        cells: finding.cells,
        dismissible: finding.kind === 'events',
      }),
    )
    .filter((sentence) => sentence.text !== '');
  return [
    ...sentences.filter((sentence) => sentence.tone === 'plain'),
    ...sentences.filter((sentence) => sentence.tone === 'warning'),
  ];
}

export function headlineOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => finding.kind === 'headline');
}
