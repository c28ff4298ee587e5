import type { Comparison, Page, Unit } from '../../src/model/index.ts';
import { buildPage } from '../../src/view/index.ts';
import { SPEC } from './departments.ts';

type PageRequest = Parameters<typeof buildPage>[0];

/** The page of a comparison in Vietnamese, without findings, unless a test says otherwise. */
export function pageOf(
  { comparison, units }: { readonly comparison: Comparison; readonly units: readonly Unit[] },
  more: Partial<PageRequest> = {},
): Page {
  return buildPage({
    spec: SPEC,
    comparison,
    findings: [],
    issues: [],
    units,
    sourceName: '',
    language: 'vi',
    ...more,
  });
}
