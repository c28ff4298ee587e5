export { openStore } from './indexed-store.ts';
export * from './store.ts';
