import { expect, test } from 'vitest';
import { fileNames } from '../../../src/recognise/periods/file-names.ts';

test.each([
  ['Sở Y tế_2026-10-06.csv', ['Sở Y tế_2026-10-06']],
  ['766_06-10-2026.zip/Sở Y tế.xlsx', ['Sở Y tế', '766_06-10-2026']],
  ['a.zip/tháng 4/b.zip/xã Tân Lợi.csv', ['xã Tân Lợi', 'b', 'tháng 4', 'a']],
  ['dán', ['dán']],
  ['', ['']],
])('%s is called %j', (path, names) => {
  expect(fileNames(path)).toEqual(names);
});
