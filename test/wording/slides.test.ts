import { expect, test } from 'vitest';
import { LANGUAGES, wordingOf } from '../../src/wording/index.ts';

test('a slide that goes on says which of how many it is', () => {
  expect(wordingOf('vi').slides.continued('Ba đơn vị giảm', 2, 3)).toBe('Ba đơn vị giảm (tiếp theo 2/3)');
  expect(wordingOf('en').slides.continued('Three fell', 2, 3)).toBe('Three fell (continued 2/3)');
});

test.each(LANGUAGES)('the sheet behind a chart has a name Excel takes in %s', (language) => {
  const { sheet } = wordingOf(language).slides;
  expect(sheet).toMatch(/^[^[\]:*?/\\']{1,31}$/);
});
