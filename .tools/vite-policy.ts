import type { Plugin } from 'vite';
import { headersFile, META_POLICY, NOT_FOUND_PAGE, nginxFile } from './headers.mjs';

/**
 * Puts the policy into the built page, and beside it what a host needs: the headers, and the page again under the name
 * hosts answer with where there is no file. A link whose `#` became `%23` on its way asks for such a path.
 */
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
    generateBundle: {
      // After the page itself has been put together.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('the build has no index.html');
        this.emitFile({ type: 'asset', fileName: NOT_FOUND_PAGE, source: page.source });
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
        this.emitFile({ type: 'asset', fileName: 'nginx-example.conf', source: nginxFile() });
      },
    },
  };
}
