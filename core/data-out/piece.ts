import type { Administration } from "../domain/administration.ts"
import type { Consent } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal } from "../domain/goal.ts"
import type { Participant } from "../domain/participant.ts"
import type { Session } from "../domain/session.ts"

/** Some records of one person. */
export type Theirs = {
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly sessions: readonly Session[]
  readonly ratings: readonly Administration[]
  readonly contacts: readonly Contact[]
}

/** What of them may go, and how much may not. `may` says which parts: a session can be there for its plan alone. */
export type Piece = Theirs & {
  readonly may: Consent["what"]
  /** Under which consent; null for the agency's own records, or where none holds. */
  readonly consent: Consent | null
  readonly uncovered: number
  readonly marked: number
}

/** An action plan was agreed, or the one before was looked at. */
export const hasPlan = ({ actionPlan, planReview }: Session): boolean =>
  actionPlan.what.trim() !== "" || planReview.outcome !== null
