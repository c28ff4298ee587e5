import { expect, test } from 'vitest';
import { type Damages, damageNotice, NO_DAMAGE } from '../../src/workbench/damage.ts';

const figures = [{ key: 'a', edition: 'e' }];
const originals = [{ file: 'f', name: 'bang.csv', at: '', isMissing: true }];
const record = (of: 'file' | 'workbook', isMended: boolean) => ({ of, key: 'k', name: 'n', isMended });

test.each<[string, Partial<Damages>, string | undefined]>([
  ['nothing', {}, undefined],
  ['figures, whatever else', { figures, originals, records: [record('file', false)] }, 'figures-damaged'],
  ['original files alone', { originals, records: [record('file', true)] }, 'originals-damaged'],
  ['what is known of a file', { records: [record('file', false)] }, 'damage-found'],
  ['a workbook beside an original file', { originals, records: [record('workbook', false)] }, 'damage-found'],
  ['what was taken back', { records: [record('workbook', true)] }, 'damage-mended'],
])('of %s is told what can be done about it', (_, damages, notice) => {
  expect(damageNotice({ ...NO_DAMAGE, ...damages })).toBe(notice);
});
