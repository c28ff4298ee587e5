import { stripVTControlCharacters } from 'node:util';

/**
 * What the suites' own reports, as JSON, say of them.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], wavering: string[] }} Count
 *   `failures`: each by its name and the first line of what it says; `wavering`: so too those that passed only when run again
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} UnitTest
 * @typedef {{ name: string, message: string, assertionResults: UnitTest[] }} UnitFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: UnitFile[] }} UnitReport
 * @typedef {{ title: string, file: string, ok: boolean, tests: { status: string, results: { error?: { message: string } }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} EndToEndReport
 */

/** @param {string} name @param {string | undefined} message */
const lineOf = (name, message = '') => `  ${name}: ${stripVTControlCharacters(message).split('\n')[0]}`;

/** @param {UnitReport} report @returns {Count} */
export function ofUnitTests({ testResults, ...found }) {
  const failures = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [lineOf(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => lineOf(`${name}, ${fullName}`, failureMessages[0])),
  ]);
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
    failures,
    wavering: [],
  };
}

/** @param {EndToEndReport} report @returns {Count} */
export function ofEndToEndTests({ stats, suites }) {
  const specs = suites.flatMap(specsOf);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: specs.filter(({ ok }) => !ok).map(firstFault),
    wavering: specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(firstFault),
  };
}

/** @param {Spec} spec */
const firstFault = ({ file, title, tests }) =>
  lineOf(`${file}, ${title}`, tests[0]?.results.find(({ error }) => error)?.error?.message);

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
