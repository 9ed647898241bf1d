import type { RecordFailure } from "../../core/base/failure.ts"
import type { ParticipantId } from "../../core/base/id.ts"
import { live } from "../../core/bridge/live.ts"
import type { ChartLinkLine } from "../../core/chart-links/api.ts"
import { type ChartWarning, type FoundChart, warningFor } from "../../core/domain/chart-warning.ts"
import { useCore, useLive } from "../../core/ui/core-context.tsx"
import { frontPage } from "./front.ts"
import { addressesOf } from "./front-page.ts"

const nothing: FoundChart = { known: false, charts: false, participantIds: [], nearest: [] }

/** Whose chart the page in front is; nothing known while the panel may not see its address. */
export const useChartInFront = (): FoundChart => {
  const core = useCore()
  const front = frontPage.value
  const addresses = front ? addressesOf(front) : []
  const found = useLive(
    () => live<FoundChart, RecordFailure>(next => core.chartLinks.watchFound({ addresses }, next)),
    [core, addresses.join("\n")],
  )
  return found.state === "ready" ? found.value : nothing
}

/** The charts that are linked to someone, newest first. */
export const useLinksOf = (participantId: ParticipantId): readonly ChartLinkLine[] => {
  const core = useCore()
  const links = useLive(
    () => live<readonly ChartLinkLine[], RecordFailure>(next => core.chartLinks.watchOf({ participantId }, next)),
    [core, participantId],
  )
  return links.state === "ready" ? links.value : []
}

/** What is to be said before something about this person goes into the page in front. */
export const useChartWarning = (participantId: ParticipantId): ChartWarning | null => {
  const found = useChartInFront()
  const linked = useLinksOf(participantId).length > 0
  // Of a page whose address is not known nothing can be said.
  return frontPage.value?.documents.length ? warningFor({ participantId, linked, found }) : null
}
