import type { Day } from "../base/clock.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { ContactFact } from "../domain/facts/contact-fact.ts"
import type { GoalFact } from "../domain/facts/goal-fact.ts"
import type { ToolSheetFact } from "../domain/facts/tool-sheet-fact.ts"
import type { AgendaStep } from "../domain/session.ts"
import type { Held, Person } from "./person.ts"
import type { Action, BehindIt } from "./reminder.ts"

/** Records behind a reminder, as they are followed. */
export const session = ({ id, participantId, on }: Held): BehindIt => ({ kind: "session", id, participantId, on })
export const goal = ({ id, participantId, chosenOn }: GoalFact): BehindIt => ({
  kind: "goal",
  id,
  participantId,
  on: chosenOn,
})
export const sheet = ({ id, participantId, keptOn, startedOn }: ToolSheetFact): BehindIt => ({
  kind: "tool-sheet",
  id,
  participantId,
  on: keptOn ?? startedOn,
})
export const contact = ({ id, participantId, on }: ContactFact): BehindIt => ({
  kind: "contact",
  id,
  participantId,
  on,
})
export const rating = ({ id, participantId, on }: AdministrationFact): BehindIt => ({
  kind: "administration",
  id,
  participantId,
  on,
})
export const person = ({ id, fact }: Person): BehindIt => ({
  kind: "participant",
  id,
  participantId: id,
  on: fact.startedOn,
})

/** Where something belongs in a session: in the one that runs, or one that begins. */
export const inSession = ({ id, running }: Person, step: AgendaStep): Action => {
  if (running === null) return { do: "start-session", participantId: id }
  return running.groupSessionId === null
    ? { do: "session-step", sessionId: running.id, step }
    : { do: "group-session", groupSessionId: running.groupSessionId }
}

/** The latest of some days; null when there is none. */
export const latest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
