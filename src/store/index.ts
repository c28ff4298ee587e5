export { forgetAll } from './forget-all.ts';
export { openStore } from './indexed-store.ts';
export * from './news.ts';
export * from './store.ts';
