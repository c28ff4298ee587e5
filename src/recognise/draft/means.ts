import type { DraftClaim, DraftSubject, Level } from '../../model/index.ts';
import { levelOfHeading } from '../units/unit-names.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { asideAround, type Paragraph, sentenceAround, withoutLevels } from './paragraph.ts';
import { onlyLinks, type Shape } from './shape.ts';

/** A grade is called so, too: "xếp loại trung bình". */
const MEAN = /(?<!loai |loai kha, )\b(?:binh quan|trung binh)\b(?: (?:gian don|chung|cong))*/g;
/** It is then what another figure is held against: "cao hơn bình quân các sở 3,29 điểm". */
const BESIDE = /\b(?:hon|vuot|so voi|bang|kem|tren|duoi)(?: (?:muc|diem|so|ty le|con so))*\s*$/;
/** What may stand between a mean and its number, beside what links: whose it is. */
const WHOSE =
  /\b(?:don vi|co du lieu|co so lieu|o|ca|hai|ky|cac|khoi|cap|nhom|tieu chi|chi so|dia phuong|so|ban|nganh|huyen|thi xa|thanh pho|xa|phuong|tinh|nay|chung|toan)\b/g;
const COUNTED = /^ ?(?:tinh|so|huyen|xa|phuong|don vi|dia phuong|co quan|thanh pho|ubnd)\b/;

/** What of a mean a number is; undefined where it is no mean's, nothing where it cannot be told which. */
export function meanClaims(
  paragraph: Paragraph,
  { start, readings }: PrintedNumber,
  { verb, measure, isPlace, isEarlier, isLater }: Shape,
  subject: DraftSubject,
): readonly DraftClaim[] | undefined {
  if (isPlace || measure === 'places' || measure === 'dossiers') return undefined;
  const sentence = sentenceAround(paragraph, start);
  const { bare, names } = paragraph;
  const said = [...bare.slice(sentence.start, start).matchAll(MEAN)].at(-1);
  if (!said) return undefined;
  const at = sentence.start + said.index;
  const from = at + said[0].length;
  const between = names.filter((m) => m.start >= from && m.end <= start);
  if (between.some(({ kind }) => kind === 'unit')) return undefined;
  const isAside = asideAround(paragraph, start) !== asideAround(paragraph, at);
  if (BESIDE.test(bare.slice(sentence.start, at)) && !isAside) return [];
  const level = levelOf(paragraph, sentence.start, from, start);
  const of = countOf(paragraph, from, start);
  const isSure = level !== undefined && onlyLinks(withoutLevels(paragraph, from, start).replace(WHOSE, ' '));
  const indicators = names.findLast(
    (m) => m.kind === 'indicator' && m.start >= sentence.start && m.end <= start,
  );
  const dated = paragraph.dates.find(
    (date) => date.use !== 'against' && date.start >= from && date.end <= start,
  );
  const { against } = subject;
  const period = subject.period ?? dated?.period;
  return [
    {
      kind: 'mean',
      readings,
      units: [],
      indicators: indicators?.kind === 'indicator' ? indicators.keys : subject.indicators,
      ...(period ? { period } : {}),
      ...(against ? { against } : {}),
      ...(level ? { level } : {}),
      ...(of === undefined ? {} : { of }),
      ...(isEarlier || subject.isEarlier ? { isEarlier: true as const } : {}),
      ...(isLater ? { isLater: true as const } : {}),
      ...(verb ? { direction: verb } : {}),
      isSure,
    },
  ];
}

function levelOf(paragraph: Paragraph, begins: number, from: number, to: number): Level | undefined {
  const levels = paragraph.names.flatMap((m) =>
    m.kind === 'level' && m.start >= begins && m.end <= to ? [m] : [],
  );
  const behind = levels.find(({ start }) => start >= from);
  return behind?.level ?? levelOfHeading(paragraph.source.text.slice(from, to)) ?? levels.at(-1)?.level;
}

/** "bình quân giản đơn 11 sở, ban, ngành có dữ liệu". */
function countOf({ numbers, worded }: Paragraph, from: number, to: number): number | undefined {
  const counted = numbers.find(
    ({ start, end }) => start >= from && end <= to && COUNTED.test(worded.slice(end)),
  );
  return counted?.readings[0]?.value;
}
