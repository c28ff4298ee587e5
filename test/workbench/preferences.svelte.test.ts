import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Preferences } from '../../src/workbench/preferences.svelte.ts';

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
