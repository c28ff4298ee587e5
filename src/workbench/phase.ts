import type { HostCheck } from '../engine/index.ts';

/** How far the start has come. */
export type Phase = 'starting' | 'ready' | 'host-broken' | 'host-cannot-compile';

export const AFTER_HOST_CHECK: Readonly<Record<HostCheck, Phase>> = {
  fine: 'ready',
  broken: 'host-broken',
  'cannot-compile': 'host-cannot-compile',
};
