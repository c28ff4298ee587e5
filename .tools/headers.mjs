/**
 * The one source of the security headers: the server, the page's `<meta>`, `_headers` and the nginx example are made
 * from here.
 */

/** Where the build puts the engine's worker; everything else may be named freely. */
export const WORKER_PREFIX = 'assets/engine-worker-';

/** The app's page once more, under the name hosts look for where an address leads to no file. */
export const NOT_FOUND_PAGE = '404.html';

const pageDirectives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-worker',
];

/** For the page's `<meta>`, which may not say `frame-ancestors`. */
export const META_POLICY = pageDirectives.join('; ');

export const PAGE_POLICY = [...pageDirectives, "frame-ancestors 'none'"].join('; ');

/** A worker takes the policy of its own response: the table engine compiles its expressions, and may reach nothing. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none'";

/** @type {Readonly<Record<string, string>>} */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * The headers of one file of the built app.
 * @param {string} path relative to the app's folder, without a leading slash
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
  return {
    ...COMMON_HEADERS,
    'Content-Security-Policy': path.startsWith(WORKER_PREFIX) ? WORKER_POLICY : PAGE_POLICY,
    'Cache-Control': path.startsWith('assets/') ? FOREVER : ASK_AGAIN,
  };
}

/**
 * `_headers` as static hosts read it. Hosts join or override where rules overlap, each its own way, so no two rules
 * set the same header: the policy stands on the page, under its names, and on the worker, which have one.
 */
export function headersFile() {
  const rules = {
    '/*': COMMON_HEADERS,
    '/': { 'Content-Security-Policy': PAGE_POLICY },
    '/index.html': { 'Content-Security-Policy': PAGE_POLICY },
    [`/${NOT_FOUND_PAGE}`]: { 'Content-Security-Policy': PAGE_POLICY },
    [`/${WORKER_PREFIX}*`]: { 'Content-Security-Policy': WORKER_POLICY },
  };
  return Object.entries(rules)
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** A complete nginx site; `map` stands outside `server`, and no location adds headers of its own (it would drop these). */
export function nginxFile() {
  const common = Object.entries(COMMON_HEADERS).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  return `# The folder's files are the whole site. Put this in the http context; change server_name and root.
# Add TLS: away from localhost, browsers hash files only for a page that came over https.
map $uri $policy {
  default "${PAGE_POLICY}";
  "~/${WORKER_PREFIX}" "${WORKER_POLICY}";
}
map $uri $caching {
  default "${ASK_AGAIN}";
  "~/assets/" "${FOREVER}";
}
server {
  listen 80;
  server_name so-ky.example;
  root /srv/so-ky;
  index index.html;
  # A link whose # became %23 on its way arrives as a path.
  error_page 404 /${NOT_FOUND_PAGE};
  charset utf-8;
  gzip on;
  gzip_types text/css text/csv text/javascript application/javascript application/json image/svg+xml;
  add_header Content-Security-Policy $policy always;
  add_header Cache-Control $caching always;
${common.join('\n')}
}
`;
}
