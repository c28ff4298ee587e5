import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Copies } from '../../src/workbench/copies.svelte.ts';

const MINUTE = 60_000;
let copies: Copies;

beforeEach(() => {
  copies = new Copies({ tell: () => undefined, corrections: { holding: [] } });
});
afterEach(() => {
  vi.useRealTimers();
});

test('after each copy the next is to send again', async () => {
  expect(copies.kind).toBe('to-send');
  await copies.choose('for-office');
  expect(copies.kind).toBe('for-office');
  expect(copies.take().kind).toBe('for-office');
  expect(copies.take().kind).toBe('to-send');
  await copies.choose('for-office');
  await copies.choose('to-send');
  expect(copies.kind).toBe('to-send');
});

test('a print can be cancelled: the next one is for the office too, and what else leaves is to send', async () => {
  await copies.choose('for-office');
  expect(copies.takeForPrint().kind).toBe('for-office');
  copies.printed();
  expect([copies.kind, copies.printKind]).toEqual(['to-send', 'for-office']);
  expect(copies.takeForPrint().kind).toBe('for-office');
  copies.printed();
  expect(copies.take().kind).toBe('to-send');
  expect(copies.takeForPrint().kind).toBe('to-send');
});

test('a minute after the print’s dialog is closed, however long it was open, prints are to send', async () => {
  await copies.choose('for-office');
  vi.useFakeTimers();
  copies.takeForPrint();
  vi.advanceTimersByTime(5 * MINUTE);
  copies.printed();
  vi.advanceTimersByTime(MINUTE - 1);
  expect(copies.printKind).toBe('for-office');
  copies.takeForPrint();
  vi.advanceTimersByTime(5 * MINUTE);
  expect(copies.printKind).toBe('for-office');
  copies.printed();
  vi.advanceTimersByTime(MINUTE);
  expect(copies.printKind).toBe('to-send');
});

test('leaving the tab ends what a print left, and not a choice nothing was made of yet', async () => {
  await copies.choose('for-office');
  copies.leave();
  expect(copies.kind).toBe('for-office');
  copies.takeForPrint();
  copies.leave();
  expect(copies.printKind).toBe('to-send');
});

test('a copy of its own form leaves the choice as it is', async () => {
  await copies.choose('for-office');
  expect((await copies.of('to-send'))?.kind).toBe('to-send');
  expect((await copies.of('for-office'))?.kind).toBe('for-office');
  expect(copies.kind).toBe('for-office');
});
