import type { RecordFailure } from "../../base/failure.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { AsideLine, BesideLine, Inbox, Outgoing, TargetLine } from "../../exchange/api.ts"
import { useCore, useLive } from "../core-context.tsx"

type Watched<T> = Live<T, RecordFailure>

/** What waits and what went, for each who is to have it. */
export const useOutgoing = (): Watched<readonly Outgoing[]> => {
  const core = useCore()
  return useLive(
    () => live<readonly Outgoing[], RecordFailure>(next => core.exchange.watchOutgoing(null, next)),
    [core],
  )
}

/** What came from whom, week by week. */
export const useInbox = (): Watched<Inbox> => {
  const core = useCore()
  return useLive(() => live<Inbox, RecordFailure>(next => core.exchange.watchInbox(null, next)), [core])
}

/** Lines that could not be taken in. */
export const useAside = (): Watched<readonly AsideLine[]> => {
  const core = useCore()
  return useLive(() => live<readonly AsideLine[], RecordFailure>(next => core.exchange.watchAside(null, next)), [core])
}

/** Texts that two wrote at once. */
export const useBeside = (): Watched<readonly BesideLine[]> => {
  const core = useCore()
  return useLive(
    () => live<readonly BesideLine[], RecordFailure>(next => core.exchange.watchBeside(null, next)),
    [core],
  )
}

/** This device's places for exports. */
export const useTargets = (): Watched<readonly TargetLine[]> => {
  const core = useCore()
  return useLive(
    () => live<readonly TargetLine[], RecordFailure>(next => core.exchange.watchTargets(null, next)),
    [core],
  )
}
