export { compare } from './compare.ts';
export { history } from './history.ts';
