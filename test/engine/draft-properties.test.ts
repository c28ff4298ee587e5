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

  it('differs once a digit of a figure is another', () => {
    const figures = OWN.flatMap((sentence) =>
      check(sentence)
        .figures.filter(({ verdict, claim }) => verdict === 'agrees' && claim !== 'date')
        .map(({ at }) => ({ sentence, at })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (figure, nth, by) => {
          const { sentence, at } = figure;
          const places = [...sentence.slice(at.start, at.end).matchAll(/\d/g)].map(
            ({ index }) => at.start + index,
          );
          const place = places[nth % places.length]!;
          const digit = (Number(sentence[place]) + by) % 10;
          const changed = `${sentence.slice(0, place)}${digit}${sentence.slice(place + 1)}`;
          const found = check(changed).figures.find(({ at: { start } }) => start === at.start);
          expect(found?.verdict, changed).not.toBe('agrees');
          // A count or a place may become one that no words can place; a score or a rate stays whose it is.
          if (changed.slice(at.start, at.end).includes(',')) expect(found?.verdict, changed).toBe('differs');
        },
      ),
      { numRuns: 150 },
    );
  });
});

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
