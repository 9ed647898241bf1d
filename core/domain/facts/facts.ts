import type { ParticipantId } from "../../base/id.ts"
import type { AdministrationFact } from "./administration-fact.ts"
import type { ContactFact } from "./contact-fact.ts"
import type { GoalFact } from "./goal-fact.ts"
import type { GroupSessionFact } from "./group-session-fact.ts"
import type { NoteFact } from "./note-fact.ts"
import type { ParticipantFact } from "./participant-fact.ts"
import type { SessionFact } from "./session-fact.ts"
import type { ToolSheetFact } from "./tool-sheet-fact.ts"

/** All that counting reads, by kind of record. In no order: a rule that needs one makes it. */
export type Facts = {
  readonly participant: readonly ParticipantFact[]
  readonly session: readonly SessionFact[]
  readonly "group-session": readonly GroupSessionFact[]
  readonly goal: readonly GoalFact[]
  readonly note: readonly NoteFact[]
  readonly "tool-sheet": readonly ToolSheetFact[]
  readonly contact: readonly ContactFact[]
  readonly administration: readonly AdministrationFact[]
}
export type FactName = keyof Facts

export type FactLists = { -readonly [Name in FactName]: Facts[Name][number][] }

/** Lists to be filled. */
export const emptyLists = (): FactLists => ({
  participant: [],
  session: [],
  "group-session": [],
  goal: [],
  note: [],
  "tool-sheet": [],
  contact: [],
  administration: [],
})

export const noFacts: Facts = emptyLists()

/** What fidelity and reminders read. Notes tell nothing that sessions do not: a session is a draft until its note is signed. */
export const countedFacts: readonly FactName[] = [
  "participant",
  "session",
  "group-session",
  "goal",
  "tool-sheet",
  "contact",
  "administration",
]

/**
 * Puts what counting knows of each person into the lists that `listsOf` answers for them. Left out: whom it has none for,
 * the facts of people themselves, of notes, and of group sessions, which are nobody's alone.
 */
export const dealOut = (facts: Facts, listsOf: (id: ParticipantId) => FactLists | undefined): void => {
  for (const one of facts.session) listsOf(one.participantId)?.session.push(one)
  for (const one of facts.goal) listsOf(one.participantId)?.goal.push(one)
  for (const one of facts["tool-sheet"]) listsOf(one.participantId)?.["tool-sheet"].push(one)
  for (const one of facts.contact) listsOf(one.participantId)?.contact.push(one)
  for (const one of facts.administration)
    if (one.participantId !== null) listsOf(one.participantId)?.administration.push(one)
}
