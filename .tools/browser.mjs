import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const archives = join(modules, '@sparticuz/chromium/bin');

/**
 * The switches every run uses. The bundled package's own list is left alone: it turns web security off.
 * Without a sandbox because a container's root cannot have one; the browser opens nothing but our own page.
 */
const args = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {{ executablePath: string, env: Record<string, string>, args: string[] }} Browser
 * What a Playwright launch needs.
 */

/**
 * A Chromium that starts on this machine: `CHROMIUM_PATH`, else the one inside the npm package, else the system's.
 * @returns {Browser}
 * @throws where none of them starts
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return system(named);
  const bundled = bundledBrowser();
  if (bundled && starts(bundled)) return bundled;
  const installed = systemPaths.filter(isExecutable).map(system).find(starts);
  if (installed) return installed;
  throw new Error('No Chromium starts here. Set CHROMIUM_PATH to one that does.');
}

/** @returns {Browser} @param {string} executablePath */
const system = (executablePath) => ({ executablePath, env: environment({}), args });

/** @param {Browser} browser */
const starts = (browser) =>
  spawnSync(browser.executablePath, ['--version', ...args], { env: browser.env, timeout: 30_000 }).status ===
  0;

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A UTF-8 locale for everyone: in the C locale a download named `kết-quả.csv` arrives as `download`.
 * @param {Record<string, string>} own
 * @returns {Record<string, string>}
 */
function environment(own) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', ...own };
}

/** @returns {Browser | undefined} */
function bundledBrowser() {
  const source = join(archives, 'chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined;
  const { version } = JSON.parse(readFileSync(join(archives, '../package.json'), 'utf8'));
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home)) unpackOnce(home);
  return {
    executablePath: join(home, 'chromium'),
    // A bare system lacks NSS and expat, and a browser that finds no font at all crashes.
    env: environment({ LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') }),
    args,
  };
}

/**
 * Fills a temporary folder and renames it, so that runs that start together never see half a browser.
 * @param {string} home
 */
function unpackOnce(home) {
  const draft = `${home}-${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'chromium'), inflate('chromium.br'), { mode: 0o755 });
  untar(inflate('al2023.tar.br'), draft);
  untar(inflate('fonts.tar.br'), draft);
  writeFileSync(join(draft, 'fonts.conf'), fontsConf);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

/** @param {string} name */
const inflate = (name) => brotliDecompressSync(readFileSync(join(archives, name)));

/** The package's own fonts.conf names a folder of another machine. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

const BLOCK = 512;

/**
 * Writes the plain files of a tar archive.
 * @param {Buffer} tar
 * @param {string} folder
 */
function untar(tar, folder) {
  /** @param {number} at @param {number} length */
  const text = (at, length) => tar.toString('latin1', at, at + length).split('\0', 1)[0] ?? '';
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isFile = text(at + 156, 1) === '0' || text(at + 156, 1) === '';
    const body = at + BLOCK;
    if (isFile) {
      const path = join(folder, text(at, 100));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, tar.subarray(body, body + size), { mode: 0o755 });
    }
    at = body + Math.ceil(size / BLOCK) * BLOCK;
  }
}
