import type { DraftClaim, DraftDirection } from '../../model/index.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';
import type { Shape } from './shape.ts';
import { subjectAt, type Topic } from './subject.ts';

const GOAL =
  '(?:chi tieu|muc tieu|ke hoach)(?: (?:duoc giao|giao|de ra|dat ra|cua tinh|ca nam|nam|nay|la|toi))*';
const ABOVE_GOAL = new RegExp(
  String.raw`\b(?:vuot|(?<!thap )(?<!kem )(?<!it )hon|cao hon)(?: (?:qua|so voi|muc))* ${GOAL} *$`,
);
const BELOW_GOAL = new RegExp(
  String.raw`\b(?:(?:con |dang )?(?:thieu|cach)(?: (?:so voi|muc|${GOAL}))*|(?:thap hon|kem)(?: (?:so voi|muc))* ${GOAL}) *$`,
);
const BESIDE =
  /\b(cao|thap|nhieu|it|lon|nho|hon|kem|vuot)(?: hon)?(?: (?:so voi|muc|diem|so|binh quan|trung binh|chung|cua))* *$/;
/** "cao hơn đơn vị đứng thứ hai là Sở Xây dựng". */
const FAR_BESIDE = /\b(cao|thap|nhieu|it|lon|nho|kem|vuot)(?: hon)(?: [a-z\ue004]+){1,8} *$/;
const BELOW: ReadonlySet<string> = new Set(['thap', 'kem', 'it', 'nho']);

/** How far a number says a figure is above or below its target, the country's or another unit's; undefined where it says no such thing. */
export function gapClaims(
  paragraph: Paragraph,
  { start, readings, isPercent }: PrintedNumber,
  { measure }: Shape,
  topic: Topic,
): readonly DraftClaim[] | undefined {
  const { start: begins } = sentenceAround(paragraph, start);
  const before = paragraph.bare.slice(begins, start);
  const found = goalGap(before) ?? unitGap(paragraph, begins, start);
  if (!found || measure === 'places' || measure === 'dossiers') return undefined;
  const { direction, from, others, isLoose, at } = found;
  const subject = subjectAt(paragraph, begins + at, topic);
  const measured = isPercent ? ('percent' as const) : measure;
  return [
    {
      kind: 'gap',
      readings,
      direction,
      from,
      ...(others ? { others } : {}),
      ...(measured ? { measure: measured } : {}),
      ...subject,
      isSure: subject.isSure && !isLoose,
    },
  ];
}

interface Gap {
  readonly direction: DraftDirection;
  readonly from: 'target' | 'country' | 'unit';
  readonly others?: readonly string[];
  /** Other words stand between. */
  readonly isLoose?: true;
  /** Where in the sentence its words begin. */
  readonly at: number;
}

function goalGap(before: string): Gap | undefined {
  const above = ABOVE_GOAL.exec(before);
  if (above) return { direction: 'up', from: 'target', at: above.index };
  const below = BELOW_GOAL.exec(before);
  return below ? { direction: 'down', from: 'target', at: below.index } : undefined;
}

/** "thấp hơn Sở Y tế 13,80 điểm", "cao hơn mức trung bình cả nước 3,64 điểm". */
function unitGap({ names, bare }: Paragraph, begins: number, start: number): Gap | undefined {
  const last = names.findLast((m) => m.end <= start && m.start >= begins);
  if (last?.kind !== 'unit' || !/^[\s(]*(?:la )?$/.test(bare.slice(last.end, start))) return undefined;
  const before = bare.slice(begins, last.start);
  const said = BESIDE.exec(before) ?? FAR_BESIDE.exec(before);
  if (!said || /[()]/.test(bare.slice(last.end, start))) return undefined;
  const direction = BELOW.has(said[1]!) ? 'down' : 'up';
  const loose = BESIDE.test(before) ? {} : { isLoose: true as const };
  const whom = last.isCountry ? { from: 'country' as const } : { from: 'unit' as const, others: last.keys };
  return { direction, ...whom, ...loose, at: said.index };
}
