import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decodeParcel } from '../../src/link/index.ts';
import { restoreView } from '../../src/model/index.ts';
import { told } from './told.ts';

const folder = fileURLToPath(new URL('./kept/', import.meta.url));
const kept = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test('there are kept links', () => {
  expect(kept.length).toBeGreaterThanOrEqual(4);
});

test.each(kept)('an old link still opens as it did: %s', (name) => {
  const decoded = decodeParcel(readFileSync(folder + name, 'utf8').trim());
  if ('fault' in decoded) throw new Error(decoded.fault);
  const expected = JSON.parse(readFileSync(folder + name.replace('.txt', '.json'), 'utf8'));
  // A link says nothing of a view's version: it opens as one of this program's.
  const views = expected.views.map(restoreView);
  expect(JSON.parse(JSON.stringify(told(decoded.parcel)))).toEqual({ ...expected, views });
});
