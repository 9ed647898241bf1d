import type { ParticipantId } from "../base/id.ts"

/** What is known of the page in front. Addresses are that of the page, or of the frame with the caret, and those around. */
export type FoundChart = {
  /** Some link has one of these origins: it is a record system that somebody works with. */
  readonly known: boolean
  /** One of the addresses has the shape of a chart, whoever's it is. */
  readonly charts: boolean
  /** Whose charts these are, each once, in the order of the addresses. */
  readonly participantIds: readonly ParticipantId[]
  /** Of those, whose chart is the first address that has the shape of one. Empty: that one is linked to nobody. */
  readonly nearest: readonly ParticipantId[]
}

export type ChartWarning =
  /** The chart in front is linked to these, and not to the participant. */
  | { readonly type: "someone-else"; readonly participantIds: readonly ParticipantId[] }
  /** What is in front is linked to nobody: a chart that no one linked, or no chart at all. */
  | { readonly type: "nobody" }
  /** It is the participant's chart, and these others are linked to it too. Told, and nothing to stop for. */
  | { readonly type: "shared"; readonly participantIds: readonly ParticipantId[] }

/**
 * What is to be said before something about a participant goes into the page in front; null: nothing, it is their chart,
 * or it is no page of which links could tell. `linked`: some chart is linked to the participant.
 *
 * The nearest chart decides: a note typed into a frame goes into the chart of that frame, whatever stands around it.
 */
export const warningFor = ({
  participantId,
  linked,
  found,
}: {
  readonly participantId: ParticipantId
  readonly linked: boolean
  readonly found: FoundChart
}): ChartWarning | null => {
  const others = found.participantIds.filter(id => id !== participantId)
  if (found.nearest.includes(participantId))
    return others.length > 0 ? { type: "shared", participantIds: others } : null
  if (found.nearest.length > 0) return { type: "someone-else", participantIds: found.nearest }
  if (others.length > 0) return { type: "someone-else", participantIds: others }
  return linked || found.charts ? { type: "nobody" } : null
}
