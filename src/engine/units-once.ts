import type { CompareRequest, Unit } from '../model/index.ts';

/** A request on its way to the worker: a list of units the worker has is only named. */
export interface SentRequest extends Omit<CompareRequest, 'units'> {
  readonly list: number;
  readonly units?: readonly Unit[];
}

/** The page's end. Thousands of units take longer to copy than all their figures, and are mostly those of last time. */
export function unitsSender(): (request: CompareRequest) => SentRequest {
  let sent: readonly Unit[] | undefined;
  let list = 0;
  return ({ units, ...request }) => {
    if (units === sent) return { ...request, list };
    sent = units;
    list++;
    return { ...request, list, units };
  };
}

/** The worker's end. Throws RangeError for a list it was not sent last. */
export function unitsReceiver(): (sent: SentRequest) => CompareRequest {
  let held: { readonly list: number; readonly units: readonly Unit[] } | undefined;
  return ({ list, units, ...request }) => {
    if (units) held = { list, units };
    if (held?.list !== list) throw new RangeError(`no list of units ${list}`);
    return { ...request, units: held.units };
  };
}
