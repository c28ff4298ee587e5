export { compare, compareInSteps } from './compare.ts';
export { find, findEach, findFor } from './findings/find.ts';
export { history } from './history.ts';
export { warmUp } from './warm-up.ts';
