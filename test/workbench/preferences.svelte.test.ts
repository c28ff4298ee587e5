import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { Preferences } from '../../src/workbench/preferences.svelte.ts';

beforeEach(() => {
  const systemIsDark = Object.assign(new EventTarget(), { matches: true });
  vi.stubGlobal('window', { matchMedia: () => systemIsDark });
});

test('whoever shows a preference hears of its change, also where nothing can be kept', () => {
  const preferences = new Preferences();
  const heard: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      heard.push(`${preferences.language} ${preferences.theme}`);
    });
  });
  flushSync();
  preferences.language = 'en';
  flushSync();
  preferences.theme = 'dark';
  flushSync();
  stop();
  expect(heard).toEqual(['vi auto', 'en auto', 'en dark']);
});

test('the system decides on light or dark until the reader does', () => {
  const preferences = new Preferences();
  expect(preferences.isDark).toBe(true);
  preferences.theme = 'light';
  expect(preferences.isDark).toBe(false);
});
