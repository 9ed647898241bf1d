import type { Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { ChartTaken, RecordFailure } from "../base/failure.ts"
import type { ChartLinkId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { PartName } from "../domain/chart-link.ts"
import type { FoundChart } from "../domain/chart-warning.ts"
import type { AddressPart } from "./address-parts.ts"

export type ChartLinkLine = { readonly id: ChartLinkId; readonly linkedAt: Instant }

/** Addresses are looked at and forgotten: only keyed digests of them are kept. Nothing of a page is read. */
export type ChartLinksApi = {
  /** What could name the chart in front; none for what is no address of the web. Answers while locked too. */
  readonly partsOf: (data: { readonly address: string }) => Promise<Result<readonly AddressPart[], RecordFailure>>
  /**
   * Links the chart that the chosen parts of an address name. The same chart linked to the same person again is the link
   * that is there. `ChartTaken`: it is someone else's, unless `alsoTo`. `Malformed`: the address is none of the web, or
   * has not the parts.
   */
  readonly link: (data: {
    readonly participantId: ParticipantId
    readonly address: string
    readonly chosen: readonly PartName[]
    readonly alsoTo?: boolean
  }) => Promise<Result<ChartLinkId, RecordFailure | ChartTaken>>
  readonly unlink: (data: { readonly id: ChartLinkId }) => Promise<Result<null, RecordFailure>>
  /** The charts of one person, newest first. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly ChartLinkLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Whose chart is in front: first the address of the page, or of the frame with the caret; then those around. */
  readonly find: (data: { readonly addresses: readonly string[] }) => Promise<Result<FoundChart, RecordFailure>>
  /** The same, again after each change of links in any window. */
  readonly watchFound: (
    data: { readonly addresses: readonly string[] },
    onChange: Callback<Result<FoundChart, RecordFailure>>,
  ) => Promise<Unsubscribe>
}
