import type { Plugin } from 'vite';
import { headersFile, META_POLICY, nginxFile } from './headers.mjs';

/** Puts the policy into the built page, and beside it what a host needs to send it as headers. */
export function policy(): Plugin {
  return {
    name: 'so-ky:policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      this.emitFile({ type: 'asset', fileName: 'nginx-example.conf', source: nginxFile() });
    },
  };
}
