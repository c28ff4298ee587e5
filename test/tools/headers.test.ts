import { expect, test } from 'vitest';
import { headersFile, META_POLICY, nginxFile, PAGE_POLICY, WORKER_POLICY } from '../../.tools/headers.mjs';

test('the page may run nothing but its own scripts', () => {
  const directives = new Map(PAGE_POLICY.split('; ').map((d) => [d.split(' ', 1)[0], d]));
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(PAGE_POLICY).not.toContain('unsafe');
});

test('the meta says all that a meta may say', () => {
  expect(`${META_POLICY}; frame-ancestors 'none'`).toBe(PAGE_POLICY);
});

test('no two rules of _headers set one header on one path', () => {
  const rules = headersFile()
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  const matching = (path: string) =>
    rules.filter(([pattern = '']) => new RegExp(`^${pattern.replace('*', '.*')}$`).test(path));
  for (const path of ['/', '/index.html', '/404.html', '/assets/engine-worker-abc.js', '/assets/index.css']) {
    const names = matching(path).flatMap(([, ...lines]) => lines.map((line) => line.trim().split(':', 1)[0]));
    expect(new Set(names).size, path).toBe(names.length);
  }
  expect(matching('/assets/engine-worker-abc.js').flat().join()).toContain(WORKER_POLICY);
  expect(matching('/index.html').flat().join()).toContain(PAGE_POLICY);
  expect(matching('/404.html').flat().join()).toContain(PAGE_POLICY);
});

test('the nginx example answers with the page where there is no file', () => {
  expect(nginxFile()).toContain('\n  error_page 404 /404.html;\n');
});

test('the nginx example sends both policies', () => {
  expect(nginxFile()).toContain(`default "${PAGE_POLICY}";`);
  expect(nginxFile()).toContain(`"~/assets/engine-worker-" "${WORKER_POLICY}";`);
});
