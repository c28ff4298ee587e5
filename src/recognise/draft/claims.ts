import type { DraftClaim, DraftDirection, DraftMeasure, DraftSubject, Level } from '../../model/index.ts';
import { isCertain, isCountCertain, isHeldAgainst } from './certain.ts';
import { contributionClaims } from './contribution.ts';
import { type Counting, countingOf } from './counting.ts';
import { gapClaims } from './gaps.ts';
import { inTurn } from './in-turn.ts';
import { leadingUnit } from './leading.ts';
import { meanClaims } from './means.ts';
import type { PrintedNumber } from './numbers-in.ts';
import { asideAround, linksOnly, type Paragraph, sentenceAround } from './paragraph.ts';
import { listedIn, onlyLinks, type Shape, shapeOf } from './shape.ts';
import { subjectAt, type Topic } from './subject.ts';

/** What one number claims, each way it can be read; empty where it says nothing that the data could. */
export function claimsOf(
  paragraph: Paragraph,
  number: PrintedNumber,
  topic: Topic,
): { readonly claims: readonly DraftClaim[]; readonly counting?: Counting } {
  const { start, end } = number;
  const sentence = sentenceAround(paragraph, start);
  const alone = subjectAt(paragraph, start, topic);
  const turn = inTurn(paragraph, start);
  const subject = turn ? { ...alone, ...turn, isSure: alone.isSure && turn.isSure } : alone;
  const { worded, bare } = paragraph;
  const before = bare.slice(Math.max(sentence.start, bare.lastIndexOf(';', start) + 1), start);
  const shape = shapeOf(number, before, worded.slice(end, sentence.end));
  const counting = shape.isPlace
    ? undefined
    : countingOf(worded.slice(end, sentence.end), worded.slice(sentence.start, sentence.end));
  const whole = number.readings[0]!;
  if (counting && whole.decimals === 0 && !number.isPercent) {
    return { claims: [countClaim(paragraph, number, counting, subject)], counting };
  }
  if (number.isAll || (number.isSpelled && !shape.isPlace)) return { claims: [] };
  const told =
    meanClaims(paragraph, number, shape, subject) ??
    gapClaims(paragraph, number, shape, topic) ??
    contributionClaims(paragraph, number, subject);
  if (told) {
    const isGap = told.some(({ kind }) => kind === 'gap');
    const isSure = isCertain(paragraph, number, { named: heldAt(told, paragraph, start), isGap });
    return { claims: isSure ? told : told.map(unsure) };
  }
  const placed = shape.isPlace ? unitBehind(paragraph, end) : leadingUnit(paragraph, number);
  const behind = indicatorBehind(paragraph, end);
  const head = headsAList(worded, end, sentence.end);
  const said: DraftSubject = {
    ...subject,
    ...behind,
    ...placed,
    ...(shape.isEarlier ? { isEarlier: true as const } : {}),
    ...(shape.isLater ? { isLater: true as const } : {}),
    isSure:
      isCertain(paragraph, number, { isPlaced: placed !== undefined }) &&
      !isHeldAgainst(paragraph, number) &&
      !head &&
      (placed !== undefined || (subject.isSure && behind?.indicators.length !== 0)),
  };
  return { claims: figureClaims(paragraph, number, shape, said) };
}

/** A gap is its subject's: whom that is held against stands between. */
function heldAt([claim]: readonly DraftClaim[], { names }: Paragraph, at: number): number {
  return claim?.kind === 'gap' && claim.from !== 'target'
    ? (names.findLast(({ kind, end }) => kind === 'unit' && end <= at)?.start ?? at)
    : at;
}

const unsure = (claim: DraftClaim): DraftClaim =>
  claim.kind === 'date' ? claim : { ...claim, isSure: false };

/** "đồng hạng 4: …": what follows is whose it is, not what stood before. */
function headsAList(text: string, from: number, to: number): boolean {
  return /^ ?(?:diem|%|bac|ho so)?(?: phan tram)?\s*:/.test(text.slice(from, to));
}

const OF_WHAT =
  /^ ?(?:diem(?: phan tram)?|%)(?: (?:o|ve|cua|tai|doi voi))?(?: (?:nhom|chi so|tieu chi|chi tieu|thanh phan))* ?$/;

/** "tăng 8,00 điểm nhóm Công khai, minh bạch": the name stands behind its figure. */
function indicatorBehind(
  { names, worded }: Paragraph,
  end: number,
): Pick<DraftSubject, 'indicators'> | undefined {
  const next = names.find(({ start }) => start >= end);
  return next?.kind === 'indicator' && OF_WHAT.test(worded.slice(end, next.start))
    ? { indicators: next.keys }
    : undefined;
}

/** "đứng thứ hai là Sở Y tế". */
function unitBehind({ names, worded }: Paragraph, end: number): Pick<DraftSubject, 'units'> | undefined {
  const next = names.find(({ start }) => start >= end);
  return next?.kind === 'unit' &&
    next.keys.length > 0 &&
    /^ (?:la|thuoc ve) $/.test(worded.slice(end, next.start))
    ? { units: next.keys }
    : undefined;
}

function figureClaims(
  paragraph: Paragraph,
  number: PrintedNumber,
  shape: Shape,
  subject: DraftSubject,
): readonly DraftClaim[] {
  const { readings, of } = number;
  const { measure, verb, isPlace, isEarlier, isLater } = shape;
  const isArrow = isLater || isEarlier;
  const rank = readings[0]!;
  const isWhole = rank.decimals === 0;
  if (of) return shareClaims(number, shape, subject);
  if (isPlace && isWhole) return [{ kind: 'rank', rank: rank.value, ...subject }];
  if (measure === 'places') {
    return verb ? [{ kind: 'move', places: rank.value, direction: verb, ...subject }] : [];
  }
  if (shape.isTotal && measure === 'dossiers') return totalClaims(paragraph, number, subject);
  if (verb) {
    const measured = measure === undefined ? {} : { measure };
    return [{ kind: 'change', readings, direction: verb, ...measured, ...subject }];
  }
  return valueClaims(paragraph, number, measure, { isArrow }, subject);
}

/** "20/63" is a place, "19,5/20 điểm" a score of at most twenty. */
function shareClaims(
  { readings, of }: PrintedNumber,
  { measure, isPlace }: Shape,
  subject: DraftSubject,
): readonly DraftClaim[] {
  const [first] = readings;
  if (!first || !of) return [];
  if (measure === 'points' || first.decimals > 0) {
    return [{ kind: 'value', readings, measure: 'points', max: of.value, ...subject }];
  }
  const isRank = isPlace || measure === undefined;
  if (!isRank || of.decimals > 0 || first.value > of.value || first.value < 1) return [];
  return [{ kind: 'rank', rank: first.value, of: of.value, ...subject }];
}

function totalClaims(
  paragraph: Paragraph,
  { readings, start }: PrintedNumber,
  subject: DraftSubject,
): readonly DraftClaim[] {
  const { start: from } = sentenceAround(paragraph, start);
  const level = paragraph.names.findLast((m) => m.kind === 'level' && m.start >= from && m.end <= start);
  return [
    {
      kind: 'total',
      count: readings[0]!.value,
      ...(level?.kind === 'level' ? { level: level.level } : {}),
      ...subject,
      isSure: !/\btu \d+ ho so|nguong/.test(paragraph.source.folded),
    },
  ];
}

function valueClaims(
  paragraph: Paragraph,
  { readings, start }: PrintedNumber,
  measure: DraftMeasure | undefined,
  { isArrow }: { readonly isArrow: boolean },
  subject: DraftSubject,
): readonly DraftClaim[] {
  const { start: from } = sentenceAround(paragraph, start);
  const measured = measure ?? (isOfDossiers(paragraph, start) ? 'dossiers' : undefined);
  const listed = measure === 'percent' ? undefined : listAround(paragraph, from, start);
  const value: DraftClaim = {
    kind: 'value',
    readings,
    ...(measured ? { measure: measured } : {}),
    ...(listed && !isArrow ? { listed } : {}),
    ...subject,
  };
  const [first] = readings;
  if (!isArrow || first?.decimals !== 0) {
    // A bare number that nothing measures, outside of a list of counts, may be anything.
    const isBare = measured === undefined && first?.decimals === 0 && !isArrow;
    return [isBare ? { ...value, isSure: false } : value];
  }
  return [
    { kind: 'rank', rank: first.value, ...subject },
    { ...value, isSure: false },
  ];
}

/** "(3)" and "204" of a list that is about dossiers. */
function isOfDossiers({ source, asides }: Paragraph, at: number): boolean {
  return (
    /ho so/.test(source.folded) &&
    asides.some(
      ({ start, end }) => start + 1 === at && /^\(\d+\)?$/.test(source.folded.slice(start, end + 1)),
    )
  );
}

function listAround(paragraph: Paragraph, from: number, at: number): DraftDirection | undefined {
  const aside = asideAround(paragraph, at);
  const until = aside?.start ?? at;
  const clause = Math.max(from, paragraph.bare.lastIndexOf(';', until) + 1);
  return (
    listedIn(paragraph.bare.slice(clause, until)) ??
    (aside ? listedIn(paragraph.bare.slice(from, until)) : undefined)
  );
}

/** "10 đơn vị" are those of the level of whom the sentence names. */
function listedUnit({ names, ...paragraph }: Paragraph, at: number): readonly string[] {
  const { start, end } = sentenceAround({ names, ...paragraph }, at);
  const named = names.flatMap((m) =>
    m.kind === 'unit' && m.keys.length > 0 && m.start >= start && m.end <= end ? [m] : [],
  );
  return (named.find((m) => m.start >= at) ?? named.at(-1))?.keys ?? [];
}

/** "tăng điểm Số hóa hồ sơ", not "tăng điểm: …". */
function isOfIt({ bare }: Paragraph, from: number, to: number): boolean {
  const between = bare.slice(from, to);
  return (
    !/[:;(]/.test(between) &&
    onlyLinks(between.replace(/\b(?:nhom|tieu chi|chi tieu|ve|doi|thanh phan)\b/g, ''))
  );
}

/** "Tại cấp huyện, có 10/11 đơn vị". */
function levelBefore(paragraph: Paragraph, at: number): Level | undefined {
  const last = paragraph.names.findLast(({ end }) => end <= at);
  const isAbout =
    last?.kind === 'level' &&
    last.start >= sentenceAround(paragraph, at).start &&
    linksOnly(paragraph, last.end, at);
  return isAbout ? last.level : onlyLevel(paragraph, at);
}

/** The one level that a sentence speaks of: "Trong 13 sở, ban, ngành, 11 đơn vị có dữ liệu; 02 đơn vị …". */
function onlyLevel(paragraph: Paragraph, at: number): Level | undefined {
  const { start } = sentenceAround(paragraph, at);
  const levels = new Set(
    paragraph.names.flatMap((m) => (m.kind === 'level' && m.start >= start && m.end <= at ? [m.level] : [])),
  );
  const isOfAll = /\b(?:toan|ca) tinh\b|\btong (?:cong|so)\b|\bchung\b/.test(paragraph.bare.slice(start, at));
  return levels.size === 1 && !isOfAll ? [...levels][0] : undefined;
}

function countClaim(
  paragraph: Paragraph,
  number: PrintedNumber,
  { rows, level, counted, grades, bound, ofData, isSure, length }: Counting,
  subject: DraftSubject,
): DraftClaim {
  const { readings, of, start, end } = number;
  const within = paragraph.names.filter((m) => m.start >= end && m.end <= end + length);
  const unit = within.find((m) => m.kind === 'unit');
  const did = end + length;
  const next = paragraph.names.find((m) => m.start >= did);
  const inside = within.find((m) => m.kind === 'indicator');
  const isOf = next?.kind === 'indicator' && isOfIt(paragraph, did, next.start);
  const behind = inside?.kind === 'indicator' ? inside.keys : isOf ? next.keys : subject.indicators;
  const named = within.find((m) => m.kind === 'level');
  const told = level ?? (named?.kind === 'level' ? named.level : levelBefore(paragraph, start));
  return {
    ...subject,
    kind: 'count',
    count: readings[0]!.value,
    ...(of ? { of: of.value } : {}),
    rows,
    ...(told ? { level: told } : {}),
    counted,
    ...(grades ? { grades } : {}),
    ...(bound ? { bound } : {}),
    ...(ofData ? { ofData } : {}),
    ...(/^ (?:tong )?diem\b(?! nhung)/.test(paragraph.worded.slice(did))
      ? { namesPoints: true as const }
      : {}),
    units: rows === 'units' ? listedUnit(paragraph, did) : unit?.kind === 'unit' ? unit.keys : subject.units,
    indicators: rows === 'units' ? behind : [],
    isSure:
      isSure &&
      (counted === 'met' || counted === 'unmet' || isCountCertain(paragraph, number, did)) &&
      (rows === 'units' || unit?.kind !== 'unit' || unit.keys.length > 0),
  };
}
