import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, find } from '../../src/compare/index.ts';
import { checkDraft } from '../../src/engine/check-draft.ts';
import type { DraftFigure } from '../../src/model/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { sample } from '../fixtures/recognised.ts';
import { check, groundOf, NOTICE, told } from './draft-data.ts';

const NATION = groundOf(['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'].map(sample));
const { findings: words } = wordingOf('vi');

/** Every sentence that the product itself writes of the data, short as on the screen and full as in a notice. */
function sentencesOf(ground: typeof NOTICE): readonly string[] {
  const unitNames = new Map(ground.units.map(({ key, name }) => [key, name]));
  return ground.against.flatMap((request) => {
    const comparison = compare(request);
    const indicatorNames = new Map(request.indicators.map(({ key, name }) => [key, name]));
    const about = {
      comparison,
      unitName: (key: string) => unitNames.get(key) ?? key,
      indicatorName: (key: string) => indicatorNames.get(key) ?? key,
    };
    return find(comparison).flatMap((finding) =>
      (['short', 'full'] as const).map((length) => words.sentence(finding, { ...about, length })),
    );
  });
}

/** What moves a mean is no figure of the data: such sentences are left to themselves. */
const OWN = [...new Set(sentencesOf(NOTICE))].filter((sentence) => !/bình quân/iu.test(sentence));
const differing = ({ verdict }: DraftFigure): boolean => verdict === 'differs';

describe('what the product writes of the data', () => {
  it.each([
    ['notice 1072', NOTICE, 0.8],
    // A list that does not name its indicator cannot be placed where there are seven of them.
    ['34 provinces', NATION, 0.5],
  ] as const)('agrees with it: %s', (_, ground, share) => {
    const sentences = [...new Set(sentencesOf(ground))];
    // One paragraph each: they are checked as one draft.
    const found = checkDraft({ ...ground, text: sentences.join('\n') });
    expect(told({ ...found, figures: found.figures.filter(differing) })).toEqual([]);
    const figures = found.figures.filter(({ verdict }) => verdict !== 'left-out');
    const agreeing = figures.filter(({ verdict }) => verdict === 'agrees').length;
    expect(agreeing).toBeGreaterThan(figures.length * share);
  });

  it('differs once any digit of a figure is another', { timeout: 120_000 }, () => {
    const slips = OWN.flatMap((sentence) =>
      check(sentence)
        .figures.filter(({ verdict, claim }) => verdict === 'agrees' && claim !== 'date')
        .flatMap(({ at: { start, end } }) => slipsOf(sentence, start, end)),
    );
    const { figures } = check(slips.map(({ text }) => text).join('\n'));
    const found = new Map(figures.map((figure) => [`${figure.at.block}:${figure.at.start}`, figure.verdict]));
    const missed = slips.filter(({ start, end, text }, block) => {
      const verdict = found.get(`${block}:${start}`);
      // A count or a place may become one that no words can place; a score or a rate stays whose it is.
      return verdict === 'agrees' || (text.slice(start, end).includes(',') && verdict !== 'differs');
    });
    expect(slips.length).toBeGreaterThan(250 * SLIPS.length);
    expect(missed).toEqual([]);
  });
});

/** What is added to a digit that slips: the digits beside it, and one far off; `npm run soak` asks for every other. */
const SLIPS = process.env.SO_KY_SLIPS === 'all' ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 5, 9];

/** The sentence with a figure's every digit, one at a time, made others. */
function slipsOf(sentence: string, start: number, end: number) {
  return [...sentence.slice(start, end).matchAll(/\d/g)].flatMap(({ index, 0: digit }) =>
    SLIPS.map((slip) => ({
      start,
      end,
      text: `${sentence.slice(0, start + index)}${(Number(digit) + slip) % 10}${sentence.slice(start + index + 1)}`,
    })),
  );
}

it('reads any text without an error, and never outside of it', () => {
  const words = fc.constantFrom(
    ...'Sở Nội vụ|Bù Đốp|05|chỉ số|giảm|tăng|100%|(|)|;|:|,|. |20/63|hạng|27/3/2025|so với|ngày|điểm|→|1.234|0/0|hồ sơ|tổng|\u0301|🙂|\t|\n'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const { blocks, figures } = check(parts.join(' '));
      for (const { at, text } of figures) {
        const block = blocks[at.block]!;
        const whole = block.kind === 'text' ? block.text : block.rows[at.row!]![at.column!]!;
        expect(whole.slice(at.start, at.end)).toBe(text);
      }
    }),
    { numRuns: 150 },
  );
});
