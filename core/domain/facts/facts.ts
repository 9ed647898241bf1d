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

export const noFacts: Facts = {
  participant: [],
  session: [],
  "group-session": [],
  goal: [],
  note: [],
  "tool-sheet": [],
  contact: [],
  administration: [],
}
