import type { UnitKey } from '../../model/index.ts';
import { type Paragraph, sentenceAround } from './paragraph.ts';

const RUN = /^(?: *\([^()]*\))? *(?:,|va|, va|;) *$/;

/** "Sở A và Sở B lần lượt đạt 86,73 điểm và 62,29 điểm": whose a number is; `undefined` where it is not of such a row. */
export function unitInTurn(
  paragraph: Paragraph,
  at: number,
): { readonly units: readonly UnitKey[]; readonly isSure: boolean } | undefined {
  const { bare, names, numbers } = paragraph;
  const sentence = sentenceAround(paragraph, at);
  const said = bare.lastIndexOf('lan luot', at);
  if (said < sentence.start) return undefined;
  const units = unitsUpTo(paragraph, sentence.start, said);
  const next = names.find((m) => m.start > said && m.kind !== 'level')?.start ?? sentence.end;
  const stop = Math.min(
    next,
    sentence.end,
    ...[...bare.slice(said, sentence.end).matchAll(/[;:(]/g)].map((m) => said + m.index),
  );
  const row = numbers.filter(({ start }) => start > said && start < stop);
  const n = row.findIndex(({ start }) => start === at);
  if (n < 0 || units.length < 2) return undefined;
  const isWhole = row.length === units.length;
  return { units: isWhole ? units[n]! : units.flat(), isSure: isWhole };
}

/** The names that end at a place, one behind the other. */
function unitsUpTo({ bare, names }: Paragraph, from: number, to: number): readonly (readonly UnitKey[])[] {
  const units: (readonly UnitKey[])[] = [];
  let end = to;
  for (const name of names.filter((m) => m.start >= from && m.end <= to).toReversed()) {
    const between = bare.slice(name.end, end);
    if (name.kind !== 'unit' || (units.length > 0 ? !RUN.test(between) : /[;.:]/.test(between))) break;
    units.unshift(name.keys);
    end = name.start;
  }
  return units;
}
