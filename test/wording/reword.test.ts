import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reword } from '../../src/wording/index.ts';

const kept = (was: string, now: string) => ({ key: 'k', language: 'vi', was, now });

const WAS =
  '09/11 sở, ban, ngành có dữ liệu giảm điểm so với ngày 27/3/2025, giảm nhiều nhất là Sở Tư pháp (giảm 5,97 điểm); 02 đơn vị tăng.';
const NEXT =
  '10/12 sở, ban, ngành có dữ liệu giảm điểm so với ngày 08/4/2025, giảm nhiều nhất là Sở Tư pháp (giảm 6,10 điểm); 01 đơn vị tăng.';

describe('a rewritten sentence', () => {
  const mine = 'So với ngày 27/3/2025, Sở Tư pháp giảm sâu nhất: giảm 5,97 điểm, do 3 nguyên nhân.';

  it('has the figures of now where its sentence says the same', () => {
    expect(reword(kept(WAS, mine), NEXT, [])).toEqual({
      text: 'So với ngày 08/4/2025, Sở Tư pháp giảm sâu nhất: giảm 6,10 điểm, do 3 nguyên nhân.',
      agrees: true,
      generated: NEXT,
      typed: ['3'],
    });
  });

  it('is as it was typed while nothing has moved', () => {
    expect(reword(kept(WAS, mine), WAS, [])).toMatchObject({ text: mine, agrees: true });
  });

  it.each([
    ['another unit leads', NEXT.replace('Tư pháp', 'Y tế')],
    ['a verb has turned', NEXT.replaceAll('giảm', 'tăng')],
    ['a list has grown', NEXT.replace('01 đơn vị tăng', '01 đơn vị tăng: Sở Nội vụ')],
  ])('no longer agrees where %s', (_, generated) => {
    expect(reword(kept(WAS, mine), generated, [])).toEqual({
      text: mine,
      agrees: false,
      generated,
      typed: ['3'],
    });
  });

  it.each([
    ['none of it', 'Sở Tư pháp giảm sâu nhất: 6,97 điểm, 2/11 đơn vị tăng.', ['6,97', '2/11']],
    ['in other digits', 'Có 9 sở giảm, 2 đơn vị tăng; 11 đơn vị có dữ liệu.', undefined],
    ['as part of a name', 'Phường 3 giảm 5,97 điểm.', undefined],
    ['twice', 'Giảm 5 lần, 5 tháng liền.', ['5']],
  ])('names what was typed and is no figure of its sentence: %s', (_, now, typed) => {
    expect(reword(kept(WAS, now), WAS, ['Phường 3']).typed).toEqual(typed);
    expect(reword(kept(WAS, now), NEXT, ['Phường 3']).typed).toEqual(typed);
  });

  it('no longer agrees where it is in doubt which figure moved', () => {
    const was = 'Sở Y tế (giảm 2,00 điểm), Sở Nội vụ (giảm 2,00 điểm).';
    const generated = 'Sở Y tế (giảm 2,00 điểm), Sở Nội vụ (giảm 3,00 điểm).';
    expect(reword(kept(was, 'Có nơi giảm 2,00 điểm.'), generated, []).agrees).toBe(false);
    expect(reword(kept(was, `Cần lưu ý: ${was}`), generated, [])).toMatchObject({
      agrees: false,
    });
    expect(reword(kept(was, was.replace('.', ', cần lưu ý.')), generated, []).text).toBe(
      'Sở Y tế (giảm 2,00 điểm), Sở Nội vụ (giảm 3,00 điểm), cần lưu ý.',
    );
  });

  it('no longer agrees where a figure that moved is said once more than it was', () => {
    const was = '05 đơn vị giảm điểm.';
    const now = '05 đơn vị giảm điểm, trong 05 tháng liền.';
    expect(reword(kept(was, now), '06 đơn vị giảm điểm.', []).agrees).toBe(false);
    expect(reword(kept(was, now), was, []).agrees).toBe(true);
  });

  it.each([
    ['Có 09 sở giảm.', 'Có 10 sở giảm.'],
    ['Có 9 sở giảm, 2 đơn vị tăng.', 'Có 10 sở giảm, 1 đơn vị tăng.'],
  ])('follows one side of "09/11": %s', (mine, fresh) => {
    expect(reword(kept(WAS, mine), NEXT, [])).toMatchObject({ text: fresh, agrees: true });
    const fewer = NEXT.replace('10/12', '07/12');
    expect(reword(kept(WAS, mine), fewer, []).text).toBe(
      fresh.replace('10', mine.includes('09') ? '07' : '7'),
    );
    expect(reword(kept(WAS, mine), WAS, [])).toMatchObject({ text: mine, agrees: true });
  });

  it('no longer agrees where a side of "09/11" may be the reader\'s own', () => {
    expect(reword(kept(WAS, 'Sau 9 tháng, điểm giảm.'), NEXT, []).agrees).toBe(false);
  });

  it('takes a number in a name for the name', () => {
    const names = ['Phường 1', 'Phường 2'];
    const was = 'Giảm nhiều nhất là phường 1 (2,00 điểm).';
    const mine = 'Phường 1 giảm sâu (2,00 điểm), do thiếu người.';
    expect(reword(kept(was, mine), 'Giảm nhiều nhất là phường 2 (3,00 điểm).', names).agrees).toBe(false);
    expect(reword(kept(was, mine), 'Giảm nhiều nhất là phường 1 (3,00 điểm).', names).text).toBe(
      'Phường 1 giảm sâu (3,00 điểm), do thiếu người.',
    );
  });

  it('keeps an English date in one piece', () => {
    const was = 'Sở Y tế: rank 20/63, down 12 places against 27 Mar 2025.';
    const mine = 'Against 27 Mar 2025 Sở Y tế went down 12 places.';
    expect(reword(kept(was, mine), 'Sở Y tế: rank 8/63, down 3 places against 8 Apr 2025.', []).text).toBe(
      'Against 8 Apr 2025 Sở Y tế went down 3 places.',
    );
  });
});

describe('for any sentence', () => {
  const word = fc.constantFrom('Sở', 'Tư', 'pháp', 'giảm', 'tăng', 'điểm', 'so', 'với', 'ngày', 'là');
  const figure = fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 10, max: 99 }))
    .map(([a, b]) => `${a},${b}`);
  interface Case {
    readonly was: string;
    readonly generated: string;
    /** Words and figures as the reader left them; a number is the place of a figure in `was`. */
    readonly pieces: readonly (string | number)[];
    readonly before: readonly string[];
    readonly after: readonly string[];
  }
  const anyCase: fc.Arbitrary<Case> = fc
    .array(fc.tuple(word, word), { minLength: 1, maxLength: 6 })
    .chain((clauses) => {
      const n = clauses.length;
      return fc.record({
        clauses: fc.constant(clauses),
        before: fc.uniqueArray(figure, { minLength: n, maxLength: n }),
        after: fc.array(figure, { minLength: n, maxLength: n }),
        dropped: fc.array(fc.boolean(), { minLength: 3 * n, maxLength: 3 * n }),
        typed: fc.array(fc.tuple(fc.nat(3 * n), fc.oneof(word, fc.constant('7'))), { maxLength: 4 }),
      });
    })
    .map(({ clauses, before, after, dropped, typed }) => {
      const say = (figures: readonly string[]) =>
        `${clauses.map(([a, b], i) => `${a} ${figures[i]} ${b}`).join(', ')}.`;
      const whole = clauses.flatMap(([a, b], i): (string | number)[] => [a, i, b]);
      const left = whole.filter((_, i) => !dropped[i]);
      const pieces = typed.reduce((all, [at, piece]) => all.toSpliced(at, 0, piece), left);
      return { was: say(before), generated: say(after), pieces, before, after };
    });
  const textOf = (pieces: Case['pieces'], figures: readonly string[]) =>
    pieces.map((piece) => (typeof piece === 'number' ? figures[piece] : piece)).join(' ');

  it('figures that came from the data are those of now, or it does not agree', () => {
    fc.assert(
      fc.property(anyCase, ({ was, generated, pieces, before, after }) => {
        const mine = textOf(pieces, before);
        const { text, agrees } = reword(kept(was, mine), generated, []);
        expect(text).toBe(agrees ? textOf(pieces, after) : mine);
      }),
    );
  });

  it('untouched it is the sentence of now', () => {
    fc.assert(
      fc.property(anyCase, ({ was, generated }) => {
        expect(reword(kept(was, was), generated, [])).toMatchObject({ text: generated, agrees: true });
      }),
    );
  });

  it('is as typed while the figures are the same, whatever was typed', () => {
    fc.assert(
      fc.property(anyCase, fc.string(), ({ was }, mine) => {
        expect(reword(kept(was, mine), was, [])).toMatchObject({ text: mine, agrees: true, generated: was });
      }),
    );
  });
});
