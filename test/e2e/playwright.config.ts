import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../.tools/browser.mjs';

const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './built.ts',
  fullyParallel: true,
  workers: 2,
  // On a machine that does other work beside, what takes a moment may take ten; what hangs is still found.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Once more where a run falls; `npm test` names those that passed only then.
  retries: 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: browser.env,
      // Whatever a test finds, nothing leaves this machine.
      args: [...browser.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    },
  },
});
