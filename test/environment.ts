import type { Environment } from 'vitest/runtime';

/** Plain Node, with the modules compiled as for the page: runes react as they do there. */
const environment: Environment = {
  name: 'so-ky',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default environment;
