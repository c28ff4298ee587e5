import {
  type Comparison,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  maximumOf,
  rowsOf,
} from '../../model/index.ts';
import { indicatorColumns } from './columns-told.ts';

/**
 * What a reader must know first. The one scale of importance: sections follow one another, whatever the figures say.
 *
 * 1. the headline  2. where the one unit, or the first and the last, stand, also beside the country  3. what became of
 * dossiers, from their sum down  4. who rose and who fell  5. what moved them  6. who crossed a band  7. who met a target
 * 8. what contradicts itself, such as a score that fell while its rank rose  9. who is missing  10. places and who shares
 * them  11. what stands still or is complete  12. events, not performance (domain rule 9)  13. under which caveats all
 * this is read
 */
const SECTIONS = [
  'headline',
  'standing',
  'dossiers',
  'changes',
  'reasons',
  'bands',
  'targets',
  'contradictions',
  'missing',
  'places',
  'states',
  'events',
  'caveats',
] as const;
type Section = (typeof SECTIONS)[number];

/** A kind without a section does not compile. */
const SECTION_OF: Readonly<Record<FindingKind, Section>> = {
  headline: 'headline',
  standing: 'standing',
  'published-rank': 'standing',
  'best-worst': 'standing',
  'top-bottom': 'standing',
  'national-units': 'standing',
  'national-unit': 'standing',
  'dossier-summary': 'headline',
  'overdue-total': 'dossiers',
  'overdue-listed': 'dossiers',
  'overdue-rest': 'dossiers',
  'overdue-one-list': 'dossiers',
  dominates: 'dossiers',
  'dossier-flow': 'dossiers',
  'dossier-parts-differ': 'dossiers',
  'dossier-residue': 'dossiers',
  'rate-of-resolved': 'dossiers',
  'rate-of-received': 'dossiers',
  'rate-of-handled': 'dossiers',
  'printed-rate': 'dossiers',
  'units-up': 'changes',
  'units-down': 'changes',
  'indicators-up': 'changes',
  'indicators-down': 'changes',
  'grade-down': 'bands',
  'grade-up': 'bands',
  contributions: 'reasons',
  'group-contributions': 'reasons',
  'level-mean': 'reasons',
  targets: 'targets',
  'target-pace': 'targets',
  'units-below-target': 'targets',
  'units-met-target': 'targets',
  'down-yet-rank-up': 'contradictions',
  'up-yet-rank-down': 'contradictions',
  'rank-differs': 'contradictions',
  'units-no-data': 'missing',
  'units-new': 'missing',
  'units-gone': 'missing',
  'indicators-no-data': 'missing',
  'rank-moves': 'places',
  ties: 'places',
  'grade-counts': 'states',
  'units-full': 'states',
  'units-lowest': 'states',
  'shares-of-maximum': 'states',
  'units-unchanged': 'states',
  'indicators-unchanged': 'states',
  'indicators-full': 'states',
  events: 'events',
  'more-events': 'events',
  caveats: 'caveats',
};

/** In these the weightier comes first; in all others findings keep the order in which they were found. */
const WEIGHED: ReadonlySet<Section> = new Set(['changes', 'bands', 'contradictions']);

/**
 * Sorts findings by the scale. Within a weighed section: by `weightOf`, then by the place in FINDING_KINDS, so that the
 * order of the units has no say.
 */
export function byImportance(comparison: Comparison, findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => {
    const section = SECTION_OF[finding.kind];
    const isWeighed = WEIGHED.has(section);
    return {
      finding,
      section: SECTIONS.indexOf(section),
      weight: isWeighed ? weightOf(comparison, finding) : 0,
      kind: isWeighed ? FINDING_KINDS.indexOf(finding.kind) : 0,
    };
  });
  return placed
    .sort((a, b) => a.section - b.section || b.weight - a.weight || a.kind - b.kind)
    .map(({ finding }) => finding);
}

/**
 * From 0 to 2: the share of the rows it concerns, and the largest of its changes as a share of the most there can be.
 * Both only grow when more rows join or a change becomes larger: what is more extreme never sinks.
 */
export function weightOf(comparison: Comparison, { changes, figures, focus }: Finding): number {
  const rows = focus?.rows === 'indicators' ? indicatorColumns(comparison).length : comparison.units.length;
  const share = rows === 0 ? 0 : Math.min(1, (figures.count ?? 0) / rows);
  const sizes = changes.map(({ delta, indicator, part }) => {
    const size = Math.abs(delta) / mostOf(comparison, indicator, part);
    return Number.isNaN(size) ? 0 : Math.min(1, size);
  });
  return share + Math.max(0, ...sizes);
}

/** The maximum of a figure; of one without, the largest figure its cohort has at either date. */
function mostOf(comparison: Comparison, key: string, part: Finding['changes'][number]['part']): number {
  const indicator = comparison.indicators.find((candidate) => candidate.key === key);
  const maximum = indicator ? maximumOf(indicator, part) : Number.NaN;
  if (maximum > 0) return maximum;
  const rows = rowsOf(comparison, key, part);
  const sides = [comparison.before.subarray(...rows), comparison.after.subarray(...rows)];
  return sides.reduce((most, side) => side.reduce(larger, most), 0);
}

const larger = (most: number, value: number): number =>
  Number.isNaN(value) ? most : Math.max(most, Math.abs(value));
