import { expect, test } from 'vitest';
import { Copies } from '../../src/workbench/copies.svelte.ts';

test('after each copy the next is to send again', async () => {
  const copies = new Copies({ tell: () => undefined, corrections: { holding: [] } });
  expect(copies.kind).toBe('to-send');
  await copies.choose('for-office');
  expect(copies.kind).toBe('for-office');
  expect(copies.take().kind).toBe('for-office');
  expect(copies.take().kind).toBe('to-send');
  await copies.choose('for-office');
  await copies.choose('to-send');
  expect(copies.kind).toBe('to-send');
});
