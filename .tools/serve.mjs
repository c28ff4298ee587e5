import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersOf, NOT_FOUND_PAGE } from './headers.mjs';

/** The built app. */
export const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
  '.txt': 'text/plain; charset=utf-8',
  '.conf': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {{ origin: string, close: () => Promise<void> }} Running
 * `origin` is such as `http://localhost:7660`.
 */

/**
 * Serves a folder on this machine only, with the headers of `headers.mjs` unless others are given.
 * @param {{ folder?: string, port?: number, headers?: (path: string) => Record<string, string> }} [options] a port that
 * is taken is replaced by a free one; 0 takes any
 * @returns {Promise<Running>}
 */
export async function serve({ folder = distFolder, port = 0, headers = headersOf } = {}) {
  const server = createServer((request, response) => {
    answer(folder, headers, request, response).catch(() => response.destroy());
  });
  await listen(server, port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * @param {string} folder
 * @param {(path: string) => Record<string, string>} headersFor
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, headersFor, request, response) {
  const path = pathOf(request.url ?? '/');
  const headers = headersFor(path ?? '');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const asked = path === undefined ? undefined : await fileAt(join(folder, path));
  const file = asked ?? (isPageAsked(path) ? await fileAt(join(folder, NOT_FOUND_PAGE)) : undefined);
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const type = contentTypes[extname(file.path)] ?? 'application/octet-stream';
  const coding = codingOf(type, file.size, request.headers['accept-encoding'] ?? '');
  const packed = coding && (await packedOf(file, coding));
  response.writeHead(asked ? 200 : 404, {
    ...headers,
    'Content-Type': type,
    Vary: 'Accept-Encoding',
    'Content-Length': packed?.length ?? file.size,
    ...(coding ? { 'Content-Encoding': coding } : {}),
  });
  if (packed || request.method === 'HEAD') response.end(packed);
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * The file an address asks for, relative to the folder; undefined for an address that would leave it.
 * @param {string} url
 * @returns {string | undefined}
 */
function pathOf(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part.includes('\\') || part.includes('\0'))) return undefined;
  const relative = parts.filter((part) => part !== '' && part !== '.').join('/');
  return path.endsWith('/') ? join(relative, 'index.html').split(sep).join('/') : relative;
}

/**
 * Is this, where it leads to no file, a link whose `#` became `%23`? It lies in the app's own folder, or the page would
 * not find its files from there, and does not end like a file's name.
 * @param {string | undefined} path
 */
function isPageAsked(path) {
  return path !== undefined && !path.includes('/') && !/\.[a-z0-9]+$/i.test(path);
}

/** @typedef {{ path: string, size: number, changed: number }} File `changed` in milliseconds */

/**
 * @param {string} path
 * @returns {Promise<File | undefined>}
 */
async function fileAt(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size, changed: found.mtimeMs } : undefined;
}

const WORTH_PACKING = 1024;

/**
 * @param {string} type
 * @param {number} size
 * @param {string} accepted
 * @returns {'br' | 'gzip' | undefined}
 */
function codingOf(type, size, accepted) {
  if (size < WORTH_PACKING || !/^text\/|json|svg/.test(type)) return undefined;
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

const packing = {
  /** @param {Buffer} bytes Below the default of 11, which takes seconds for a script. */
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  /** @param {Buffer} bytes */
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** What was packed of each file and state of it. @type {Map<string, Promise<Buffer>>} */
const packedFiles = new Map();

/**
 * @param {File} file
 * @param {'br' | 'gzip'} coding
 * @returns {Promise<Buffer>}
 */
function packedOf({ path, size, changed }, coding) {
  const name = [coding, path, size, changed].join(' ');
  const known = packedFiles.get(name);
  if (known) return known;
  const packed = readFile(path).then(packing[coding]);
  packedFiles.set(name, packed);
  packed.catch(() => packedFiles.delete(name));
  return packed;
}
