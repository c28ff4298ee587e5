import type { AssessmentFigures, CompareRequest, Unit } from '../model/index.ts';

/** A request on its way to the worker: a list of units the worker has is only named. */
export interface SentRequest extends Omit<CompareRequest, 'units'> {
  readonly list: number;
  readonly units?: readonly Unit[];
}

/**
 * The page's end. Thousands of units take longer to copy than all their figures, and are mostly those of last time. The
 * places of the figures stay behind: they are as much again.
 */
export function requestSender(): (request: CompareRequest) => SentRequest {
  let sent: readonly Unit[] | undefined;
  let list = 0;
  return ({ units, ...request }) => {
    if (units === sent) return { ...withoutPlaces(request), list };
    sent = units;
    list++;
    return { ...withoutPlaces(request), list, units };
  };
}

/** The worker's end. Throws RangeError for a list it was not sent last. */
export function requestReceiver(): (sent: SentRequest) => CompareRequest {
  let held: { readonly list: number; readonly units: readonly Unit[] } | undefined;
  return ({ list, units, ...request }) => {
    if (units) held = { list, units };
    if (held?.list !== list) throw new RangeError(`no list of units ${list}`);
    return { ...request, units: held.units };
  };
}

type Asked = Omit<CompareRequest, 'units'>;

function withoutPlaces({ from, to, baselines, reference, targets, ...settings }: Asked): Asked {
  return {
    ...settings,
    to: figuresOf(to),
    ...(from ? { from: figuresOf(from) } : {}),
    ...(baselines ? { baselines: baselines.map(figuresOf) } : {}),
    ...(reference ? { reference: figuresOf(reference) } : {}),
    ...(targets ? { targets: { ...targets, files: targets.files.map(figuresOf) } } : {}),
  };
}

/** Named one by one: what is handed over may well be a whole assessment. */
function figuresOf(assessment: AssessmentFigures): AssessmentFigures {
  const { key, scheme, scope, level, period, source, units, columns, values, status, decimals } = assessment;
  const { origins, provisional, listsSome, sourceAssumed } = assessment;
  const figures = {
    key,
    scheme,
    scope,
    level,
    period,
    source,
    units,
    columns,
    values,
    status,
    decimals,
    origins,
  };
  return {
    ...figures,
    ...(provisional ? { provisional } : {}),
    ...(listsSome ? { listsSome } : {}),
    ...(sourceAssumed ? { sourceAssumed } : {}),
  };
}
