import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { CardChoice } from "../domain/participant.ts"
import type { Session } from "../domain/session.ts"

/** A session in which a card was on the table. */
export type CardSession = Session["cards"][string] &
  Pick<Session, "form"> & {
    readonly sessionId: SessionId
    readonly on: Day
    /** The home practice agreed then, in the person's words, or empty. */
    readonly plan: string
  }

export type CardCoverage = {
  readonly id: string
  /** `next` is the one card that comes up next; `wanted` will, after it. */
  readonly state: "taught" | "next" | "wanted" | "left-out" | "ahead"
  /** Newest first. */
  readonly sessions: readonly CardSession[]
  /** What was chosen for it and not taken back, while it still counts. */
  readonly choice: { readonly choice: CardChoice; readonly reason: string; readonly on: Day } | null
}

export type TopicCoverage = {
  readonly id: string
  /** Taught by choice only; `taken`: it was chosen. */
  readonly optional: boolean
  readonly taken: boolean
  /** Those for this person, and any other that was taught to them. */
  readonly cards: readonly CardCoverage[]
}

/** What of the curriculum a person has had, in whatever session, alone or in a group. */
export type CoverageApi = {
  /** Every topic, in the curriculum's order. */
  readonly watch: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly TopicCoverage[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /**
   * Keeps what the person chooses for a card: left out, once more, or next; null takes that back. A reason left out stays
   * as it was. `Malformed` for a card this version does not have.
   */
  readonly choose: (data: {
    readonly participantId: ParticipantId
    readonly topicId: string
    readonly cardId: string
    readonly choice: "skip" | "again" | "next" | null
    readonly reason?: string
  }) => Promise<Result<null, RecordFailure>>
  /** Takes an optional topic into the person's curriculum, or out of it again. */
  readonly takeTopic: (data: {
    readonly participantId: ParticipantId
    readonly topicId: string
    readonly taken: boolean
  }) => Promise<Result<null, RecordFailure>>
}
