import { expect, test } from 'vitest';
import { LONGEST_SENTENCE, MOST_REWRITTEN, type Rewritten, withRewritten } from '../../src/model/index.ts';

const one: Rewritten = { key: 'k', language: 'vi', was: '05 đơn vị giảm.', now: 'Có 05 đơn vị giảm.' };

test('a sentence is kept once a key and language, the last words last', () => {
  const again = { ...one, now: 'Còn 05 đơn vị giảm.' };
  const english = { ...one, language: 'en' };
  expect(withRewritten([one, english], again)).toEqual([english, again]);
});

test.each(['05 đơn vị giảm.', '  05 đơn   vị giảm. ', '', ' \n '])(
  '«%s» gives it back to the figures',
  (now) => {
    expect(withRewritten([one], { ...one, now })).toEqual([]);
  },
);

test('what is pasted is kept as one plain line', () => {
  const now = '<b>Giảm</b>\u0000\r\n\u202e05 đơn\u00a0vị';
  expect(withRewritten([], { ...one, now })[0]?.now).toBe('<b>Giảm</b> 05 đơn vị');
});

test('nothing is kept beyond the caps', () => {
  const many = Array.from({ length: MOST_REWRITTEN }, (_, i) => ({ ...one, key: `k${i}` }));
  expect(withRewritten(many, one)).toEqual(many);
  expect(withRewritten([], { ...one, now: 'x'.repeat(LONGEST_SENTENCE + 1) })).toEqual([]);
});
