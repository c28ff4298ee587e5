import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { requestReceiver, requestSender } from '../../src/engine/sent-request.ts';
import { drop, sample } from '../fixtures/recognised.ts';

const { assessments, units, indicators } = drop([
  sample('766_so-nganh_den-27-3-2025.csv'),
  sample('766_so-nganh_den-08-4-2025.csv'),
]);

describe('a request on its way to the worker', () => {
  it('leaves the places of its figures behind and gives the same comparison', () => {
    const [from, to] = assessments;
    const targets = { typed: [], files: [from!], today: '2025-12-31' };
    const request = { from: from!, to: to!, baselines: [from!], targets, units, indicators };
    const sent = requestSender()(request);
    const all = [sent.from, sent.to, ...sent.baselines!, ...sent.targets!.files];
    expect(all).toHaveLength(4);
    for (const assessment of all) {
      expect(assessment).not.toHaveProperty('rowOf');
      expect(assessment).not.toHaveProperty('verbatim');
    }
    expect(compare(requestReceiver()(structuredClone(sent)))).toEqual(compare(request));
  });

  it('takes along that a table names some units only', () => {
    const to = { ...assessments[1]!, listsSome: true } as const;
    const sent = structuredClone(requestSender()({ to, units, indicators }));
    expect(compare(requestReceiver()(sent)).listsSome).toBe(true);
  });
});
