export { audit } from './audit/audit.ts';
export { compare, compareInSteps } from './compare.ts';
export { judgeCells } from './draft/judge-cells.ts';
export { judgeDraft } from './draft/judge-draft.ts';
export { periodsOf } from './draft/judge-others.ts';
export { find, findEach, findFor } from './findings/find.ts';
export { history } from './history.ts';
export { warmUp } from './warm-up.ts';
